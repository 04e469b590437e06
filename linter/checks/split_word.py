"""The kind `split-word`: a mark inside a word (加快推，进项目建设)."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from linter.checks.attested import attested, plain
from linter.checks.kind import kind
from linter.checks.surroundings import is_ideograph
from linter.model import Document, Finding, Span
from linter.model.expression import compiled
from linter.model.vocabulary import LONGEST, vocabulary

LEFT = re.compile(rf"[\u4e00-\u9fff]{{1,{LONGEST}}}\Z")
RIGHT = re.compile(rf"[\u4e00-\u9fff]{{1,{LONGEST}}}")
MARK = "，"
CLAUSE_ENDS = "，。；：！？\n\u3000 "


class SplitWord(NamedTuple):
    """Parameters of `split-word`.

    `marks` are looked at, those of `joining` only inside `verbs`, for between nouns they make a list
    (省、市). `gain` is how much less strange, in the scale of the vocabulary, the words round a mark must
    become when it is taken away, one more for each half that is attested; `verb_gain` is enough for a verb
    of which neither half is.
    """

    marks: str
    joining: str
    verbs: tuple[str, ...]
    gain: int = 8
    verb_gain: int = 6


@kind("split-word", SplitWord, values=("word",))
def split_word(document: Document, params: SplitWord) -> Iterator[Finding]:
    """Yield each mark between the halves of a word, where no word ends before it and none begins behind
    it, and reports do not attest the halves beside a mark, or where one half would be a clause.
    """
    text, words, verbs = document.folded, vocabulary().words, _set_of(params.verbs)
    # Marks are many; they are looked for here, so that they need not be handed over one by one.
    marks = _within(re.escape(params.marks + params.joining)).finditer(text)
    standing = [mark.start() for mark in marks]
    for at in [at for at in standing if text[at - 1] + text[at + 1] in words]:
        hit, word = Span(at, at + 1), text[at - 1] + text[at + 1]
        is_verb = word in verbs
        if text[hit.start] in params.joining and not (is_verb and _joins_longer(text, hit)):
            continue
        if is_verb and _is_cut_off(text, hit):
            yield Finding(hit, {"word": word})
            continue
        gain = _gain(text, hit)
        if gain < min(params.gain, params.verb_gain):
            continue
        unattested = _unattested_sides(text, hit)
        if gain + unattested >= params.gain + 2 or (is_verb and unattested == 2 and gain >= params.verb_gain):
            yield Finding(hit, {"word": word})


def _within(marks: str) -> re.Pattern[str]:
    """One of the marks between two ideographs."""
    return compiled(rf"[{marks}](?<=[\u4e00-\u9fff].)(?=[\u4e00-\u9fff])")


@lru_cache(maxsize=8)
def _set_of(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(words)


def _joins_longer(text: str, mark: Span) -> bool:
    """Whether more than one character stands on either side: 比、学、赶、超 is a list of its own."""
    longer = text[max(0, mark.start - 2) : mark.start - 1], text[mark.end + 1 : mark.end + 2]
    return longer[0] != text[mark.start] and is_ideograph(longer[1])


def _is_cut_off(text: str, mark: Span) -> bool:
    """Whether the mark leaves one character alone at the beginning of a sentence or clause."""
    begins = mark.start < 2 or text[mark.start - 2] in CLAUSE_ENDS
    return begins and RIGHT.match(text, mark.end + 1) is not None


def _gain(text: str, mark: Span) -> int:
    """How much less strange the words round a mark are without it; 0 where a word reaches up to it."""
    before = LEFT.search(text, max(0, mark.start - LONGEST), mark.start)
    behind = RIGHT.match(text, mark.end)
    if before is None or behind is None:
        return 0
    left, right, words = before.group(), behind.group(), vocabulary()
    if left[0] == right[0] or words.ending(left, len(left)) or words.beginning(right, 0):
        return 0
    return words.strangeness(left) + words.strangeness(right) - words.strangeness(left + right)


def _unattested_sides(text: str, mark: Span) -> int:
    """How many of the two halves no report attests beside a mark; the counts know all marks as one sign."""
    before = plain(text[max(0, mark.start - 2) : mark.start]) + MARK
    behind = MARK + plain(text[mark.end : mark.end + 2])
    return sum(1 for phrase in (before, behind) if len(phrase) > 2 and not attested().phrase(phrase))
