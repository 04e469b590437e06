"""The kind `shares`: shares of a structure (5∶40∶55) that do not make a hundred."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from linter.checks.kind import kind
from linter.model import Document, Finding, Hits, Span
from linter.model.expression import compiled

_SHARE = r"[0-9]{1,2}(?:\.[0-9]{1,2})?"
_SHARES = re.compile(
    r"(?:产业|三产|结构|比例|比重|占比)[^，。；\n]{0,16}?"
    rf"(?:(?P<ratio>{_SHARE}%?[:：∶]{_SHARE}%?[:：∶]{_SHARE})(?![0-9.:：∶])"
    rf"|分别(?:为|达到|达|占)?(?P<list>{_SHARE}%、{_SHARE}%[、和]{_SHARE}%)(?!、))"
)
_NUMBER = r"[0-9]+(?:\.[0-9]+)?"
# How far in front of such words it may be told what they are shares of, and how far the shares reach behind.
BEFORE, REACH = 8, 80
# Rounded shares are off by half of their last digit each.
OFF = Decimal("1.5")


class Shares(NamedTuple):
    """Parameters of `shares`: the words for what is a whole (三次产业), one of which leads to the shares."""

    of: tuple[str, ...]


@kind("shares", Shares, values=("stated", "computed"), anchors=lambda params: params.of)
def shares(document: Document, params: Shares, hits: Hits) -> Iterator[Finding]:
    """Yield each three shares of such a whole that do not make a hundred, beyond what is printed."""
    text, done = document.folded, 0
    for hit in hits:
        match = _SHARES.search(text, hit.start, hit.end + REACH) if hit.start >= done else None
        if match is None:
            continue
        done = match.end()
        span = Span(*match.span(match.lastgroup or 0))
        before = text[max(0, match.start() - BEFORE) : span.start]
        if any(word in before for word in params.of):
            yield from _off(text, span)


def _off(text: str, span: Span) -> Iterator[Finding]:
    stated = span.of(text)
    parts = [Decimal(share) for share in compiled(_NUMBER).findall(stated)]
    places = max(-int(share.as_tuple().exponent) for share in parts)
    total = sum(parts, Decimal(0))
    if abs(total - 100) > OFF.scaleb(-places):
        yield Finding(span, {"stated": stated, "computed": str(total)})
