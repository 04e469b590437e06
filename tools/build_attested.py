"""Make linter/checks/data/pairs.txt, pairs.bin and phrases.bin from a folder of published reports.

    python tools/build_attested.py REPORTS OUTPUT_FOLDER [--leave-out FOLDER ...]

REPORTS holds text files named KIND_PLACE_YEAR.txt; those that a left-out FOLDER also has are not
counted. What is counted is in the reports of how many places a string stands, so that a name that only
one place uses weighs little.
"""

import argparse
import random
import re
import sys
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from linter.checks import attested
from linter.checks.attested import (
    LEVEL_BITS,
    MOST_LEVEL,
    OUTSIDE,
    PAIR_LEVELS,
    SLOTS,
    buckets,
    mark_of,
    plain,
)

YEAR = re.compile("_[0-9]{4}.*$")
SIGNS = frozenset(attested.SIGNS)
LEAST_PLACES = {2: 1, 3: 4, 4: 8}
IN_SQUARE = 2047
LOADS = (0.95, 0.93, 0.9, 0.85)
KICKS = 2000


def main() -> None:
    """Count the reports place by place and write the files."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("reports", type=Path)
    parser.add_argument("output", type=Path)
    parser.add_argument("--leave-out", type=Path, action="append", default=[])
    options = parser.parse_args()
    left_out = {path.name for folder in options.leave_out for path in folder.iterdir()}
    counted = {length: Counter[str]() for length in LEAST_PLACES}
    for texts in by_place(options.reports, left_out).values():
        for length, places in counted.items():
            places.update({string for text in texts for string in strings(text, length)})
    options.output.mkdir(parents=True, exist_ok=True)
    write_pairs(
        {pair: pair_level(n) for pair, n in counted[2].items()}, commonest(counted[2]), options.output
    )
    table = cuckoo(
        {p: phrase_level(n) for k in (3, 4) for p, n in counted[k].items() if n >= LEAST_PLACES[k]}
    )
    if sys.byteorder == "big":
        table.byteswap()
    (options.output / "phrases.bin").write_bytes(table.tobytes())


def by_place(reports: Path, left_out: set[str]) -> dict[str, list[str]]:
    """The plain texts of the reports of each place."""
    places = defaultdict(list)
    for path in sorted(reports.glob("*.txt")):
        if path.name not in left_out:
            place = YEAR.sub("", path.stem).rpartition("_")[2]
            places[place].append(plain(f"。{path.read_text(encoding='utf-8')}。"))
    return places


def strings(text: str, length: int) -> Iterator[str]:
    """The strings of a length that hold an ideograph and have signs at their ends at most."""
    for start in range(len(text) - length + 1):
        string = text[start : start + length]
        if SIGNS.isdisjoint(string[1:-1]) and not (length == 2 and SIGNS.issuperset(string)):
            yield string


def pair_level(places: int) -> int:
    """The level of a pair that stands in reports of so many places."""
    return 1 if places == 1 else 2 if places <= 3 else 3 if places <= 8 else 4


def phrase_level(places: int) -> int:
    """The level of a phrase that stands in reports of so many places: 1 for 4 to 7, 2 for 8 to 15."""
    return min(places.bit_length() - 2, MOST_LEVEL)


def commonest(places: Counter[str]) -> str:
    """The characters that have their rows and columns in the square."""
    weights: Counter[str] = Counter()
    for pair, count in sorted(places.items()):
        for character in pair:
            if character not in SIGNS:
                weights[character] += count
    return attested.SIGNS + "".join(character for character, _ in weights.most_common(IN_SQUARE - len(SIGNS)))


def write_pairs(levels: dict[str, int], characters: str, folder: Path) -> None:
    """Write the marks of the pairs of `characters`, row by row, and the lines of all other pairs."""
    others = {pair: level for pair, level in sorted(levels.items()) if not set(pair) <= set(characters)}
    text = "\n".join([characters, *pair_lines(others)])
    (folder / "pairs.txt").write_bytes(text.encode("utf-16-le"))
    rows = [
        bytes([*(mark_of(first, second, levels.get(first + second, 0)) for second in characters), OUTSIDE])
        for first in characters
    ]
    (folder / "pairs.bin").write_bytes(b"".join(rows) + bytes([OUTSIDE]) * (len(characters) + 1))


def pair_lines(levels: dict[str, int]) -> Iterator[str]:
    """A line for each first character: it, and the second characters of each level between tabs."""
    following: defaultdict[str, dict[int, list[str]]] = defaultdict(lambda: {k: [] for k in PAIR_LEVELS})
    for pair, level in levels.items():
        following[pair[0]][level].append(pair[1])
    for first, seconds in following.items():
        yield first + "\t".join("".join(each) for each in seconds.values())


def cuckoo(levels: dict[str, int]) -> "array[int]":
    """A table of all phrases with their levels, each in one of its two buckets."""
    for load in LOADS:
        table = _filled(levels, int(len(levels) / load / SLOTS) + 1)
        if table is not None:
            return table
    raise RuntimeError("the table is too full")


def _filled(levels: dict[str, int], count: int) -> "array[int] | None":
    """The table with so many buckets, None if a phrase finds no place."""
    held: list[list[tuple[str, int]]] = [[] for _ in range(count)]
    chance = random.Random(0)
    for entry in sorted(levels.items()):
        homeless = entry
        for _ in range(KICKS):
            choice = buckets(homeless[0], count)[:2]
            roomy = next((bucket for bucket in choice if len(held[bucket]) < SLOTS), None)
            if roomy is not None:
                held[roomy].append(homeless)
                break
            bucket, slot = chance.choice(choice), chance.randrange(SLOTS)
            held[bucket][slot], homeless = homeless, held[bucket][slot]
        else:
            return None
    table = array("H", bytes(2 * SLOTS * count))
    for bucket, entries in enumerate(held):
        for slot, (phrase, level) in enumerate(entries):
            table[bucket * SLOTS + slot] = buckets(phrase, count)[2] << LEVEL_BITS | level
    return table


if __name__ == "__main__":
    main()
