"""Every mention of a year, as it is written: digits, Chinese numerals, masked digits, words that point."""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from linter.model import Span

Form = Literal["digits", "numerals", "masked", "short", "range", "pointing"]

_MENTION = re.compile(
    # Two characters tell most places from those where a mention can begin, before any choice is tried.
    r"""
    (?=[0-9一二xX×*＊_今去上明前刚过这][0-9九〇○零xX×*＊_年一刚去])(?:
      (?P<range>(?<![0-9.])(?:19|20)[0-9]{2}年?[—–\-~～至到]{1,2}(?:19|20)[0-9]{2}(?=年))年
    | (?P<digits>(?<![0-9.])(?:19|20)[0-9]{2})年
    | (?P<numerals>(?:一九|二〇|二○|二零|二0)[〇○零0一二三四五六七八九]{2})年
    | (?P<masked>(?<![0-9A-Za-z])(?:20(?:[xX×*＊_某○]{1,2}|[0-9][xX×*＊_某])|[xX×*＊]{4}|_{1,8}))年
    | (?P<short>(?<![0-9.第近前后届约])[0-2][0-9])年(?=[底末初])
    | (?P<pointing>(?<!如)今年(?!轻)|(?<!过)去年|(?<!以)上一?年(?!度?纪)|(?<![文说证声])明年
        |(?<![以之提])前年(?!度)|(?:刚刚)?过去的?(?:这)?一年|一年来|这一年)
    )
    """,
    re.VERBOSE,
)

_DIGITS = {character: digit for digit, character in enumerate("零一二三四五六七八九")} | {
    "〇": 0,
    "○": 0,
    "0": 0,
}


class Mention(NamedTuple):
    """A mention as read: `span` holds the digits and 年, or the pointing word.

    `year` is the year of digits and numerals, the last year of a range, None when masked or pointing.
    """

    span: Span
    form: Form
    year: int | None
    word: str


def read_mentions(folded: str) -> Iterator[Mention]:
    """Yield every mention in the order of the text; the text is folded (see Document.folded)."""
    for match in _MENTION.finditer(folded):
        form: Form = match.lastgroup  # type: ignore[assignment]
        yield Mention(Span(*match.span()), form, _year(form, match[form]), match[form])


def _year(form: Form, word: str) -> int | None:
    if form in ("digits", "range"):
        return int(word[-4:])
    if form == "numerals":
        return int("".join(str(_DIGITS[character]) for character in word))
    if form == "short":
        return 2000 + int(word)
    return None
