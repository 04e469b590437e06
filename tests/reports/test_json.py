import io
import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.model import Diagnostic, Edit, Fault, FileReport, Fix, Related, Span
from linter.reports import Run, write
from tests.reports.runs import NOTES, full, marked, plain, run_of


def as_json(run: Run) -> Any:
    stream = io.StringIO()
    write("json", run, stream)
    return json.loads(stream.getvalue())


def test_the_summary_counts_files_levels_and_faults() -> None:
    assert as_json(full())["summary"] == {"files": 3, "error": 2, "warning": 1, "info": 1, "faults": 2}


def test_an_empty_run_is_still_an_object_with_its_summary() -> None:
    empty = {"files": 0, "error": 0, "warning": 0, "info": 0, "faults": 0}
    assert as_json(run_of([])) == {"files": [], "summary": empty}


def test_a_diagnostic_carries_the_whole_contract() -> None:
    speech = as_json(full())["files"][0]
    assert speech["path"] == "drafts/讲话 1.txt"
    assert speech["encoding"] == "gb18030"
    assert speech["suppressed"] == 2
    assert speech["faults"] == []
    assert speech["diagnostics"][1] == {
        "rule": "repetition/repeated-word",
        "family": "repetition",
        "level": "error",
        "message": "“推进”重复",
        "text": "推进推进",
        "line": 5,
        "column": 5,
        "end_line": 5,
        "end_column": 9,
        "offset": 138,
        "end_offset": 142,
        "also": [],
        "related": [],
        "fix": {
            "title": "改为“推进”",
            "safe": True,
            "edits": [{"offset": 138, "end_offset": 142, "text": "推进"}],
        },
    }


def test_related_and_gathered_places_have_positions_of_their_own() -> None:
    years, _, commas = as_json(full())["files"][0]["diagnostics"]
    assert years["related"][1] == {
        "message": "会议的日期在这里",
        "line": 2,
        "column": 2,
        "offset": 21,
        "end_offset": 26,
    }
    assert [(also["text"], also["line"]) for also in commas["also"]] == [(",", 4), (",", 5)]


def test_positions_stand_in_the_file_and_the_text_is_the_words_without_markup() -> None:
    found = as_json(full())["files"][1]["diagnostics"][0]
    assert found["text"] == "固定资产投资xx亿元"
    assert NOTES[found["offset"] : found["end_offset"]] == "固定**资产投资xx亿元"
    assert (found["line"], found["column"], found["end_column"]) == (3, 7, 19)


def test_a_file_that_could_not_be_read_is_listed_with_its_fault() -> None:
    assert as_json(full())["files"][2] == {
        "path": "旧稿.doc",
        "encoding": None,
        "diagnostics": [],
        "suppressed": 0,
        "faults": [{"path": "旧稿.doc", "message": "是旧版 Word 文件，请另存为 .docx", "rule": ""}],
    }


@pytest.mark.parametrize("encoding", ["gbk", "ascii", "latin-1"])
def test_a_stream_that_is_not_unicode_gets_escapes_and_loses_nothing(encoding: str) -> None:
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding=encoding, errors="strict")
    write("json", full(), stream)
    stream.flush()
    assert json.loads(raw.getvalue().decode("ascii")) == as_json(full())


def test_a_path_that_is_not_text_is_escaped() -> None:
    path = b"\xff.txt".decode("utf-8", "surrogateescape")
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding="utf-8", errors="strict")
    write("json", run_of([FileReport(path, faults=(Fault(path, "无法识别编码"),))]), stream)
    stream.flush()
    assert json.loads(raw.getvalue())["files"][0]["path"] == path


@settings(max_examples=50, deadline=None)
@given(st.text(alphabet="一二，*\r\n𠮷a", max_size=30), st.data())
def test_every_place_is_the_same_text_by_offset_and_by_line_and_column(
    original: str, data: st.DataObject
) -> None:
    source = marked("稿.md", original.replace("\r", "").replace("\n", "\r\n"))
    start = data.draw(st.integers(0, len(source.text)))
    span = Span(start, data.draw(st.integers(start, len(source.text))))
    found = Diagnostic(
        "a/b", "a", "info", "", span, (span,), (Related(span),), Fix("", (Edit(span, ""),), True)
    )
    written = as_json(run_of([FileReport(source.path, source, (found,))]))["files"][0]["diagnostics"][0]
    place = source.original_span(span)
    assert (written["offset"], written["end_offset"]) == tuple(place)
    assert written["text"] == source.text[span.start : span.end]
    before = source.original[: place.start].replace("\r\n", "\n").replace("\r", "\n")
    assert written["line"] == before.count("\n") + 1
    for other in (written["also"][0], written["related"][0], written["fix"]["edits"][0]):
        assert (other["offset"], other["end_offset"]) == tuple(place)
    assert written["column"] == written["also"][0]["column"] == written["related"][0]["column"]


def test_a_lone_carriage_return_ends_a_line() -> None:
    source = plain("稿.txt", "一\r二")
    report = FileReport(source.path, source, (Diagnostic("a/b", "a", "info", "", Span(2, 3)),))
    found = as_json(run_of([report]))["files"][0]["diagnostics"][0]
    assert (found["line"], found["column"]) == (2, 1)
