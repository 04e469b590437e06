import io
from collections.abc import Callable
from typing import TextIO

import pytest
from syrupy.assertion import SnapshotAssertion

from linter.model import Example, Repair
from linter.reports import Look
from linter.reports.rule_pages import write_page, write_table
from tests.reports.runs import RULES

RULE = RULES["repetition/repeated-word"]._replace(
    fix=Repair(replace="{word}", safe=True),
    good=(Example("一件一件抓落实。"), Example("同志们：\n研究研究再说。", path="讲话.md")),
    bad=(
        Example("扎实«推进推进»乡村振兴。", fixed="扎实推进乡村振兴。"),
        Example("青溪镇«发展\n发展»旅游。", previous="去年的稿。", year=2025),
    ),
)


def written(write: Callable[[TextIO], None], encoding: str = "utf-8") -> str:
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding=encoding, errors="strict", newline="")
    write(stream)
    stream.flush()
    return raw.getvalue().decode(encoding)


@pytest.mark.parametrize("width", [40, 80])
def test_the_table(width: int, snapshot: SnapshotAssertion) -> None:
    rules = [RULE, *RULES.values()]
    assert written(lambda stream: write_table(rules, stream, Look(width))) == snapshot


def test_the_table_of_no_rules_says_so() -> None:
    assert written(lambda stream: write_table([], stream)) == "共 0 条规则：错误 0，警告 0，提示 0\n"


@pytest.mark.parametrize("width", [40, 80])
def test_a_page(width: int, snapshot: SnapshotAssertion) -> None:
    assert written(lambda stream: write_page(RULE, stream, Look(width))) == snapshot


def test_a_page_in_colour_marks_what_is_reported_also_over_lines(
    snapshot: SnapshotAssertion, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert written(lambda stream: write_page(RULE, stream, Look(80, colour=True))) == snapshot


@pytest.mark.parametrize("encoding", ["gbk", "ascii"])
def test_a_page_on_a_console_of_little_letters(encoding: str) -> None:
    page = written(lambda stream: write_page(RULE, stream), encoding)
    assert "<<" in page
    assert "repetition/repeated-word" in page
