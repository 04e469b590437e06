#!/usr/bin/env python3
"""Compare the outline with headings that Markdown marks, when the same text is read without its markup.

    python benchmarks/outline_markdown.py FOLDER [--misses]

FOLDER holds Markdown files whose headings are marked with # or with bold type at the beginning of a
paragraph; what is marked is not told to the outline. A marked paragraph is found when the outline has a
heading, or a part of the title block, at its beginning. A heading of the outline at the beginning of a
paragraph that is not marked is extra.

Writers mark one level and leave another plain, so precision is told twice. A kind is a series (一、 （一） …
or none) and whether the heading is alone on its line. `any` counts the extras of every kind of which the
file marks at least one heading, though it may leave thirty plain. `most` counts those of the kinds of which
it marks at least half of the headings found; the others, headings or not, are counted neither for nor
against, and their number is told. Extras of kinds of which a file marks none are told as well: nothing in the
file says what they are.
"""

import argparse
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from linter import outline, sources
from linter.model import Outline, Section

FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
MARKUP = re.compile(r"\*\*|^#{1,6} +|^[-*] +|\\")
MARKED = re.compile(r"(?:[-*] +)?(?:\*\*|#{1,6} )")
NUMBERED = re.compile(
    r"[（(]?(?:[一二三四五六七八九十]{1,3}|[0-9]{1,2})[）)、.．]|第[一二三四五六七八九十]{1,3}(?:[，、]|部分|章)"
    r"|[一二三四五六七八九十]{1,3}[是要]|[①-⑳]|—"
)

OUTCOMES = ("found", "missed", "extra", "scarce", "unknown")


@dataclass(frozen=True, slots=True)
class Marked:
    """A text without its markup, and where its marked and its plain paragraphs begin."""

    text: str
    marked: frozenset[int]


def unmarked(markdown: str) -> Marked:
    """The words of a Markdown text, a paragraph a line."""
    lines, marked, length = [], set(), 0
    for line in FRONT_MATTER.sub("", markdown).splitlines():
        if not line.strip():
            continue
        words = MARKUP.sub("", line.strip()).strip()
        if MARKED.match(line.strip()):
            marked.add(length)
        lines.append(words)
        length += len(words) + 1
    return Marked("\n".join(lines), frozenset(marked))


def beginnings(parsed: Outline) -> dict[int, Section | None]:
    """Where headings begin; None where a part of the title block does."""
    front = parsed.front
    around = [*front.title, front.date, front.salutation, front.issuer, *front.signature]
    found: dict[int, Section | None] = {span.start: None for span in around if span}
    return found | {section.heading.start: section for section in parsed.root.walk() if section.level}


def compare(path: Path) -> Iterator[tuple[str, str, str]]:
    """Yield what became of each heading: its class, its outcome, and its first words.

    The outcomes are found and missed, of marked paragraphs; extra, scarce and unknown of others, by whether
    the file marks at least half, some or none of their kind.
    """
    draft = unmarked(path.read_text(encoding="utf-8"))
    found = beginnings(outline.parse(draft.text, sources.fold(draft.text)))
    marked = Counter(_kind(section) for start in draft.marked if (section := found.get(start)))
    plain = {
        start: section
        for start, section in found.items()
        if section and start not in draft.marked and (start == 0 or draft.text[start - 1] == "\n")
    }
    unmarked_of = Counter(map(_kind, plain.values()))
    for start in sorted(draft.marked):
        words = draft.text[start : start + 40].split("\n")[0]
        kind = "numbered" if NUMBERED.match(words) else "unnumbered"
        yield kind, "found" if start in found else "missed", words
    for start, section in plain.items():
        of_kind = marked[_kind(section)]
        outcome = "extra" if of_kind >= unmarked_of[_kind(section)] else "scarce"
        kind = "numbered" if section.series else "unnumbered"
        yield kind, outcome if of_kind else "unknown", draft.text[start : start + 40].split("\n")[0]


def _kind(section: Section) -> tuple[str, bool]:
    return section.series, section.form == "alone"


def main() -> None:
    """Print recall and precision over a folder."""
    reader = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    reader.add_argument("folder", type=Path)
    reader.add_argument("--misses", action="store_true", help="list what was missed or is extra")
    given = reader.parse_args()
    total: Counter[tuple[str, str]] = Counter()
    for path in sorted(given.folder.glob("*.md")):
        for kind, outcome, words in compare(path):
            total[kind, outcome] += 1
            total["together", outcome] += 1
            if given.misses and outcome in ("missed", "extra", "scarce"):
                print(f"{kind:10} {outcome:6} {path.stem}: {words}")
    for kind in ("numbered", "unnumbered", "together"):
        print(f"{kind:10} {_scores(*(total[kind, outcome] for outcome in OUTCOMES))}")


def _scores(found: int, missed: int, extra: int, scarce: int, unknown: int) -> str:
    return (
        f"{found + missed:5} marked  recall {found / max(1, found + missed):.4f}  precision"
        f" any {found / max(1, found + extra + scarce):.4f} most {found / max(1, found + extra):.4f}"
        f"  ({extra} extra, {scarce} where the file marks few, {unknown} where it marks none)"
    )


if __name__ == "__main__":
    main()
