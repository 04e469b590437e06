"""The marks of lines: code, headings, quotations, lists, tables, definitions, rules, HTML over several lines.

Blocks follow CommonMark, with exceptions where following it would silence a draft: a fence or comment that is
never closed is words, and not the end of the draft; and if most of a draft is indented, its paragraphs are,
and none of them is code. ##标题 without a blank is a heading, as it is meant.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from sys import maxsize

from linter.model import Span, Style
from linter.sources.markdown.containers import Containers, is_rule
from linter.sources.markdown.inline import Markup, inline_markup, label
from linter.sources.markdown.stretches import Stretches
from linter.sources.markdown.table import cells, is_delimiter_row

_HEADING = re.compile(r"#{1,6}(?:[ \t]+|\Z|(?=[\u3400-\u9fff（“《〇]))")
_DEFINITION = re.compile(r"[ \t>]*\[([^\[\]]{1,999})\]:[ \t]*(?=\S)")
_IDEOGRAPH = re.compile(r"[\u4e00-\u9fff]")
_CODE_INDENT = 4
_SENTENCE_END = "。！；：，"


def markup(original: str, lines: Sequence[Span]) -> Markup:
    """What is markup in `lines`, and what it sets apart; line breaks in a removed span are no markup."""
    return _Blocks(original, lines).markup()


class _Blocks:
    def __init__(self, original: str, lines: Sequence[Span]) -> None:
        self._original = original
        self._lines = lines
        self._labels = _labels(original, lines)
        self._containers = Containers(original, _code_indent(original, lines))
        self._stretches = Stretches(original, lines)
        self._found = Markup()
        self._paragraph: list[Span] = []
        self._in_table = False
        self._resume = 0

    def markup(self) -> Markup:
        for index, line in enumerate(self._lines):
            if line.start < self._resume and line.end <= self._resume:
                continue
            rest = Span(max(line.start, self._resume), line.end)
            unwrapped = self._containers.unwrap(rest, bool(self._paragraph))
            self._found.removed += unwrapped.removed
            if unwrapped.begins_item or unwrapped.content.start == unwrapped.content.end:
                self._end_block()
            if unwrapped.content.start < unwrapped.content.end:
                self._leaf(unwrapped.content, index)
        self._end_block()
        return self._found

    def _end_block(self) -> None:
        self._in_table = False
        if self._paragraph:
            self._inline(Span(self._paragraph[0].start, self._paragraph[-1].end))
            self._paragraph.clear()

    def _inline(self, span: Span) -> None:
        self._found.add(inline_markup(self._original, span, self._labels))

    def _remove(self, start: int, end: int) -> None:
        self._found.removed.append(Span(start, end))

    def _leaf(self, content: Span, index: int) -> None:
        if self._stretch(content, index):
            return
        if comment := self._stretches.open_comment(content):
            self._remove_stretch(*comment)
            content = self._trimmed(Span(content.start, comment.start))
        text = content.of(self._original)
        if is_rule(text) or (self._paragraph and _is_underline(text)):
            self._underline(text)
            self._end_block()
            self._remove(*content)
        elif "|" in text and self._is_table_row(index):
            self._end_block()
            self._table_row(content)
        elif heading := _HEADING.match(text):
            self._end_block()
            self._heading(content, content.start + heading.end(), heading[0].count("#"))
        elif not self._paragraph and (definition := _DEFINITION.match(text)):
            self._definition(content, definition)
        elif text:
            self._in_table = False
            self._paragraph.append(content)

    def _stretch(self, content: Span, index: int) -> bool:
        """Remove fenced code or raw HTML, if the content begins one."""
        end = self._stretches.fence_end(content, index) or self._stretches.raw_html_end(content)
        if end is None:
            return False
        self._end_block()
        self._remove_stretch(content.start, end)
        return True

    def _remove_stretch(self, start: int, end: int) -> None:
        self._remove(start, end)
        self._resume = end

    def _trimmed(self, content: Span) -> Span:
        end = content.start + len(content.of(self._original).rstrip(" \t"))
        self._remove(end, content.end)
        return Span(content.start, end)

    def _underline(self, text: str) -> None:
        """A line over === or --- is a heading, but a rule is often drawn right under a sentence."""
        if len(self._paragraph) == 1 and _is_underline(text):
            title = self._paragraph[0]
            if self._original[title.end - 1] not in _SENTENCE_END:
                self._found.styles.append(Style(title, 1 if "=" in text else 2))

    def _heading(self, content: Span, start: int, level: int) -> None:
        self._remove(content.start, start)
        text = self._original[start : content.end]
        title = text.rstrip("#")
        if title[-1:] in ("", " ", "\t"):
            title = title.rstrip(" \t")
            self._remove(start + len(title), content.end)
        self._found.styles.append(Style(Span(start, content.end), level))
        self._inline(Span(start, content.end))

    def _definition(self, content: Span, definition: re.Match[str]) -> None:
        """A link's definition is no words; a footnote's is, after its label."""
        if not definition[1].startswith("^"):
            self._remove(*content)
            return
        start = content.start + definition.end()
        self._remove(content.start, start)
        self._paragraph.append(Span(start, content.end))

    def _is_table_row(self, index: int) -> bool:
        following = self._lines[index + 1] if index + 1 < len(self._lines) else None
        return self._in_table or (following is not None and is_delimiter_row(following.of(self._original)))

    def _table_row(self, content: Span) -> None:
        self._in_table = True
        if is_delimiter_row(content.of(self._original)):
            self._remove(*content)
            return
        row = cells(self._original, content)
        self._remove(content.start, row[0].start)
        self._remove(row[-1].end, content.end)
        for left, right in pairwise(row):
            pipe = self._original.index("|", left.end)
            self._remove(left.end, pipe)
            self._remove(pipe + 1, right.start)
        for cell in row:
            self._inline(cell)


def _is_underline(text: str) -> bool:
    return set(text) in ({"="}, {"-"})


def _labels(original: str, lines: Sequence[Span]) -> frozenset[str]:
    if "]:" not in original:
        return frozenset()
    definitions = (_DEFINITION.match(original, line.start, line.end) for line in lines)
    return frozenset(label(definition[1]) for definition in definitions if definition)


def _code_indent(original: str, lines: Sequence[Span]) -> int:
    """The indent from which a block is code; none is, where several lines with most of the words are so."""
    sizes = [len(_IDEOGRAPH.findall(original, *line)) for line in lines]
    indented = [
        size
        for size, line in zip(sizes, lines, strict=True)
        if size and original.startswith(("    ", "\t"), *line)
    ]
    return maxsize if len(indented) > 2 and 2 * sum(indented) > sum(sizes) else _CODE_INDENT
