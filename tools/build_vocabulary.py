"""Make linter/model/vocabulary.txt from a folder of published reports.

    python tools/build_vocabulary.py REPORTS OUTPUT [--leave-out FOLDER]

REPORTS holds text files named KIND_PLACE_YEAR.txt; those that FOLDER also has are not counted. Needs
jieba (MIT), whose segmentation decides what a word is. A word of its dictionary is taken when several
places use it; a word that it guesses must be frequent, of many places and, with two characters,
cohesive. A line of the output holds a rarity, the characters and the words that have it, between tabs.
"""

import argparse
import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

import jieba

IDEOGRAPHS = re.compile("[一-鿿]+")
YEAR = re.compile("_[0-9]{4}.*$")
FUNCTION = frozenset(
    "一二三四五六七八九十两的之和与以于有不上中万个这等市县省区镇乡村率最更年月日各其及至为是在了"
)
COHESION = 4  # bits of pointwise mutual information between the two characters
CHARACTERS_PER_WORD = 1.7
ALONE = 0.12  # the share of a character's occurrences in which it is a word by itself


@dataclass
class Tally:
    """How often words and characters occur, and in the reports of which places."""

    words: Counter[str] = field(default_factory=Counter)
    places: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    characters: Counter[str] = field(default_factory=Counter)
    pairs: Counter[str] = field(default_factory=Counter)

    def add(self, text: str, place: str) -> None:
        """Count one report of `place`."""
        for run in IDEOGRAPHS.findall(text):
            self.characters.update(run)
            self.pairs.update(a + b for a, b in pairwise(run))
            for word in jieba.cut(run):
                if 2 <= len(word) <= 6:
                    self.words[word] += 1
                    self.places[word].add(place)

    def cohesion(self, word: str) -> float:
        """The pointwise mutual information, in bits, of the characters of a word of two."""
        expected = self.characters[word[0]] * self.characters[word[1]] / self.characters.total()
        return math.log2(self.pairs[word] / expected)

    def accepted(self) -> Iterator[str]:
        """The words that the reports vouch for."""
        for word, count in self.words.items():
            places = len(self.places[word])
            if jieba.dt.FREQ.get(word):
                known = count >= 5 and places >= 3
            elif len(word) == 2:
                known = count >= 100 and places >= 20 and not FUNCTION & set(word)
                known = known and self.cohesion(word) >= COHESION
            else:
                known = count >= 30 and places >= 15 and not FUNCTION & {word[0], word[-1]}
            if known:
                yield word

    def lines(self) -> Iterator[str]:
        """The accepted words and all characters by rarity: negative natural logarithm of their share,
        rounded.
        """
        total = self.characters.total() / CHARACTERS_PER_WORD
        words, alone = defaultdict(list), defaultdict(list)
        for word in sorted(self.accepted()):
            words[round(-math.log(self.words[word] / total))].append(word)
        for character, count in sorted(self.characters.items()):
            alone[round(-math.log((count * ALONE + 0.5) / total))].append(character)
        for rarity in sorted({*words, *alone}):
            yield f"{rarity}\t{''.join(alone[rarity])}\t{' '.join(words[rarity])}"


def main() -> None:
    """Count the reports and write the words, sorted, one a line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("reports", type=Path)
    parser.add_argument("output", type=Path)
    parser.add_argument("--leave-out", type=Path)
    options = parser.parse_args()
    left_out = {path.name for path in options.leave_out.iterdir()} if options.leave_out else set()
    tally = Tally()
    jieba.initialize()
    for path in sorted(options.reports.glob("*.txt")):
        if path.name not in left_out:
            place = YEAR.sub("", path.stem).rpartition("_")[2]
            tally.add(path.read_text(encoding="utf-8"), place)
    lines = list(tally.lines())
    options.output.write_text("\n".join(lines), encoding="utf-8")
    print(f"{sum(line.count(' ') + 1 for line in lines)} words")


if __name__ == "__main__":
    main()
