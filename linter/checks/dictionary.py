"""Words of general Chinese that official prose hardly uses, and that are no slips for that.

`tools/build_dictionary.py` makes the data; they are read only when a slip is about to be reported.
"""

import gzip
from functools import cache
from pathlib import Path

from linter.model.vocabulary import vocabulary

DATA = Path(__file__).with_name("data") / "words.txt.gz"
LONGEST = 4


def in_a_word(text: str, place: int) -> bool:
    """Whether a word, of the vocabulary or of general Chinese, holds the character at `place`."""
    known = vocabulary()
    for length in range(2, LONGEST + 1):
        for start in range(max(0, place - length + 1), place + 1):
            word = text[start : start + length]
            if word in known or (word.isalpha() and f" {word} " in _words()):
                return True
    return False


@cache
def _words() -> str:
    return gzip.decompress(DATA.read_bytes()).decode()
