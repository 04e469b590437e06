"""Which characters are mistaken for one another, by sound and by shape.

`tools/build_confusion.py` makes the data: a typist who enters by sound takes a homophone, one who
enters by shape and a scanner take a look-alike.
"""

import gzip
from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import Literal, NamedTuple

DATA = Path(__file__).with_name("data")
Likeness = Literal["same sound", "same look", "near"]


class Confusion(NamedTuple):
    """The sounds of each character, the characters of each sound, and the look-alikes of each in two
    tiers.
    """

    sounds: Mapping[str, tuple[str, ...]]
    characters: Mapping[str, str]
    looks: Mapping[str, tuple[str, str]]

    def of(self, character: str) -> dict[str, Likeness]:
        """The characters that may have been meant, each with how it is like the one that is written."""
        sounds = self.sounds.get(character, ())
        very, somewhat = self.looks.get(character, ("", ""))
        found: dict[str, Likeness] = {}
        for sound in sounds:
            found.update(dict.fromkeys(self.characters[sound], "same sound"))
        for other in very:
            found.setdefault(other, "same look")
        for sound in dict.fromkeys(blurred(sound) for sound in sounds):
            for other in self.characters.get(f"~{sound}", ""):
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
    sounds: dict[str, tuple[str, ...]] = {}
    characters: dict[str, str] = {}
    looks: dict[str, tuple[str, str]] = {}
    for line in gzip.decompress((DATA / "confusion.txt.gz").read_bytes()).decode().splitlines():
        key, first, *rest = line.split("\t")
        if not key.isascii():
            looks[key] = (first, rest[0])
            continue
        characters[key] = first
        near = f"~{blurred(key)}"
        characters[near] = characters.get(near, "") + first
        for character in first:
            sounds[character] = (*sounds.get(character, ()), key)
    return Confusion(sounds, characters, looks)


@lru_cache(maxsize=4096)
def meant_by(character: str) -> Mapping[str, Likeness]:
    """The characters that may have been meant by one that is written, each with how it is like it."""
    return confusion().of(character)
