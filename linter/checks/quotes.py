"""Which quotation marks of a paragraph answer each other."""

from linter.checks.pair_marks import STRAY_CLOSING, Mark, Pairing, Side, first_of
from linter.model.expression import compiled

SENTENCE_END = "[。！？；\n]"
LONGEST_QUOTED_NAME = 30
LONGEST_QUOTATION = 80


class Quotes:
    """Reads the quotes of one paragraph from left to right, with a look at the next two."""

    def __init__(self, text: str, marks: list[Mark]) -> None:
        self.text = text
        self.marks = marks
        self.opened: list[Mark] = []
        self.pairs: list[tuple[Mark, Mark]] = []
        self.nested: list[tuple[Mark, Mark]] = []
        self.unclosed: list[Mark] = []
        self.unopened: list[Mark] = []
        self.reversed: list[Mark] = []

    def pair(self) -> Pairing:
        """What becomes of each mark."""
        for index, mark in enumerate(self.marks):
            if not self.opened:
                self._outside(index, mark)
            elif mark.side == "open":
                self._inside(index, mark)
            else:
                self._close(mark)
        self.unclosed += self.opened
        return Pairing(
            tuple(sorted(self.pairs, key=first_of)),
            tuple(self.unclosed),
            tuple(self.unopened),
            tuple(self.reversed),
            tuple(self.nested),
        )

    def _outside(self, index: int, mark: Mark) -> None:
        if mark.side != "close":
            self.opened.append(mark)
        elif mark.character in STRAY_CLOSING or self._is_apostrophe(mark):
            return
        elif self._side(index + 1) == "close" and self._is_name(mark, self.marks[index + 1]):
            self.reversed.append(mark)
            self.opened.append(mark)
        else:
            self.unopened.append(mark)

    def _inside(self, index: int, mark: Mark) -> None:
        following = (self._side(index + 1), self._side(index + 2))
        if following == ("close", "close") and self._within(self.opened[-1], self.marks[index + 2]):
            self.opened.append(mark)
        elif following[0] in ("open", None) and self._is_name(self.opened[-1], mark):
            self.reversed.append(mark)
            self._close(mark)
        else:
            self.unclosed.append(self.opened.pop())
            self.opened.append(mark)

    def _close(self, mark: Mark) -> None:
        if mark.character == "’" and self._is_apostrophe(mark):
            return
        both = (self.opened.pop(), mark)
        self.pairs.append(both)
        if self.opened:
            self.nested.append(both)

    def _side(self, index: int) -> Side | None:
        return self.marks[index].side if index < len(self.marks) else None

    def _is_name(self, opening: Mark, closing: Mark) -> bool:
        """What stands between two quotes is short and begins and ends with words."""
        if closing.character in STRAY_CLOSING:
            return False
        inside = self.text[opening.offset + 1 : closing.offset]
        if not 0 < len(inside) <= LONGEST_QUOTED_NAME or compiled(SENTENCE_END).search(inside):
            return False
        return inside[0].isalnum() and inside[-1].isalnum()

    def _within(self, opening: Mark, closing: Mark) -> bool:
        inside = self.text[opening.offset : closing.offset]
        return len(inside) <= LONGEST_QUOTATION and not compiled(SENTENCE_END).search(inside)

    def _is_apostrophe(self, mark: Mark) -> bool:
        """don’t and, where no quotation is open, ’98."""
        around = self.text[max(0, mark.offset - 1) : mark.offset + 2]
        foreign = sum(c.isascii() and c.isalnum() for c in around)
        letters = sum(c.isascii() and c.isalpha() for c in around)
        return mark.character == "’" and (letters == 2 if self.opened else foreign > 0)
