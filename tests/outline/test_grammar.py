"""The parser's tables on disk."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from linter.outline import parse
from linter.outline.grammar import parser

TEXT = "一、总结\n很好。\n（一）抓粮食。种足。\n二、安排\n实干。\n"


@pytest.fixture(autouse=True)
def _forgotten() -> Iterator[None]:
    parser.cache_clear()
    yield
    parser.cache_clear()


def test_kept_tables_read_the_same_outline(tmp_path: Path) -> None:
    built = parse(TEXT, TEXT)
    assert parse(TEXT, TEXT, tmp_path / "new") == built
    assert len(list((tmp_path / "new").iterdir())) == 1
    parser.cache_clear()
    assert parse(TEXT, TEXT, tmp_path / "new") == built


def test_damaged_tables_are_made_anew(tmp_path: Path) -> None:
    built = parse(TEXT, TEXT, tmp_path)
    (kept,) = tmp_path.iterdir()
    kept.write_bytes(b"\x80\x04nonsense")
    parser.cache_clear()
    assert parse(TEXT, TEXT, tmp_path) == built
    assert kept.read_bytes() != b"\x80\x04nonsense"


def test_a_folder_that_refuses_is_done_without(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("")
    assert [section.marker for section in parse(TEXT, TEXT, file).root.children] == ["一、", "二、"]
