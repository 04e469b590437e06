"""Which year a phrase is said of: the year that its clause names, or that opens its sentence."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from linter.model import Phrase, YearMention

_LONGEST = 200
"""The most characters of a sentence that one year at its beginning governs."""
_SENTENCE_END = re.compile(r"[。；！？\n]")
_CLAUSE_END = re.compile(r"[，：]")
_ROLES = ("reviewed", "planned", "meeting", "other")
_PERIOD = re.compile(r"以来|起|[—\-~～至到]|五年|时期|期间")


def bind(folded: str, phrases: tuple[Phrase, ...], years: tuple[YearMention, ...]) -> tuple[Phrase, ...]:
    """The phrases, each with the year that it is said of."""
    return tuple(_bound(folded, phrases, years))


def _bound(folded: str, phrases: tuple[Phrase, ...], years: tuple[YearMention, ...]) -> Iterator[Phrase]:
    starts = [mention.span.start for mention in years]
    for phrase in phrases:
        index = bisect_left(starts, phrase.span.start) - 1
        mention = years[index] if index >= 0 else None
        if mention and mention.year is not None and _governs(folded, mention, phrase):
            yield phrase._replace(said_of=mention.year)
        else:
            yield phrase


def _governs(folded: str, mention: YearMention, phrase: Phrase) -> bool:
    """Whether the nearest year before a phrase is the one that the phrase is said of."""
    apart = phrase.span.start - mention.span.end
    if mention.role not in _ROLES or apart < 0 or apart > _LONGEST:
        return False
    between = folded[mention.span.end : phrase.span.start]
    if _SENTENCE_END.search(between) or _PERIOD.search(between):
        return False
    return not _CLAUSE_END.search(between) or _opens(folded, mention)


def _opens(folded: str, mention: YearMention) -> bool:
    before = folded[mention.span.start - 1 : mention.span.start]
    after = folded[mention.span.end : mention.span.end + 1]
    return before in ("", "。", "！", "\n", "　", " ") and after in ("，", "是")
