"""A draft as the checks see it: text, sections and facts, frozen."""

import re
from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property

from linter.model.facts import Count, Dating, Figure, Phrase, Report, YearMention
from linter.model.quantity import Quantity
from linter.model.section import Outline, Section
from linter.model.source import Source
from linter.model.span import Span

CLAUSE_ENDS = "，。；！？：\n"


@dataclass(frozen=True, eq=False)
class Document:
    """The frozen facts of one draft, equal to itself only, so that what several kinds ask of it can be kept.

    `folded` is the source's text in one spelling, code point for code point: simplified characters,
    full-width Chinese marks, half-width digits and letters. Checks match words there and quote from `text`.
    `previous` is last year's document, or None.
    """

    source: Source
    folded: str
    outline: Outline
    years: tuple[YearMention, ...] = ()
    report: Report = field(default_factory=Report)
    phrases: tuple[Phrase, ...] = ()
    dating: Dating = field(default_factory=Dating)
    quantities: tuple[Quantity, ...] = ()
    figures: tuple[Figure, ...] = ()
    counts: tuple[Count, ...] = ()
    previous: "Document | None" = None

    @property
    def text(self) -> str:
        """The linted text as written."""
        return self.source.text

    @property
    def root(self) -> Section:
        """The whole report."""
        return self.outline.root

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        """All sections in reading order, the whole report first."""
        return tuple(self.root.walk())

    @cached_property
    def script(self) -> str:
        """`traditional` when the words are mostly in traditional characters, else `simplified`."""
        if not self.respelt:
            return "simplified"
        ideographs = sum(count for c, count in Counter(self.text).items() if "\u4e00" <= c <= "\u9fff")
        return "traditional" if 10 * sum(map(self.text.count, self.respelt)) > ideographs else "simplified"

    @cached_property
    def respelt(self) -> frozenset[str]:
        """The ideographs of the text that are folded to others."""
        # An ideograph is folded alike wherever it stands, so those that are folded are gone.
        lines = zip(self.text.split("\n"), self.folded.split("\n"), strict=True)
        gone = {c for written, read in lines if written != read for c in set(written) - set(read)}
        return frozenset(c for c in gone if "\u4e00" <= c <= "\u9fff")

    def line_at(self, offset: int) -> Span:
        """The line that holds `offset`, without its line break."""
        return self._between(self._line_ends, offset)

    def clause_at(self, offset: int) -> Span:
        """The clause that holds `offset`: what stands between two of ，。；！？： and line breaks."""
        return self._between(self._clause_ends, offset)

    def sentence_at(self, offset: int) -> Span:
        """The sentence that holds `offset`: what stands between two of 。！？； and line breaks."""
        return self._between(self._sentence_ends, offset)

    def path_at(self, offset: int) -> tuple[Section, ...]:
        """The sections that hold `offset`, the whole report first, the innermost last."""
        path = [self.root]
        while True:
            children = path[-1].children
            index = bisect_right(children, offset, key=lambda child: child.span.start) - 1
            if index < 0 or offset >= children[index].span.end:
                return tuple(path)
            path.append(children[index])

    def _between(self, ends: list[int], offset: int) -> Span:
        index = bisect_right(ends, offset - 1)
        start = ends[index - 1] + 1 if index else 0
        return Span(start, ends[index] if index < len(ends) else len(self.text))

    @cached_property
    def _line_ends(self) -> list[int]:
        return _places("\n", self.folded)

    @cached_property
    def _clause_ends(self) -> list[int]:
        return _places(f"[{CLAUSE_ENDS}]", self.folded)

    @cached_property
    def _sentence_ends(self) -> list[int]:
        return _places("[。；！？\n]", self.folded)


def _places(mark: str, text: str) -> list[int]:
    return [found.start() for found in re.finditer(mark, text)]
