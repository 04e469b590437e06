"""The kind `stripped`: places that lost their number, and in a draft that lost many, all that look so."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from linter.checks.excuse import check_expressions, excused
from linter.checks.kind import kind
from linter.checks.matching import Expressions, expressions_of, reported
from linter.model import Document, Finding, Hits, Span, apart
from linter.model.expression import compiled
from linter.model.vocabulary import LONGEST, SHORTEST, Vocabulary, vocabulary

_END = "，。；、：）”％%"
_ABOUT = ("以上", "以下", "以内", "左右")
_KEPT = r"[0-9](?=[%亿万个元])"
_FEW_KEPT = 5


@dataclass(frozen=True, slots=True)
class Stripped:
    """Parameters of `stripped`.

    A match of `sure` that nothing of `unless` overlaps lost its number. In a draft with at least `least` of
    them, and not many numbers beside, so did the matches of `likely`, the characters of `counters` that no
    word, numeral or character of `counted` accounts for, and those of `closing` where such a one ends what is
    counted (新增高校所，). `surely` are the expressions of `sure`, ready to run.
    """

    sure: tuple[str, ...]
    likely: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    counters: str = ""
    closing: str = ""
    counted: str = ""
    least: int = 3
    surely: Expressions = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        if not self.sure:
            raise ValueError("sure 里没有式样")
        check_expressions((*self.sure, *self.likely, *self.unless))
        object.__setattr__(self, "surely", expressions_of(self.sure))


@kind("stripped", Stripped, anchors=lambda params: params.surely.literals)
def stripped(document: Document, params: Stripped, hits: Hits) -> Iterator[Finding]:
    """Yield each place that lost its number, at the unit or the words that are left of it."""
    text = document.folded
    sure = {
        span
        for span in map(reported, params.surely.matches(text, hits))
        if not excused(params.unless, text, span)
    }
    places = set(apart(sure))
    if len(places) >= params.least and _lost_many(text, len(places)):
        places.update(_likely(params, text))
    for span in apart(places):
        yield Finding(span)


def _lost_many(text: str, lost: int) -> bool:
    """Whether so many numbers are gone, beside those that are left, that one more is no surprise."""
    return len(compiled(_KEPT).findall(text)) <= _FEW_KEPT * lost


def _likely(params: Stripped, text: str) -> Iterator[Span]:
    yield from map(reported, expressions_of(params.likely).matches(text))
    words = vocabulary()
    for at, character in enumerate(text):
        if character in params.counters or (character in params.closing and _closes(text, at)):
            before = text[at - 1 : at]
            if (
                before
                and not before.isascii()
                and before not in params.counted
                and _stands_alone(text, at, words)
            ):
                yield Span(at, at + 1)


def _closes(text: str, at: int) -> bool:
    return text[at + 1 : at + 2] in _END or text.startswith(_ABOUT, at + 1)


def _stands_alone(text: str, at: int, words: Vocabulary) -> bool:
    """Whether no word of prose holds the character at `at`."""
    return not any(
        text[start:end] in words
        for start in range(max(0, at + 1 - LONGEST), at + 1)
        for end in range(max(at + 1, start + SHORTEST), start + LONGEST + 1)
    )
