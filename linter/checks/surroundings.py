"""What stands around a mark: whether it is used in Chinese text, where full-width marks belong."""

from itertools import islice

from linter.model.expression import compiled

REACH = 40
BLANKS = " \t\u3000\u00a0"
OPENING = "“‘（《〈「『【〔(\"'〝"
CLOSING = "”’）》〉」』】〕)\"'″〞"
# Only words tell which width is right, not marks: so the mending of one never asks for that of another.
MARKS = ",，;；:：!！?？.。…—─―·-~～"
PASSED_OVER = frozenset(BLANKS + OPENING + CLOSING + MARKS)
LATIN = "[A-Za-z]"


def is_chinese(character: str) -> bool:
    """Whether a character is an ideograph or a mark that only Chinese text has."""
    return (
        is_ideograph(character)
        or "\u3001" <= character <= "\u303f"
        or "\uff01" <= character <= "\uffef"
        or (character != "" and character in "“”‘’…—·")
    )


def is_ideograph(character: str) -> bool:
    """Whether a character is an ideograph."""
    return (
        "\u3400" <= character <= "\u9fff"
        or "\uf900" <= character <= "\ufaff"
        or "\U00020000" <= character <= "\U000323af"
        or character == "〇"
    )


def holds_ideograph(text: str) -> bool:
    """Whether one of the characters of `text` is an ideograph."""
    return any(map(is_ideograph, text))


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
    start, end = max(0, offset - REACH), offset + REACH
    latin = len(compiled(LATIN).findall(text, start, end))
    # Few letters are outnumbered by the first ideographs.
    ideographs = islice(filter(is_ideograph, text[start:end]), latin // 3 + 1) if latin else ()
    return latin > 3 * len(tuple(ideographs))
