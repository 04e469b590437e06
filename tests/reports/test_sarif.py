import io
import json
import os
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from linter.model import Diagnostic, Fault, FileReport, Span
from linter.reports import Run, write
from tests.reports.runs import NOTES, full, notes, plain, run_of, spans_of, speech, unread
from tests.reports.sarif_parts import LOG


def log_of(run: Run, encoding: str = "utf-8") -> Any:
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding=encoding, errors="strict", newline="")
    write("sarif", run, stream)
    stream.flush()
    return json.loads(raw.getvalue().decode(encoding))


def results_of(text: str, word: str) -> list[Any]:
    found = tuple(Diagnostic("a/b", "a", "info", "有误", span) for span in spans_of(text, word))
    results: list[Any] = log_of(run_of([FileReport("稿.txt", plain("稿.txt", text), found)]))["runs"][0][
        "results"
    ]
    return results


RUNS = {"full": full(), "empty": run_of([]), "unread": run_of([unread()])}


@pytest.mark.parametrize("name", RUNS)
def test_the_log_has_the_parts_of_sarif_and_no_others(name: str) -> None:
    jsonschema.Draft202012Validator(LOG).validate(log_of(RUNS[name]))


@pytest.mark.skipif(
    "SARIF_SCHEMA" not in os.environ, reason="SARIF_SCHEMA names no copy of the standard's schema"
)
@pytest.mark.parametrize("name", RUNS)
def test_the_log_is_valid_by_the_schema_of_the_standard(name: str) -> None:
    schema = json.loads(Path(os.environ["SARIF_SCHEMA"]).read_text("utf-8"))
    checker = jsonschema.FormatChecker()
    jsonschema.Draft4Validator(schema, format_checker=checker).validate(log_of(RUNS[name]))


def test_each_result_points_at_its_rule_and_its_artifact() -> None:
    (run,) = log_of(full())["runs"]
    for result in run["results"]:
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        for location in (*result["locations"], *result.get("relatedLocations", ())):
            place = location["physicalLocation"]["artifactLocation"]
            assert run["artifacts"][place["index"]]["location"]["uri"] == place["uri"]


def test_a_rule_that_is_not_listed_is_named_without_an_index() -> None:
    assert "ruleIndex" not in results_of("云岭", "云")[0]


def test_a_region_stands_in_the_file_and_its_snippet_has_the_markup() -> None:
    (result,) = log_of(run_of([notes()]))["runs"][0]["results"]
    region = result["locations"][0]["physicalLocation"]["region"]
    line = NOTES.splitlines()[region["startLine"] - 1]
    assert region["startLine"] == region["endLine"]
    assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == "固定**资产投资xx亿元"
    assert region["snippet"]["text"] == "固定**资产投资xx亿元"


def test_the_places_of_a_gathering_rule_and_its_fix_are_all_there() -> None:
    result = log_of(run_of([speech()]))["runs"][0]["results"][2]
    regions = [place["physicalLocation"]["region"] for place in result["relatedLocations"]]
    assert [region["startLine"] for region in regions] == [4, 5]
    (change,) = result["fixes"][0]["artifactChanges"]
    assert [replacement["insertedContent"]["text"] for replacement in change["replacements"]] == ["，"] * 3


def test_a_fault_makes_the_execution_unsuccessful() -> None:
    def invocation(run: Run) -> Any:
        return log_of(run)["runs"][0]["invocations"][0]

    assert invocation(run_of([speech()])) == {"executionSuccessful": True, "toolExecutionNotifications": []}
    told = invocation(full())
    assert not told["executionSuccessful"]
    assert [notice["message"]["text"] for notice in told["toolExecutionNotifications"]] == [
        "规则运行出错：除数为零",
        "是旧版 Word 文件，请另存为 .docx",
    ]


def test_a_relative_path_is_a_relative_uri() -> None:
    paths = ["稿 1.txt", "a:b.txt", "./甲/100%.txt", b"\xff.txt".decode("utf-8", "surrogateescape")]
    reports = [FileReport(path, faults=(Fault(path, "读不了"),)) for path in paths]
    artifacts = log_of(run_of(reports))["runs"][0]["artifacts"]
    assert [artifact["location"]["uri"] for artifact in artifacts] == [
        "%E7%A8%BF%201.txt",
        "a%3Ab.txt",
        "%E7%94%B2/100%25.txt",
        "%FF.txt",
    ]


def test_an_absolute_path_is_a_file_uri(tmp_path: Path) -> None:
    path = tmp_path / "稿.txt"
    (artifact,) = log_of(run_of([FileReport(str(path))]))["runs"][0]["artifacts"]
    assert artifact["location"]["uri"] == path.as_uri()


def test_a_fingerprint_outlives_lines_added_above() -> None:
    text = "青溪镇位于松河市的西部，下辖十二个行政村，总人口三万余人。\n"
    before, after = (results_of(new + text, "十二") for new in ("", "云岭县\n\n"))
    assert before[0]["locations"] != after[0]["locations"]
    assert before[0]["partialFingerprints"] == after[0]["partialFingerprints"]


def test_equal_words_in_equal_surroundings_have_fingerprints_of_their_own() -> None:
    prints = [str(result["partialFingerprints"]) for result in results_of("青溪镇下辖的村。" * 9, "下辖")]
    assert len(set(prints)) == 9


@pytest.mark.parametrize("encoding", ["gbk", "ascii"])
def test_a_stream_that_is_not_unicode_gets_escapes_and_loses_nothing(encoding: str) -> None:
    assert log_of(full(), encoding) == log_of(full())


def test_a_place_at_the_very_end_is_a_region() -> None:
    report = FileReport(
        "稿.txt", plain("稿.txt", "云岭\n"), (Diagnostic("a/b", "a", "info", "有误", Span(3, 3)),)
    )
    region = log_of(run_of([report]))["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert (region["startLine"], region["startColumn"]) == (2, 1)
