"""From the tree of tokens to sections with their spans."""

from collections.abc import Iterator, Sequence

from linter.model import Section, Span
from linter.outline.headings import split_sentences
from linter.outline.lalr import Branch, Node, Token
from linter.outline.mark import Rank
from linter.outline.page import Page
from linter.outline.pages import Whole


def grow(tree: Branch, page: Page, whole: Whole) -> Section:
    """The section of the whole report; its places are those of the full text."""
    return _Growth(page, whole).root(tree)


class _Growth:
    """The sections come in the order of the headings, so each takes the next one."""

    def __init__(self, page: Page, whole: Whole) -> None:
        self._page = page
        self._whole = whole
        self._headings = iter(page.headings)

    def root(self, tree: Branch) -> Section:
        end = len(self._page.folded)
        title = "".join(span.of(self._whole.text) for span in self._page.front.title)
        span = Span(0, self._whole.length)
        body = tuple(self._body(tree.nodes))
        children = tuple(self._children(tree.nodes, end, 1))
        return Section(0, "", "", None, title, "report", span, Span(0, 0), body, children)

    def _children(self, nodes: Sequence[Node], end: int, level: int) -> Iterator[Section]:
        limits = [*map(_start, nodes), end][1:]
        for node, limit in zip(nodes, limits, strict=True):
            if not isinstance(node, Token):
                yield self._section(node, limit, level)

    def _section(self, tree: Branch, end: int, level: int) -> Section:
        heading = next(self._headings)
        mark = heading.mark
        level = 0 if mark.rank == Rank.PART else level
        whole, words = self._whole, tree.nodes[1:]
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

    def _body(self, nodes: Sequence[Node]) -> Iterator[Span]:
        for node in nodes:
            if isinstance(node, Token):
                sentences = split_sentences(Span(node.start, node.end), self._page.folded)
                yield from map(self._whole.original, sentences)


def _start(node: Node) -> int:
    return node.start if isinstance(node, Token) else _start(node.nodes[0])
