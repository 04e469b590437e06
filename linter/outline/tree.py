"""From Lark's tree to sections with their spans."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, TypeGuard

from linter.model import Section, Span
from linter.outline.headings import split_sentences
from linter.outline.mark import Rank
from linter.outline.page import Page
from linter.outline.pages import Whole

if TYPE_CHECKING:
    from lark import Token, Tree

    Node = Tree[Token] | Token


def grow(tree: "Tree[Token]", page: Page, whole: Whole) -> Section:
    """The section of the whole report; its places are those of the full text."""
    return _Growth(page, whole).root(tree)


class _Growth:
    """The sections come in the order of the headings, so each takes the next one."""

    def __init__(self, page: Page, whole: Whole) -> None:
        self._page = page
        self._whole = whole
        self._headings = iter(page.headings)

    def root(self, tree: "Tree[Token]") -> Section:
        end = len(self._page.folded)
        body = self._body(tree.children)
        children = tuple(self._children(tree.children, end, 1))
        title = "".join(span.of(self._whole.text) for span in self._page.front.title)
        span = Span(0, self._whole.length)
        return Section(0, "", "", None, title, "report", span, Span(0, 0), body, children)

    def _children(self, nodes: "list[Node]", end: int, level: int) -> Iterator[Section]:
        for index, node in enumerate(nodes):
            if _is_section(node):
                limit = _start(nodes[index + 1]) if index + 1 < len(nodes) else end
                yield self._section(node, limit, level)

    def _section(self, tree: "Tree[Token]", end: int, level: int) -> Section:
        heading = next(self._headings)
        mark = heading.mark
        level = 0 if mark.rank == Rank.PART else level
        whole = self._whole
        return Section(
            level=level,
            marker=whole.text[mark.start : mark.end],
            series=mark.series,
            number=mark.number,
            title=heading.title.of(whole.text),
            form=heading.form,
            span=Span(whole.origin(mark.start), whole.edge(end)),
            heading=whole.original(heading.span),
            body=self._body(tree.children[1:]),
            children=tuple(self._children(tree.children, end, level + 1)),
        )

    def _body(self, nodes: "list[Node]") -> tuple[Span, ...]:
        return tuple(
            self._whole.original(sentence)
            for node in nodes
            if not _is_section(node)
            for sentence in split_sentences(Span(_start(node), _end(node)), self._page.folded)
        )


def _is_section(node: "Node") -> "TypeGuard[Tree[Token]]":
    return not isinstance(node, str)


def _start(node: "Node") -> int:
    token = node.children[0] if _is_section(node) else node
    return token.start_pos or 0  # type: ignore[union-attr]


def _end(token: "Node") -> int:
    return token.end_pos or 0  # type: ignore[union-attr]
