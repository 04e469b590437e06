"""From Lark's tree to sections with their spans."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from linter.model import Section, Span
from linter.outline.headings import split_sentences
from linter.outline.mark import Rank
from linter.outline.page import Page
from linter.outline.pages import Whole
from linter.outline.place import Place

if TYPE_CHECKING:
    from lark import Tree

    Node = Tree[Any] | Place


def grow(tree: "Tree[Any]", page: Page, whole: Whole) -> Section:
    """The section of the whole report; its places are those of the full text."""
    return _Growth(page, whole).root(tree)


class _Growth:
    """The sections come in the order of the headings, so each takes the next one."""

    def __init__(self, page: Page, whole: Whole) -> None:
        self._page = page
        self._whole = whole
        self._headings = iter(page.headings)

    def root(self, tree: "Tree[Any]") -> Section:
        end = len(self._page.folded)
        title = "".join(span.of(self._whole.text) for span in self._page.front.title)
        span = Span(0, self._whole.length)
        body = tuple(self._body(tree.children))
        children = tuple(self._children(tree.children, end, 1))
        return Section(0, "", "", None, title, "report", span, Span(0, 0), body, children)

    def _children(self, nodes: "Sequence[Node]", end: int, level: int) -> Iterator[Section]:
        limits = [*map(_start, nodes), end][1:]
        for node, limit in zip(nodes, limits, strict=True):
            if not isinstance(node, Place):
                yield self._section(node, limit, level)

    def _section(self, tree: "Tree[Any]", end: int, level: int) -> Section:
        heading = next(self._headings)
        mark = heading.mark
        level = 0 if mark.rank == Rank.PART else level
        whole, words = self._whole, tree.children[1:]
        return Section(
            level=level,
            marker=whole.text[mark.start : mark.end],
            series=mark.series,
            number=mark.number,
            title=heading.title.of(whole.text),
            form=heading.form,
            span=Span(whole.origin(mark.start), whole.edge(end)),
            heading=whole.original(heading.span),
            body=tuple(self._body(words)),
            children=tuple(self._children(words, end, level + 1)),
        )

    def _body(self, nodes: "Sequence[Node]") -> Iterator[Span]:
        for node in nodes:
            if isinstance(node, Place):
                sentences = split_sentences(Span(node.start_pos, node.end_pos), self._page.folded)
                yield from map(self._whole.original, sentences)


def _start(node: "Node") -> int:
    token = node if isinstance(node, Place) else node.children[0]
    return token.start_pos  # type: ignore[union-attr]
