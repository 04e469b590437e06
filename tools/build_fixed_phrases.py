"""Make linter/checks/data/fixed.txt from a folder of published reports.

    python -m tools.build_fixed_phrases REPORTS OUTPUT [--leave-out FOLDER]

REPORTS holds text files named KIND_PLACE_YEAR.txt; those that FOLDER also has are not counted. A phrase
is taken when the reports of many places use it and it is a word, a piece of a long word or two words of
the vocabulary; the set phrases of rules/lexicon are taken too. A line of the output holds half a phrase
and the halves that make it whole; first the first halves, then, after an empty line, the second ones.
"""

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

import yaml

from linter.checks.fixed_phrases import HALF, LENGTH
from linter.model.vocabulary import LONGEST, vocabulary
from tools.build_attested import SIGNS, by_place, strings

SET_PHRASES = Path(__file__).parent.parent / "rules/lexicon/set_phrases.yaml"
LEAST_PLACES, LEAST_PLACES_OF_A_WORD = 64, 48


def main() -> None:
    """Count the reports place by place and write the file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("reports", type=Path)
    parser.add_argument("output", type=Path)
    parser.add_argument("--leave-out", type=Path)
    options = parser.parse_args()
    left_out = {path.name for path in options.leave_out.iterdir()} if options.leave_out else set()
    places: Counter[str] = Counter()
    for texts in by_place(options.reports, left_out).values():
        places.update({string for text in texts for string in strings(text, LENGTH)})
    listed = {phrase for line in yaml.safe_load(SET_PHRASES.read_text("utf-8")) for phrase in line.split()}
    phrases = sorted(listed.union(fixed(places)))
    halves = ((phrase[:HALF], phrase[HALF:]) for phrase in phrases)
    turned = ((phrase[HALF:], phrase[:HALF]) for phrase in phrases)
    options.output.write_bytes(f"{_lines(halves)}\n\n{_lines(turned)}".encode("utf-16-le"))
    print(f"{len(phrases)} phrases")


def fixed(places: Counter[str]) -> Iterator[str]:
    """The phrases that so many places use, and that are no mere neighbourhood of parts of words."""
    words = vocabulary()
    long = (word for word in words.words if LENGTH < len(word) <= LONGEST)
    pieces = {word[at : at + LENGTH] for word in long for at in range(len(word) - LENGTH + 1)}
    for phrase, count in places.items():
        if not SIGNS.isdisjoint(phrase):
            continue
        two_words = phrase[:HALF] in words and phrase[HALF:] in words
        least = LEAST_PLACES_OF_A_WORD if phrase in words else LEAST_PLACES
        if count >= least and (two_words or phrase in pieces or phrase in words):
            yield phrase


def _lines(pairs: Iterable[tuple[str, str]]) -> str:
    others: defaultdict[str, str] = defaultdict(str)
    for half, other in pairs:
        others[half] += other
    return "\n".join(half + rest for half, rest in others.items())


if __name__ == "__main__":
    main()
