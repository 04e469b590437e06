"""The words of a clause, by the vocabulary and the words that names begin and end with."""

import re
from collections.abc import Mapping
from functools import cache
from itertools import accumulate
from typing import NamedTuple

from linter.facts import grammar
from linter.model.vocabulary import LONGEST, RAREST, vocabulary

_RUNS = re.compile("[\u4e00-\u9fff]+|[A-Za-z0-9.+&%-]+|.", re.DOTALL)
# How rare the words are that the vocabulary lacks, about as its rarer ones are.
_RARITY = 10
_LONGER = tuple(range(3, LONGEST + 1))


class Words(NamedTuple):
    """A text as its words, with the place where each of them ends."""

    text: str
    words: tuple[str, ...]
    ends: tuple[int, ...]

    def start(self, index: int) -> int:
        """Where the word at `index` begins."""
        return self.ends[index - 1] if index else 0


def words_of(text: str) -> Words:
    """The words of a short text; digits and Latin letters in a row are one, as is any other character."""
    words: list[str] = []
    for run in _RUNS.findall(text):
        words += _parter().parts(run) if "\u4e00" <= run[0] <= "\u9fff" else (run,)
    return Words(text, tuple(words), tuple(accumulate(map(len, words))))


class _Parter(NamedTuple):
    """Parts text into the likeliest words; `endings` are the last two characters of those longer than two."""

    words: Mapping[str, int]
    characters: Mapping[str, int]
    endings: frozenset[str]

    def parts(self, text: str) -> list[str]:
        """The words and single characters with the least sum of rarities; linear in the length of `text`."""
        rarity, alone, endings = self.words.get, self.characters.get, self.endings
        sums, lengths = [0], [1] * (len(text) + 1)
        end = least = last = 0
        for character in text:
            end += 1
            before, last = last, least
            least = last + alone(character, RAREST)
            pair = text[end - 2 : end]
            rare = rarity(pair)
            if rare is not None and before + rare < least:
                least, lengths[end] = before + rare, 2
            if pair in endings:
                for size in _LONGER:
                    if size > end:
                        break
                    rare = rarity(text[end - size : end])
                    if rare is not None and sums[end - size] + rare < least:
                        least, lengths[end] = sums[end - size] + rare, size
            sums.append(least)
        parts: list[str] = []
        while end:
            parts.append(text[end - lengths[end] : end])
            end -= lengths[end]
        parts.reverse()
        return parts


@cache
def _parter() -> _Parter:
    known = vocabulary()
    kinds = grammar.ADVERBS, grammar.VERBS, grammar.STARTERS, grammar.PREDICATES, grammar.LAST, grammar.OTHERS
    added = {word: _RARITY for kind in kinds for word in kind if len(word) > 1 and word not in known.words}
    words = {**known.words, **added}
    return _Parter(words, known.characters, frozenset(word[-2:] for word in words if len(word) > 2))
