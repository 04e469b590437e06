"""The words of official prose: `vocabulary()` answers whether a string is a word, and how far a word reaches.

    words = vocabulary()
    "推进" in words                  # True
    words.beginning("产业链条", 0)    # 3: 产业链 is the longest word that begins there
    words.ending("战略产业", 4)       # 2: 产业 is the longest word that ends there

26,000 words of two to six characters that published reports of several places use; names of single places
are not among them. `tools/build_vocabulary.py` makes the data from a folder of reports.
"""

import gzip
from dataclasses import dataclass
from functools import cache
from pathlib import Path

SHORTEST, LONGEST = 2, 6


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """A set of words of two to six simplified characters."""

    words: frozenset[str]

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


@cache
def vocabulary() -> Vocabulary:
    """The vocabulary that is shipped with the program, read when it is first asked for."""
    packed = Path(__file__).with_name("vocabulary.txt.gz").read_bytes()
    return Vocabulary(frozenset(gzip.decompress(packed).decode().split("\n")))
