"""How well wrong characters are found: recall and precision on pairs, false alarms on published
reports.

    python benchmarks/wrong_characters.py [--pairs PAIRS.jsonl] [--reports FOLDER] [--every N] [--data FOLDER]
                                          [--score SCORE] [--show]

A line of PAIRS holds `src`, a sentence, and `tgt`, a list whose first member is the sentence as it
should be. Of the reports in FOLDER every Nth is read; they must not have been counted into the data.
What is found there is to be read one by one, with --show, for some of it is true. What the list of
wrong words has is not left out. --data names a folder that tools/build_attested.py has filled, to
measure on reports that were left out of it.
"""

import argparse
import json
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from linter.checks.attested import DATA, attested
from linter.checks.wrong_character import Slip, WrongCharacter, slips
from linter.ruleset import load_book
from linter.sources import fold

RULE = "words/wrong-character"


Find = Callable[[str], list[Slip]]


def main() -> None:
    """Measure what was asked for and print it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--pairs", type=Path)
    parser.add_argument("--reports", type=Path)
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--score", type=float, default=WrongCharacter().score)
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    known = attested(options.data)
    params = replace(load_book().by_name[RULE].params, score=options.score, listed=())

    def find(text: str) -> list[Slip]:
        return list(slips(fold(text), params, known))

    if options.pairs:
        on_pairs(options.pairs, find)
    if options.reports:
        paths = sorted(options.reports.glob("*.txt"))[:: options.every]
        on_reports(paths, find, show=options.show)


def on_pairs(path: Path, find: Find) -> None:
    """Print precision and recall by character, and recall by sentence; pairs of unequal length are left
    out.
    """
    wrong = right = misjudged = false = wrong_sentences = found_sentences = 0
    for line in path.read_text(encoding="utf-8").splitlines():
        pair = json.loads(line)
        written, meant = pair["src"], pair["tgt"][0]
        if len(written) != len(meant):
            continue
        reported = find(written)
        true = [slip for slip in reported if written[slip.at] != meant[slip.at]]
        wrong += sum(a != b for a, b in zip(written, meant, strict=True))
        right += sum(slip.right == meant[slip.at] for slip in true)
        misjudged += sum(slip.right != meant[slip.at] for slip in true)
        false += len(reported) - len(true)
        wrong_sentences += written != meant
        found_sentences += bool(true)
    found = right + misjudged
    print(f"wrong {wrong}, found {found}: {found / wrong:.3f}, mended rightly {right}, false {false}")
    print(f"precision {right / max(1, found + false):.3f}")
    print(f"sentences found {found_sentences / wrong_sentences:.3f}")


def on_reports(paths: list[Path], find: Find, *, show: bool) -> None:
    """Print how much is reported in 100,000 characters, and how long 7,000 characters take."""
    texts = {path.stem: path.read_text(encoding="utf-8") for path in paths}
    total = sum(map(len, texts.values()))
    start = time.process_time()
    reported = [(slip, stem) for stem, text in texts.items() for slip in find(text)]
    seconds = time.process_time() - start
    print(f"{total} characters, reported {len(reported)}: {len(reported) / total * 1e5:.2f} in 100,000")
    print(f"{seconds / total * 7e6:.1f} ms for 7,000 characters")
    for slip, stem in sorted(reported, key=lambda entry: -entry[0].score) if show else ():
        text = texts[stem]
        before, after = text[max(0, slip.at - 8) : slip.at], text[slip.at + 1 : slip.at + 9]
        print(f"{slip.score:.2f} {before}【{text[slip.at]}→{slip.right}】{after} {stem}".replace("\n", "/"))


if __name__ == "__main__":
    main()
