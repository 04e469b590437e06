"""Edits in the words of a draft, carried out in the bytes of its file."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import islice

from linter.model import Edit, Source, Span
from linter.sources.changes import applied, in_order, least
from linter.sources.draft import decode
from linter.sources.encoding import encode_text
from linter.sources.error import SourceError
from linter.sources.plain import commonest_newline


def rewrite(source: Source, data: bytes, edits: Iterable[Edit]) -> bytes:
    """The bytes of the file `data`, which `source` was read from, after `edits` in its text; every byte that
    they do not touch is as it was.

    Line breaks in the edits become the file's own. Markup between the characters of a span is kept. Raises
    ValueError if edits overlap or leave the text; SourceError, naming the edit, if the file's encoding cannot
    carry it, or if the file would not read as edited (an emphasis left empty, words that become markup).
    """
    ordered = in_order(edits, source.text)
    if source.is_word:
        from linter.sources.word import rewritten

        return rewritten(source, data, ordered)
    for edit in ordered:
        _require_carried(edit, source.encoding)
    made = _rewritten(source, ordered)
    if made is None:
        raise _refusal(source, ordered)
    return made


def _require_carried(edit: Edit, encoding: str) -> None:
    try:
        encode_text(edit.text, encoding)
    except SourceError as error:
        raise SourceError(error.message, edit) from error


def _refusal(source: Source, edits: list[Edit]) -> SourceError:
    """The error about the first edit that fails alone, or the first of all if they fail only together."""
    edit = next((edit for edit in edits if _rewritten(source, [edit]) is None), edits[0])
    line = source.position(edit.span.start).line
    return SourceError(f"第 {line} 行的修改会打乱标记或换行，没有写回；请手工修改。", edit)


def _rewritten(source: Source, edits: list[Edit]) -> bytes | None:
    """The new bytes, or None if they would not read as the edited text, blanks around lines apart."""
    newline = commonest_newline(source.original)
    in_file = (
        Edit(place, text.replace("\n", newline)) for edit in edits for place, text in _in_file(source, edit)
    )
    data = encode_text(applied(source.original, in_file), source.encoding)
    try:
        read = decode(data, source.path).text
    except SourceError:
        return None
    return data if _trimmed_lines(read) == _trimmed_lines(applied(source.text, edits)) else None


def _in_file(source: Source, edit: Edit) -> Iterator[tuple[Span, str]]:
    """The edit's places in the file's decoded text, one for each run between markup, and what comes there."""
    span, text = least(edit, source.text)
    if span.start == span.end:
        place = _insertion(source, span.start)
        yield Span(place, place), text
        return
    # Of as many characters each takes the place of one; of fewer or more all stand before the first markup.
    as_many = len(text) == span.end - span.start
    for run in _runs(source, span):
        length = run.end - run.start if as_many else len(text)
        yield source.original_span(run), text[:length]
        text = text[length:]


def _insertion(source: Source, offset: int) -> int:
    """Where to insert in the file: after the character before, but at a line's start before the one after."""
    if offset == 0 or source.text[offset - 1] == "\n":
        return source.origin(offset)
    return source.original_span(Span(offset - 1, offset)).end


def _runs(source: Source, span: Span) -> Iterator[Span]:
    """The parts of a span of the text that lie in one piece each."""
    first = bisect_right(source.pieces, span.start, key=lambda piece: piece.start) - 1
    for piece in islice(source.pieces, first, None):
        if piece.start >= span.end:
            return
        yield Span(max(span.start, piece.start), min(span.end, piece.end))


def _trimmed_lines(text: str) -> list[str]:
    return [line.strip(" \t") for line in text.split("\n")]
