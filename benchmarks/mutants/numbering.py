"""Headings and items whose numbers do not follow, and promises that the list does not keep."""

import re
from collections.abc import Iterator
from itertools import pairwise
from random import Random

from benchmarks.mutants.defect import Change, Defect, Finder, Kind, Report, any_of, replaced
from benchmarks.mutants.listed import listed

NUMERALS = "一二三四五六七八九"
LEVELS = {
    "一、": re.compile(r"^([一二三四五六七八九])、", re.MULTILINE),
    "（一）": re.compile(r"^（([一二三四五六七八九])）", re.MULTILINE),
    "1.": re.compile(r"^([1-9])[.．、](?![0-9])", re.MULTILINE),
    "一是": re.compile(r"(?<=[。；：\n])([一二三四五六七八九])是(?=[\u4e00-\u9fff])"),
}
_PROMISED = any_of(listed("promised"))
_PROMISE = re.compile(rf"([二三四五六七八九])(?:{_PROMISED})[^。：\n]{{0,16}}[：。]")


def _value(numeral: str) -> int:
    return NUMERALS.find(numeral) + 1 or int(numeral)


def _written(value: int, like: str) -> str:
    return str(value) if like.isdigit() else NUMERALS[value - 1]


def _runs(report: Report, level: str) -> list[list[re.Match[str]]]:
    """Runs of siblings that count 1, 2, 3 ... as they should."""
    runs: list[list[re.Match[str]]] = []
    for match in LEVELS[level].finditer(report.text):
        if runs and runs[-1] and _value(match[1]) == _value(runs[-1][-1][1]) + 1:
            runs[-1].append(match)
        else:
            runs.append([match] if _value(match[1]) == 1 else [])
    return [run for run in runs if len(run) > 1]


def _renumbered(level: str, step: int) -> Finder:
    """One heading counts `step` more than it should; its neighbours may be reported too."""

    def find(report: Report, _: Random) -> Iterator[Defect]:
        for run in _runs(report, level):
            for index, match in enumerate(run[1:], 1):
                value = _value(match[1]) + step
                if 1 <= value < 10:
                    near = tuple(m.span() for m in run[index - 1 : index + 2])
                    yield Defect((Change(*match.span(1), _written(value, match[1])),), near)

    return find


def _deleted(level: str) -> Finder:
    """A whole item is gone, and its younger siblings count on: 一是…三是…."""

    def find(report: Report, _: Random) -> Iterator[Defect]:
        for run in _runs(report, level):
            for match, younger in list(pairwise(run))[1:]:
                if younger.start() - match.start() < 1500:
                    gone = Change(match.start(), younger.start(), "")
                    yield Defect((gone,), (younger.span(),), elsewhere=True)

    return find


def _lost_marker(report: Report, _: Random) -> Iterator[Defect]:
    """The marker 二是 is gone and its words remain."""
    for run in _runs(report, "一是"):
        for match, younger in list(pairwise(run))[1:]:
            yield Defect((Change(*match.span(), ""),), (younger.span(),))


def _mixed_markers(report: Report, _: Random) -> Iterator[Defect]:
    for run in _runs(report, "一是"):
        for match in run:
            yield Defect((Change(*match.span(), match[1] + "要"),), tuple(m.span() for m in run[:2]))


def _promise(report: Report, random: Random) -> Iterator[Defect]:
    runs = [run for level in LEVELS for run in _runs(report, level)]
    for match in _PROMISE.finditer(report.text):
        for run in runs:
            value = _value(match[1])
            if len(run) == value and 0 < run[0].start() - match.end() < 120:
                wrong = value + random.choice((-1, 1))
                if 1 < wrong < 10:
                    change = Change(*match.span(1), NUMERALS[wrong - 1])
                    yield Defect((change,), (match.span(), run[-1].span()))


def _comma_after_bracket(report: Report, _: Random) -> Iterator[Defect]:
    for match in LEVELS["（一）"].finditer(report.text):
        yield replaced(match, match.group() + "、")


def _other_mark(report: Report, random: Random) -> Iterator[Defect]:
    """一、二．三、: one of the siblings has another mark."""
    for run in _runs(report, "一、"):
        for match in run:
            yield replaced(match, match[1] + random.choice(("．", "，", ".", " ")))


def _mixed_bracket(report: Report, random: Random) -> Iterator[Defect]:
    for match in LEVELS["（一）"].finditer(report.text):
        yield replaced(match, random.choice((f"（{match[1]})", f"({match[1]}）")))


def _numbering(name: str, find: Finder, *, each: int = 2) -> Kind:
    return Kind(f"numbering: {name}", ("structure", "punctuation"), find, each=each, alone=True)


KINDS = (
    *(_numbering(f"{level} skips", _renumbered(level, 1)) for level in LEVELS),
    *(_numbering(f"{level} twice", _renumbered(level, -1)) for level in LEVELS),
    *(_numbering(f"{level} two back", _renumbered(level, -2)) for level in LEVELS),
    *(_numbering(f"{level} item deleted", _deleted(level)) for level in LEVELS),
    _numbering("二是 lost", _lost_marker),
    _numbering("一要 among 一是", _mixed_markers),
    _numbering("promise off by one", _promise),
    _numbering("（一）、", _comma_after_bracket),
    _numbering("一．among 一、", _other_mark),
    _numbering("（一) mixed", _mixed_bracket),
)
