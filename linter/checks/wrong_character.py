"""The kind `wrong-character`: a character that no report writes there, where a like one makes a common
phrase.

A place is suspect when the character makes a pair with neither neighbour that reports of more than a
few places have, and with one of them none at all. What may have been meant are homophones and
look-alikes that make attested phrases with the neighbours. Each is weighed: how common the phrases are,
how much less strange the clause becomes when it is cut into words, how common the written character is
(a rare one is rather part of a name), how alike both are. The weights are those of a logistic
regression on pairs of wrong and right sentences and on published reports. Names excuse themselves: what
stands between short quotation marks, and a pair that the draft has twice.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from math import inf, log1p

from linter.checks.attested import Attested, attested, plain
from linter.checks.confusion import Likeness, confusion
from linter.checks.kind import kind
from linter.model import Document, Edit, Finding, Span
from linter.model.vocabulary import LONGEST, RAREST, vocabulary

RUN = re.compile("[㐀-鿿]{2,}")
QUOTED = re.compile("“[^“”\n]{1,16}”|‘[^‘’\n]{1,16}’")
UNSEEN = re.compile(b"\0")
MARGIN = "，，，"
ODD_PAIR, PHRASE_PAIR = 3, 3
WINDOW = 6
LONGEST_RUN = 12
LEAST_GAIN, MOST_GAIN = 2, 16

BIAS = -9.98
LIKENESS: dict[Likeness, float] = {"same sound": 2.05, "same look": 2.0, "near": 0.0}
PER_RARITY = -0.55
PER_PHRASE, PER_LEVEL_BETWEEN, PER_LEVEL_OF_FOUR = 1.17, 0.18, 0.41
PER_LOG_RUN = 1.88
PAIR = (1.43, 0.24, 0.0, 0.0)
PER_EDGE = -0.32
PER_GAIN = 0.49


@dataclass(frozen=True, slots=True)
class WrongCharacter:
    """Parameters of `wrong-character`: the score from which a suspect is reported, higher is surer."""

    score: float = 0.0


@dataclass(frozen=True, slots=True)
class Suspect:
    """A place in plain text, with a margin on both sides, that holds an odd character.

    `start` and `end` bound the ideographs around it; `pair` is the level of its better attested pair of
    ideographs, `edge` that of the pair with the sign beside it, 0 if there is none.
    """

    text: str
    at: int
    start: int
    end: int
    pair: int
    edge: int

    def around(self, character: str, before: int, after: int) -> str:
        """The text from `before` characters left to `after` right of the place, with `character`
        there.
        """
        return (
            self.text[self.at - before : self.at] + character + self.text[self.at + 1 : self.at + 1 + after]
        )

    def near(self, character: str) -> str:
        """The ideographs close by, with `character` at the place."""
        before, after = min(WINDOW, self.at - self.start), min(WINDOW, self.end - self.at - 1)
        return self.around(character, before, after)


@dataclass(frozen=True, slots=True)
class Slip:
    """A place of a text, the character that was likely meant there, and how sure that is: from 0 up it
    is.
    """

    at: int
    right: str
    score: float


@kind("wrong-character", WrongCharacter, values=("wrong", "right"))
def wrong_character(document: Document, params: WrongCharacter) -> Iterator[Finding]:
    """Yield each character whose like makes an attested phrase where it makes none itself."""
    if document.script != "simplified":
        return
    for slip in slips(document.folded, attested()):
        if slip.score >= params.score:
            yield _finding(document, slip)


def slips(text: str, known: Attested) -> Iterator[Slip]:
    """Yield the places of a simplified text where another character makes an attested phrase, in
    order.
    """
    with_margins = MARGIN + plain(text) + MARGIN
    quoted = bytearray(len(with_margins))
    for match in QUOTED.finditer(text):
        quoted[match.start() + len(MARGIN) : match.end() + len(MARGIN)] = b"\1" * len(match.group())
    for suspect in suspects(with_margins, known):
        if not quoted[suspect.at]:
            score, right = meant(suspect, known)
            if right:
                yield Slip(suspect.at - len(MARGIN), right, score)


def suspects(text: str, known: Attested) -> Iterator[Suspect]:
    """Yield the places of a plain text with margins whose character makes no known pair on one side or
    both.
    """
    pairs = [first + second for first, second in pairwise(text)]
    counts = Counter(pairs)
    levels_by_pair = {pair: known.pair(pair) for pair in counts}
    levels = bytes([levels_by_pair[pair] for pair in pairs])
    places: set[int] = set()
    for unseen in UNSEEN.finditer(levels):
        places.update((unseen.start(), unseen.end()))
    for run in RUN.finditer(text):
        start, end = run.span()
        for at in sorted(places.intersection(range(start, end))):
            inner = [place for place in (at - 1, at) if start <= place < end - 1]
            pair = max(levels[place] for place in inner)
            if (
                pair <= ODD_PAIR
                and min(levels[place] for place in inner) == 0
                and all(counts[pairs[place]] == 1 for place in inner)
                and not any(known.phrase(text[at - n : at - n + 3]) for n in range(3))
            ):
                edge = levels[at - 1] if at == start else levels[at] if at == end - 1 else 0
                yield Suspect(text, at, start, end, pair, edge)


def meant(suspect: Suspect, known: Attested) -> tuple[float, str]:
    """The character that was most likely meant, and the score of that; minus infinity where there is
    none.
    """
    words = vocabulary()
    written = suspect.text[suspect.at]
    strange = words.strangeness(suspect.near(written))
    rarity = words.characters.get(written, RAREST)
    best = (-inf, "")
    for character, likeness in confusion().of(written).items():
        around = suspect.around
        if max(known.pair(around(character, 1, 0)), known.pair(around(character, 0, 1))) < PHRASE_PAIR:
            continue
        threes = [known.phrase(around(character, before, 2 - before)) for before in range(3)]
        if not any(threes):
            continue
        gain = strange - words.strangeness(suspect.near(character))
        if gain < LEAST_GAIN:
            continue
        fours = [known.phrase(around(character, before, 3 - before)) for before in range(4)]
        score = (
            BIAS
            + LIKENESS[likeness]
            + PER_RARITY * rarity
            + PER_PHRASE * sum(level > 0 for level in threes)
            + PER_LEVEL_BETWEEN * threes[1]
            + PER_LEVEL_OF_FOUR * max(fours)
            + PER_LOG_RUN * log1p(min(suspect.end - suspect.start, LONGEST_RUN))
            + PAIR[suspect.pair]
            + PER_EDGE * suspect.edge
            + PER_GAIN * min(gain, MOST_GAIN)
        )
        best = max(best, (score, character))
    return best


def _finding(document: Document, slip: Slip) -> Finding:
    """The finding of a slip: the word that was meant, as it is written and as it should be."""
    at, right = slip.at, slip.right
    span = _word(document.folded, at, right)
    written = span.of(document.text)
    mended = written[: at - span.start] + right + written[at - span.start + 1 :]
    return Finding(span, {"wrong": written, "right": mended}, edits=(Edit(Span(at, at + 1), right),))


def _word(text: str, at: int, right: str) -> Span:
    """The longest word that holds `right` at the place `at`, that place alone if there is none."""
    words = vocabulary()
    mended = text[max(0, at - LONGEST) : at] + right + text[at + 1 : at + LONGEST]
    place = at - max(0, at - LONGEST)
    found = [
        Span(at - place + start, at - place + start + length)
        for start in range(place + 1)
        if start + (length := words.beginning(mended, start)) > place
    ]
    return max(found, key=lambda span: span.end - span.start, default=Span(at, at + 1))
