"""Years overwritten: in one place, in a title or a heading, in all places, and the phrases that betray it."""

import re
from collections.abc import Iterator
from random import Random

from benchmarks.mutants.defect import Change, Defect, Finder, Kind, Report, replaced
from benchmarks.mutants.fronts import township
from benchmarks.mutants.planting import FRONT, planted

_YEAR = re.compile(r"(?<![0-9])(?:19[89]|20[0-4])[0-9](?=年|[—-][0-9]{4}年)")
_BOTH = (
    "主要任务是总结{R}年工作，安排部署«{P}|{R}»年任务。",
    "主要任务是：回顾总结«{R}|{P}»年工作，表彰先进，研究部署{P}年重点工作。",
    "现将我镇«{R}|{P}»年工作完成情况和{P}年工作打算汇报如下。",
    "会议全面总结我镇«{R}|{P}»年工作成绩，安排部署{P}年经济工作。",
    "我代表镇政府报告{R}年工作和«{P}|{R}»年工作安排，请予审议。",
    "现将{R}年工作开展情况及«{P}|{R}|{N}»年工作思路报告如下。",
    "现将本镇«{R}|{P}|{A}»年度工作总结及{P}年度工作计划汇报如下。",
    "下面，我就«{R}|{P}»年的工作作简要回顾，并就{P}年工作讲几点意见。",
)
_LATER = (
    "«{R}|{P}»年，全镇上下团结一心，圆满完成了全年各项目标任务，共实现财政收入1226万元。",
    "«{R}|{P}|{N}»年以来，我们共投入资金320万元，完成了集镇道路硬化。",
    "回顾«{R}|{P}»年的工作，我们深感成绩来之不易。",
    "截至«{R}|{P}|{N}»年底，全镇累计发放惠农补贴860万元。",
    "与«{A}|{R}|{P}»年相比，{R}年全镇粮食播种面积扩大了1200亩。",
)
_IN_PLAN = (
    "做好«{P}|{R}|{A}»年的工作，要突出抓好以下几个方面。",
    "«{P}|{R}|{A}»年，我镇将继续坚持项目带动，力争引进企业3家。",
    "力争到«{P}|{R}|{A}»年底，全镇自来水普及率达到95%。",
    "确保«{P}|{R}»年6月底前完成主体工程建设。",
    "«{P}|{R}»年经济社会发展的主要预期目标是：财政收入增长8%。",
    "{P}年是做好各项工作的关键一年，我们要在«{R}|{P}|{A}»年工作的基础上再加压力。",
)
_DAYS = (
    "«3月15日|3月32日|13月15日|2月30日»，召开了全镇春季造林现场会。",
    "«4月28日|4月31日|4月38日»起，开展为期一个月的环境整治。",
    "我镇于{R}年«6月30日|6月31日|6月39日»前完成了路面铺设。",
    "«11月30日|11月31日|11月0日|0月30日»，中心小学教学楼竣工。",
    "自{R}年«2月28日|2月29日|2月31日»起实施封山禁牧。",
    "9月«10日|100日|1O日»，举行了教师节座谈会。",
)
_TIES = re.compile(
    r"[^。\n]*(?:开局之年|第一年|收官之年|最后一年|承上启下|召开之年|开局起步|良好开局|圆满收官)[^。\n]*"
)
_PLAN = re.compile(r"(?<=“)(?:十|十一|十二|十三|十四|十五)五?(?=”)")
_PLANS = ("十五", "十一五", "十二五", "十三五", "十四五", "十五五")
_CONGRESS = re.compile(r"(?<=党的)十[六七八九]大|(?<=党的)二十大")
_CONGRESSES = ("十六大", "十七大", "十八大", "十九大", "二十大")


def _title(report: Report, _: Random) -> Iterator[Defect]:
    """The township's title: the reviewed year becomes the planned one, or the reverse."""
    first = report.text.split("\n", 1)[0]
    reviewed, planned_year = first.find(str(report.year - 1)), first.find(str(report.year))
    yield Defect((Change(reviewed, reviewed + 4, str(report.year)),), ((0, len(first)),))
    yield Defect((Change(planned_year, planned_year + 4, str(report.year - 1)),), ((0, len(first)),))
    yield Defect((Change(planned_year, planned_year + 4, str(report.year + 1)),), ((0, len(first)),))


def _whole_title(report: Report, _: Random) -> Iterator[Defect]:
    """The title is of another pair of years than the text: only it was brought up to date."""
    first = report.text.split("\n", 1)[0]
    for step in (1, 2, 7, -1):
        changed = _shifted(first, step)
        yield Defect((Change(0, len(first), changed),), ())


def _date_line(report: Report, _: Random) -> Iterator[Defect]:
    match = re.search(r"（([0-9]{4})年[0-9]+月[0-9]+日）", report.text[:300])
    if match:
        for step in (-1, 1, -7, 3):
            yield Defect(
                (Change(*match.span(1), str(report.year + step)),), (match.span(), (0, match.start()))
            )


