"""How much of what reports say of growth the lexicon of indicators knows.

    python benchmarks/figures_coverage.py FOLDER [--every N] [--names N]

Reads the text files of FOLDER and prints the share of the statements of growth in percent (增长5.2%) whose
indicator is listed in rules/lexicon/indicators.yaml, and the commonest names that are not.
"""

import argparse
from collections import Counter
from pathlib import Path

from linter import sources
from linter.engine.document import document_of
from linter.ruleset import load_book


def main() -> None:
    """Read the command line, count, print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--every", type=int, default=1, help="take every n-th report")
    parser.add_argument("--names", type=int, default=0, help="show so many names that are not listed")
    asked = parser.parse_args()
    book = load_book()
    told: Counter[bool] = Counter()
    unlisted: Counter[str] = Counter()
    for path in sorted(asked.folder.rglob("*.txt"))[:: asked.every]:
        for figure in document_of(sources.read(path), book).figures:
            if figure.growth is None or figure.growth.kind.endswith("百分点"):
                continue
            told[bool(figure.key)] += 1
            if not figure.key:
                unlisted[figure.indicator] += 1
    total = told.total()
    indicators = len(book.lexicon.indicators)
    names = sum(len(one.names) + len(one.variants) for one in book.lexicon.indicators)
    print(f"{indicators} indicators with {names} names")
    share = told[True] / max(total, 1)
    print(f"{told[True]} of {total} statements of growth are of a listed indicator, {share:.1%}")
    for name, count in unlisted.most_common(asked.names):
        print(f"{count:6} {name}")


if __name__ == "__main__":
    main()
