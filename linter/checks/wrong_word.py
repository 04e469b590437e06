"""The kind `wrong-word`: words of a list that should be others."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from operator import itemgetter

from linter.checks.excuse import check_expressions
from linter.checks.factors import Factor, factor
from linter.checks.kind import kind
from linter.model import Document, Edit, Finding, Hits, Span, apart
from linter.model.expression import compiled

OPEN = frozenset("…/")


@dataclass(frozen=True, slots=True)
class WrongWord:
    """A word and what it should be.

    `match` guards a word that also occurs inside right ones: an expression that begins where the word does,
    or holds the place of the word in a group named `span`. `right` may name alternatives (`咨询/资讯`) or
    leave a gap (`打好…攻坚战`): then nothing is replaced.
    """

    wrong: str
    right: str
    match: str = ""

    def __post_init__(self) -> None:
        if self.wrong == self.right:
            raise ValueError(f"“{self.wrong}”改成了它自己")
        if self.match:
            check_expressions([self.match])
            if factor(self.match) is None:
                raise ValueError(f"“{self.match}”里没有固定的字，无法查找")


Led = tuple[WrongWord, int, int]


@dataclass(frozen=True, slots=True)
class WrongWords:
    """Parameters of `wrong-word`: the list, usually `!lexicon NAME`.

    `index` follows from it: the entries that a literal leads to, with the least and most distance of their
    starts before it. It is kept, so that a run need not take the expressions apart again.
    """

    words: tuple[WrongWord, ...]
    index: Mapping[str, tuple[Led, ...]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        index: dict[str, list[Led]] = {}
        for word in self.words:
            found = factor(word.match) if word.match else None
            leading = found or Factor((word.wrong,), 0, 0)
            for literal in leading.literals:
                index.setdefault(literal, []).append((word, leading.least, leading.most))
        object.__setattr__(self, "index", {literal: tuple(led) for literal, led in index.items()})


@kind("wrong-word", WrongWords, values=("wrong", "right"), anchors=lambda params: tuple(params.index))
def wrong_word(document: Document, params: WrongWords, hits: Hits) -> Iterator[Finding]:
    """Yield every word of the list, the longer one where two overlap, with the edit that mends it."""
    found: dict[Span, WrongWord] = {}
    for _, _, span, word in sorted(_led(document.folded, params, hits), key=itemgetter(0, 1)):
        found.setdefault(span, word)
    for span in apart(found):
        word = found[span]
        edits = () if OPEN & set(word.right) else (Edit(span, word.right),)
        edits = edits if document.script == "simplified" else ()
        yield Finding(span, {"wrong": word.wrong, "right": word.right}, edits=edits)


def _led(text: str, params: WrongWords, hits: Hits) -> Iterator[tuple[int, int, Span, WrongWord]]:
    """Yield where the words stand, each after the place and the length of the literal that led to it."""
    for literal, starts in hits.starts.items():
        for word, least, most in params.index[literal]:
            expression = compiled(word.match) if word.match else None
            for at in starts:
                for start in range(max(0, at - most), at - least + 1):
                    span = _place(word, expression, text, start)
                    if span:
                        yield at, len(literal), span, word


def _place(word: WrongWord, expression: re.Pattern[str] | None, text: str, start: int) -> Span | None:
    if expression is None:
        return Span(start, start + len(word.wrong))
    match = expression.match(text, start)
    if not match:
        return None
    return Span(*match.span("span" if "span" in expression.groupindex else 0))
