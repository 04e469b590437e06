"""The places of a text where a character stands that reports never put beside its neighbours."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from operator import add

from linter.checks.attested import Attested, plain

RUN = re.compile("[㐀-鿿]{2,}")
QUOTED = re.compile("“[^“”\n]{1,16}”|‘[^‘’\n]{1,16}’")
UNSEEN = re.compile(b"\0")
MARGIN = "，，，"
ODD_PAIR = 3
OFTEN = 5
WINDOW = 6


@dataclass(frozen=True, slots=True)
class Suspect:
    """A place in plain text, with a margin on both sides, that holds an odd character.

    `start` and `end` bound the ideographs around it; `pair` is the level of its better attested pair of
    ideographs, `edge` that of the pair with the sign beside it, 0 if there is none. `again` when the
    text has one of the pairs twice, as it has a name.
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
    margined = MARGIN + plain(text) + MARGIN
    quoted = bytearray(len(margined))
    for match in QUOTED.finditer(text):
        start, end = match.start() + len(MARGIN), match.end() + len(MARGIN)
        quoted[start:end] = b"\1" * (end - start)
    for suspect in _odd(margined, known):
        if not quoted[suspect.at]:
            yield suspect


def _odd(text: str, known: Attested) -> Iterator[Suspect]:
    pairs = list(map(add, text, text[1:]))
    counts = Counter(pairs)
    level_of = {pair: known.pair(pair) for pair in counts}
    levels = bytes(map(level_of.__getitem__, pairs))
    places: set[int] = set()
    for unseen in UNSEEN.finditer(levels):
        places.update((unseen.start(), unseen.end()))
    for run in RUN.finditer(text):
        start, end = run.span()
        for at in sorted(places.intersection(range(start, end))):
            inner = [place for place in (at - 1, at) if start <= place < end - 1]
            pair = max(levels[place] for place in inner)
            times = max(counts[pairs[place]] for place in inner)
            if (
                pair <= ODD_PAIR
                and times < OFTEN
                and min(levels[place] for place in inner) == 0
                and not any(known.phrase(text[at - before : at - before + 3]) for before in range(3))
            ):
                edge = levels[at - 1] if at == start else levels[at] if at == end - 1 else 0
                yield Suspect(text, at, start, end, pair, edge, again=times > 1)
