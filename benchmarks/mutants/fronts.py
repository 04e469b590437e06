"""Other clothes for a report: a township's front, half-width marks, one line, traditional characters."""

import re
from random import Random

from benchmarks.mutants.defect import Report

_NAMES = (
    ("全市", "全镇"),
    ("我市", "我镇"),
    ("市委", "镇党委"),
    ("市政府", "镇政府"),
    ("全省", "全县"),
    ("省委", "县委"),
    ("省政府", "县政府"),
    ("全州", "全镇"),
)
_FRONT = """青溪镇{R}年工作总结和{P}年工作计划
青溪镇人民政府
（{P}年1月18日）
同志们：
今天，我们召开全镇{P}年工作会议。
"""


def township(report: Report, _: Random) -> Report:
    """A township's report: its title, date line and salutation, and its names."""
    lines = report.text.split("\n")
    body = next((n for n, line in enumerate(lines[:12]) if line.endswith("：")), 3) + 1
    text = "\n".join(lines[body:])
    for wide, narrow in _NAMES:
        text = text.replace(wide, narrow)
    front = _FRONT.format(R=report.year - 1, P=report.year)
    return report.having(front + text)


def without_figures(report: Report, random: Random) -> Report:
    """A short township's report that names no figure: what is set into it contradicts nothing else."""
    body = township(report, random).text.split("\n", 5)[5]
    kept = [re.sub(r"[^。\n]*[0-9][^。\n]*。?", "", line) for line in body.split("\n")]
    lines = [line for line in kept if len(line) > 60 and line.endswith("。")]
    review, plan = "\n".join(lines[:12]), "\n".join(lines[-10:])
    front = _FRONT.format(R=report.year - 1, P=report.year)
    parts = (f"一、{report.year - 1}年工作总结", review, f"二、{report.year}年工作计划", plan)
    return report.having(front + "\n".join(parts) + "\n")


def as_written(report: Report, _: Random) -> Report:
    """The report as it is."""
    return report


def half_width(report: Report, _: Random) -> Report:
    """Commas, semicolons, colons and brackets of half width throughout, as township pages have them."""
    return report.having(report.text.translate(str.maketrans("，；：（）", ",;:()")))


def one_line(report: Report, _: Random) -> Report:
    """All paragraphs run together, as some pages lose their line breaks."""
    return report.having(re.sub(r"\n+", "", report.text))


def traditional(report: Report, _: Random) -> Report:
    """The report in traditional characters, as a dictionary of phrases converts it."""
    from opencc import OpenCC

    converted = str(OpenCC("s2t").convert(report.text))
    return report.having(converted) if len(converted) == len(report.text) else report


CLOTHES = {
    "plain": as_written,
    "township": township,
    "half-width": half_width,
    "one-line": one_line,
    "traditional": traditional,
}
