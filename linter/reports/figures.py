"""The figures and years of a draft."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any, TextIO

from linter.model import Document, Figure, YearMention
from linter.model.facts import Role
from linter.reports.stream import as_csv, as_json

COLUMNS: Mapping[str, str] = {
    "indicator": "指标",
    "year": "年份",
    "role": "性质",
    "value": "数值",
    "unit": "单位",
    "growth": "增速（%）",
    "line": "行",
    "scope": "范围",
    "period": "时段",
    "text": "原文",
}
"""What the lines of separated values hold, by the names that the JSON has, and what a person calls it."""

ROLES: Mapping[Role, str] = {"summary": "已完成", "plan": "目标", "other": ""}


def write_json(document: Document, stream: TextIO) -> None:
    """Write `{"figures": […], "years": […]}`; numbers are strings as printed, what is unknown is null."""
    answer = {
        "figures": [_figure(figure, document) for figure in document.figures],
        "years": [_year(mention, document) for mention in document.years],
    }
    stream.write(f"{as_json(answer, stream, indent=1)}\n")


def _figure(figure: Figure, document: Document) -> dict[str, Any]:
    position = document.source.position(figure.span.start)
    return {
        "indicator": figure.indicator,
        "value": _number(figure.value.number) if figure.value else None,
        "unit": figure.unit or None,
        "growth": _number(figure.growth.rate) if figure.growth else None,
        "year": figure.year,
        "role": figure.role,
        "line": position.line,
        "column": position.column,
        "text": figure.span.of(document.text),
        "scope": figure.scope or None,
        "period": figure.period or None,
        "growth_kind": (figure.growth.kind or None) if figure.growth else None,
        "approximate": (figure.value.blur or None) if figure.value else None,
        "comparison": figure.comparison or None,
    }


def _number(value: Decimal) -> str:
    return format(value, "f")


def _year(mention: YearMention, document: Document) -> dict[str, Any]:
    position = document.source.position(mention.span.start)
    return {
        "year": mention.year,
        "role": mention.role,
        "explicit": mention.explicit,
        "line": position.line,
        "column": position.column,
        "text": mention.span.of(document.text),
    }


def write_csv(document: Document, stream: TextIO) -> None:
    """Write a line for each figure as comma-separated values, for a spreadsheet."""
    entries = [_figure(figure, document) for figure in document.figures]
    rows = [[_cell(entry, name) for name in COLUMNS] for entry in entries]
    stream.write(as_csv([[*COLUMNS.values()], *rows], stream))


def _cell(entry: dict[str, Any], name: str) -> str:
    value = ROLES[entry[name]] if name == "role" else entry[name]
    return "" if value is None else str(value)


def write_table(document: Document, stream: TextIO) -> None:
    """Write the table for a person; see `linter.reports.table`."""
    from linter.reports.table import write  # a machine's form never imports rich

    write(document, stream)


WRITERS: Mapping[str, Callable[[Document, TextIO], None]] = {
    "terminal": write_table,
    "json": write_json,
    "csv": write_csv,
}
