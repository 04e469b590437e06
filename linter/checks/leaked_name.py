"""The kind `leaked-name`: a real name left standing in a draft that masks the others."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import lru_cache

from linter.checks.kind import kind
from linter.model import Document, Finding, Related, Span, apart
from linter.model.vocabulary import Vocabulary, vocabulary

_CONTEXT = 3


@dataclass(frozen=True, slots=True)
class LeakedName:
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
def leaked_name(document: Document, params: LeakedName, _: tuple[Span, ...]) -> Iterator[Finding]:
    """Yield every place of a real name, with a place where it, or one like it, is masked."""
    text = document.folded
    names: dict[str, Span] = {}
    for name, masked in (*_before_suffixes(params, text), *_before_context(params, text)):
        names.setdefault(name, masked)
    places = {span: names[name] for span, name in _places(names, params, text)}
    for span in apart(places):
        masked = places[span]
        yield Finding(span, {"mask": masked.of(document.text)}, related=(Related(masked),))


def _before_suffixes(params: LeakedName, text: str) -> Iterator[tuple[str, Span]]:
    for suffix in params.suffixes:
        masks = [Span(*match.span()) for match in _masked(params.marks, suffix).finditer(text)]
        if len(masks) < params.least:
            continue
        for match in re.finditer(suffix, text):
            name = _name(text, match.start(), match.end(), params)
            if name:
                yield name, masks[0]


def _before_context(params: LeakedName, text: str) -> Iterator[tuple[str, Span]]:
    contexts: dict[str, Span] = {}
    for match in _masked(params.marks, f"(?=[\u4e00-\u9fff]{{{_CONTEXT}}})").finditer(text):
        contexts.setdefault(text[match.end() : match.end() + _CONTEXT], Span(*match.span()))
    for index in range(len(text) - _CONTEXT + 1 if contexts else 0):
        masked = contexts.get(text[index : index + _CONTEXT])
        name = _name(text, index, index, params) if masked else ""
        if masked and name:
            yield name, masked


@lru_cache(maxsize=256)
def _masked(marks: str, what: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![0-9A-Za-z])[{re.escape(marks)}]{{1,8}}{what}")


def _name(text: str, end: int, word_end: int, params: LeakedName) -> str:
    """The name of two or three characters that ends at `end`, or nothing; no word of prose may touch it."""
    words = vocabulary()
    if words.ending(text, end) or (word_end > end and words.ending(text, word_end)):
        return ""
    for length in (2, 3):
        start = end - length
        if start < 0 or not _begins(text, start, params, words):
            continue
        name = text[start:end]
        if all("\u4e00" <= c <= "\u9fff" and c not in params.openers + params.common for c in name):
            return name
    return ""


def _begins(text: str, start: int, params: LeakedName, words: Vocabulary) -> bool:
    before = text[start - 1 : start]
    if words.beginning(text, start):
        return False
    if before.isalnum() and not "\u4e00" <= before <= "\u9fff":
        return False
    return not before.isalnum() or before in params.openers or words.ending(text, start) > 0


def _places(names: Collection[str], params: LeakedName, text: str) -> Iterator[tuple[Span, str]]:
    """The places of the names, and of the first characters that stand for them."""
    if not names:
        return
    for start in range(len(text)):
        for length in (2, 3):
            if text[start : start + length] in names:
                yield Span(start, start + length), text[start : start + length]
    short = {name[0]: name for name in reversed(list(names))}
    for match in _visit(params.arrivals, params.visitors).finditer(text):
        if match[1] in short:
            yield Span(*match.span()), short[match[1]]


@lru_cache(maxsize=16)
def _visit(arrivals: str, visitors: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"[{arrivals}](.)(?:{'|'.join(visitors)})" if arrivals and visitors else r"(?!)()")
