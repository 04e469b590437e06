"""Make linter/checks/data/words.txt: words of general Chinese that official prose hardly uses.

    python -m tools.build_dictionary OUTPUT

They are the words of jieba's dictionary (MIT) of two to four ideographs that are not too rare and that the
vocabulary lacks, and in which reports hardly know a pair of characters; those that our lists of wrong
words have are left out. A line holds a first character and what follows it in its words, each between
spaces.
"""

import argparse
import re
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

import jieba
import yaml

from linter.checks.attested import LEVEL, attested
from linter.checks.pair_levels import ODD_PAIR
from linter.model.vocabulary import vocabulary

LEXICON = Path(__file__).parent.parent / "rules/lexicon"
LISTS = ("wrong_words", "lookalikes", "variant_forms")
IDEOGRAPHS = re.compile("[㐀-鿿]{2,4}")
LEAST = 40
# Tags of jieba's dictionary. Idioms are rare by nature.
IDIOM = frozenset("il")


def main() -> None:
    """Choose the words and write the file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("output", type=Path)
    options = parser.parse_args()
    wrong = {
        entry["wrong"]
        for name in LISTS
        for entry in yaml.safe_load((LEXICON / f"{name}.yaml").read_text("utf-8"))
    }
    known, attests = vocabulary(), attested()
    words = sorted(
        word
        for word in general()
        if word not in known
        and word not in wrong
        and min(mark & LEVEL for mark in attests.pairs.marks(word)) <= ODD_PAIR
    )
    lines = (
        f"{first} {' '.join(word[1:] for word in same)} "
        for first, same in groupby(words, key=lambda word: word[0])
    )
    options.output.write_text("\n".join(lines), encoding="utf-8")
    print(f"{len(words)} words")


def general() -> Iterator[str]:
    """The words of the dictionary that are not too rare, and its idioms; names are left out."""
    for line in jieba.get_dict_file():
        word, count, tag = line.decode().split()
        if IDEOGRAPHS.fullmatch(word) and (int(count) >= LEAST or tag in IDIOM) and not tag.startswith("nr"):
            yield word


if __name__ == "__main__":
    main()
