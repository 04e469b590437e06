"""The kind `repetition`."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.checks.repetition import Repetition, repetition
from tests.drafts import document, findings, quoted

VERBS = Repetition(among=("推进", "围绕", "落实", "发展", "服务", "改革", "谋划"))
NOUNS = Repetition(apart=("推进",), names="镇西", allow=("很多",))
PHRASES = Repetition(length=(3, 12))


@pytest.mark.parametrize(
    ("params", "text", "expected"),
    [
        (VERBS, "紧紧围绕围绕大局", ["围绕围绕"]),
        (VERBS, "推进推进推进工作", ["推进推进推进"]),
        (VERBS, "推进，推进", []),
        (VERBS, "落实落实再落实", []),
        (VERBS, "发展服务服务业", []),
        (VERBS, "实施项目大谋划谋划大项目行动", []),
        (NOUNS, "保障群众群众用水", ["群众群众"]),
        (NOUNS, "打造主导产业产业链", []),
        (NOUNS, "完善社会社会保障体系", ["社会社会"]),
        (NOUNS, "与东南亚南亚往来", []),
        (NOUNS, "工作作风、各村村集体、很多很多人", []),
        (NOUNS, "支持豫北、城关城关镇", []),
        (PHRASES, "人居环境人居环境整治", ["人居环境人居环境"]),
        (PHRASES, "一件事一件事办好", []),
        (PHRASES, "稳就业保就业保障民生", []),
        (PHRASES, "哈哈哈哈哈哈哈哈", []),
        (PHRASES, "推进推进推进推进", []),
    ],
)
def test_repeats_that_nothing_explains_are_found(params: Repetition, text: str, expected: list[str]) -> None:
    assert quoted(repetition, params, document(text)) == expected


def test_a_heading_that_its_text_takes_up_is_no_repeat() -> None:
    text = "各位代表：\n一、工作回顾\n（一）深化改革改革开放迈出新步伐。\n（二）推动发展。步伐加快。\n"
    draft = document(text)
    ends = {section.heading.end for section in draft.sections}
    found = findings(repetition, VERBS, draft)
    assert all(finding.span.start + 2 not in ends for finding in found)


@pytest.mark.parametrize("length", [(1, 2), (5, 3), (3, 40)])
def test_lengths_out_of_range_are_refused(length: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match="length"):
        Repetition(length=length)


@settings(max_examples=60)
@given(st.text("推进围绕一，", max_size=30), st.sampled_from([VERBS, NOUNS, PHRASES]))
def test_what_is_mended_needs_no_mending_again(text: str, params: Repetition) -> None:
    found = findings(repetition, params, document(text))
    mended, end = "", 0
    for finding in found:
        assert end <= finding.span.start < finding.span.end <= len(text)
        mended += text[end : finding.span.start] + finding.values["word"]
        end = finding.span.end
    again = findings(repetition, params, document(mended + text[end:]))
    assert len(again) <= len(found)


def test_a_long_line_of_one_character_is_read_in_one_go() -> None:
    assert quoted(repetition, PHRASES, document("哈" * 200_000)) == []
