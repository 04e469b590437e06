"""Make linter/checks/data/confusion.txt: which characters sound alike, and which look alike.

    python tools/build_confusion.py REPORTS FONT OUTPUT [--leave-out FOLDER]

The characters are those of the reports in REPORTS that FOLDER does not have; how they look is judged by
the ideographs of the TrueType font FONT (WenQuanYi Micro Hei was used). Needs pypinyin (MIT), Pillow
and numpy. A line that begins with a Latin letter holds a syllable without its tone and its characters;
any other line holds a character, those that look very much like it, and those that look somewhat like
it, between tabs.
"""

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont
from pypinyin import Style, pinyin

SEEN_AT_LEAST, PROPOSED_AT_LEAST = 5, 50
CANVAS, GLYPH = 48, 40
PART, WHOLE_PART, SOMEWHAT, VERY_MUCH = 0.93, 0.85, 0.72, 0.85
MOST = 60
Picture = Any


def main() -> None:
    """Compare the characters of the reports by sound and by shape and write the file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("reports", type=Path)
    parser.add_argument("font", type=Path)
    parser.add_argument("output", type=Path)
    parser.add_argument("--leave-out", type=Path)
    options = parser.parse_args()
    left_out = {path.name for path in options.leave_out.iterdir()} if options.leave_out else set()
    counted: Counter[str] = Counter()
    for path in sorted(options.reports.glob("*.txt")):
        if path.name not in left_out:
            counted.update(c for c in path.read_text(encoding="utf-8") if "㐀" <= c <= "鿿")
    characters = sorted(c for c, count in counted.items() if count >= SEEN_AT_LEAST)
    proposed = {c for c in characters if counted[c] >= PROPOSED_AT_LEAST}
    lines = [*sounds(characters), *shapes(characters, proposed, options.font)]
    options.output.write_text("\n".join(lines), encoding="utf-8")


def sounds(characters: list[str]) -> Iterator[str]:
    """A line for each syllable."""
    syllables: defaultdict[str, list[str]] = defaultdict(list)
    for character in characters:
        for syllable in sorted(set(pinyin(character, heteronym=True, style=Style.NORMAL)[0])):
            syllables[syllable].append(character)
    for syllable, members in sorted(syllables.items()):
        if syllable[0].isascii():
            yield f"{syllable}\t{''.join(members)}"


def shapes(characters: list[str], proposed: set[str], font: Path) -> Iterator[str]:
    """A line for each character that looks like others."""
    likeness = likenesses([parts(c, ImageFont.truetype(str(font), 96)) for c in characters])
    for index, character in enumerate(characters):
        tiers: dict[bool, list[str]] = {True: [], False: []}
        for other in np.argsort(-likeness[index])[: MOST + 1]:
            score = float(likeness[index, other])
            if other != index and score >= SOMEWHAT and characters[other] in proposed:
                tiers[score >= VERY_MUCH].append(characters[other])
        if tiers[True] or tiers[False]:
            yield f"{character}\t{''.join(tiers[True])}\t{''.join(tiers[False])}"


def likenesses(pictures: list[tuple[Picture, Picture, Picture]]) -> Any:
    """How alike any two characters look, 0 to 1: as wholes, in the right or lower part, or one as part
    of the other.
    """
    whole, right, lower = (np.array(column) for column in zip(*pictures, strict=True))
    alike = whole @ whole.T
    alike = np.where(alike >= SOMEWHAT, alike, 0)
    for part in (right, lower):
        alike = np.maximum(alike, np.where(part @ part.T >= PART, 0.8, 0))
        inside = part @ whole.T
        alike = np.maximum(alike, np.where(np.maximum(inside, inside.T) >= WHOLE_PART, 0.85, 0))
    return alike


def parts(character: str, font: ImageFont.FreeTypeFont) -> tuple[Picture, Picture, Picture]:
    """The picture of a character, of its right and of its lower part where a gap sets them off."""
    image = Image.new("L", (120, 130))
    ImageDraw.Draw(image).text((10, 10), character, fill=255, font=font)
    image = image.crop(image.getbbox() or (0, 0, 1, 1))
    width, height = image.size
    ink = np.asarray(image, np.float32) / 255
    column, row = gap(ink.sum(0), height), gap(ink.sum(1), width)
    right = picture(image.crop((column, 0, width, height))) if column else nothing()
    lower = picture(image.crop((0, row, width, height))) if row else nothing()
    return picture(image), right, lower


def gap(ink: Any, across: int) -> int:
    """Where in its second quarter a character is all but empty from side to side, 0 if nowhere."""
    start, end = int(len(ink) * 0.25), int(len(ink) * 0.5)
    if end <= start:
        return 0
    place = start + int(np.argmin(ink[start:end]))
    return place if ink[place] < across * 0.06 else 0


def picture(image: Image.Image) -> Picture:
    """A blurred picture of fixed size, centred and normed, as a vector."""
    box = image.getbbox()
    if not box or min(box[2] - box[0], box[3] - box[1]) <= 8:
        return nothing()
    canvas = Image.new("L", (CANVAS, CANVAS))
    margin = (CANVAS - GLYPH) // 2
    canvas.paste(image.crop(box).resize((GLYPH, GLYPH), Image.Resampling.BILINEAR), (margin, margin))
    vector = np.asarray(canvas.filter(ImageFilter.GaussianBlur(1.6)), np.float32).ravel()
    vector = vector - vector.mean()
    length = float(np.linalg.norm(vector))
    return vector / length if length else vector


def nothing() -> Picture:
    """The picture of a part that a character does not have: like nothing."""
    return np.zeros(CANVAS * CANVAS, np.float32)


if __name__ == "__main__":
    main()
