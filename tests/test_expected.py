"""The drafts of examples/, from their bytes to the page that a person reads."""

from collections import Counter
from pathlib import Path

import pytest

from linter.engine.lint import lint_file
from linter.model import FileReport
from tests.drafts import shipped
from tools.expected import EXAMPLES, expected


def report(name: str) -> FileReport:
    (path,) = EXAMPLES.glob(f"{name}*")
    return lint_file(path, shipped())


@pytest.mark.parametrize(("path", "page"), [pytest.param(*item, id=item[0].name) for item in expected()])
def test_the_page_of_a_draft_is_as_expected(path: Path, page: str) -> None:
    assert page == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["README.md", "README.zh-CN.md"])
def test_the_output_in_the_readme_is_a_real_one(name: str) -> None:
    readme = (EXAMPLES.parent / name).read_text(encoding="utf-8")
    shown = readme.split("<!-- output:word -->\n```\n")[1].split("```")[0]
    assert shown in (EXAMPLES / "expected" / "云岭县林草局工作总结.docx.out").read_text(encoding="utf-8")


def test_the_clean_draft_is_clean() -> None:
    assert [found.message for found in report("青溪镇").diagnostics] == []


def test_last_years_draft_is_recognised() -> None:
    rules = Counter(found.rule.partition("/")[0] for found in report("云岭镇").diagnostics)
    assert rules["years"] >= 2
    assert rules["repetition"] >= 1
    assert rules["structure"] >= 1


def test_a_word_file_is_read_with_its_numbers_changes_and_tables() -> None:
    found = report("云岭县林草局")
    assert found.source is not None
    assert "（二）资源保护持续加强。" in found.source.text
    assert "排查火灾隐患120处" in found.source.text
    assert [item.message for item in found.diagnostics if item.family == "placeholders"] == ["“xx”没有填"]


def test_every_blank_of_the_unfilled_draft_is_shown() -> None:
    places = sum(
        1 + len(found.also) for found in report("松河镇").diagnostics if found.family == "placeholders"
    )
    assert places >= 60


def test_figures_that_contradict_each_other_are_shown() -> None:
    messages = [found.message for found in report("石桥乡").diagnostics if found.family == "figures"]
    assert len(messages) >= 3
