"""Edits in the text of a Word file, carried out in the runs that hold it; all else keeps its bytes."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from html import escape

from linter.model import Edit, Source, Span
from linter.sources.changes import applied, least
from linter.sources.error import SourceError
from linter.sources.word.layout import Run
from linter.sources.word.package import with_document
from linter.sources.word.reading import opened
from linter.sources.word.xml import Place

_BY_HAND = "没有写回；请在 Word 或 WPS 里修改。"
_NOT_WORDS = "不全是文字"
_LONGEST_QUOTE = 20
_NOT_IN_XML = re.compile("[^\t\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_TAG_NAME = re.compile(rb"<[^\s/>]+")
_SPACE = re.compile(rb"""\sxml:space\s*=\s*(?:"[^"]*"|'[^']*')""")

# A fix that is refused is tried again without the edit at fault.
_opened = lru_cache(maxsize=1)(opened)


def rewritten(source: Source, data: bytes, edits: Sequence[Edit]) -> bytes:
    """The Word file `data`, which `source` was read from, after `edits`, which are in order and apart.

    New words go into the run where they begin and look like it. Raises SourceError, naming the edit, for one
    that touches what is no plain text of the file: numbers, fields, changes, the ends of paragraphs.
    """
    if not edits:
        return data
    draft = _opened(data)
    if draft.package.signed:
        raise SourceError(f"文件有数字签名，改了签名就会失效，{_BY_HAND}")
    changes: defaultdict[int, list[Edit]] = defaultdict(list)
    for edit in edits:
        for index, change in _in_runs(edit, source, draft.laid.runs):
            changes[index].append(change)
    document = draft.package.document
    xml = _spliced(document.xml, draft.laid.runs, changes)
    made = with_document(data, replace(document, xml=xml))
    if draft.laid.text != source.text or opened(made).laid.text != applied(source.text, edits):
        raise SourceError(f"改过的文件读出来与所改的不符，{_BY_HAND}")
    return made


def _in_runs(edit: Edit, source: Source, runs: Sequence[Run]) -> Iterator[tuple[int, Edit]]:
    """Yield what the edit changes in each run, by the run's index, at places in the run's words."""
    span, text = least(edit, source.text)
    if "\n" in span.of(source.text) + text:
        raise _refusal(edit, source, "要分段或并段")
    if _NOT_IN_XML.search(text):
        raise _refusal(edit, source, "要写进 Word 不能有的字符")
    if span.start == span.end:
        yield _insertion(edit, Edit(span, text), source, runs)
        return
    # Of as many characters each takes the place of one; of fewer or more all go where the first one stood.
    as_many = len(text) == span.end - span.start
    first = bisect_right(runs, span.start, key=_start) - 1
    for index in range(first, bisect_left(runs, span.end, key=_start)):
        run = runs[index]
        if not _is_open(run):
            raise _refusal(edit, source, run.words.kept or _NOT_WORDS)
        part = Span(max(span.start, run.span.start), min(span.end, run.span.end))
        length = part.end - part.start if as_many else len(text)
        yield index, Edit(part.shifted(-run.span.start), text[:length])
        text = text[length:]


def _insertion(edit: Edit, change: Edit, source: Source, runs: Sequence[Run]) -> tuple[int, Edit]:
    """The change in the run before the place, or else in the one after it."""
    offset = change.span.start
    last = bisect_left(runs, offset, key=_start) - 1
    beside = [index for index in (last, last + 1) if 0 <= index < len(runs) and _touches(runs[index], offset)]
    for index in beside:
        if _is_open(runs[index]):
            return index, Edit(change.span.shifted(-runs[index].span.start), change.text)
    raise _refusal(edit, source, runs[beside[0]].words.kept or _NOT_WORDS if beside else _NOT_WORDS)


def _start(run: Run) -> int:
    return run.span.start


def _touches(run: Run, offset: int) -> bool:
    return run.span.start <= offset <= run.span.end and run.words.text != "\n"


def _is_open(run: Run) -> bool:
    return run.words.place is not None and not run.words.kept


def _refusal(edit: Edit, source: Source, reason: str) -> SourceError:
    line = source.position(edit.span.start).line
    words = edit.span.of(source.text).replace("\n", "↵")
    shown = words if len(words) <= _LONGEST_QUOTE else f"{words[:_LONGEST_QUOTE]}…"
    return SourceError(f"第 {line} 段：“{shown}”{reason}，{_BY_HAND}", edit)


def _spliced(xml: bytes, runs: Sequence[Run], changes: Mapping[int, Sequence[Edit]]) -> bytes:
    parts: list[bytes] = []
    end = 0
    for index in sorted(changes):
        words = runs[index].words
        if words.place is None:
            continue
        text = applied(words.text, changes[index])
        parts += (xml[end : words.place.tag], _element(xml, words.place, text))
        end = words.place.end
    return b"".join((*parts, xml[end:]))


def _element(xml: bytes, place: Place, text: str) -> bytes:
    """The start tag and the text of an element; the tag must say so where blanks at the ends count."""
    tag = xml[place.tag : place.start]
    if text != text.strip():
        tag = _TAG_NAME.sub(rb'\g<0> xml:space="preserve"', _SPACE.sub(b"", tag, count=1), count=1)
    return tag + escape(text, quote=False).encode("utf-8")
