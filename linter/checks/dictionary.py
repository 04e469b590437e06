"""Words of general Chinese that official prose hardly uses, and that are no slips for that.

`tools/build_dictionary.py` makes the data; they are read only when a slip is about to be reported.
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from linter.model.vocabulary import vocabulary

DATA = Path(__file__).with_name("data") / "words.txt"
LONGEST = 4


def in_a_word(text: str, place: int) -> bool:
    """Whether a word, of the vocabulary or of general Chinese, holds the character at `place`."""
    known = vocabulary()
    for length in range(2, LONGEST + 1):
        for start in range(max(0, place - length + 1), place + 1):
            word = text[start : start + length]
            if word in known or (word.isalpha() and f" {word[1:]} " in _words().get(word[0], "")):
                return True
    return False


@cache
def _words() -> Mapping[str, str]:
    """For a first character what follows it in its words, between blanks."""
    return {line[0]: line[1:] for line in DATA.read_text(encoding="utf-8").split("\n")}
