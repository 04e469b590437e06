"""What a rule file may hold, and how it is refused."""

from pathlib import Path

import pytest

from linter.ruleset import RuleError, load_book

GOOD = """\
- id: doubled-of
  check: pattern
  with: {match: '(?<![目标])的的'}
  level: error
  message: “{text}”重复
  why: 多了一个字。
  basis: 实务
  fix: {replace: 的, safe: true}
  good: [有目的的活动, 打靶正中标的的人]
  bad:
    - {text: 全镇«的的»工作, fixed: 全镇的工作}
    - 我们«的的»目标
"""


def write(folder: Path, text: str) -> Path:
    path = folder / "mine.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_rule_file_of_ones_own_joins_the_book(tmp_path: Path) -> None:
    book = load_book([write(tmp_path, GOOD)])
    rule = book.by_name["mine/doubled-of"]
    assert (rule.level, rule.origin.line, rule.fix and rule.fix.safe) == ("error", 1, True)


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ("level: error", "level: fatal", "mine.yaml:4: doubled-of: level 应是：error、warning、info"),
        ("with: {match:", "with: {words: 2, match:", "doubled-of: pattern没有参数 words；可用：match"),
        ("check: pattern", "check: patern", "mine.yaml:2: doubled-of: 没有这种检查：patern"),
        ("“{text}”重复", "“{word}”重复", "没有 {word}；可用：{text}、{count}"),
        ("“{text}”重复", "“{text”重复", "message 的花括号写错了"),
        ("  basis: 实务\n", "", "mine.yaml:1: doubled-of: 缺少 basis"),
        ("  why:", "  because:", "没有这一项：because"),
        ("good: [有目的的活动, 打靶正中标的的人]", "good: [有目的的活动]", "至少要 2 个例子"),
        ("我们«的的»目标", "我们的的目标", "mine.yaml:12: doubled-of: bad 的例子要用成对的«»标出毛病"),
        ("  level: error\n", "  level: error\n  level: info\n", "写了两次"),
        ("safe: true", "safe: perhaps", "应是 true 或 false"),
        ("(?<![目标])的的", "的+", "没有上限"),
        ("- id: doubled-of", "id: doubled-of", "YAML 写法有误"),
        ("  basis: 实务\n", "  basis: 实务\n  yields-to: mine/other\n", "没有规则 mine/other 可让"),
    ],
)
def test_what_does_not_hold_is_refused_with_its_place(
    tmp_path: Path, old: str, new: str, complaint: str
) -> None:
    assert old in GOOD
    with pytest.raises(RuleError) as refused:
        load_book([write(tmp_path, GOOD.replace(old, new))])
    assert complaint in str(refused.value)
    assert "mine.yaml" in str(refused.value)


def test_a_rule_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(RuleError, match=r"absent\.yaml"):
        load_book([tmp_path / "absent.yaml"])


def test_a_name_that_selects_nothing_is_refused() -> None:
    with pytest.raises(RuleError, match="yeras"):
        load_book().select(["yeras"], [])


def test_a_damaged_cache_is_rebuilt(tmp_path: Path) -> None:
    first = load_book([], tmp_path)
    (kept,) = tmp_path.glob("rules-*.pickle")
    kept.write_bytes(b"\x80\x04damaged")
    assert load_book([], tmp_path).rules == first.rules
    assert load_book([], tmp_path).rules == first.rules


def test_a_cache_that_cannot_be_written_is_done_without(tmp_path: Path) -> None:
    occupied = tmp_path / "occupied"
    occupied.write_text("a file, where a folder is wanted")
    assert load_book([], occupied).rules == load_book().rules
