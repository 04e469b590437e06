"""Expressions that a rule writes: checked when they are loaded, tried around a place when it is judged."""

import re
from collections.abc import Iterable
from functools import lru_cache

from linter.checks.expression_tree import UnboundedError
from linter.checks.factors import factor
from linter.model import Span
from linter.model.expression import compiled


def check_expressions(expressions: Iterable[str]) -> None:
    """Raise ValueError for an expression that is none or whose length has no bound."""
    for expression in expressions:
        try:
            factor(expression)
        except UnboundedError:
            raise ValueError(f"式样“{expression}”的重复次数没有上限，请写明，如 {{0,20}}") from None
        except re.error as error:
            raise ValueError(f"式样“{expression}”不成立：{error}") from None


def excused(expressions: Iterable[str], text: str, span: Span) -> bool:
    """Whether one of the expressions matches at a place that overlaps `span`."""
    for expression in expressions:
        width = _widest(expression)
        for match in compiled(expression).finditer(text, max(0, span.start - width), span.end + width):
            if Span(*match.span()).overlaps(span):
                return True
    return False


@lru_cache(maxsize=4096)
def _widest(expression: str) -> int:
    from re import _parser as parser  # type: ignore[attr-defined, unused-ignore]

    return int(parser.parse(expression).getwidth()[1])
