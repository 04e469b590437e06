"""A file is written whole or not at all."""

import os
import stat
from pathlib import Path

import pytest

from linter.sources import SourceError, save

OLD, NEW = "旧稿".encode(), "新稿".encode()


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / ("青溪镇" * 25 + ".txt")
    path.write_bytes(OLD)
    return path


def test_the_file_has_the_new_bytes_and_its_old_permissions(draft: Path) -> None:
    draft.chmod(0o640)
    save(draft, NEW)
    assert draft.read_bytes() == NEW
    assert stat.S_IMODE(draft.stat().st_mode) == 0o640
    assert list(draft.parent.iterdir()) == [draft]


def test_a_link_stays_a_link_to_the_file_with_the_new_bytes(draft: Path) -> None:
    link = draft.parent / "链接.txt"
    link.symlink_to(draft.name)
    save(link, NEW)
    assert link.is_symlink()
    assert draft.read_bytes() == NEW


def test_a_new_file_can_be_written(tmp_path: Path) -> None:
    save(tmp_path / "新.txt", NEW)
    assert (tmp_path / "新.txt").read_bytes() == NEW


def test_a_read_only_file_is_left_alone(draft: Path) -> None:
    draft.chmod(0o444)
    with pytest.raises(SourceError, match="只读"):
        save(draft, NEW)
    assert draft.read_bytes() == OLD


def test_what_is_no_plain_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="不是普通文件"):
        save(tmp_path, NEW)
    with pytest.raises(SourceError, match="无法写入"):
        save(tmp_path / "没有" / "新.txt", NEW)


def test_a_failure_leaves_the_old_file_and_nothing_else(draft: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(SourceError, match="No space left"):
        save(draft, NEW)
    assert draft.read_bytes() == OLD
    assert list(draft.parent.iterdir()) == [draft]
