"""A draft as the checks see it: text, sections and facts, frozen."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate, count
from operator import add

from linter.model.characters import IDEOGRAPH, beyond_gb2312
from linter.model.facts import Count, Dating, Figure, Phrase, Report, YearMention
from linter.model.quantity import Quantity
from linter.model.section import Outline, Section
from linter.model.source import Source
from linter.model.span import Span

CLAUSE_ENDS = "，。；！？："
SENTENCE_ENDS = "。；！？"


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
        ideographs = len(IDEOGRAPH.findall(self.text))
        respelt = accumulate(map(self.text.count, self.respelt))
        return "traditional" if any(10 * count > ideographs for count in respelt) else "simplified"

    @cached_property
    def respelt(self) -> frozenset[str]:
        """The ideographs of the text that are folded to others."""
        # An ideograph of GB 2312 is never folded; another one is folded wherever it stands, and is gone then.
        rare = beyond_gb2312(self.text) if self.text != self.folded else frozenset()
        gone = rare.difference(self.folded) if rare else ()
        return frozenset(c for c in gone if "\u4e00" <= c <= "\u9fff" and c in self.text)

    @cached_property
    def blurred(self) -> tuple[Quantity, ...]:
        """The quantities that a word blurs (近, 约, 余, 以上)."""
        return tuple(quantity for quantity in self.quantities if quantity.blur)

    def places_of(self, dimension: str) -> Sequence[int]:
        """Which of `quantities` measure a dimension (金额, 面积), by their index."""
        return self._places_of.get(dimension, ())

    @cached_property
    def _places_of(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for index, quantity in enumerate(self.quantities):
            found.setdefault(quantity.dimension, []).append(index)
        return found

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
        return _ends_of(self.folded, "")

    @cached_property
    def _clause_ends(self) -> list[int]:
        return _ends_of(self.folded, CLAUSE_ENDS)

    @cached_property
    def _sentence_ends(self) -> list[int]:
        return _ends_of(self.folded, SENTENCE_ENDS)


def _ends_of(text: str, marks: str) -> list[int]:
    """Where the marks and the line breaks of a text stand."""
    for mark in marks:
        text = text.replace(mark, "\n")
    *within, _ = map(add, accumulate(map(len, text.split("\n"))), count())
    return within
