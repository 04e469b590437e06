"""Characters as a terminal may safely show them: nothing hidden, nothing obeyed, nothing it cannot show."""

from unicodedata import category

from rich.cells import cell_len

from linter.reports.stream import can_carry

HIDDEN = {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}
"""Categories of characters that would move the cursor, turn the writing round or take no place."""

SUBSTITUTES = {
    "…": "...",
    "“": '"',
    "”": '"',
    "‘": "'",
    "’": "'",
    "—": "-",
    "·": ".",
    "×": "x",
    "«": "<<",
    "»": ">>",
}


class Glyphs(dict[int, str]):
    """A table for `str.translate`, filled as it is asked: each character as it is shown in `encoding`.

    Control characters, escapes, marks of direction and what else has no shape come out by their number, as
    `<U+200B>`; tabs and line breaks as a space; what the encoding has no code for as its nearest sign or `?`.
    The shown characters are measured one by one: no shown character changes another's width.
    """

    def __init__(self, encoding: str) -> None:
        super().__init__()
        self._encoding = encoding

    def __missing__(self, code: int) -> str:
        shown = self[code] = self._shown(chr(code))
        return shown

    def of(self, text: str) -> str:
        """`text` as it is shown, on one line."""
        return text.translate(self)

    def cells(self, text: str) -> int:
        """How many columns of a terminal `text` takes as it is shown."""
        return cell_len(text.translate(self))

    def widths(self, text: str) -> list[int]:
        """The columns that each character of `text` takes as it is shown."""
        return [cell_len(self[ord(character)]) for character in text]

    def _shown(self, character: str) -> str:
        if character in "\t\n\r":
            return " "
        if category(character) in HIDDEN or _selects_variation(character):
            return f"<U+{ord(character):04X}>"
        if can_carry(character, self._encoding):
            return character
        return SUBSTITUTES.get(character, "?")


def _selects_variation(character: str) -> bool:
    return "\ufe00" <= character <= "\ufe0f" or "\U000e0100" <= character <= "\U000e01ef"
