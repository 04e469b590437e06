"""The parts of a report: what looks back, what looks ahead, by the headings and else by the words."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from linter.model import Outline, Role, Section, Span
from linter.model.expression import compiled

_BACK = (
    r"回顾|总结|完成情况|工作情况|开展情况|执行情况|进展情况|成绩|成就|过去|五年来|一年来|以来的?工作"
    r"|成效|进展"
)
_AHEAD = (
    r"安排|打算|计划|任务|目标|工作重点|重点工作|重点|思路|总?要求|部署|要点|谋划|展望|今后|未来"
    r"|下一步|下半年"
)
_THIS_YEAR = r"今年(?!以来)|明年"
"""What tells the plan where nothing else does: 今年工作回顾 looks back."""
_ASIDE = r"问题|不足|困难|差距|短板|自身建设|组织领导|组织保障|附件|名词解释|说明"
_CUE = re.compile(f"(?P<summary>{_BACK})|(?P<plan>{_AHEAD})|(?P<other>{_ASIDE})")
_BACK_AGAIN = re.compile(r"回顾|总结|完成情况|工作情况|开展情况|执行情况")
"""What makes a summary of a part that stands after a plan: 推动发展取得进展 is a task there."""
_CARRIED_OUT = re.compile(
    r"(?:任务|目标|计划|规划|安排|要点|重点工作)[^，。和及]{0,8}?(?:完成|执行|落实|进展|推进|实施)情况"
    r"|(?:完成|实现)了[^，。]{0,24}(?:任务|目标|计划)"
    r"|\A(?!.{0,20}(?:确保|力争|努力)).{0,30}(?:任务|目标|规划)[^，。]{0,2}"
    r"(?:全面|圆满|顺利|胜利|如期|超额|提前|基本)(?:完成|实现)"
)
"""What was set before and is now reported on."""
_AHEAD_FROM_HERE = r"\s*(?:今年是|今后五年|未来五年|(?P<year>(?:19|20)[0-9]{2})年是)"
_OPENING = 60
_YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?=年(?!以来))")

MANY_YEARS = re.compile(
    r"五年(?!规划纲要|计划)|[三四]年(?:来|工作|回顾)|本届政府|时期|期间|“?(?:十[一二三四五]?|[一二]?十?[一二三四五六七八九])五”"
    r"|(?:19|20)[0-9]{2}年以来|[0-9]{4}[—\-至到][0-9]{4}"
)

_DONE = r"完成|同比|比上年|新增|荣获|实现了|达到|增长[0-9]|累计"
_INTENDED = r"力争|确保|争取|将[^军领近要]|要[^求点素闻]|全面推进|着力"


class Stretch(NamedTuple):
    """The text under one top heading: its role, and whether it is of many years.

    `heading` is empty where there is none: before the first heading of a report or of a speech in it.
    `told` is whether the heading itself tells the role, by its words or by its year.
    """

    span: Span
    heading: Span
    role: Role
    many: bool = False
    told: bool = False


def read_stretches(folded: str, outline: Outline) -> tuple[Stretch, ...]:
    """The stretches of a report, from its beginning to its end, without gaps."""
    return _settled(tuple(_stretches(folded, outline)))


def _settled(stretches: tuple[Stretch, ...]) -> tuple[Stretch, ...]:
    """The stretches, those that nothing tells between two of one role with the role of both."""
    settled: list[Stretch] = []
    for here, behind in zip(stretches, _roles_behind(stretches), strict=True):
        before = settled[-1].role if settled else "other"
        untold = here.role == "other" and not here.told and here.heading.end > here.heading.start
        settled.append(here._replace(role=before) if untold and before == behind else here)
    return tuple(settled)


def _roles_behind(stretches: tuple[Stretch, ...]) -> list[Role]:
    """For each stretch the role of the nearest one behind it that has one, or whose heading tells it."""
    roles: list[Role] = []
    behind: Role = "other"
    for stretch in reversed(stretches):
        roles.append(behind)
        behind = stretch.role if stretch.role != "other" or stretch.told else behind
    return roles[::-1]


def _top_sections(outline: Outline) -> list[Section]:
    """The headings of the highest level, and the speeches of a file that holds several; items left out."""
    speeches = [section for section in outline.root.children if section.level == 0 and section.form != "item"]
    children = [child for parent in (outline.root, *speeches) for child in parent.children]
    headings = [child for child in children if child.level > 0 and child.form != "item"]
    highest = min((section.level for section in headings), default=0)
    tops = [section for section in headings if section.level == highest]
    return sorted([*speeches, *tops], key=lambda section: section.span.start)


def _stretches(folded: str, outline: Outline) -> Iterator[Stretch]:
    sections = _top_sections(outline)
    starts = [section.heading.start for section in sections]
    first = starts[0] if sections else len(folded)
    if first:
        span = Span(0, first)
        yield Stretch(span, Span(0, 0), "other" if sections else _by_words(folded, span))
    titles = [section.heading.of(folded)[:60] for section in sections]
    single = [int(years[0]) for years in map(_YEAR.findall, titles) if len(years) == 1]
    before: Role = "other"
    past = ""
    for section, title, start, end in zip(sections, titles, starts, [*starts, len(folded)][1:], strict=True):
        span = Span(start, end)
        if section.level == 0:
            before = "other"
            yield Stretch(span, Span(start, start), "other")
            continue
        told = _by_title(title, before) or _by_year(title, single) or _by_place(title, before)
        opening = folded[section.heading.end : min(section.heading.end + _OPENING, end)]
        told = told or _by_opening(opening, past)
        role = told or ("plan" if before == "plan" else _by_words(folded, span))
        yield Stretch(span, section.heading, role, bool(MANY_YEARS.search(title)), bool(told))
        before = before if role == "other" else role
        if role == "summary":
            past = max([past, *_YEAR.findall(title), *_YEAR.findall(opening)])


def _by_title(title: str, before: Role) -> Role | None:
    if _CARRIED_OUT.search(title):
        return "summary"
    found = _CUE.search(title)
    role: Role | None = found.lastgroup if found else None  # type: ignore[assignment]
    if found is None and compiled(_THIS_YEAR).search(title):
        return "plan"
    return None if role == "summary" and before == "plan" and not _BACK_AGAIN.search(title) else role


def _by_year(title: str, single: list[int]) -> Role | None:
    """The role of a heading whose only year is earlier or later than that of another heading."""
    years = _YEAR.findall(title)
    if len(years) != 1 or len(set(single)) < 2:
        return None
    return "summary" if int(years[0]) == min(single) else "plan"


_PLAIN = r"(?:19|20)[0-9]{2}年的?(?:形势和)?(?:政府)?(?:主要|重点)?工作。?$"


def _by_place(title: str, before: Role) -> Role | None:
    """A plain 某年主要工作 that follows the review is the plan."""
    return "plan" if before in ("summary", "plan") and compiled(_PLAIN).search(title) else None


def _by_opening(opening: str, past: str) -> Role | None:
    """The plan, where a review of the year `past` stands before and the text opens with a later one."""
    found = compiled(_AHEAD_FROM_HERE).match(opening)
    if found is None or not past:
        return None
    return "plan" if (found["year"] or "9999") > past else None


def _by_words(folded: str, span: Span) -> Role:
    done = len(compiled(_DONE).findall(folded, span.start, span.end))
    intended = len(compiled(_INTENDED).findall(folded, span.start, span.end))
    if done > 2 * intended and done > 3:
        return "summary"
    return "plan" if intended > 2 * done and intended > 3 else "other"
