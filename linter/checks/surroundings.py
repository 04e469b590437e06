"""What stands around a mark: whether it is used in Chinese text, where full-width marks belong."""

import re

REACH = 40
BLANKS = " \t\u3000\u00a0"
OPENING = "“‘（《〈「『【〔(\"'〝"
CLOSING = "”’）》〉」』】〕)\"'″〞"
# Only words tell which width is right, not marks: so the mending of one never asks for that of another.
MARKS = ",，;；:：!！?？.。…—─―·-~～"
PASSED_OVER = frozenset(BLANKS + OPENING + CLOSING + MARKS)

CHINESE = re.compile("[\u3400-\u9fff\uf900-\ufaff\U00020000-\U000323af\u3001-\u303f\uff01-\uffef“”‘’…—·]")
IDEOGRAPH = re.compile("[\u3400-\u9fff\uf900-\ufaff\U00020000-\U000323af〇]")
LATIN = re.compile("[A-Za-z]")


def is_chinese(character: str) -> bool:
    """Whether a character is an ideograph or a mark that only Chinese text has."""
    return bool(character) and CHINESE.match(character) is not None


def is_ideograph(character: str) -> bool:
    """Whether a character is an ideograph."""
    return bool(character) and IDEOGRAPH.match(character) is not None


def before(text: str, offset: int) -> str:
    """The nearest character of the line before `offset` that is a word's, or nothing."""
    for index in range(offset - 1, max(-1, offset - 1 - REACH), -1):
        if text[index] == "\n":
            return ""
        if text[index] not in PASSED_OVER:
            return text[index]
    return ""


def after(text: str, offset: int) -> str:
    """The nearest character of the line from `offset` on that is a word's, or nothing."""
    for index in range(offset, min(len(text), offset + REACH)):
        if text[index] == "\n":
            return ""
        if text[index] not in PASSED_OVER:
            return text[index]
    return ""


def in_foreign_text(text: str, offset: int) -> bool:
    """Whether the words around `offset` are in Latin letters for the most part."""
    around = text[max(0, offset - REACH) : offset + REACH]
    return len(LATIN.findall(around)) > 3 * len(IDEOGRAPH.findall(around))
