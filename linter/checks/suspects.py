"""The places of a text where a character stands that reports never put beside its neighbours."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from linter.checks.attested import APART, LEVEL, OFTEN, Attested
from linter.checks.pair_levels import MARGIN, ODD_PAIR, PairLevels, pair_levels

QUOTED = re.compile("“[^“”\n]{1,16}”|‘[^‘’\n]{1,16}’")
QUOTED_WITHIN = 18
NAMED = 5
WINDOW = 6
LONGEST_RUN = 12
IS_COMMON = bytes(mark & LEVEL > ODD_PAIR and not mark & APART for mark in range(256))


class Suspect(NamedTuple):
    """A place in a text, with a margin on both sides, that holds an odd character.

    `start` and `end` bound the ideographs around it, as far as they matter; `pair` is the level of its
    better attested pair of ideographs, `edge` that of the pair with the sign beside it, 0 if there is
    none. `again` when the text has one of the pairs twice, as it has a name.
    """

    text: str
    at: int
    start: int
    end: int
    pair: int
    edge: int
    again: bool

    @property
    def character(self) -> str:
        """The character that is written."""
        return self.text[self.at]

    @property
    def place(self) -> int:
        """The place in the text without its margin."""
        return self.at - len(MARGIN)

    def written(self, reach: int) -> str:
        """The characters from so many before the place to so many after it."""
        return self.text[self.at - reach : self.at + reach + 1]

    def around(self, character: str, before: int, after: int) -> str:
        """So many characters before and after the place, with `character` there."""
        at = self.at
        return self.text[at - before : at] + character + self.text[at + 1 : at + 1 + after]

    def clause(self, character: str) -> str:
        """The ideographs close by, with `character` at the place."""
        before, after = min(WINDOW, self.at - self.start), min(WINDOW, self.end - self.at - 1)
        return self.around(character, before, after)


def suspects(text: str, known: Attested) -> Iterator[Suspect]:
    """Yield the places whose character makes no pair with one neighbour that reports have, in order.

    Its pair with the other neighbour is in the reports of few places. Names are excused:
    what stands between short quotation marks, and a pair that the text has often.
    """
    read = pair_levels(text, known)
    odd = Counter([read.text[at : at + 2] for at in read.odd])
    common = read.marks.translate(IS_COMMON)
    last = -1
    for unseen in read.rare(0):
        for at in (unseen, unseen + 1):
            if at > last and not common[at - 1] and not common[at]:
                suspect = _suspect(read, at, odd, known)
                if suspect and not quoted(text, suspect.place):
                    yield suspect
        last = unseen + 1


def quoted(text: str, place: int) -> bool:
    """Whether a place stands between quotation marks that are not far apart."""
    start = max(0, place - QUOTED_WITHIN)
    if text.find("“", start, place + 1) < 0 and text.find("‘", start, place + 1) < 0:
        return False
    around = QUOTED.finditer(text, start, place + QUOTED_WITHIN)
    return any(match.start() <= place < match.end() for match in around)


def _suspect(read: PairLevels, at: int, odd: Counter[str], known: Attested) -> Suspect | None:
    """The suspect at a place that an unseen pair and no common one holds, None if reports have its phrases
    or the text has its pairs often.
    """
    text, levels = read.text, read.levels
    before, behind = levels[at - 1], levels[at]
    if read.apart[at - 1]:
        pair, edge, times = behind, before, odd[text[at : at + 2]]
    elif read.apart[at]:
        pair, edge, times = before, behind, odd[text[at - 1 : at + 1]]
    else:
        pair, edge, times = max(before, behind), 0, max(odd[text[at - 1 : at + 1]], odd[text[at : at + 2]])
    if times >= NAMED or _attests(read, at, known):
        return None
    start, end = read.run(at, LONGEST_RUN)
    return Suspect(text, at, start, end, pair, edge, times > 1)


def _attests(read: PairLevels, at: int, known: Attested) -> bool:
    """Whether a place is in an attested phrase of three: one that holds no pair which is attested less."""
    levels = read.levels
    return any(
        levels[start] >= OFTEN
        and levels[start + 1] >= OFTEN
        and known.phrases[read.plain(start, start + 3)] > 0
        for start in (at - 2, at - 1, at)
    )
