"""The kind `mismatch`: a verb with an object that goes with another verb (增强宣传力度)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from linter.checks.kind import kind
from linter.model import Document, Finding, Hits, Span
from linter.model.expression import compiled

LONGEST = 16
LONGEST_BEFORE = 4
END = re.compile("[，。；！？\n0-9A-Za-z]")
BREAK = re.compile("[、：“”《》（）]")
MODIFIES = "[的等]"
BEGINS = "，。；：、！？\n"


@dataclass(frozen=True, slots=True)
class Mismatch:
    """Verbs, objects that do not go with them, and how it is said.

    What stands between a verb and its object excuses them when it holds one of `unless`.
    """

    verbs: tuple[str, ...]
    objects: tuple[str, ...]
    right: str
    unless: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not (all(self.verbs) and all(self.objects) and self.verbs and self.objects):
            raise ValueError("动词和宾语都不能空缺")


class Mismatches(NamedTuple):
    """Parameters of `mismatch`.

    A verb is judged where it heads its clause or comes after one of the words `after` (不断, 要). An object
    belongs to the verb nearest before it, of those in `pairs` and in `verbs`.
    """

    pairs: tuple[Mismatch, ...]
    verbs: tuple[str, ...] = ()
    after: tuple[str, ...] = ()


class Clause(NamedTuple):
    """What follows a verb up to the end of its clause, and whether the verb continues an enumeration."""

    text: str
    enumerated: bool


def _anchors(params: Mismatches) -> tuple[str, ...]:
    return tuple(_pairs_of(params))


@lru_cache(maxsize=8)
def _pairs_of(params: Mismatches) -> dict[str, tuple[tuple[str, Mismatch], ...]]:
    """For each verb its objects, the longer first, with their pairs."""
    pairs: dict[str, list[tuple[str, Mismatch]]] = {}
    for pair in params.pairs:
        for verb in pair.verbs:
            pairs.setdefault(verb, []).extend((word, pair) for word in pair.objects)
    return {verb: tuple(sorted(found, key=lambda item: -len(item[0]))) for verb, found in pairs.items()}


@lru_cache(maxsize=8)
def _governs(params: Mismatches) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, dict.fromkeys((*_pairs_of(params), *params.verbs)))))


@kind("mismatch", Mismatches, values=("verb", "object", "right"), anchors=_anchors)
def mismatch(document: Document, params: Mismatches, hits: Hits) -> Iterator[Finding]:
    """Yield each verb with an object of another, from the verb to the object."""
    text, pairs, governs = document.folded, _pairs_of(params), _governs(params)
    for hit in hits:
        clause = _clause(text, hit, params.after)
        if clause is None:
            continue
        verb = hit.of(text)
        word, pair = next((item for item in pairs[verb] if clause.text.endswith(item[0])), ("", None))
        between = clause.text.removesuffix(word)
        if pair is None or governs.search(between) or any(known in between for known in pair.unless):
            continue
        if clause.enumerated and (not between or compiled(MODIFIES).search(between)):
            continue
        yield Finding(
            Span(hit.start, hit.end + len(clause.text)), {"verb": verb, "object": word, "right": pair.right}
        )


def _clause(text: str, verb: Span, after: tuple[str, ...]) -> Clause | None:
    """The rest of the clause that the verb heads, None when it heads none or the clause is long."""
    before = text[verb.start - 1] if verb.start else "\n"
    if before not in BEGINS and not text.endswith(after, max(0, verb.start - LONGEST_BEFORE), verb.start):
        return None
    rest = text[verb.end : verb.end + LONGEST + 1]
    end = END.search(rest)
    if end is None and verb.end + len(rest) < len(text):
        return None
    clause = rest[: end.start()] if end else rest
    return None if BREAK.search(clause) else Clause(clause, before == "、")
