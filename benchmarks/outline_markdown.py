#!/usr/bin/env python3
"""Compare the outline with headings that Markdown marks, when the same text is read without its markup.

    python benchmarks/outline_markdown.py FOLDER [--misses]

FOLDER holds Markdown files whose headings are marked with # or with bold type at the beginning of a
paragraph. A marked paragraph is found when the outline has a heading, or a part of the title block, at its
beginning. A heading of the outline at the beginning of a paragraph that is not marked counts against
precision if the file marks others of its series and form: writers mark one level and leave another plain.
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


def compare(path: Path) -> Iterator[tuple[str, str]]:
    """Yield what became of each heading: its class, and its first words."""
    draft = unmarked(path.read_text(encoding="utf-8"))
    found = beginnings(outline.parse(draft.text, sources.fold(draft.text)))
    kinds = {_kind(section) for start in draft.marked if (section := found.get(start))}
    for start in sorted(draft.marked):
        words = draft.text[start : start + 40].split("\n")[0]
        kind = "numbered" if NUMBERED.match(words) else "unnumbered"
        yield f"{kind}, {'found' if start in found else 'missed'}", words
    for start, section in found.items():
        begins = start == 0 or draft.text[start - 1] == "\n"
        if section and begins and start not in draft.marked and _kind(section) in kinds:
            kind = "numbered" if section.series else "unnumbered"
            yield f"{kind}, extra", draft.text[start : start + 40].split("\n")[0]


def _kind(section: Section) -> tuple[str, bool]:
    return section.series, section.form == "alone"


def main() -> None:
    """Print recall and precision over a folder."""
    reader = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    reader.add_argument("folder", type=Path)
    reader.add_argument("--misses", action="store_true", help="list what was missed or is extra")
    given = reader.parse_args()
    total: Counter[str] = Counter()
    for path in sorted(given.folder.glob("*.md")):
        for outcome, words in compare(path):
            total[outcome] += 1
            if given.misses and not outcome.endswith("found"):
                print(f"{outcome:22} {path.stem}: {words}")
    for kind in ("numbered", "unnumbered"):
        found, missed, extra = (total[f"{kind}, {outcome}"] for outcome in ("found", "missed", "extra"))
        recall, precision = found / max(1, found + missed), found / max(1, found + extra)
        print(f"{kind:12} {found + missed:5} marked  recall {recall:.4f}  precision {precision:.4f}")


if __name__ == "__main__":
    main()
