"""The kind `misread-digits`: letters in a number, where character recognition misread the digits."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from linter.checks.excuse import check_expressions, excused
from linter.checks.kind import kind
from linter.model import Document, Finding, Hits, Span
from linter.model.expression import compiled

DIGITS = {"O": "0", "o": "0", "I": "1", "l": "1", "|": "1", "S": "5", "B": "8", "Z": "2"}
# Letters that also end or begin codes and model names are digits only between two digits.
_INSIDE = frozenset("SBZ")
_NUMBER = (
    r"(?<![0-9A-Za-z.])(?:K\)[Oo0]{1,6}|[0-9OoIl|]{1,12}(?:(?<=[0-9])[SBZ](?=[0-9])[0-9OoIl]{1,8})?)"
    r"(?:[.,][0-9OoIl]{1,6})?(?![0-9A-Za-z])[%％]?"
)


@dataclass(frozen=True, slots=True)
class MisreadDigits:
    """Parameters of `misread-digits`.

    A run of digits and letters is a number where one of `units` follows it, or where a letter stands between
    two digits. A run that overlaps a match of `unless` (O2O) is none.
    """

    units: tuple[str, ...]
    unless: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        check_expressions(self.unless)


@kind("misread-digits", MisreadDigits, values=("number",), anchors=lambda _: (*DIGITS, "K)"))
def misread_digits(document: Document, params: MisreadDigits, hits: Hits) -> Iterator[Finding]:
    """Yield each number with letters for digits, and the number that must be meant."""
    text = document.folded
    end = 0
    for hit in hits:
        if hit.start < end:
            continue
        match = compiled(_NUMBER).match(text, _start(text, hit.start, end))
        if not match or match.end() <= hit.start:
            continue
        end = match.end()
        span = Span(*match.span())
        if _is_number(span.of(text), params, text, end) and not excused(params.unless, text, span):
            yield Finding(span, {"number": _meant(span.of(text))})


def _start(text: str, offset: int, least: int) -> int:
    start = offset
    while start > max(least, offset - 12) and text[start - 1] in "0123456789OoIl|.,K)":
        start -= 1
    while start < offset and text[start] in ".,)":
        start += 1
    return start


def _is_number(written: str, params: MisreadDigits, text: str, end: int) -> bool:
    digits = written.rstrip("%％")
    if set(digits) <= set("0123456789.,") or len(digits) < 2 or set(digits) == {"I"}:
        return False
    if digits == written and set(digits) <= set("Oo"):
        # No number is made of noughts alone: ooo村 is a name left out.
        return False
    if digits != written or re.search(r"[0-9][OoIl|SBZ]{1,6}[0-9]", written):
        return True
    return text.startswith(params.units, end)


def _meant(written: str) -> str:
    return "".join(DIGITS.get(character, character) for character in written.replace("K)", "10"))