def _heading(report: Report, _: Random) -> Iterator[Defect]:
    for match in re.finditer(
        r"^[一二三四]、[^\n。]{0,12}?(20[0-9]{2})年[^\n。]{0,20}(?=\n|。)", report.text, re.MULTILINE
    ):
        for step in (1, -1):
            yield Defect((Change(*match.span(1), str(int(match[1]) + step)),), (match.span(),))


def _shifted(text: str, step: int) -> str:
    return _YEAR.sub(lambda match: str(int(match.group()) + step), text)


def _all_shifted(step: int) -> Finder:
    """Every year of the text moved by `step`: one change, reported anywhere."""

    def find(report: Report, _: Random) -> Iterator[Defect]:
        yield Defect((Change(0, len(report.text), _shifted(report.text, step)),))

    return find


def _recent_overwritten(step: int) -> Finder:
    """The reviewed and the planned year, and they alone, moved by `step`, as by replacing in an editor."""

    def find(report: Report, _: Random) -> Iterator[Defect]:
        def moved(match: re.Match[str]) -> str:
            year = int(match.group())
            return str(year + step) if year in (report.year - 1, report.year) else match.group()

        yield Defect((Change(0, len(report.text), _YEAR.sub(moved, report.text)),))

    return find


def _one_year(report: Report, random: Random) -> Iterator[Defect]:
    """Reviewed and planned year both replaced by one year, some years later."""
    year = str(report.year + random.choice((3, 5, 7)))
    text = re.sub(rf"(?<![0-9])(?:{report.year - 1}|{report.year})(?=年)", year, report.text)
    yield Defect((Change(0, len(report.text), text),))


def _masked(report: Report, _: Random) -> Iterator[Defect]:
    """Reviewed and planned year masked in all places but the title, which says a later pair."""
    first, rest = report.text.split("\n", 1)
    text = re.sub(rf"(?<![0-9])(?:{report.year - 1}|{report.year})(?=年)", "20xx", rest)
    yield Defect((Change(0, len(report.text), f"{_shifted(first, 6)}\n{text}"),))


def _tie(report: Report, random: Random) -> Iterator[Defect]:
    """The plan or congress of an opening or last year is another one."""
    for sentence in _TIES.finditer(report.text):
        for names, expression in ((_PLANS, _PLAN), (_CONGRESSES, _CONGRESS)):
            for match in expression.finditer(report.text, *sentence.span()):
                others = [name for name in names if name != match.group()]
                if match.group() in names and abs(names.index(match.group()) - len(names)) >= 1:
                    yield Defect((Change(*match.span(), random.choice(others)),), (sentence.span(),))


def _malformed(report: Report, random: Random) -> Iterator[Defect]:
    for match in re.finditer(r"(?<![0-9])20[0-9]{2}(?=年(?!年|代|度))", report.text):
        year = match.group()
        century, rest = year[:2], year[2:]
        numerals = "".join("零一二三四五六七八九"[int(digit)] for digit in year)
        shapes = (
            f"{year}{rest[1]}",
            f"{century}{rest}{rest}",
            f"{century}{rest[0]}",
            f"{year[0]}O{rest}",
            f"{year}年",
            numerals,
            f"{year[0]}o{rest}",
            f"{century}2{rest}",
            f"{year} ",
            f"{rest[0]}0{rest}",
            f"{century}{rest[::-1]}" if rest[0] > "4" else f"3{year[1:]}",
            numerals.replace("零", "0"),
            numerals.replace("零", "O"),
            f"{century} {rest}",
        )
        yield replaced(match, random.choice(shapes))


def _years(name: str, find: Finder, **options: bool | int) -> Kind:
    return Kind(f"years: {name}", ("years",), find, township, alone=True, **options)


_VERDICTS = ("years/text-of-another-year", "years/masked-year-dated")


def _dated(name: str, find: Finder) -> tuple[Kind, Kind]:
    return (
        Kind(f"years: {name}", _VERDICTS, find),
        Kind(f"years: {name}, township", _VERDICTS, find, township),
    )


KINDS = (
    planted("years: reviewed is planned", ("years",), _BOTH, FRONT, township),
    planted("years: in the review", ("years",), _LATER, (0.08, 0.3), township),
    planted("years: in the plan", ("years",), _IN_PLAN, (0.75, 0.92), township),
    _years("title", _title),
    _years("title alone new", _whole_title),
    _years("date line", _date_line),
    _years("heading off by one", _heading, each=3),
    *(kind for step in (1, 2, 3, 5, 8) for kind in _dated(f"all shifted by {step}", _all_shifted(step))),
    *(kind for step in (1, 3, 7) for kind in _dated(f"two years moved by {step}", _recent_overwritten(step))),
    *_dated("all one year", _one_year),
    Kind("years: masked, title later", _VERDICTS, _masked, township),
    Kind("years: plan or congress", ("years",), _tie, each=3, alone=True),
    Kind("years: malformed", ("years", "placeholders", "characters", "numerals"), _malformed),
    planted("years: impossible day", ("years", "characters"), _DAYS),
)
