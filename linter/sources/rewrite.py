"""Edits in the words of a draft, carried out in the bytes of its file."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import islice, pairwise

from linter.model import Edit, Source, Span
from linter.sources.draft import decode
from linter.sources.encoding import encode_text
from linter.sources.error import SourceError
from linter.sources.plain import commonest_newline


def rewrite(source: Source, edits: Iterable[Edit]) -> bytes:
    """The bytes of the draft's file after `edits` in its text; every byte they do not touch is as it was.

    Line breaks in the edits become the file's own. Markup between the characters of a span is kept. Raises
    ValueError if edits overlap or leave the text; SourceError, naming the edit, if the file's encoding cannot
    carry it, or if the file would not read as edited (an emphasis left empty, words that become markup).
    """
    ordered = _in_order(source, edits)
    for edit in ordered:
        _require_carried(edit, source.encoding)
    data = _rewritten(source, ordered)
    if data is None:
        raise _refusal(source, ordered)
    return data


def _in_order(source: Source, edits: Iterable[Edit]) -> list[Edit]:
    """The edits as they stand in the text, with one line feed for each line break."""
    plain = (Edit(edit.span, edit.text.replace("\r\n", "\n").replace("\r", "\n")) for edit in edits)
    ordered = sorted(plain, key=lambda edit: edit.span)
    if any(not 0 <= edit.span.start <= edit.span.end <= len(source.text) for edit in ordered):
        raise ValueError("an edit lies outside the text")
    if any(left.span.end > right.span.start for left, right in pairwise(ordered)):
        raise ValueError("edits overlap")
    return ordered


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
    data = encode_text(_applied(source.original, in_file), source.encoding)
    try:
        read = decode(data, source.path).text
    except SourceError:
        return None
    return data if _trimmed_lines(read) == _trimmed_lines(_applied(source.text, edits)) else None


def _in_file(source: Source, edit: Edit) -> Iterator[tuple[Span, str]]:
    """The edit's places in the file's decoded text, one for each run between markup, and what comes there."""
    span, text = _least(edit, edit.span.of(source.text))
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


def _least(edit: Edit, old: str) -> tuple[Span, str]:
    """The same change without the characters at both ends that stay as they are."""
    before = _shared(old, edit.text)
    after = _shared(old[before:][::-1], edit.text[before:][::-1])
    span = Span(edit.span.start + before, edit.span.end - after)
    return span, edit.text[before : len(edit.text) - after]


def _shared(one: str, other: str) -> int:
    """How many characters the two begin with in common."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((index for index, (a, b) in pairs if a != b), min(len(one), len(other)))


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


def _applied(text: str, edits: Iterable[Edit]) -> str:
    parts: list[str] = []
    end = 0
    for edit in edits:
        parts += (text[end : edit.span.start], edit.text)
        end = edit.span.end
    return "".join((*parts, text[end:]))


def _trimmed_lines(text: str) -> list[str]:
    return [line.strip(" \t") for line in text.split("\n")]
