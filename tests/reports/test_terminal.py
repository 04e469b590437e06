import io
from dataclasses import replace
from unicodedata import category

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from syrupy.assertion import SnapshotAssertion

from linter.model import Diagnostic, Edit, Fault, FileReport, Fix, Related, Span
from linter.reports import Look, Run, write
from tests.reports.runs import RULES, full, notes, plain, run_of, spans_of, speech

ANY_TEXT = st.text(
    alphabet="一二，。 a1,\n\r\t\u0301\u200b\u202e\x1b\x00é😀𠮷\ufe0f\u200d\ue000（”", max_size=60
)


def shown(run: Run, width: int | None = 80, encoding: str = "utf-8", **look: bool) -> str:
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding=encoding, errors="strict", newline="")
    write("terminal", replace(run, look=Look(width=width, **look)), stream)
    stream.flush()
    return raw.getvalue().decode(encoding)


def only(text: str, span: Span, message: str = "有误") -> Run:
    return run_of(
        [FileReport("稿.txt", plain("稿.txt", text), (Diagnostic("a/b", "a", "info", message, span),))]
    )


@pytest.mark.parametrize("width", [40, 80])
def test_the_whole_page(width: int, snapshot: SnapshotAssertion) -> None:
    assert shown(full(), width) == snapshot


def test_the_whole_page_with_reasons(snapshot: SnapshotAssertion) -> None:
    assert shown(full(), 80, verbose=True) == snapshot


def test_the_whole_page_in_colour(snapshot: SnapshotAssertion, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert shown(full(), 80, colour=True) == snapshot


@pytest.mark.parametrize("encoding", ["gbk", "ascii", "latin-1"])
def test_the_whole_page_on_a_console_of_little_letters(encoding: str, snapshot: SnapshotAssertion) -> None:
    assert shown(run_of([speech()]), 60, encoding) == snapshot


def test_a_clean_run_says_so() -> None:
    clean = FileReport("稿.txt", plain("稿.txt", "青溪镇"))
    assert shown(run_of([clean])) == "1 个文件：没有发现问题\n"


def test_no_colour_leaves_no_escape_at_all(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm-256color")
    assert "\x1b" in shown(full())
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in shown(full())


def test_a_stream_that_is_no_terminal_keeps_messages_whole() -> None:
    message = "增速写法前后不一，" * 30
    assert f"提示[a/b]：{message}\n" in shown(only("云岭县", Span(0, 2), message), width=None)
    assert message not in shown(only("云岭县", Span(0, 2), message), width=80)


def test_a_gathering_rule_is_printed_once_with_the_first_lines() -> None:
    text = "青溪,\n" * 243
    commas = spans_of(text, ",")
    found = Diagnostic("a/b", "a", "info", "半角逗号", commas[0], commas[1:])
    page = shown(run_of([FileReport("稿.txt", plain("稿.txt", text), (found,))]))
    assert page.count("半角逗号") == 1
    assert "共 243 处，见于第1、2、3、4、5、6、7、8…行" in page


def test_places_of_one_line_are_underlined_together_and_each_has_its_label() -> None:
    text = "今年增长5.2%，去年增长5.5%。"
    first, second = Span(4, 8), Span(13, 17)
    found = Diagnostic(
        "a/b", "a", "info", "不一致", first, related=(Related(second, "后文"), Related(Span(0, 2), "今年"))
    )
    page = shown(run_of([FileReport("稿.txt", plain("稿.txt", text), (found,))])).splitlines()
    assert page[3:6] == [
        "1 | 今年增长5.2%，去年增长5.5%。",
        "  | ----    ^^^^          ---- 后文",
        "  | 今年",
    ]


def test_only_so_many_related_places_are_shown_and_the_rest_is_counted() -> None:
    related = tuple(Related(Span(at, at + 1), f"第{at}处") for at in range(1, 11))
    found = Diagnostic("a/b", "a", "info", "不一致", Span(0, 1), related=related)
    page = shown(run_of([FileReport("稿.txt", plain("稿.txt", "云\n" * 6), (found,))]))
    assert "第6处" in page
    assert "第7处" not in page
    assert "另有 4 处相关" in page


def test_a_draft_cannot_command_the_terminal() -> None:
    text = "云岭\x1b[2J\x07\u202e县"
    found = Diagnostic("a/b", "a", "info", f"写作{text}", Span(2, 6), related=(Related(Span(0, 1), text),))
    page = shown(
        run_of([FileReport(f"{text}.txt", plain("稿.txt", text), (found,), faults=(Fault(text, text),))])
    )
    assert "云岭<U+001B>[2J<U+0007><U+202E>县" in page
    assert {c for c in page if category(c) in ("Cc", "Cf")} == {"\n"}


def test_a_fault_is_shown_where_it_happened() -> None:
    page = shown(run_of([notes()]))
    assert "未能检查[figures/growth]：规则运行出错：除数为零\n --> 总结.md\n" in page
    assert page.endswith("1 个文件：警告 1，未能检查 1\n")


@settings(max_examples=60, deadline=None)
@given(ANY_TEXT, st.integers(40, 120), st.sampled_from(["utf-8", "gbk", "ascii"]), st.data())
def test_any_text_with_any_places_is_shown(text: str, width: int, encoding: str, data: st.DataObject) -> None:
    offsets = st.integers(0, len(text))
    spans = [Span(*sorted(data.draw(st.tuples(offsets, offsets)))) for _ in range(4)]
    labels = data.draw(st.lists(ANY_TEXT, min_size=2, max_size=2))
    fix = Fix(labels[0], (Edit(spans[3], labels[1]),), safe=True)
    related = tuple(Related(span, label) for span, label in zip(spans[1:3], labels, strict=True))
    found = Diagnostic("a/b", "a", "error", labels[0], spans[0], (spans[3],), related, fix)
    report = FileReport(f"{labels[0]}.txt", plain("稿.txt", text), (found,), faults=(Fault("", labels[1]),))
    page = shown(Run((report,), RULES), width, encoding, verbose=True)
    assert {c for c in page if category(c) in ("Cc", "Cf", "Cs")} == {"\n"}
    assert page.count("^") >= 1
