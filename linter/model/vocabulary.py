"""The words of official prose: `vocabulary()` answers whether a string is a word, and how far a word reaches.

    words = vocabulary()
    "推进" in words                  # True
    words.beginning("产业链条", 0)    # 3: 产业链 is the longest word that begins there
    words.ending("战略产业", 4)       # 2: 产业 is the longest word that ends there

26,000 words of two to six characters that published reports of several places use; names of single places
are not among them. `tools/build_vocabulary.py` makes the data from a folder of reports.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from itertools import repeat
from pathlib import Path

SHORTEST, LONGEST = 2, 6
RAREST = 16


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of two to six simplified characters, and the characters that stand for themselves.

    Both are given with their rarity: the negative natural logarithm of their share of all words, rounded.
    """

    words: Mapping[str, int]
    characters: Mapping[str, int]

    def __contains__(self, word: object) -> bool:
        return word in self.words

    def __len__(self) -> int:
        return len(self.words)

    def beginning(self, text: str, start: int) -> int:
        """The length of the longest word that begins at `start` of `text`, 0 if none does."""
        for length in range(min(LONGEST, len(text) - start), SHORTEST - 1, -1):
            if text[start : start + length] in self.words:
                return length
        return 0

    def ending(self, text: str, end: int) -> int:
        """The length of the longest word of `text` that ends before `end`, 0 if none does."""
        for length in range(min(LONGEST, end), SHORTEST - 1, -1):
            if text[end - length : end] in self.words:
                return length
        return 0

    def strangeness(self, text: str) -> int:
        """The least sum of rarities with which words and single characters make up `text`.

        The higher, the less `text` reads like official prose; linear in its length.
        """
        words, characters = self.words, self.characters
        sums = [0]
        for end in range(1, len(text) + 1):
            least = sums[end - 1] + characters.get(text[end - 1], RAREST)
            for start in range(max(0, end - LONGEST), end - SHORTEST + 1):
                rarity = words.get(text[start:end])
                if rarity is not None and sums[start] + rarity < least:
                    least = sums[start] + rarity
            sums.append(least)
        return sums[-1]


@cache
def vocabulary() -> Vocabulary:
    """The vocabulary that is shipped with the program, read when it is first asked for."""
    text = Path(__file__).with_name("vocabulary.txt").read_text(encoding="utf-8")
    words: dict[str, int] = {}
    characters: dict[str, int] = {}
    for line in text.split("\n"):
        rarity, alone, together = line.split("\t")
        characters.update(zip(alone, repeat(int(rarity))))
        words.update(zip(together.split(), repeat(int(rarity))))
    return Vocabulary(words, characters)
