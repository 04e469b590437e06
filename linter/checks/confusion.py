"""Which characters are mistaken for one another, by sound and by shape.

`tools/build_confusion.py` makes the data: a typist who enters by sound takes a homophone, one who
enters by shape and a scanner take a look-alike.
"""

from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import Literal, NamedTuple

DATA = Path(__file__).with_name("data")
Likeness = Literal["same sound", "same look", "near"]


class Confusion(NamedTuple):
    """The characters of each sound and of each blurred sound, and of each character the line with its
    look-alikes in two tiers.
    """

    characters: Mapping[str, str]
    blurred: Mapping[str, str]
    looks: Mapping[str, str]

    def of(self, character: str) -> dict[str, Likeness]:
        """The characters that may have been meant, each with how it is like the one that is written."""
        sounds = [sound for sound, characters in self.characters.items() if character in characters]
        _, very, somewhat = self.looks.get(character, "\t\t").split("\t")
        found: dict[str, Likeness] = {}
        for sound in sounds:
            found.update(dict.fromkeys(self.characters[sound], "same sound"))
        for other in very:
            found.setdefault(other, "same look")
        for sound in dict.fromkeys(blurred(sound) for sound in sounds):
            for other in self.blurred[sound]:
                found.setdefault(other, "near")
        for other in somewhat:
            found.setdefault(other, "near")
        found.pop(character, None)
        return found


def blurred(syllable: str) -> str:
    """A syllable as those hear it who do not tell zh from z, l from n, ing from in, hu from fu."""
    for plain, retroflex in (("z", "zh"), ("c", "ch"), ("s", "sh")):
        syllable = syllable.replace(retroflex, plain)
    syllable = syllable.removesuffix("g") if syllable.endswith("ng") else syllable
    if syllable.startswith("l"):
        syllable = "n" + syllable[1:]
    return "f" + syllable[1:] if syllable.startswith("hu") else syllable


@cache
def confusion() -> Confusion:
    """The likenesses that are shipped with the program, read when they are first asked for."""
    lines = (DATA / "confusion.txt").read_text(encoding="utf-8").split("\n")
    sounding = [line for line in lines if line[0].isascii()]
    characters = dict(line.split("\t") for line in sounding)
    near: dict[str, str] = {}
    for sound, alike in characters.items():
        near[blurred(sound)] = near.get(blurred(sound), "") + alike
    return Confusion(characters, near, {line[0]: line for line in lines[len(sounding) :]})


@lru_cache(maxsize=4096)
def meant_by(character: str) -> Mapping[str, Likeness]:
    """The characters that may have been meant by one that is written, each with how it is like it."""
    return confusion().of(character)
