"""What the draft says of its own years: the day of its meeting, the year reviewed, the year planned."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from datetime import date

from linter.facts.mentions import Mention
from linter.facts.parts import Stretch
from linter.model import Claim, ClaimPlace, ClaimRole, Outline, Role, Span
from linter.model.expression import compiled

CLAUSE_ENDS = "，。；！？：、\n"

_REVIEWED_AFTER = re.compile(
    r"[^，。；！？：\n0-9]{0,24}?(?:(?:执行|完成|开展|推进|落实|实施|进展|工作)的?情况|工作的?回顾|回顾|工作总结|总结|工作成绩|工作成效|工作报告和)"
)
_PLANNED_AFTER = re.compile(
    r"[^，。；！？：\n0-9]{0,24}?(?:工作安排|安排|打算|工作计划|计划|重点工作|工作重点|工作任务|目标任务|主要任务|任务|思路|"
    r"工作部署|发展目标|预期目标|目标|工作要点|总体要求|民生实事)"
)
_REVIEWED_BEFORE = re.compile(r"(?:总结|回顾)[^，。；！？：、\n0-9和及与暨]{0,12}$")
_PLANNED_BEFORE = re.compile(r"(?:安排|部署|谋划|研究|做好|布置)[^，。；！？：、\n0-9和及与暨]{0,12}$")
_MEETING_BEFORE = re.compile(
    r"(?:今天|我们|这次|本次|在此|隆重)[^，。；！？：\n0-9]{0,8}召开[^，。；！？：\n0-9]{0,20}$"
)
_LOOKS_BACK = re.compile(r"[^，。；！？：\n0-9]{0,16}(?:总结|表彰|述职|考核)")
_MEETING_AFTER = re.compile(r"[^，。；！？：\n0-9]{0,16}(?:会议|大会)")

_DAY = re.compile(
    r"(?P<year>(?:19|20)[0-9]{2})年(?P<month>[0-9]{1,2})月(?P<day>[0-9]{1,2})日"
    r"|(?P<Year>二[〇○零][〇○零一二三四五六七八九]{2})年(?P<Month>[一二三四五六七八九十]{1,2})月(?P<Day>[一二三四五六七八九十]{1,3})日"
)
_NUMERALS = {character: str(digit) for digit, character in enumerate("零一二三四五六七八九")} | {
    "〇": "0",
    "○": "0",
}
_SHORT_LINE = 60
_HEAD = 3000


def read_claims(
    folded: str, outline: Outline, mentions: tuple[Mention, ...], stretches: tuple[Stretch, ...]
) -> tuple[Claim, ...]:
    """Every claim in the order of the text; a place gives at most one."""
    head = Span(0, min(stretches[0].span.end, _HEAD)) if stretches else Span(0, 0)
    found = {claim.span.start: claim for claim in _days(folded, outline, head)}
    starts = [stretch.span.start for stretch in stretches]
    for mention in mentions:
        stretch = stretches[bisect_right(starts, mention.span.start) - 1]
        claim = _claim(folded, outline, mention, stretch)
        if claim and claim.span.start not in found:
            found[claim.span.start] = claim
    return tuple(found[start] for start in sorted(found))


def _days(folded: str, outline: Outline, head: Span) -> Iterator[Claim]:
    """The whole days that stand apart from running text: a short line, brackets, the signature."""
    places: list[tuple[Span, ClaimPlace]] = [(head, "date")]
    places += [(span, "signature") for span in outline.front.signature]
    for span, place in places:
        for match in _DAY.finditer(folded, span.start, span.end):
            if place == "signature" or _stands_apart(folded, match.start(), match.end()):
                year, day = _day(match)
                yield Claim(Span(match.start(), match.end()), year, "meeting", place, day)


def _stands_apart(folded: str, start: int, end: int) -> bool:
    line = Span(folded.rfind("\n", 0, start) + 1, folded.find("\n", end) % (len(folded) + 1))
    bracketed = folded[max(start - 1, 0) : start] in ("（", "(", "—") and folded[end : end + 1] not in "，。"
    return bracketed or (line.end - line.start <= _SHORT_LINE and "，" not in line.of(folded))


def _day(match: re.Match[str]) -> tuple[int, str | None]:
    """The year of a date and the whole day as ISO, None when there is no such day."""
    if match["year"]:
        year, month, day = (int(match[name]) for name in ("year", "month", "day"))
    else:
        year = int("".join(_NUMERALS[character] for character in match["Year"]))
        month, day = _small(match["Month"]), _small(match["Day"])
    try:
        return year, date(year, month, day).isoformat()
    except ValueError:
        return year, None


def _small(numeral: str) -> int:
    """A numeral up to ninety-nine (二十五)."""
    tens, ten, ones = numeral.rpartition("十")
    if not ten:
        return int(_NUMERALS[numeral[-1]])
    return 10 * int(_NUMERALS.get(tens, "1")) + int(_NUMERALS.get(ones, "0"))


def _claim(folded: str, outline: Outline, mention: Mention, stretch: Stretch) -> Claim | None:
    if mention.form not in ("digits", "numerals", "masked"):
        return None
    span = mention.span
    if folded.endswith(("到", "至"), 0, span.start) or _NO_CLAIM_AFTER.match(folded, span.end):
        return None
    place = _place(outline, span, stretch)
    role: ClaimRole | None
    if place == "heading":
        role = _headed(folded, span, stretch)
    elif place != "body":
        role = cue(folded, span, place)
    elif not stretch.told or stretch.many or not _opens_sentence(folded, span):
        role = None
    elif stretch.role == "summary" and folded.endswith("！\n", 0, span.start):
        # A salutation opens a part of its own: the heading of the plan was not recognised.
        role = None
    else:
        role = _OF_PART.get(stretch.role)
        if role == "reviewed" and _INTENDED.match(folded, span.end):
            # The heading of the plan was not recognised.
            role = None
    return Claim(span, mention.year, role, place) if role else None


def _headed(folded: str, span: Span, stretch: Stretch) -> ClaimRole | None:
    """The role of a year in a stretch's heading: by its own words, and if it is alone by the heading's."""
    role = cue(folded, span, "heading")
    alone = len(_YEAR.findall(stretch.heading.of(folded))) == 1
    if (
        role == "planned"
        and stretch.role == "summary"
        and not compiled(_SURELY_PLANNED).match(folded, span.end)
    ):
        return "reviewed" if alone else role
    return role or (_OF_PART.get(stretch.role) if alone and stretch.told else None)


_YEAR = re.compile(r"[0-9〇○零xX*]年")
_NO_CLAIM_AFTER = re.compile(
    r"以来|远景|[至到—～~-]{1,2}(?:[0-9]{4}|[一二][〇○零九][〇○零一二三四五六七八九]{2})年"
)
_SURELY_PLANNED = r"[^，。；！？：\n0-9]{0,24}?(?:安排|打算|计划|思路|部署|要点|总体要求)"
"""目标, 任务 and 重点工作 may be those that were carried out."""
_INTENDED = re.compile(r"，?(?:我们|我[省市县区镇乡]|全[省市县区镇乡街村])?(?:将[^军领]|要[^求点素])")
_OF_PART: dict[Role, ClaimRole] = {"summary": "reviewed", "plan": "planned"}


def _place(outline: Outline, span: Span, stretch: Stretch) -> ClaimPlace:
    if any(line.holds(span) for line in outline.front.title):
        return "title"
    if stretch.heading.holds(span) and span.start - stretch.heading.start < _SHORT_LINE:
        return "heading"
    unheaded = stretch.heading.start == stretch.heading.end
    return "opening" if unheaded and span.start - stretch.span.start < _HEAD else "body"


def cue(folded: str, span: Span, place: ClaimPlace) -> ClaimRole | None:
    """What the words beside a year make of it."""
    before = folded[max(0, span.start - 24) : span.start]
    if _REVIEWED_BEFORE.search(before):
        return "reviewed"
    if _PLANNED_BEFORE.search(before):
        return "planned"
    if _MEETING_BEFORE.search(before) and _MEETING_AFTER.match(folded, span.end):
        return "reviewed" if _LOOKS_BACK.match(folded, span.end) else "meeting"
    reviewed = _REVIEWED_AFTER.match(folded, span.end)
    planned = _PLANNED_AFTER.match(folded, span.end)
    if reviewed and (not planned or reviewed.end() <= planned.end() + 4):
        return "reviewed"
    if planned:
        return "planned"
    if place == "title" and _MEETING_AFTER.match(folded, span.end):
        return None if _LOOKS_BACK.match(folded, span.end) else "meeting"
    return None


_OPENING = re.compile(r"(?=[，是]|全[年省市县区镇乡街州旗村]|我[们省市县区镇乡局])")


def _opens_sentence(folded: str, span: Span) -> bool:
    before = folded[span.start - 1 : span.start]
    return before in ("", "。", "\n", "！", "　", " ", "：") and bool(_OPENING.match(folded, span.end))
