"""Last year's figures from the JSON that `hegao figures` wrote."""

import io

import pytest

from linter import sources
from linter.engine.document import Given, document_of
from linter.engine.lint import lint
from linter.engine.remembered import remembered
from linter.reports import figures
from tests.drafts import document, shipped

LAST = "2024年云岭县政府工作报告\n一、2023年工作回顾\n税收收入5.86亿元，增长6%。\n"
NOW = "2025年云岭县政府工作报告\n一、2024年工作回顾\n税收收入6.15亿元，同比增长15.2%。\n"


def test_what_the_json_kept_serves_as_last_years_report() -> None:
    kept = io.StringIO()
    figures.write_json(document(LAST), kept)
    book = shipped().select(["figures/growth-against-last-year"], [])
    previous = document_of(remembered(kept.getvalue().encode(), "上年.json"), book)
    report = lint(sources.decode(NOW.encode(), "稿.txt"), book, Given(None, previous))
    assert [found.span.of(NOW) for found in report.diagnostics] == ["15.2%"]


@pytest.mark.parametrize("data", [b"", b"[]", b'{"figures": 3}', b'{"figures": [{}]}', b"\xff"])
def test_other_json_is_refused(data: bytes) -> None:
    with pytest.raises(sources.SourceError, match="hegao figures"):
        remembered(data, "上年.json")
