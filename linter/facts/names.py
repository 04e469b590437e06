"""What a number is told of: its name, and the clause that leads to it."""

from typing import NamedTuple

from linter.model import Span


class Name(NamedTuple):
    """An indicator as written: `key` is its listed name or empty, `scope` what stands before it."""

    text: str
    span: Span
    key: str = ""
    scope: str = ""


class Clause(NamedTuple):
    """The words that lead to a number: from `near`, where their clause begins, to the number at `end`.

    Nothing before `start` is looked at, where the words of the number before it end.
    """

    start: int
    near: int
    end: int
