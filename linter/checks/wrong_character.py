"""The kind `wrong-character`: a character that no report has there, where a like one makes a phrase.

What may have been meant in the place of a suspect are its homophones and look-alikes that make attested
phrases with the neighbours. Each is weighed: how common the phrases are, how much less strange the
clause becomes when it is cut into words, how common the written character is (a rare one is rather part
of a name), how alike both are, and whether a name may stand there. The weights are those of a logistic
regression on pairs of wrong and right sentences and on published reports; from a score of 0 a slip is
likely.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import compress
from math import inf, log1p
from typing import NamedTuple

from linter.checks.attested import MOST_LEVEL, Attested, attested, plain
from linter.checks.confusion import Likeness, meant_by
from linter.checks.dictionary import in_a_word
from linter.checks.kind import kind
from linter.checks.suspects import Suspect, suspects
from linter.checks.wrong_word import WrongWord
from linter.model import Document, Edit, Finding, Span
from linter.model.vocabulary import LONGEST, RAREST, vocabulary

LEAST_GAIN, MOST_GAIN = 2, 16
LONGEST_RUN = 12
NAME_WITHIN = 7
REACH = 3
LISTED_WITHIN = 8

BASE = -9.94
PER_LIKENESS: dict[Likeness, float] = {"same sound": 1.99, "same look": 2.12, "near": 0.0}
PER_RARITY = -0.48
PER_PHRASE_OF_THREE, PER_LEVEL_BETWEEN, PER_LEVEL_OF_FOUR = 1.12, 0.14, 0.46
PER_LOG_RUN = 1.82
PER_PAIR = (1.37, 0.12, 0.0, 0.0)
PER_EDGE = -0.34
PER_GAIN = 0.48
AFTER_VERB, BEFORE_KIND, SAID_AGAIN = -1.62, -1.8, -3.0
MOST_BY_LEVEL = MOST_LEVEL * (PER_LEVEL_BETWEEN + PER_LEVEL_OF_FOUR)


class WrongCharacter(NamedTuple):
    """Parameters of `wrong-character`.

    `score` is that from which a suspect is reported. Names stand after words of `verbs` (推进) and end in
    words of `kinds` (水库). What is on the list `listed` is left to the rule that has the list; `allow` are
    new words and short names that no dictionary has.
    """

    score: float = 0.0
    verbs: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    listed: tuple[WrongWord, ...] = ()
    allow: tuple[str, ...] = ()


class Slip(NamedTuple):
    """A place of a text, the character that was likely meant there, and how sure that is."""

    at: int
    right: str
    score: float


@kind("wrong-character", WrongCharacter, values=("wrong", "right"))
def wrong_character(document: Document, params: WrongCharacter) -> Iterator[Finding]:
    """Yield each character whose like makes an attested phrase where it makes none itself."""
    if document.script != "simplified":
        return
    for slip in slips(document.folded, params, attested()):
        span = _word(document.folded, slip)
        written = span.of(document.text)
        place = slip.at - span.start
        right = written[:place] + slip.right + written[place + 1 :]
        edit = Edit(Span(slip.at, slip.at + 1), slip.right)
        yield Finding(span, {"wrong": written, "right": right}, edits=(edit,))


def slips(text: str, params: WrongCharacter, known: Attested) -> Iterator[Slip]:
    """Yield the slips of a simplified text that reach the score, in order."""
    for suspect in suspects(text, known):
        oddness = _oddness(suspect)
        score, right = _meant(suspect, known, params.score - oddness)
        if not right:
            continue
        score += oddness + _name(suspect, params)
        if score < params.score or _listed(text, suspect.place, params):
            continue
        if not in_a_word(text, suspect.place):
            yield Slip(suspect.place, right, score)


def _meant(suspect: Suspect, known: Attested, least: float) -> tuple[float, str]:
    """The likeliest of the characters that may have been meant, and what speaks for it; -inf and nothing if
    none can reach `least`.
    """
    words = vocabulary()
    strangeness = -1
    best = (-inf, "")
    # Cutting a clause into words is dear, and no gain could make up for what is lacking.
    needed = least - PER_GAIN * MOST_GAIN
    for score, character in _making_phrases(suspect.written(REACH), needed, known):
        if strangeness < 0:
            strangeness = words.strangeness(suspect.clause(suspect.character))
        gain = strangeness - words.strangeness(suspect.clause(character))
        if gain >= LEAST_GAIN:
            best = max(best, (score + PER_GAIN * min(gain, MOST_GAIN), character))
    return best


@lru_cache(maxsize=1 << 12)
def _making_phrases(around: str, needed: float, known: Attested) -> tuple[tuple[float, str], ...]:
    """Each character that ends, stands within or begins an attested phrase of three at the middle of
    `around`, with what its likeness to the one that is written and its phrases speak for it, if that is as
    much as needed. The last answers are kept: an editor asks again at every key.
    """
    around, phrases = plain(around), known.phrases
    found = []
    for character, likeness, ends, within, begins in _fitting(around[1:-1], needed, known):
        mended = around[:REACH] + character + around[REACH + 1 :]
        levels = (
            phrases[mended[3:6]] if begins else 0,
            phrases[mended[2:5]] if within else 0,
            phrases[mended[1:4]] if ends else 0,
        )
        if any(levels):
            score = (
                likeness
                + PER_PHRASE_OF_THREE * sum(level > 0 for level in levels)
                + PER_LEVEL_BETWEEN * levels[1]
                + PER_LEVEL_OF_FOUR * max(phrases[mended[start : start + 4]] for start in range(4))
            )
            if score >= needed:
                found.append((score, character))
    return tuple(found)


class Fitting(NamedTuple):
    """A character with what its likeness speaks for it, and whether its pairs are those of a phrase of
    three that ends with it, holds it or begins with it.
    """

    character: str
    likeness: float
    ends: bool
    within: bool
    begins: bool


def _fitting(around: str, needed: float, known: Attested) -> Iterator[Fitting]:
    """The characters like that in the middle of `around` that may make phrases, and for which as much may
    speak as is needed.

    A phrase that four places have has pairs that four places have, so most need not be looked up.
    """
    first, before, written, after, last = tuple(around)
    often, likenesses = known.pairs.often, meant_by(written)
    may_end, may_begin = often(first + after, before + last)
    meant = "".join(likenesses)
    follow = "".join(compress(meant, often(before * len(meant), meant)))
    if not may_begin:
        meant = follow
    for character, precedes in zip(meant, often(meant, after * len(meant)), strict=True):
        follows = character in follow
        if not (follows or precedes):
            continue
        ends, within, begins = may_end and follows, precedes and follows, may_begin and precedes
        likeness, threes = PER_LIKENESS[likenesses[character]], ends + within + begins
        if threes and likeness + PER_PHRASE_OF_THREE * threes + MOST_BY_LEVEL >= needed:
            yield Fitting(character, likeness, ends, within, begins)


def _oddness(suspect: Suspect) -> float:
    """The part of the score that does not depend on what was meant."""
    return (
        BASE
        + PER_RARITY * vocabulary().characters.get(suspect.character, RAREST)
        + PER_LOG_RUN * log1p(min(suspect.end - suspect.start, LONGEST_RUN))
        + PER_PAIR[suspect.pair]
        + PER_EDGE * suspect.edge
    )


def _name(suspect: Suspect, params: WrongCharacter) -> float:
    """The part of the score for a place where a name is likely: its first or second character after a
    verb.
    """
    at, text = suspect.at, suspect.text
    verb = text[at - 2 : at] in params.verbs or text[at - 3 : at - 1] in params.verbs
    rest = text[at + 1 : min(suspect.end, at + 1 + NAME_WITHIN)]
    kind_of_place = _kinds(params.kinds).match(rest) if params.kinds else None
    return AFTER_VERB * verb + BEFORE_KIND * (kind_of_place is not None) + SAID_AGAIN * suspect.again


@lru_cache(maxsize=8)
def _kinds(kinds: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(f".{{0,4}}?(?:{'|'.join(map(re.escape, kinds))})")


def _listed(text: str, at: int, params: WrongCharacter) -> bool:
    """Whether a listed wrong word, or one that is allowed, holds the place."""
    start = max(0, at - LISTED_WITHIN)
    near = text[start : at + LISTED_WITHIN]
    for word in (*(entry.wrong for entry in params.listed), *params.allow):
        found = near.find(word)
        if found >= 0 and found <= at - start < found + len(word):
            return True
    return False


def _word(text: str, slip: Slip) -> Span:
    """The longest word that holds the place once it is mended, the place alone if there is none."""
    words = vocabulary()
    start = max(0, slip.at - LONGEST)
    mended = text[start : slip.at] + slip.right + text[slip.at + 1 : slip.at + LONGEST]
    lengths = ((first, words.beginning(mended, first)) for first in range(slip.at - start + 1))
    holding = [
        Span(start + first, start + first + length)
        for first, length in lengths
        if start + first + length > slip.at
    ]
    return max(holding, key=lambda span: span.end - span.start, default=Span(slip.at, slip.at + 1))
