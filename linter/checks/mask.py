"""The kind `mask`: characters that stand for a name or a number that was left out or made unreadable."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from linter.checks.excuse import check_expressions, excused
from linter.checks.kind import kind
from linter.model import Document, Finding, Hits, Span
from linter.model.expression import compiled

REACH = 40
_ASCII = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz._/:@%&=?#~+-"
_ITEM_ENDS = ("、", "，", "。", "；")
_DIMENSION = re.compile(r"[0-9]{1,4}[^0-9][0-9.]{1,8}")


@dataclass(frozen=True, slots=True)
class Mask:
    """Parameters of `mask`.

    `marks` are the characters that stand for something. A run of at least `sure` of them is a mask wherever
    it stands; a shorter one where a word of `after` follows it or one of `before` ends in front of it, or
    where it touches a Chinese character or is an item of a list, and the draft has a sure mask elsewhere. In
    a draft with a match of `codes` (1+X) a lone mark may be a variable, and the words around it prove
    nothing. `latin` are expressions for what may hold a mask together with Latin letters (S3xx, xxkm). A run
    that overlaps a match of `unless` is none.
    """

    marks: str
    sure: int = 2
    after: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    latin: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not self.marks:
            raise ValueError("marks 里没有字符")
        check_expressions((*self.latin, *self.unless, *self.codes))


@kind("mask", Mask, anchors=lambda params: params.marks)
def mask(document: Document, params: Mask, hits: Hits) -> Iterator[Finding]:
    """Yield each run of masking characters, with the digits and points that belong to its number."""
    text = document.folded
    sure: list[Span] = []
    bound: list[Span] = []
    likely: list[Span] = []
    for span in _runs(params, text, hits):
        if _foreign(params, text, span) or excused(params.unless, text, span):
            continue
        if _is_long(params, text, span):
            sure.append(span)
        elif _is_bound(params, text, span):
            bound.append(span)
        elif _beside_chinese(text, span):
            likely.append(span)
    if bound and any(compiled(code).search(text) for code in params.codes):
        likely += (span for span in bound if _beside_chinese(text, span))
    else:
        sure += bound
    for span in sorted(sure + likely) if sure else ():
        yield Finding(span)


def _runs(params: Mask, text: str, hits: Hits) -> Iterator[Span]:
    run = _run(params.marks)
    end = 0
    for hit in hits:
        if hit.start < end:
            continue
        start = hit.start
        while start > max(end, hit.start - 4) and text[start - 1] in "0123456789":
            start -= 1
        match = run.match(text, hit.start)
        if match:
            end = match.end()
            yield Span(start, end)


@lru_cache(maxsize=64)
def _run(marks: str) -> re.Pattern[str]:
    mark = f"[{re.escape(marks)}]"
    joined = rf"[.．/+~～—-]{{1,2}}(?:{mark}|[0-9]){{1,40}}"
    half_filled = r"(?!(?:19|20)[0-9]{2}年)[0-9]{1,4}(?:\.[0-9]{1,4})?"
    return re.compile(rf"{mark}{{1,80}}(?:{joined}|{half_filled}){{0,4}}")


def _is_long(params: Mask, text: str, span: Span) -> bool:
    return sum(map(span.of(text).count, params.marks)) >= params.sure


def _is_bound(params: Mask, text: str, span: Span) -> bool:
    """Whether the words around a run show that a name or a number is missing."""
    before = text.endswith(params.before, max(0, span.start - REACH), span.start)
    return before or text.startswith(params.after, span.end + (text[span.end : span.end + 1] == " "))


def _foreign(params: Mask, text: str, span: Span) -> bool:
    """Whether the run is a part of an address, a file name, a word or a model number in Latin letters."""
    if _DIMENSION.fullmatch(span.of(text)) and not text.startswith("年", span.end):
        return True
    before, behind = text[max(0, span.start - REACH) : span.start], text[span.end : span.end + REACH]
    around = before[len(before.rstrip(_ASCII)) :] + behind[: len(behind) - len(behind.lstrip(_ASCII))]
    if not any(character.isalpha() for character in around):
        return False
    return not excused(params.latin, text, span)


def _beside_chinese(text: str, span: Span) -> bool:
    before, after = text[max(0, span.start - 1) : span.start], text[span.end : span.end + 1]
    listed = before == "、" and after in _ITEM_ENDS
    return listed or "\u4e00" <= before <= "\u9fff" or "\u4e00" <= after <= "\u9fff"
