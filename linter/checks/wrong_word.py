"""The kind `wrong-word`: words of a list that should be others."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from operator import itemgetter

from linter.checks.excuse import check_expressions
from linter.checks.factors import factor
from linter.checks.kind import kind
from linter.checks.matching import Led, reported
from linter.model import Document, Edit, Finding, Hits, Span, apart
from linter.model.expression import compiled

OPEN = frozenset("…/")


# Without slots, for there are a thousand, and what has slots is read from the cache five times as slowly.
@dataclass(frozen=True)
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


@dataclass(frozen=True, slots=True)
class WrongWords:
    """Parameters of `wrong-word`: the list, usually `!lexicon NAME`.

    `index` follows from it: the entries that a literal leads to, with what guards them. It is kept, so that
    a run need not take the expressions apart again.
    """

    words: tuple[WrongWord, ...]
    index: Mapping[str, tuple[tuple[WrongWord, Led], ...]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        index: dict[str, list[tuple[WrongWord, Led]]] = {}
        for word in self.words:
            guard = Led(word.match, factor(word.match))
            for literal in guard.lead.literals if guard.lead else (word.wrong,):
                index.setdefault(literal, []).append((word, guard))
        object.__setattr__(self, "index", {literal: tuple(words) for literal, words in index.items()})


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
        for word, guard in params.index[literal]:
            for at in starts:
                for span in _places(word, guard, text, at):
                    yield at, len(literal), span, word


def _places(word: WrongWord, guard: Led, text: str, at: int) -> Iterator[Span]:
    """Yield where a word stands by a literal of its guard, or by itself."""
    if guard.lead is None:
        yield Span(at, at + len(word.wrong))
        return
    guarded = compiled(guard.expression)
    for start in range(max(0, at - guard.lead.most), at - guard.lead.least + 1):
        match = guarded.match(text, start)
        if match:
            yield reported(match)
