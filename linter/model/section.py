"""The hierarchy of a report: headings, the sentences under them, and what stands before the first heading."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from linter.model.span import Span

Form = Literal["report", "alone", "stopped", "run-in", "item"]
"""How a heading stands: the whole report; alone on its line; alone and ending in 。; the first sentence of
a paragraph; an item of an enumeration inside running text (一是…二是…)."""


class Section(NamedTuple):
    """A heading with its marker, title, sentences and child sections.

    `level` is 0 for the whole report. `marker` is the marker as written (`（一）`), empty without one;
    `series` names the way of numbering (`一、`, `（一）`, `1.`, `（1）`, `①`, `一是`, `第一`, …), the
    same for all markers that count on from one another; `number` is its number, None without one. `span` is
    the whole section with its children, `heading` the marker, the title and its end mark. `body` are the
    sentences that stand in no child, each with its end mark: an enumeration ends with its last item, and what
    follows belongs to the section that holds it. A heading without a marker has no series. In a file of
    several speeches each is a section of level 0.
    """

    level: int
    marker: str
    series: str
    number: int | None
    title: str
    form: Form
    span: Span
    heading: Span
    body: tuple[Span, ...]
    children: tuple["Section", ...]

    def walk(self) -> Iterator["Section"]:
        """Yield the section and all sections below it, in reading order."""
        stack = [self]
        while stack:
            section = stack.pop()
            yield section
            stack.extend(reversed(section.children))

    @property
    def marked(self) -> Span:
        """The place of the marker."""
        return Span(self.heading.start, self.heading.start + len(self.marker))

    def runs(self) -> Iterator[tuple["Section", ...]]:
        """Yield the children that count on from one another: of one series, until it begins anew."""
        open_runs: dict[str, list[Section]] = {}
        for child in self.children:
            if child.number is None:
                continue
            run = open_runs.setdefault(child.series, [])
            if run and child.number == 1:
                yield tuple(run)
                run.clear()
            run.append(child)
        yield from map(tuple, open_runs.values())


class Front(NamedTuple):
    """What stands before the text proper, and after it: each a span, absent parts empty or None.

    `title` are the lines of the title; `date` the date line in brackets; `salutation` 各位代表： or 同志们：;
    `issuer` the organ or the speaker under the title; `signature` the organ and date at the end.
    """

    title: tuple[Span, ...] = ()
    date: Span | None = None
    salutation: Span | None = None
    issuer: Span | None = None
    signature: tuple[Span, ...] = ()


class Outline(NamedTuple):
    """The parsed report: its section tree, the matter around it, and the intrusions read over.

    `intrusions` are page numbers and break marks that cut words (a line that begins `2、`), which the tree
    reads as absent. `paginated` tells that the text was flattened so.
    """

    root: Section
    front: Front
    intrusions: tuple[Span, ...] = ()
    paginated: bool = False
