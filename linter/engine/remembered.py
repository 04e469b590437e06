"""Last year's report from what `hegao figures --format json` kept of it."""

import json
from collections import Counter
from typing import Any

from linter import sources
from linter.model import Source

HEADINGS = {"summary": "一、{year}年工作回顾", "plan": "二、{year}年工作安排"}


def remembered(data: bytes, path: str) -> Source:
    """A draft that states the figures of `data`, the JSON of `hegao figures`, each in its part of the report.

    Raises SourceError for bytes that are no such JSON.
    """
    try:
        told = json.loads(data)
        figures = [figure for figure in told["figures"] if figure["role"] in HEADINGS]
        text = _draft(figures)
    except (ValueError, KeyError, TypeError, AttributeError):
        raise sources.SourceError("不是 hegao figures --format json 的结果") from None
    return sources.decode(text.encode(), f"{path}.txt")


def _draft(figures: list[dict[str, Any]]) -> str:
    lines: list[str] = []
    for role, heading in HEADINGS.items():
        mine = [figure for figure in figures if figure["role"] == role]
        years = Counter(figure["year"] for figure in mine if figure["year"])
        if mine:
            lines.append(heading.format(year=years.most_common(1)[0][0] if years else ""))
            lines += [
                f"{figure.get('scope') or ''}{figure['text']}。"
                for figure in mine
                if not figure.get("period")
            ]
    return "\n".join(lines) + "\n"
