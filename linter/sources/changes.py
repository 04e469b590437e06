"""Edits by themselves: in order, as small as they can be, carried out in a text."""

from collections.abc import Iterable
from itertools import pairwise

from linter.model import Edit, Span


def in_order(edits: Iterable[Edit], text: str) -> list[Edit]:
    """The edits as they stand in `text`, with one line feed for each line break; ValueError if they overlap
    or leave the text.
    """
    plain = (Edit(edit.span, edit.text.replace("\r\n", "\n").replace("\r", "\n")) for edit in edits)
    ordered = sorted(plain, key=lambda edit: edit.span)
    if any(not 0 <= edit.span.start <= edit.span.end <= len(text) for edit in ordered):
        raise ValueError("an edit lies outside the text")
    if any(left.span.end > right.span.start for left, right in pairwise(ordered)):
        raise ValueError("edits overlap")
    return ordered


def applied(text: str, edits: Iterable[Edit]) -> str:
    """`text` after edits that are in order."""
    parts: list[str] = []
    end = 0
    for edit in edits:
        parts += (text[end : edit.span.start], edit.text)
        end = edit.span.end
    return "".join((*parts, text[end:]))


def least(edit: Edit, text: str) -> tuple[Span, str]:
    """The same change of `text` without the characters at both ends that stay as they are."""
    old = edit.span.of(text)
    before = _shared(old, edit.text)
    after = _shared(old[before:][::-1], edit.text[before:][::-1])
    span = Span(edit.span.start + before, edit.span.end - after)
    return span, edit.text[before : len(edit.text) - after]


def _shared(one: str, other: str) -> int:
    """How many characters the two begin with in common."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((index for index, (a, b) in pairs if a != b), min(len(one), len(other)))
