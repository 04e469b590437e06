"""The kind `leaked-name`: a real name left standing in a draft that masks the others."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick

from linter.checks.kind import kind
from linter.model import Document, Finding, Hits, Related, Span, apart
from linter.model.vocabulary import Vocabulary, vocabulary

_CONTEXT = 3
_SHORTEST = 2
_IDEOGRAPHS = re.compile("[\u4e00-\u9fff]+")


class LeakedName(NamedTuple):
    """Parameters of `leaked-name`.

    `marks` are the characters that mask. A name is looked for before the words of `suffixes` that at least
    `least` masks stand before, and before the very words that follow a mask elsewhere. It begins after a mark
    or a character of `openers`, and has none of these or of `common` in it. `arrivals` are the characters
    before, `visitors` the words after the first character of a name that stands for the whole (来庆人员).
    """

    marks: str
    suffixes: tuple[str, ...]
    openers: str
    common: str
    arrivals: str = ""
    visitors: tuple[str, ...] = ()
    least: int = 2


@kind("leaked-name", LeakedName, values=("mask",), anchors=lambda params: params.marks)
def leaked_name(document: Document, params: LeakedName, hits: Hits) -> Iterator[Finding]:
    """Yield every place of a real name, with a place where it, or one like it, is masked."""
    text = document.folded
    masks = list(_masks(params.marks, text, hits))
    names: dict[str, Span] = {}
    for name, masked in (*_before_suffixes(params, text, masks), *_before_context(params, text, masks)):
        names.setdefault(name, masked)
    places = {span: names[name] for span, name in _places(names, params, text)}
    for span in apart(places):
        masked = places[span]
        yield Finding(span, {"mask": masked.of(document.text)}, related=(Related(masked),))


def _masks(marks: str, text: str, hits: Iterable[Span]) -> Iterator[Span]:
    masked = _masked(marks)
    end = 0
    for hit in hits:
        match = masked.match(text, hit.start) if hit.start >= end else None
        if match:
            end = match.end()
            yield Span(hit.start, end)


def _before_suffixes(params: LeakedName, text: str, masks: Sequence[Span]) -> Iterator[tuple[str, Span]]:
    lengths = frozenset(map(len, params.suffixes))
    followed: dict[str, list[Span]] = {}
    for start, end in masks:
        for length in lengths:
            followed.setdefault(text[end : end + length], []).append(Span(start, end + length))
    for suffix in params.suffixes:
        masked = followed.get(suffix, [])
        if len(masked) < params.least:
            continue
        for match in re.finditer(suffix, text):
            name = _name(text, match.start(), match.end(), params)
            if name and not _nickname(text, Span(match.start() - len(name), match.end())):
                yield name, masked[0]


def _nickname(text: str, span: Span) -> bool:
    """Whether a name stands in quotation marks of its own: “光棍村” is what people call a place."""
    return text[max(0, span.start - 1) : span.start] in ("“", "‘") and text[span.end : span.end + 1] in (
        "”",
        "’",
    )


def _before_context(params: LeakedName, text: str, masks: Sequence[Span]) -> Iterator[tuple[str, Span]]:
    contexts: dict[str, Span] = {}
    for mask in masks:
        words = text[mask.end : mask.end + _CONTEXT]
        if len(words) == _CONTEXT and _IDEOGRAPHS.fullmatch(words):
            contexts.setdefault(words, mask)
    for start, end in _occurrences(contexts, text):
        name = _name(text, start, start, params)
        if name:
            yield name, contexts[text[start:end]]


def _occurrences(words: Collection[str], text: str) -> Iterator[Span]:
    """Every place of one of the words, in the order of their ends; linear however many they are."""
    if words:
        automaton = AhoCorasick(words, store_patterns=False)
        for _, start, end in automaton.find_matches_as_indexes(text, overlapping=True):
            yield Span(start, end)


@lru_cache(maxsize=64)
def _masked(marks: str) -> re.Pattern[str]:
    mark = f"[{re.escape(marks)}]"
    return re.compile(rf"(?<![0-9A-Za-z]){mark}{{1,8}}(?!{mark})")


def _name(text: str, end: int, word_end: int, params: LeakedName) -> str:
    """The name of two or three characters that ends at `end`, or nothing; no word of prose may touch it."""
    never = _never_in_names(params.openers, params.common)
    if end < _SHORTEST or not never.isdisjoint(text[end - _SHORTEST : end]):
        return ""
    words = vocabulary()
    if words.ending(text, end) or (word_end > end and words.ending(text, word_end)):
        return ""
    for length in (_SHORTEST, _SHORTEST + 1):
        start = end - length
        name = text[max(0, start) : end]
        sound = start >= 0 and _IDEOGRAPHS.fullmatch(name) and never.isdisjoint(name)
        if sound and _begins(text, start, params, words):
            return name
    return ""


@lru_cache(maxsize=64)
def _never_in_names(openers: str, common: str) -> frozenset[str]:
    """The characters that no name has."""
    return frozenset(openers + common)


def _begins(text: str, start: int, params: LeakedName, words: Vocabulary) -> bool:
    before = text[start - 1 : start]
    if before.isalnum() and not "\u4e00" <= before <= "\u9fff":
        return False
    if before.isalnum() and before not in params.openers and not words.ending(text, start):
        return False
    return not words.beginning(text, start)


def _places(names: Collection[str], params: LeakedName, text: str) -> Iterator[tuple[Span, str]]:
    """The places of the names, and of the first characters that stand for them."""
    if not names:
        return
    for span in _occurrences(names, text):
        yield span, span.of(text)
    short = {name[0]: name for name in reversed(list(names))}
    for match in _visit(params.arrivals, params.visitors).finditer(text):
        if match[1] in short:
            yield Span(*match.span()), short[match[1]]


@lru_cache(maxsize=16)
def _visit(arrivals: str, visitors: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"[{arrivals}](.)(?:{'|'.join(visitors)})" if arrivals and visitors else r"(?!)()")
