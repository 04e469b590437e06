"""The kind `mismatch`: a verb with an object that goes with another verb (增强宣传力度)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from operator import attrgetter
from typing import NamedTuple

from linter.checks.kind import kind
from linter.model import Document, Finding, Hits, Span
from linter.model.expression import compiled

LONGEST = 16
LONGEST_BEFORE = 4
BREAKS = "、：“”《》（）"
CLAUSE = re.compile(f"[^，。；！？\n0-9A-Za-z{BREAKS}]{{0,{LONGEST + 1}}}")
MODIFIES = frozenset("的等")
BEGINS = "，。；：、！？\n"


# Without slots, as it is read from the cache sooner.
@dataclass(frozen=True)
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


class Terms(NamedTuple):
    """The parameters as they are looked up: for each verb its objects, the longer first, with their pairs,
    and the last characters of these; before which characters a verb may be judged; what governs an object.
    """

    objects: dict[str, tuple[tuple[str, Mismatch], ...]]
    last: dict[str, frozenset[str]]
    before: frozenset[str]
    governs: str


def _anchors(params: Mismatches) -> tuple[str, ...]:
    return tuple(_terms(params).objects)


@lru_cache(maxsize=8)
def _terms(params: Mismatches) -> Terms:
    pairs: dict[str, list[tuple[str, Mismatch]]] = {}
    for pair in params.pairs:
        for verb in pair.verbs:
            pairs.setdefault(verb, []).extend((word, pair) for word in pair.objects)
    return Terms(
        {verb: tuple(sorted(found, key=lambda item: -len(item[0]))) for verb, found in pairs.items()},
        {verb: frozenset(word[-1] for word, _ in found) for verb, found in pairs.items()},
        frozenset(BEGINS).union(word[-1] for word in params.after),
        "|".join(map(re.escape, dict.fromkeys((*pairs, *params.verbs)))),
    )


@kind("mismatch", Mismatches, values=("verb", "object", "right"), anchors=_anchors)
def mismatch(document: Document, params: Mismatches, hits: Hits) -> Iterator[Finding]:
    """Yield each verb with an object of another, from the verb to the object."""
    text, terms = document.folded, _terms(params)
    found: list[Finding] = []
    for verb, starts in hits.starts.items():
        last = terms.last[verb]
        for start in starts:
            if start and text[start - 1] not in terms.before:
                continue
            clause = CLAUSE.match(text, start + len(verb))
            if clause and text[clause.end() - 1] in last and _heads(text, start, params.after):
                found += _judged(text, Span(start, start + len(verb)), clause, terms)
    yield from sorted(found, key=attrgetter("span"))


def _heads(text: str, start: int, after: tuple[str, ...]) -> bool:
    """Whether a verb heads its clause or comes after one of these words."""
    return (
        start == 0 or text[start - 1] in BEGINS or text.endswith(after, max(0, start - LONGEST_BEFORE), start)
    )


def _judged(text: str, verb: Span, clause: re.Match[str], terms: Terms) -> Iterator[Finding]:
    """Yield a verb with the object that ends its clause, if that is not long and no mark breaks it."""
    end, written = clause.end(), verb.of(text)
    if end < len(text) and (end - verb.end > LONGEST or text[end] in BREAKS):
        return
    rest = clause.group()
    word, pair = next((item for item in terms.objects[written] if rest.endswith(item[0])), ("", None))
    between = rest.removesuffix(word)
    if (
        pair is None
        or compiled(terms.governs).search(between)
        or any(known in between for known in pair.unless)
    ):
        return
    enumerated = verb.start > 0 and text[verb.start - 1] == "、"
    if enumerated and (not between or not MODIFIES.isdisjoint(between)):
        return
    yield Finding(Span(verb.start, end), {"verb": written, "object": word, "right": pair.right})
