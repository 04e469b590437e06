"""The parser made from report.lark: built once in a process, and kept on disk where a folder is given."""

import pickle
from contextlib import suppress
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lark import Lark

_GRAMMAR = Path(__file__).with_name("report.lark")
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


@cache
def parser(folder: Path | None = None) -> "Lark":
    """The parser of reports; with `folder` its tables are kept there, and made anew when unreadable."""
    import lark  # here, since a run without a draft does not pay its 75 ms

    grammar = _GRAMMAR.read_text(encoding="utf-8")
    if folder is None:
        return _built(grammar)
    key = sha256(f"{lark.__version__}\n{grammar}".encode()).hexdigest()[:16]
    kept = folder / f"report-{key}.pickle"
    try:
        with kept.open("rb") as file:
            return lark.Lark.load(file)
    except _UNREADABLE:
        built = _built(grammar)
        _keep(built, kept)
        return built


def _built(grammar: str) -> "Lark":
    from lark import Lark

    from linter.outline.lexer import HeadingLexer

    return Lark(grammar, start="report", parser="lalr", lexer=HeadingLexer, strict=True)


def _keep(built: "Lark", place: Path) -> None:
    """Write the table in one step, so that nobody reads half of it; a folder may refuse."""
    partial = place.with_suffix(f".{id(built)}.partial")
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        with partial.open("wb") as file:
            built.save(file)
        partial.replace(place)
    except OSError:
        with suppress(OSError):
            partial.unlink(missing_ok=True)
