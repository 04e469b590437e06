"""The table that Lark makes of report.lark: kept on disk where a folder is given, so few runs load Lark."""

import pickle
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple
from zlib import crc32

_GRAMMAR = Path(__file__).with_name("report.lark")
_FORM = 1
"""Changes with what a kept table looks like."""
# What a damaged file may raise when it is unpickled.
_UNREADABLE = (
    OSError,
    EOFError,
    ArithmeticError,
    AssertionError,
    AttributeError,
    ImportError,
    LookupError,
    TypeError,
    ValueError,
    pickle.UnpicklingError,
)


class Table(NamedTuple):
    """What an LALR parser does in each state with each symbol, by the symbol's name.

    A number from 0 on is the state to go to, a number below 0 the complement of the rule to reduce by: its
    name and how many symbols it takes.
    """

    states: tuple[dict[str, int], ...]
    rules: tuple[tuple[str, int], ...]
    start: int
    end: int


@cache
def table(folder: Path | None = None) -> Table:
    """The table of reports; with `folder` it is kept there, and made anew when unreadable."""
    grammar = _GRAMMAR.read_text(encoding="utf-8")
    if folder is None:
        return _made(grammar)
    kept = folder / f"report-{crc32(grammar.encode(), _FORM):08x}.pickle"
    try:
        return Table(*pickle.loads(kept.read_bytes()))
    except _UNREADABLE:
        made = _made(grammar)
        _keep(made, kept)
        return made


def _made(grammar: str) -> Table:
    from lark import Lark  # here, since it takes longer to load than a draft to parse
    from lark.common import LexerConf
    from lark.grammar import Rule
    from lark.lexer import Lexer, Token

    class Elsewhere(Lexer):
        """Lark wants a lexer; the tokens come from `linter.outline.lexer`."""

        def __init__(self, lexer_conf: LexerConf) -> None:
            pass

        def lex(self, *_: Any) -> Iterator[Token]:
            return iter(())

    lark = Lark(grammar, start="report", parser="lalr", lexer=Elsewhere, strict=True)
    data, memo = lark.memo_serialize([Rule])
    parser = data["parser"]["parser"]
    names = parser["tokens"]
    rules = {key: (rule["origin"]["name"], len(rule["expansion"])) for key, rule in memo.items()}
    order = {key: index for index, key in enumerate(rules)}
    states = tuple(
        {names[symbol]: ~order[to["@"]] if reduces else to for symbol, (reduces, to) in actions.items()}
        for _, actions in sorted(parser["states"].items())
    )
    return Table(
        states, tuple(rules.values()), parser["start_states"]["report"], parser["end_states"]["report"]
    )


def _keep(made: Table, place: Path) -> None:
    """Write the table in one step, so that nobody reads half of it; a folder may refuse."""
    partial = place.with_suffix(f".{id(made)}.partial")
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        partial.write_bytes(pickle.dumps(tuple(made)))
        partial.replace(place)
    except OSError:
        with suppress(OSError):
            partial.unlink(missing_ok=True)
