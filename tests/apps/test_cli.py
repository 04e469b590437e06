"""The command line as a person uses it: what is printed, and the exit status."""

import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from linter.apps import cli

BLANK = "完成投资xx万元。\n"
FILLED = "完成投资12万元。\n"


class Answer:
    """What a command printed and how it ended."""

    def __init__(self, status: int, out: str, err: str) -> None:
        self.status, self.out, self.err = status, out, err


Run = Callable[..., Answer]


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], cache: Path) -> Run:
    def answer(*words: str) -> Answer:
        monkeypatch.setattr(sys, "argv", ["hegao", *words])
        monkeypatch.setenv("XDG_CACHE_HOME", str(cache))
        with pytest.raises(SystemExit) as ended:
            cli.main()
        captured = capsys.readouterr()
        return Answer(int(ended.value.code or 0), captured.out, captured.err)

    return answer


@pytest.fixture
def drafts(tmp_path: Path) -> Path:
    folder = tmp_path / "稿子"
    folder.mkdir()
    (folder / "一.txt").write_text(BLANK, encoding="utf-8")
    (folder / "二.md").write_text(FILLED, encoding="utf-8")
    return folder


def test_a_blank_ends_with_status_1_in_every_format(run: Run, drafts: Path) -> None:
    for form in ("json", "terminal"):
        assert run("check", "--format", form, str(drafts / "一.txt")).status == 1


def test_the_word_check_may_be_left_out(run: Run, drafts: Path) -> None:
    answer = run("--format", "json", str(drafts))
    summary = json.loads(answer.out)["summary"]
    assert (answer.status, summary["files"], summary["error"]) == (1, 2, 1)


def test_a_clean_draft_ends_with_status_0(run: Run, drafts: Path) -> None:
    assert run("check", str(drafts / "二.md")).status == 0


def test_fail_on_decides_what_is_serious(run: Run, drafts: Path) -> None:
    blank = str(drafts / "一.txt")
    assert run("check", "--select", "placeholders", "--fail-on", "error", blank).status == 1
    assert run("check", "--ignore", "placeholders", "--fail-on", "error", blank).status == 0


@pytest.mark.parametrize("form", ["json", "terminal"])
def test_what_cannot_be_read_is_named_and_the_rest_is_still_linted(run: Run, drafts: Path, form: str) -> None:
    (drafts / "坏.txt").write_bytes(b"\x00\x01\x02 not a text")
    answer = run("check", "--format", form, str(drafts), str(drafts / "没有.txt"))
    assert answer.status == 2
    assert "坏.txt" in answer.out + answer.err
    assert "没有.txt" in answer.out + answer.err
    assert "xx" in answer.out


def test_an_empty_folder_is_named(run: Run, tmp_path: Path) -> None:
    (tmp_path / "空").mkdir()
    answer = run("check", "--format", "json", str(tmp_path / "空"))
    (fault,) = (fault for file in json.loads(answer.out)["files"] for fault in file["faults"])
    assert answer.status == 2
    assert "没有稿子" in fault["message"]


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (("check",), "没有说要检查什么"),
        (("check", "--fromat", "json", "a.txt"), "没有选项 --fromat"),
        (("check", "--format", "yaml", "a.txt"), "没有输出格式 yaml"),
        (("check", "--year", "25", "a.txt"), "不是年份"),
        (("check", "--select", "yaers", "a.txt"), "没有这条规则或这类规则：yaers"),
        (("outline",), "缺少参数 文件"),
        (("outline", "没有这个.txt"), "没有这个.txt"),
    ],
)
def test_wrong_use_is_explained_in_chinese(run: Run, words: tuple[str, ...], complaint: str) -> None:
    answer = run(*words)
    assert answer.status == 2
    assert complaint in answer.err
    assert "Traceback" not in answer.err


def test_a_folder_where_one_draft_is_wanted_is_refused(run: Run, drafts: Path) -> None:
    answer = run("outline", str(drafts))
    assert answer.status == 2
    assert "文件夹" in answer.err


def test_the_rules_keep_their_examples(run: Run) -> None:
    answer = run("test")
    assert answer.status == 0
    assert "0 个不符" in answer.out


def test_a_rule_that_breaks_its_example_is_shown(run: Run, tmp_path: Path) -> None:
    mine = tmp_path / "mine.yaml"
    mine.write_text(
        "- {id: doubled, check: pattern, with: {match: 的的}, level: error, message: 重复, why: 多了, "
        "basis: 实务, good: [有目的的事, 工作], bad: [全镇«的的»工作, «的的»]}\n",
        encoding="utf-8",
    )
    answer = run("test", str(mine))
    assert answer.status == 1
    assert "1 个不符" in answer.out
    assert "有目的的事" in answer.out


def test_last_years_figures_serve_where_last_years_draft_does(run: Run, tmp_path: Path) -> None:
    last, this, kept = tmp_path / "去年.txt", tmp_path / "今年.txt", tmp_path / "去年.json"
    last.write_text("青溪镇2023年工作总结\n2023年，一般公共预算收入4213万元，增长3.8%。\n", encoding="utf-8")
    this.write_text("青溪镇2024年工作总结\n2024年，一般公共预算收入4387万元，增长19.2%。\n", encoding="utf-8")
    kept.write_text(run("figures", "--format", "json", str(last)).out, encoding="utf-8")
    found = [
        run("check", "--format", "json", "--previous", str(previous), str(this)) for previous in (last, kept)
    ]
    rules = [[item["rule"] for item in json.loads(answer.out)["files"][0]["diagnostics"]] for answer in found]
    assert rules[0] == rules[1]
    assert any("previous" in name or "last" in name for name in rules[0]), rules


def test_two_years_of_figures_stand_side_by_side(run: Run, tmp_path: Path) -> None:
    last, this = tmp_path / "去年.txt", tmp_path / "今年.txt"
    last.write_text("青溪镇2023年工作总结\n2023年，一般公共预算收入4213万元，增长3.8%。\n", encoding="utf-8")
    this.write_text("青溪镇2024年工作总结\n2024年，一般公共预算收入4387万元，增长4.1%。\n", encoding="utf-8")
    answer = run("figures", "--against", str(last), str(this))
    assert (answer.status, "4213万元" in answer.out, "4387万元" in answer.out) == (0, True, True)


def test_a_json_file_of_another_kind_is_refused(run: Run, drafts: Path) -> None:
    other = drafts / "别的.json"
    other.write_text("[]", encoding="utf-8")
    answer = run("check", "--previous", str(other), str(drafts / "一.txt"))
    assert answer.status == 2
    assert "别的.json" in answer.err
    assert "Traceback" not in answer.err
