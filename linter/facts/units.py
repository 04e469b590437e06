"""The units of the lexicon, made ready to read the numbers of a text with."""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from linter.facts.blurs import AFTER
from linter.facts.numerals import DIGITS, HANZI, SCANNED
from linter.model.lexicon import Lexicon, Unit

# What makes another word of a unit: 30万人口, 十亿项目.
_NOT_BEFORE = {"人": "(?!口)", "项": "(?!目(?!标))"}


class Units(NamedTuple):
    """The units by their names, and what a number with its unit looks like.

    The groups of `pattern` are the parts of a number, `numbers.Printed`, in their order.
    """

    known: Mapping[str, Unit]
    pattern: re.Pattern[str]


@lru_cache(maxsize=4)
def units_of(lexicon: Lexicon) -> Units:
    """The units of a lexicon; an expression of hundreds of names is compiled once."""
    known = {unit.name: unit for unit in lexicon.units}
    return Units(known, _pattern(known))


def _pattern(known: Mapping[str, Unit]) -> re.Pattern[str]:
    names = "|".join(map(_named, sorted(known, key=len, reverse=True)))
    after = "|".join(word for word in AFTER if len(word) > 1)
    scale = r"(?:万亿|亿|万|千(?![瓦米克伏])|百(?!分))"
    # Some published reports set a space between number and unit (3.39 亿吨).
    gap = rf"(?:[ \u3000](?=(?:万亿|亿|万)?(?:{names})))?"
    return re.compile(
        rf"(?:(?<![0-9A-Za-z.*×·+])(?<![0-9][.] )(?<![0-9] )(?<![0-9]:)(?P<digits>{SCANNED}|{DIGITS}){gap}"
        rf"|(?P<hanzi>(?<=唯一)一|(?<!唯)[{HANZI}]{{1,7}}+)(?:分之(?P<share>[{HANZI}点]{{1,7}}+|{DIGITS}))?)"
        rf"(?P<scale>{scale})?(?P<more>[余多来])?(?P<further>亿|万)?"
        rf"(?P<unit>{names}|成(?![立为员效果绩就本功长熟品都])|)"
        rf"(?P<after>{after}|多(?=[，。；、元]))?"
    )


def _named(unit: str) -> str:
    """The expression of a unit's name; one of letters is not followed by more of them."""
    letters = unit.isascii() and unit.isalpha()
    return re.escape(unit) + _NOT_BEFORE.get(unit, "(?![A-Za-z])" if letters else "")
