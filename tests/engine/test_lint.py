"""Linting one draft, and what happens when something goes wrong."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from linter.checks.kind import Kind, kind
from linter.engine import lint as engine
from linter.engine.lint import check, lint_bytes, lint_file
from linter.model import Document, Finding, Related, Repair, Rule, Span
from linter.ruleset import RuleBook
from tests.drafts import document, shipped


@dataclass(frozen=True, slots=True)
class Nothing:
    """No parameters."""


@kind("broken", Nothing)
def broken(document: Document, params: Nothing) -> Iterator[Finding]:
    raise ZeroDivisionError("division by zero")
    yield


@kind("every-xx", Nothing, values=("word",))
def every_xx(document: Document, params: Nothing) -> Iterator[Finding]:
    start = document.text.find("xx")
    while start >= 0:
        yield Finding(Span(start, start + 2), {"word": "数字"}, (Related(Span(0, 1)),))
        start = document.text.find("xx", start + 2)


def book_of(monkeypatch: pytest.MonkeyPatch, made: Kind[Nothing], **changes: object) -> RuleBook:
    rule = shipped().rules[0]._replace(check=made.name, params=Nothing(), fix=None, gather=False)
    rule = rule._replace(**{"message": "没有填{word}", "related": "", **changes})  # type: ignore[arg-type]
    book = RuleBook((rule,), shipped().lexicon, {}, {})
    monkeypatch.setitem(book.__dict__, "kinds", (made,))
    return book


def rule_of(book: RuleBook) -> Rule:
    return book.rules[0]


def test_a_check_that_raises_is_a_fault_and_not_a_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    book = book_of(monkeypatch, broken, message="")
    (fault,) = check(document("青溪镇"), book).faults
    assert rule_of(book).name in fault.message
    assert "ZeroDivisionError" in fault.message


def test_a_draft_that_cannot_be_understood_is_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("no outline")

    monkeypatch.setattr(engine, "document_of", fail)
    report = lint_bytes("青溪镇".encode(), "稿.txt", shipped())
    assert [fault.path for fault in report.faults] == ["稿.txt"]


def test_a_missing_file_and_a_folder_are_faults(tmp_path: Path) -> None:
    for path in (tmp_path / "没有.txt", tmp_path):
        (fault,) = lint_file(path, shipped()).faults
        assert fault.path == str(path)


def test_each_place_is_a_diagnostic_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    report = check(document("投资xx万元，建房xx栋"), book_of(monkeypatch, every_xx))
    assert [found.span for found in report.diagnostics] == [Span(2, 4), Span(9, 11)]
    assert report.diagnostics[0].message == "没有填数字"
    assert report.diagnostics[0].related[0].message == "相关内容在这里"


def test_a_gathering_rule_makes_one_diagnostic_of_all_places(monkeypatch: pytest.MonkeyPatch) -> None:
    book = book_of(monkeypatch, every_xx, gather=True, message="{count}处没有填{word}")
    (found,) = check(document("投资xx万元，建房xx栋"), book).diagnostics
    assert (found.span, found.also, found.message) == (Span(2, 4), (Span(9, 11),), "2处没有填数字")


def test_a_fix_is_left_out_when_its_value_is_unknown(monkeypatch: pytest.MonkeyPatch) -> None:
    book = book_of(monkeypatch, every_xx, fix=Repair(replace="{word}", safe=True))
    (found,) = check(document("投资xx"), book).diagnostics
    assert found.fix is not None
    assert found.fix.title == "改为“数字”"

    @kind("unknowing", Nothing, values=("word",))
    def unknowing(document: Document, params: Nothing) -> Iterator[Finding]:
        yield Finding(Span(0, 1), {"word": ""})

    silent = book_of(monkeypatch, unknowing, fix=Repair(replace="{word}", safe=True))
    (found,) = check(document("投资xx"), silent).diagnostics
    assert found.fix is None
