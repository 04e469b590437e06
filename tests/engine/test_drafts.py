"""Which drafts are meant, and many of them at once."""

from pathlib import Path

import pytest

from linter.engine import drafts as engine
from linter.engine.drafts import find_drafts, lint_drafts
from tests.drafts import shipped


def draft(folder: Path, name: str, text: str = "完成投资xx万元。") -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_a_folder_gives_its_drafts_and_passes_over_what_is_hidden(tmp_path: Path) -> None:
    kept = [draft(tmp_path, "一.txt"), draft(tmp_path, "乡/二.md")]
    draft(tmp_path, ".git/三.txt")
    draft(tmp_path, "图.png")
    assert set(find_drafts([str(tmp_path)]).files) == set(kept)


def test_a_draft_named_twice_is_linted_once(tmp_path: Path) -> None:
    path = draft(tmp_path, "一.txt")
    assert find_drafts([str(path), str(tmp_path), str(tmp_path / "*.txt")]).files == (path,)


def test_a_pattern_that_meets_nothing_is_a_fault(tmp_path: Path) -> None:
    (fault,) = find_drafts([str(tmp_path / "*.txt")]).faults
    assert "没有文件与这个式样相符" in fault.message


def test_many_processes_report_what_one_reports(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files = [draft(tmp_path, f"{n}.txt", f"第{n}稿，完成投资{'x' * (n % 3 + 1)}万元。") for n in range(20)]
    alone = list(lint_drafts(files, shipped()))
    monkeypatch.setattr(engine, "WORTH_A_POOL", 10)
    monkeypatch.setattr(engine, "cpu_count", lambda: 2)
    together = list(lint_drafts(files, shipped()))
    assert [report.diagnostics for report in together] == [report.diagnostics for report in alone]
