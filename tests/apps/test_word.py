"""The commands on Word files: what is shown, what is written back, what is refused."""

import io
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import docx
import pytest

from linter.apps import cli
from linter.sources import decode, read
from tests.word_files import AUTHOR, a_list, level, numbered, paragraph, paragraphs, parts_of, run, word_file

LISTS = a_list(1, level(0, "chineseCounting", "%1、"))
WRONG = (
    paragraph(run("青溪镇2025年工作总结"))
    + numbered("2025年工作回顾", 1)
    + paragraph(run("全镇认真贯彻县委决策布", "<w:b/>"), run("署，干部群众再接再励。"))
    + numbered("2026年工作安排", 1)
    + paragraphs("继续推进推进各项工作，完成投资xx万元。")
)
RIGHT = "全镇认真贯彻县委决策部署，干部群众再接再厉。"


@pytest.fixture(autouse=True, scope="module")
def _rules_kept(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Let the commands of these tests share what they compile of the rules."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "总结.docx"
    path.write_bytes(word_file(WRONG, numbering=LISTS))
    return path


def hegao(monkeypatch: pytest.MonkeyPatch, *words: object) -> int:
    monkeypatch.setattr(sys, "argv", ["hegao", *map(str, words)])
    with pytest.raises(SystemExit) as ended:
        cli.main()
    return int(ended.value.code or 0)


def test_a_finding_is_shown_with_its_paragraph(
    draft: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert hegao(monkeypatch, "check", draft) == 1
    shown = capsys.readouterr().out
    assert f"{draft}:3:11" in shown
    assert "3 | 全镇认真贯彻县委决策布署" in shown


def test_json_counts_paragraphs_and_names_the_kind_of_file(
    draft: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert hegao(monkeypatch, "check", "--format", "json", "--select", "words", draft) == 1
    (file,) = json.loads(capsys.readouterr().out)["files"]
    assert file["encoding"] == "docx"
    found = {found["text"]: found for found in file["diagnostics"]}
    assert (found["布署"]["line"], found["布署"]["column"], found["布署"]["end_line"]) == (3, 11, 3)
    text = read(draft).text
    assert text[found["布署"]["offset"] : found["布署"]["end_offset"]] == "布署"


@pytest.mark.parametrize("form", ["sarif", "github"])
def test_every_format_shows_word_files(
    draft: Path, form: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert hegao(monkeypatch, "check", "--format", form, "--select", "words", draft) == 1
    assert "布署" in capsys.readouterr().out


def test_a_folder_is_searched_for_word_files_without_their_lock_files(
    draft: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (draft.parent / "~$总结.docx").write_bytes(b"\x05Admin")
    for named in (draft.parent, draft.parent / "*.docx"):
        assert hegao(monkeypatch, "check", "--format", "json", named) == 1
        assert [Path(file["path"]).name for file in json.loads(capsys.readouterr().out)["files"]] == [
            "总结.docx"
        ]


def test_an_old_word_file_in_a_folder_is_not_passed_over(
    draft: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (draft.parent / "去年.doc").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
    (draft.parent / "会议照片.jpg").write_bytes(b"\xff\xd8\xff")
    assert hegao(monkeypatch, "check", "--format", "json", draft.parent) == 2
    files = json.loads(capsys.readouterr().out)["files"]
    assert {Path(file["path"]).name: len(file["faults"]) for file in files} == {"总结.docx": 0, "去年.doc": 1}


def test_a_word_file_may_come_from_standard_input(
    draft: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(draft.read_bytes())))
    assert hegao(monkeypatch, "check", "--stdin-name", "稿.docx", "-") == 1
    assert "稿.docx:3:11" in capsys.readouterr().out


def test_the_outline_has_the_automatic_numbers(
    draft: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert hegao(monkeypatch, "outline", "--format", "json", draft) == 0
    told = json.loads(capsys.readouterr().out)
    assert [(found["marker"], found["line"]) for found in told["sections"]] == [("一、", 2), ("二、", 4)]
    assert (told["report"]["reviewed"], told["report"]["planned"]) == (2025, 2026)


def test_headings_without_a_number_are_headings_by_their_style(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    made = docx.Document()
    made.add_heading("云岭县2025年教育工作总结", 0)
    for heading, below in (("全年工作回顾", "办学条件"), ("明年工作安排", "补齐短板")):
        made.add_heading(heading, 1)
        made.add_paragraph("全县教育系统一件一件抓落实，老百姓都看在眼里。")
        made.add_heading(below, 2)
        lead = made.add_paragraph()
        lead.add_run("狠抓项目建设。").bold = True
        lead.add_run("新建校舍三处，改造操场五处，添置图书两万册，孩子们上学更近了。")
    path = tmp_path / "总结.docx"
    made.save(str(path))
    assert hegao(monkeypatch, "outline", "--format", "json", path) == 0
    told = json.loads(capsys.readouterr().out)["sections"]
    assert [(top["title"], [below["title"] for below in top["children"]]) for top in told] == [
        ("全年工作回顾", ["办学条件"]),
        ("明年工作安排", ["补齐短板"]),
    ]
    assert [lead["title"] for top in told for lead in top["children"][0]["children"]] == ["狠抓项目建设"] * 2


def test_two_years_of_word_files_are_compared(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    last, now = tmp_path / "去年.docx", tmp_path / "今年.docx"
    for path, year, told in ((last, 2023, "5.02亿元，增长4%"), (now, 2024, "6.11亿元，增长10%")):
        heading = numbered(f"{year}年工作回顾", 1)
        body = (
            paragraphs(f"{year + 1}年云岭县政府工作报告") + heading + paragraphs(f"一般公共预算收入{told}。")
        )
        path.write_bytes(word_file(body, numbering=LISTS))
    assert hegao(monkeypatch, "check", "--select", "figures", "--previous", last, now) == 1
    assert "10%" in capsys.readouterr().out
    assert hegao(monkeypatch, "figures", "--format", "json", "--against", last, now) == 0
    (pair,) = json.loads(capsys.readouterr().out)["pairs"]
    assert (pair["last"]["value"], pair["now"]["value"], pair["implied"]) == ("5.02", "6.11", "21.7")


def test_fixes_go_into_the_runs_and_nothing_else_changes(
    draft: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = parts_of(draft.read_bytes())
    assert hegao(monkeypatch, "fix", "--select", "words/wrong-word", draft) == 0
    after = parts_of(draft.read_bytes())
    assert read(draft).text.split("\n")[2] == RIGHT
    changed = before.pop("word/document.xml").decode().replace("决策布<", "决策部<").replace("再励", "再厉")
    assert after.pop("word/document.xml").decode() == changed
    assert after == before


def test_fixing_twice_is_fixing_once(draft: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert hegao(monkeypatch, "fix", "--unsafe", draft) == 0
    once = draft.read_bytes()
    assert hegao(monkeypatch, "fix", "--unsafe", draft) == 0
    assert draft.read_bytes() == once


def test_a_difference_shows_paragraphs(
    draft: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    before = draft.read_bytes()
    assert hegao(monkeypatch, "fix", "--diff", "--select", "words/wrong-word", draft) == 0
    assert draft.read_bytes() == before
    assert f"+{RIGHT}" in capsys.readouterr().out


def test_what_stands_in_a_tracked_change_is_left_out_and_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "稿.docx"
    inserted = f"<w:ins {AUTHOR}>{run('再接再励。')}</w:ins>"
    path.write_bytes(word_file(paragraph(run("贯彻决策布署，"), inserted)))
    assert hegao(monkeypatch, "fix", "--select", "words/wrong-word", path) == 2
    assert read(path).text == "贯彻决策部署，再接再励。\n"
    assert f"{path}: 第 1 段：“再接再励”在修订里" in capsys.readouterr().err


def test_a_word_file_is_mended_on_its_way_through(draft: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    taken = io.BytesIO()
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(draft.read_bytes())))
    monkeypatch.setattr(sys, "stdout", SimpleNamespace(buffer=taken, flush=lambda: None))
    assert hegao(monkeypatch, "fix", "--select", "words/wrong-word", "-") == 0
    assert decode(taken.getvalue(), "稿.docx").text.split("\n")[2] == RIGHT


def test_an_old_word_file_is_refused_with_what_would_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "报告.docx"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"))
    assert hegao(monkeypatch, "check", path) == 2
    shown = capsys.readouterr().out
    assert "报告.docx" in shown
    assert "另存为 Word 文档（.docx）" in shown
