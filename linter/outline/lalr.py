"""The tree of a report's tokens, by the table that Lark makes of the grammar."""

from collections.abc import Iterable
from typing import NamedTuple, Union

from linter.outline.grammar import Table

END = "$END"


class Token(NamedTuple):
    """A heading, or a run of text, by its name in the grammar and its place."""

    name: str
    start: int
    end: int


class Branch(NamedTuple):
    """What a rule of the grammar holds, in order; a rule whose name begins with `_` is part of its holder."""

    nodes: "list[Node]"


Node = Union[Token, Branch]  # noqa: UP007 - a name in quotation marks cannot be joined by |


def grown(tokens: Iterable[Token], table: Table) -> Branch:
    """The tree of all tokens, in time linear in their number.

    Raises KeyError for tokens that are no report; all that `lexer.tokens` gives are one.
    """
    states, rules = table.states, table.rules
    stack = [table.start]
    held: list[list[Node]] = []
    for token in (*tokens, Token(END, 0, 0)):
        while (to := states[stack[-1]][token.name]) < 0:
            name, size = rules[~to]
            nodes = _joined(held[len(held) - size :]) if size else []
            del held[len(held) - size :], stack[len(stack) - size :]
            held.append(nodes if name.startswith("_") else [Branch(nodes)])
            stack.append(states[stack[-1]][name])
            if stack[-1] == table.end:
                return Branch(nodes)
        held.append([token])
        stack.append(to)
    raise KeyError(END)


def _joined(parts: list[list[Node]]) -> list[Node]:
    """The parts in one list, the first: a rule that repeats takes one part more each time."""
    first, *others = parts
    for part in others:
        first += part
    return first
