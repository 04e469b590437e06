import io
import json
from collections.abc import Callable
from typing import TextIO

import pytest
from rich.cells import cell_len
from syrupy.assertion import SnapshotAssertion

from linter.model import Document
from linter.reports import Look, figures, outline, table, tree
from tests import drafts
from tests.reports.documents import document, empty

View = Callable[[Document, TextIO], None]


def written(view: View, shown: Document, encoding: str = "utf-8") -> str:
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding=encoding, errors="strict", newline="")
    view(shown, stream)
    stream.flush()
    return raw.getvalue().decode(encoding)


@pytest.mark.parametrize("width", [None, 40])
def test_the_tree_of_a_draft(width: int | None, snapshot: SnapshotAssertion) -> None:
    page = written(lambda shown, stream: tree.write(shown, stream, Look(width)), document())
    assert page == snapshot
    assert width is None or max(cell_len(line) for line in page.splitlines()) <= width


@pytest.mark.parametrize("width", [None, 56])
def test_the_table_of_figures(width: int | None, snapshot: SnapshotAssertion) -> None:
    page = written(lambda shown, stream: table.write(shown, stream, Look(width)), document())
    assert page == snapshot
    assert width is None or max(map(cell_len, page.splitlines())) <= width


def test_a_draft_without_headings_or_figures_says_so() -> None:
    assert written(tree.write, empty()) == "空稿.txt\n没有找到标题\n"
    assert written(table.write, empty()) == "没有找到数字\n"


@pytest.mark.parametrize("encoding", ["gbk", "ascii"])
@pytest.mark.parametrize("view", [*outline.WRITERS.values(), *figures.WRITERS.values()])
def test_every_view_stands_any_console_and_any_path(view: View, encoding: str) -> None:
    assert written(view, document(b"\xff\xf0\x9f\x98\x80.txt".decode("utf-8", "surrogateescape")), encoding)


@pytest.mark.parametrize("view", [outline.write_json, figures.write_json])
def test_json_is_the_same_in_any_encoding(view: View) -> None:
    assert json.loads(written(view, document(), "ascii")) == json.loads(written(view, document()))


def test_quotation_marks_within_quotation_marks_are_single_ones() -> None:
    draft = drafts.document(
        "（2025年3月2日）\n同志们：\n2025年是实施“十三五”规划的开局之年，是党的十九大召开之年。要推进“三去一降一补”，"
        "打好脱贫攻坚战，推进“两学一做”学习教育，全面实施两孩政策，整合新农合。\n"
    )
    page = written(tree.write, draft)
    assert "“‘十三五’规划的开局之年”" in page
    assert "““" not in page
