"""`hegao fix` on files of every encoding."""

import sys
from pathlib import Path

import pytest

from linter.apps import cli

WRONG = "认真贯彻县委决策布署。\r\n干部群众再接再励。\r\n"
RIGHT = "认真贯彻县委决策部署。\r\n干部群众再接再厉。\r\n"


def fix(monkeypatch: pytest.MonkeyPatch, *words: str) -> int:
    monkeypatch.setattr(sys, "argv", ["hegao", "fix", "--select", "words/wrong-word", "--no-cache", *words])
    with pytest.raises(SystemExit) as ended:
        cli.main()
    return int(ended.value.code or 0)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_only_the_words_change(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, encoding: str) -> None:
    path = tmp_path / "稿.txt"
    path.write_bytes(WRONG.encode(encoding))
    assert fix(monkeypatch, str(path)) == 0
    assert path.read_bytes() == RIGHT.encode(encoding)


def test_a_difference_is_shown_and_nothing_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "稿.txt"
    path.write_bytes(WRONG.encode())
    assert fix(monkeypatch, "--diff", str(path)) == 0
    assert path.read_bytes() == WRONG.encode()
    assert "+认真贯彻县委决策部署。" in capsys.readouterr().out


def test_a_file_that_is_no_draft_is_left_as_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "稿.txt"
    path.write_bytes(b"\x00\x01\x02")
    assert fix(monkeypatch, str(path)) == 2
    assert path.read_bytes() == b"\x00\x01\x02"
