"""What stands around the text proper: title block, salutation, signature; and the speeches of one file."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from linter.model import Front, Span
from linter.model.expression import compiled
from linter.outline.mark import Mark, Rank

_SALUTATION = re.compile(
    r"(?:尊敬的)?(?:各位|同志们|全体|女士们|代表们|乡亲们|父老乡亲|朋友们|大家)[^。；\n]{0,30}?(?:[：，](?=\n|\Z)|[：！](?=[^\n]|\n|\Z))"
)
_CALL = re.compile(r"(?:各位代表|各位领导|各位同志|各位委员|同志们)[^。！？：，\n]{0,12}：")
_GLUED_TITLE = (
    r"([^。！？；：，\n]{4,40}?)((?:各位代表|各位领导|各位同志|同志们)[^。！？：，\n]{0,12}[：！，])"
)
_DATE = re.compile(
    r"[—－–（( ]{0,4}(?:[0-9xX×*〇○零一二三四五六七八九]{2,4}年[^。，\n]{1,6}?月(?:[^。，\n]{1,6}?日)?"
    r"|(?:时间|日期|发布)[^\n]{0,4}[：:])[^。\n]{0,50}\Z"
)
_OFFICE = re.compile(
    r"人民政府|委员会|办公室|办事处|管委会|党委|党组|[镇乡县市区省州]长|主席|书记|主任|局长|院长|汇报人|报告人|主讲人"
)
_ORGAN = re.compile(
    r"[\u4e00-\u9fffxX×*]{0,24}(?:政府|委员会|办公室|办事处|党委|党组|委|局|中心|院|公司|大队)\Z"
)
_WORK = re.compile(r"报告|总结|计划|讲话|意见|致辞|致词|发言|方案|回顾|安排|文件|要点|打算|汇报|纪要|情况")
_LINE_END = "。！？；，：…,;:!?"
_LONGEST_TITLE, _LONGEST_BLOCK, _LONGEST_SIGNATURE = 50, 12, 5
_AFTER_SIGNATURE = re.compile(r"附件|下载|来源|编辑|打印|【|（?责任")


class Block(NamedTuple):
    """A title block: what it holds, and where the text proper begins."""

    front: Front
    start: int
    end: int


def read_front(lines: Sequence[Span], folded: str, marks: Sequence[Mark], inner: frozenset[int]) -> Block:
    """The title block at the beginning; a teaser or a site's line before the title is passed over.

    `inner` are the beginnings of lines that the file sets below the title.
    """
    headings = {mark.start for mark in marks if mark.series != "——"}
    kinds = [_kind(line.of(folded)) for line in lines[:_LONGEST_BLOCK]]
    first = 0
    while first < min(2, len(kinds)) and kinds[first] == "body" and "title" in kinds[first + 1 : first + 2]:
        first += 1
    block = Front()
    for line, kind in zip(lines[first:], kinds[first:], strict=False):
        if line.start in headings or (kind == "title" and line.start in inner):
            break
        grown = _with(block, line, kind)
        if grown is None or kind == "salutation":
            return _closed(grown or block, lines[first:], folded)
        block = grown
    return _closed(block, lines[first:], folded)


def _kind(line: str) -> str:
    bare = line.replace(" ", "").replace("\u3000", "")
    if _SALUTATION.fullmatch(bare):
        return "salutation"
    if _DATE.match(bare):
        return "date"
    if not bare or bare[-1] in _LINE_END or len(bare) > _LONGEST_TITLE or bare.endswith("..."):
        return "body"
    return "issuer" if _OFFICE.search(bare) and not _WORK.search(bare) else "title"


def _with(front: Front, line: Span, kind: str) -> Front | None:
    """The block grown by one line, or None when the line is of the text proper."""
    begun = bool(front.date or front.issuer or front.title)
    if kind == "title" and not front.date and not front.issuer:
        return Front(title=(*front.title, line))
    if kind == "title" and begun:
        return front
    if kind == "date":
        return Front(front.title, front.date or line, front.salutation, front.issuer)
    if kind == "issuer" and begun:
        return Front(front.title, front.date, front.salutation, front.issuer or line)
    if kind == "salutation":
        return Front(front.title, front.date, line, front.issuer)
    return None


def _closed(front: Front, lines: Sequence[Span], folded: str) -> Block:
    spans = [*front.title, *(span for span in (front.date, front.salutation, front.issuer) if span)]
    if not spans:
        return _glued(lines, folded)
    return Block(front, min(span.start for span in spans), max(span.end for span in spans))


def _glued(lines: Sequence[Span], folded: str) -> Block:
    """A title and a salutation that lost their line breaks; without them an empty block."""
    for line in lines[:3]:
        if match := compiled(_GLUED_TITLE).match(folded, line.start):
            title, salutation = Span(*match.span(1)), Span(*match.span(2))
            return Block(Front(title=(title,), salutation=salutation), title.start, salutation.end)
    return Block(Front(), 0, 0)


def read_signature(lines: Sequence[Span], folded: str, after: int) -> tuple[Span, ...]:
    """The organ and the date at the end, in the order of the text."""
    signature: list[Span] = []
    for line in lines[: -_LONGEST_SIGNATURE - 1 : -1]:
        words = line.of(folded).replace(" ", "")
        if line.start < after:
            break
        if len(words) <= 30 and (_DATE.match(words) or _ORGAN.match(words)):
            signature.append(line)
        elif signature or not _AFTER_SIGNATURE.match(words):
            break
    return tuple(reversed(signature))


def find_parts(marks: Sequence[Mark], lines: Sequence[Span], folded: str) -> list[Block]:
    """The title blocks of the second speech and of later ones: a salutation, then 一、 once more."""
    firsts = [mark for mark in marks if mark.rank == Rank.FIRST]
    parts: list[Block] = []
    for elder, mark in pairwise(firsts):
        if mark.number == 1 and (call := _last_call(folded, elder.end, mark.start)):
            parts.append(_part(Span(*call.span()), elder.end, lines, folded))
    return parts


def _last_call(folded: str, start: int, end: int) -> re.Match[str] | None:
    last = None
    for last in _CALL.finditer(folded, start, end):  # noqa: B007 (the last match is wanted)
        pass
    return last


def _part(call: Span, after: int, lines: Sequence[Span], folded: str) -> Block:
    """The block that a salutation ends: the short lines above it, or the words since the last sentence."""
    index = _line_of(lines, call.start)
    if lines[index].start < call.start:
        start = max(folded.rfind(mark, after, call.start) for mark in "。！？…\n") + 1
        start = max(start, after, lines[index].start)
        return Block(Front(title=(Span(start, call.start),), salutation=call), start, call.end)
    front, start = Front(salutation=call), call.start
    for line in reversed(lines[max(0, index - _LONGEST_BLOCK) : index]):
        kind = _kind(line.of(folded))
        if line.start < after or kind in ("body", "salutation"):
            break
        if kind == "title":
            front = Front((line, *front.title), front.date, call, front.issuer)
        elif kind == "date":
            front = Front(front.title, line, call, front.issuer)
        else:
            front = Front(front.title, front.date, call, line)
        start = line.start
    return Block(front, start, call.end)


def _line_of(lines: Sequence[Span], offset: int) -> int:
    low, high = 0, len(lines)
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if lines[middle].start <= offset else (low, middle)
    return low
