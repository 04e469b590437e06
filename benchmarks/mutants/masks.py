"""What templates and anonymised drafts leave out: numbers, years and names as x, asterisks, blanks."""

import re
from collections.abc import Iterator
from random import Random

from benchmarks.mutants.defect import Change, Defect, Finder, Kind, Report, replaced

_NUMBER = re.compile(
    r"(?<![0-9.年月日A-Za-z])[0-9]+(?:\.[0-9]+)?(?=[万亿]?(?:元|亩|人|户|个|公里|吨|家|%|名|项|处|平方米|万))"
)
_PERCENT = re.compile(r"(?<=增长|提高|下降|达到)[0-9]+(?:\.[0-9]+)?(?=%)")
_YEAR = re.compile(r"(?<![0-9])20[0-9]{2}(?=年)")
_WITH_UNIT = re.compile(r"(?<=[\u4e00-\u9fff])[0-9]+(?:\.[0-9]+)?(?=亿元|万元|万人|万亩|%，|%。|公里)")
_NAMES = re.compile(r"(?<=[、，。；到在和])[\u4e00-\u9fff]{2}(?=(?:村|镇|乡|县|街道|社区)[等在成被，、。])")
_COMPANY = re.compile(r"(?<=[、，。])[\u4e00-\u9fff]{2}(?=集团|公司|水库|大桥|高速|产业园)")
_PARTY = re.compile(
    r"习近平(?:新时代中国特色社会主义思想|总书记)|党的[一二]?十[一二三四五六七八九]?(?=大|届)"
)
_INSIDE = re.compile(
    r"(?<=[\u4e00-\u9fff“])(?:[0-9一二三四五六七八九](?=[A]级|个一|大工程|位一体|个全面|个意识|届|心圆|清单))"
)
_SIGNS = {"x": "x", "X": "X", "×": "×", "*": "*", "X full width": "Ｘ", "○": "○"}


def _as_printed(number: str, sign: str) -> str:
    """A mask of the number's own shape: 12.5 becomes xx.x."""
    return re.sub(r"[0-9]", sign, number)


def _number(sign: str) -> Finder:
    def find(report: Report, random: Random) -> Iterator[Defect]:
        for match in _NUMBER.finditer(report.text):
            shapes = (_as_printed(match.group(), sign), sign, sign * 2, sign * 3)
            yield replaced(match, random.choice(shapes))

    return find


def _half_filled(report: Report, random: Random) -> Iterator[Defect]:
    """增长xx0.9%, 1x.5%, 增长x2%: some digits stand, some do not."""
    for match in _PERCENT.finditer(report.text):
        digits = match.group()
        shapes = (
            f"xx{digits}",
            f"x{digits[1:]}",
            f"{digits[:-1]}x",
            f"{digits}x",
            f"X{digits[1:]}",
            f"*{digits}",
        )
        yield replaced(match, random.choice(shapes))


def _year(report: Report, random: Random) -> Iterator[Defect]:
    for match in _YEAR.finditer(report.text):
        year = match.group()
        shapes = (
            "20xx",
            "20XX",
            "20××",
            f"{year[:3]}x",
            f"{year[:3]}*",
            "20**",
            "xxxx",
            "××××",
            "二○××",
            "20_ _",
            "20--",
        )
        yield replaced(match, random.choice(shapes))


def _date(report: Report, random: Random) -> Iterator[Defect]:
    for match in re.finditer(r"[0-9]{1,2}月[0-9]{1,2}日", report.text):
        yield replaced(
            match, random.choice(("x月x日", "xx月xx日", "X月X日", "×月×日", "*月*日", "  月  日", "__月__日"))
        )


def _name(report: Report, random: Random) -> Iterator[Defect]:
    signs = ("x", "xx", "XX", "××", "*", "**", "某", "某某", "ⅩⅩ", "ＸＸ", "〇〇", "__")
    for match in (*_NAMES.finditer(report.text), *_COMPANY.finditer(report.text)):
        yield replaced(match, random.choice(signs))


def _party(report: Report, random: Random) -> Iterator[Defect]:
    for match in _PARTY.finditer(report.text):
        yield replaced(match, random.choice(("XXX", "xxx", "XX", "***", "×××", "XXXXXXX")))


def _inside(report: Report, random: Random) -> Iterator[Defect]:
    """绘就“最x心圆”, xA级景区, “x个一”."""
    for match in _INSIDE.finditer(report.text):
        yield replaced(match, random.choice("xX*×"))


def _variable(report: Report, random: Random) -> Iterator[Defect]:
    forms = (
        "{name}",
        "{{单位}}",
        "${town}",
        "【单位名称】",
        "【此处填写】",
        "[地名]",
        "（填写单位名称）",
        "<乡镇名>",
        "#单位#",
        "{关键词}",
        "［XX］",
        "%s",
        "[具体数字]",
        "（此处插入数据）",
        "【XX】",
        "（具体名称）",
    )
    for match in (
        *_NAMES.finditer(report.text),
        *_COMPANY.finditer(report.text),
        *_NUMBER.finditer(report.text),
    ):
        yield replaced(match, random.choice(forms))


def _blank(report: Report, random: Random) -> Iterator[Defect]:
    for match in _NUMBER.finditer(report.text):
        yield replaced(
            match,
            random.choice(("____", "__", "＿＿", "（  ）", "（）", "......", "…", "____ ", "--", "？", "??")),
        )


def _stripped(report: Report, _: Random) -> Iterator[Defect]:
    """生产总值亿元，增长%: the digits are gone."""
    for match in _WITH_UNIT.finditer(report.text):
        start, end = match.span()
        yield Defect((Change(start, end, ""),), ((start - 4, start), (end, end + 2)))


def _all_stripped(report: Report, _: Random) -> Iterator[Defect]:
    """All numbers of the text are gone, as some pages lose them."""
    for match in re.finditer(
        r"(?<![0-9.])[0-9]+(?:\.[0-9]+)?(?=[年月万亿元亩人户个公里吨家%名项处米次])", report.text
    ):
        start, end = match.span()
        yield Defect((Change(start, end, ""),), ((max(0, start - 4), start), (end, end + 3)))


def _stripped_year(report: Report, _: Random) -> Iterator[Defect]:
    """Sentences that begin 年，全市…: the year's digits are gone."""
    for match in re.finditer(r"(?<=[\n。，、和])20[0-9]{2}(?=年)", report.text):
        yield Defect(
            (Change(*match.span(), ""),), ((match.start() - 1, match.start()), (match.end(), match.end() + 3))
        )


def _masks(name: str, find: Finder, *answers: str) -> Kind:
    return Kind(f"masks: {name}", ("placeholders", *answers), find)


KINDS = (
    *(_masks(f"number as {name}", _number(sign), "residue") for name, sign in _SIGNS.items()),
    _masks("half-filled number", _half_filled, "characters"),
    _masks("year", _year, "years"),
    _masks("day", _date, "years"),
    _masks("name", _name),
    _masks("party and leader", _party),
    _masks("inside a word", _inside),
    _masks("template variable", _variable, "residue"),
    _masks("blank", _blank, "punctuation"),
    _masks("stripped number", _stripped),
    _masks("stripped year", _stripped_year, "years"),
    Kind("masks: all numbers stripped", ("placeholders", "years"), _all_stripped, each=10_000, apart=0),
)
