"""Marks that come in pairs (GB/T 15834—2011 4.8, 4.9, 4.15), and what becomes of them."""

from types import MappingProxyType
from typing import Literal, NamedTuple

from linter.model import Span

Family = Literal["round", "title", "inner-title", "lenticular", "tortoise", "double", "single"]
Side = Literal["open", "close", "either"]

FAMILIES: MappingProxyType[Family, tuple[str, str]] = MappingProxyType(
    {
        "round": ("（(", "）)"),
        "title": ("《", "》"),
        "inner-title": ("〈", "〉"),
        "lenticular": ("【", "】"),
        "tortoise": ("〔", "〕"),
        "double": ("“", "”"),
        "single": ("‘", "’"),
    }
)
STRAIGHT = '"'
SIDES: dict[str, tuple[Family, Side]] = {STRAIGHT: ("double", "either"), "〝": ("double", "open")}
for _family, (_opening, _closing) in FAMILIES.items():
    SIDES.update((character, (_family, "open")) for character in _opening)
    SIDES.update((character, (_family, "close")) for character in _closing)

# A second mark that looks like a closing quote is one only where a quote is open: 30°15′20″ has none.
STRAY_CLOSING = "″〞"
SIDES.update((character, ("double", "close")) for character in STRAY_CLOSING)


class Mark(NamedTuple):
    """One mark of a pair where it stands."""

    offset: int
    character: str

    @property
    def family(self) -> Family:
        """The family of marks that it belongs to."""
        return SIDES[self.character][0]

    @property
    def side(self) -> Side:
        """Whether it opens or closes; a straight quote does either."""
        return SIDES[self.character][1]

    @property
    def span(self) -> Span:
        """The place of the mark."""
        return Span(self.offset, self.offset + 1)


class Pairing(NamedTuple):
    """The marks of a family in one paragraph: pairs in the order of their opening marks, and the rest.

    `reversed` marks were read as the other side of their pair; they are in `pairs` too. `nested` pairs stand
    inside another of the same family.
    """

    pairs: tuple[tuple[Mark, Mark], ...]
    unclosed: tuple[Mark, ...]
    unopened: tuple[Mark, ...]
    reversed: tuple[Mark, ...] = ()
    nested: tuple[tuple[Mark, Mark], ...] = ()


def first_of(both: tuple[Mark, Mark]) -> int:
    """Where a pair begins."""
    return both[0].offset
