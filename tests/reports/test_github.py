import io

from syrupy.assertion import SnapshotAssertion

from linter.model import Diagnostic, Fault, FileReport, Span
from linter.reports import Run, write
from tests.reports.runs import full, plain, run_of


def written(run: Run, encoding: str = "utf-8") -> str:
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding=encoding, errors="strict", newline="")
    write("github", run, stream)
    stream.flush()
    return raw.getvalue().decode(encoding)


def only(span: Span, message: str, path: str = "稿.txt", rule: str = "a/b") -> Run:
    found = Diagnostic(rule, "a", "info", message, span)
    return run_of([FileReport(path, plain(path, "云岭县\n青溪镇"), (found,))])


def test_the_whole_output(snapshot: SnapshotAssertion) -> None:
    assert written(full()) == snapshot


def test_nothing_found_writes_nothing() -> None:
    assert written(run_of([FileReport("稿.txt", plain("稿.txt", "青溪镇"))])) == ""


def test_a_message_keeps_its_percent_signs_and_line_breaks() -> None:
    assert written(only(Span(0, 1), "增长5%\r\n::error::")).endswith("::增长5%25%0D%0A::error::\n")


def test_a_property_keeps_its_colons_and_commas() -> None:
    command = written(only(Span(0, 1), "有误", "甲,乙:丙\n100%.txt", "a/b:c,d"))
    assert command.startswith("::notice file=甲%2C乙%3A丙%0A100%25.txt,line=1,")
    assert ",title=a/b%3Ac%2Cd::有误\n" in command


def test_a_place_over_two_lines_has_no_columns() -> None:
    assert written(only(Span(1, 6), "有误")) == "::notice file=稿.txt,line=1,endLine=2,title=a/b::有误\n"


def test_what_the_stream_cannot_carry_is_replaced() -> None:
    fault = FileReport("稿.txt", faults=(Fault("稿.txt", "𠮷字读不出"),))
    assert written(run_of([fault]), "gbk") == "::error file=稿.txt,title=未能检查::?字读不出\n"
