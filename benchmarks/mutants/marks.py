"""Marks that are lost, doubled, of the wrong width or of the wrong form."""

import re
from collections.abc import Iterator
from random import Random

from benchmarks.mutants.defect import Change, Defect, Finder, Kind, Report, removed, replaced

_PAIR = {
    "（）": re.compile(r"（(?![一二三四五六七八九十]+）)[^（）\n]{1,30}）"),
    "“”": re.compile(r"“[^“”‘’\n]{1,20}”"),
    "《》": re.compile(r"《[^《》\n]{1,30}》"),
}
_PARAGRAPH = re.compile(r"^[^\n]{60,}[\u4e00-\u9fff]。(?=\n)", re.MULTILINE)
_CLASHES = (
    "，，",
    "。。",
    "、、",
    "；；",
    "，。",
    "。，",
    "、，",
    "，、",
    "；。",
    "。；",
    "：，",
    "。、",
    "，；",
    "、。",
)


def _lost(pair: str, which: int) -> Finder:
    def find(report: Report, _: Random) -> Iterator[Defect]:
        for match in _PAIR[pair].finditer(report.text):
            at = match.start() if which == 0 else match.end() - 1
            yield Defect((Change(at, at + 1, ""),), (match.span(),))

    return find


def _two_openings(report: Report, _: Random) -> Iterator[Defect]:
    """“店小二“: the closing quote is another opening one."""
    for match in _PAIR["“”"].finditer(report.text):
        yield Defect((Change(match.end() - 1, match.end(), "“"),), (match.span(),))


def _reversed_quotes(report: Report, _: Random) -> Iterator[Defect]:
    for match in _PAIR["“”"].finditer(report.text):
        yield replaced(match, f"”{match.group()[1:-1]}“")


def _mixed_width(report: Report, random: Random) -> Iterator[Defect]:
    for match in _PAIR["（）"].finditer(report.text):
        inner = match.group()[1:-1]
        yield replaced(match, random.choice((f"（{inner})", f"({inner}）")))


def _half_width_brackets(report: Report, _: Random) -> Iterator[Defect]:
    for match in _PAIR["（）"].finditer(report.text):
        yield replaced(match, f"({match.group()[1:-1]})")


def _straight(report: Report, random: Random) -> Iterator[Defect]:
    for match in _PAIR["“”"].finditer(report.text):
        inner = match.group()[1:-1]
        yield replaced(
            match, random.choice((f'"{inner}"', f'"{inner}"', f"'{inner}'", f'“{inner}"', f'"{inner}”'))
        )


def _half_width(full: str, half: str) -> Finder:
    expression = re.compile(rf"(?<=[\u4e00-\u9fff0-9%”）]){full}(?=[\u4e00-\u9fff0-9“])")

    def find(report: Report, _: Random) -> Iterator[Defect]:
        for match in expression.finditer(report.text):
            if not (match.string[match.start() - 1].isdigit() and match.string[match.end()].isdigit()):
                yield replaced(match, half)

    return find


def _half_width_stop(report: Report, _: Random) -> Iterator[Defect]:
    for match in re.finditer(r"(?<=[\u4e00-\u9fff])。(?=[\u4e00-\u9fff]|\n)", report.text):
        yield replaced(match, ".")


def _clash(report: Report, random: Random) -> Iterator[Defect]:
    for match in re.finditer(r"(?<=[\u4e00-\u9fff0-9%])[，。、；](?=[\u4e00-\u9fff])", report.text):
        same = [pair for pair in _CLASHES if match.group() in pair]
        yield replaced(match, random.choice(same))


def _no_final_mark(report: Report, _: Random) -> Iterator[Defect]:
    for match in _PARAGRAPH.finditer(report.text):
        yield removed(match.end() - 1, match.end(), reach=6)


def _comma_at_end(report: Report, random: Random) -> Iterator[Defect]:
    for match in _PARAGRAPH.finditer(report.text):
        yield Defect((Change(match.end() - 1, match.end(), random.choice("，、；")),))


def _before_deng(report: Report, _: Random) -> Iterator[Defect]:
    """道路、桥梁、等."""
    for match in re.finditer(r"(?<=、)[\u4e00-\u9fff]{2,6}?等(?=[，。；])", report.text):
        at = match.end() - 1
        yield Defect((Change(at, at, "、"),), ((at, at + 1),))


def _dash(report: Report, random: Random) -> Iterator[Defect]:
    for match in re.finditer(r"——(?=[\u4e00-\u9fff])", report.text):
        yield replaced(match, random.choice(("--", "—", "－－", "一一")))


def _stray(report: Report, random: Random) -> Iterator[Defect]:
    """A mark inside a word, as a slip of the hand leaves it: 加快推、进."""
    words = re.compile(r"(?:推进|加强|发展|建设|实施|完善|落实|提高|促进)(?=[\u4e00-\u9fff])")
    for match in words.finditer(report.text):
        at = match.start() + 1
        yield Defect((Change(at, at, random.choice("，。、")),), (match.span(),))


def _spaces(report: Report, random: Random) -> Iterator[Defect]:
    for match in re.finditer(r"(?<=[\u4e00-\u9fff])(?=[\u4e00-\u9fff])", report.text[:4000]):
        yield Defect((Change(match.start(), match.start(), random.choice((" ", "　", "  "))),))


def _marks(name: str, find: Finder, *answers: str) -> Kind:
    return Kind(f"marks: {name}", ("punctuation", *answers), find)


KINDS = (
    *(_marks(f"{pair} opening lost", _lost(pair, 0)) for pair in _PAIR),
    *(_marks(f"{pair} closing lost", _lost(pair, 1)) for pair in _PAIR),
    _marks("“店小二“", _two_openings),
    _marks("”店小二“", _reversed_quotes),
    _marks("（…) mixed width", _mixed_width),
    _marks("(…) half width", _half_width_brackets),
    _marks("straight quotes", _straight),
    _marks("half-width comma", _half_width("，", ",")),
    _marks("half-width semicolon", _half_width("；", ";")),
    _marks("half-width colon", _half_width("：", ":")),
    _marks("half-width full stop", _half_width_stop),
    _marks("doubled or clashing", _clash),
    _marks("paragraph without 。", _no_final_mark, "residue", "structure"),
    _marks("paragraph ends in ，", _comma_at_end, "residue", "structure"),
    _marks("、等", _before_deng),
    _marks("dash of a wrong form", _dash, "structure"),
    _marks("mark inside a word", _stray),
    _marks("space inside", _spaces, "characters"),
)
