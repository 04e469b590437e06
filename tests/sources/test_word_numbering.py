"""Automatic numbers read as Word counts and writes them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.model.numeral import read_numeral
from linter.sources.word.numerals import written
from tests.word_files import a_list, level, lines, numbered, paragraph, paragraphs, run

NOTHING = '<w:suff w:val="nothing"/>'
LISTED = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
REPORT = a_list(
    1,
    level(0, "chineseCountingThousand", "%1、", NOTHING),
    level(1, "chineseCounting", "（%2）"),
    level(2, "decimal", "%3."),
    level(3, "decimalEnclosedCircle", "%4"),
)


def test_the_four_levels_of_a_report_count_and_begin_anew() -> None:
    body = [
        ("回顾", 0),
        ("经济", 1),
        ("民生", 1),
        ("学校", 2),
        ("医院", 2),
        ("小学", 3),
        ("安排", 0),
        ("经济", 1),
    ]
    assert lines("".join(numbered(text, 1, depth) for text, depth in body), REPORT) == [
        "一、回顾",
        "（一）经济",
        "（二）民生",
        "1. 学校",
        "2. 医院",
        "① 小学",
        "二、安排",
        "（一）经济",
    ]


def test_words_between_do_not_stop_the_count() -> None:
    assert lines(numbered("甲", 1) + paragraphs("话") + numbered("乙", 1), REPORT) == [
        "一、甲",
        "话",
        "二、乙",
    ]


def test_lists_of_one_family_count_together_unless_one_begins_anew() -> None:
    begins = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    lists = REPORT + a_list(2, of=1) + a_list(3, of=1, override=begins)
    body = "".join(numbered("项", list_id) for list_id in (1, 2, 3, 3, 1))
    assert lines(body, lists) == ["一、项", "二、项", "一、项", "二、项", "三、项"]


def test_a_list_may_have_a_level_of_its_own() -> None:
    own = f'<w:lvlOverride w:ilvl="0">{level(0, "ideographTraditional", "%1、")}</w:lvlOverride>'
    lists = REPORT + a_list(2, of=1, override=own)
    assert lines(numbered("项", 2) + numbered("项", 2), lists) == ["甲、项", "乙、项"]


def test_a_level_may_go_on_counting_below_a_new_heading() -> None:
    goes_on = a_list(1, level(0, "decimal", "%1"), level(1, "decimal", "%2)", '<w:lvlRestart w:val="0"/>'))
    body = "".join(numbered("项", 1, depth) for depth in (0, 1, 0, 1))
    assert lines(body, goes_on) == ["1 项", "1)项", "2 项", "2)项"]


def test_a_number_may_hold_those_above_it() -> None:
    legal = a_list(
        1,
        level(0, "chineseCounting", "%1、"),
        level(1, "decimal", "%1.%2", "<w:isLgl/>"),
        level(2, "decimal", "%1-%3"),
    )
    body = "".join(numbered("项", 1, depth) for depth in (0, 0, 1, 2))
    assert lines(body, legal) == ["一、项", "二、项", "2.1 项", "二-1 项"]


def test_a_level_under_one_that_was_not_used_shows_its_first_number() -> None:
    assert lines(
        numbered("项", 1, 1), a_list(1, level(0, "decimal", "%1"), level(1, "decimal", "%1.%2"))
    ) == ["1.1 项"]


def test_bullets_and_empty_numbers_are_no_words() -> None:
    lists = (
        a_list(1, level(0, "bullet", ""))
        + a_list(2, level(0, "none", "%1"))
        + a_list(3, level(0, "decimal", ""))
    )
    assert lines("".join(numbered("项", list_id) for list_id in (1, 2, 3, 4)), lists) == ["项"] * 4


def test_a_format_of_newer_versions_is_read_as_older_ones_show_it() -> None:
    newer = (
        '<w:lvl w:ilvl="0"><mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom"/>'
        '</mc:Choice><mc:Fallback><w:numFmt w:val="decimalZero"/></mc:Fallback></mc:AlternateContent>'
        '<w:lvlText w:val="%1"/></w:lvl>'
    )
    assert lines(numbered("项", 1), a_list(1, newer)) == ["01 项"]


def test_a_style_numbers_its_paragraphs_at_the_level_that_is_linked_to_it() -> None:
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{name}"><w:basedOn w:val="{base}"/>{properties}</w:style>'
        for name, base, properties in (
            ("1", "", LISTED),
            ("2", "", LISTED),
            ("own", "2", ""),
            ("none", "1", '<w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>'),
        )
    )
    linked = a_list(
        1,
        level(0, "chineseCounting", "%1、", '<w:pStyle w:val="1"/>'),
        level(1, "chineseCounting", "（%2）", '<w:pStyle w:val="2"/>'),
    )
    body = "".join(
        paragraph(run("项"), properties=f'<w:pStyle w:val="{name}"/>') for name in ("1", "2", "own", "none")
    )
    assert lines(body, linked, styles) == ["一、项", "（一）项", "（二）项", "项"]


def test_a_paragraph_can_refuse_the_number_of_its_style() -> None:
    styles = f'<w:style w:type="paragraph" w:styleId="1">{LISTED}</w:style>'
    refusing = paragraph(run("项"), properties='<w:pStyle w:val="1"/><w:numPr><w:numId w:val="0"/></w:numPr>')
    assert lines(refusing, REPORT, styles) == ["项"]


def test_a_list_may_take_its_levels_from_a_style_of_lists() -> None:
    styles = f'<w:style w:type="numbering" w:styleId="l">{LISTED}</w:style>'
    link = '<w:abstractNum w:abstractNumId="7"><w:numStyleLink w:val="l"/></w:abstractNum>'
    assert lines(numbered("项", 9), REPORT + link + a_list(9, of=7), styles) == ["一、项"]


def test_paragraphs_that_are_deleted_are_not_counted() -> None:
    gone = '<w:numPr><w:numId w:val="1"/></w:numPr><w:rPr><w:del w:id="1"/></w:rPr>'
    deleted = paragraph("<w:del><w:r><w:delText>删</w:delText></w:r></w:del>", properties=gone)
    assert lines(numbered("甲", 1) + deleted + numbered("乙", 1), REPORT) == ["一、甲", "二、乙"]


@pytest.mark.parametrize(
    ("form", "number", "expected"),
    [
        ("chineseCountingThousand", 105, "一百零五"),
        ("chineseCountingThousand", 1010, "一千零一十"),
        ("japaneseCounting", 230, "二百三十"),
        ("taiwaneseCountingThousand", 9999, "九千九百九十九"),
        ("chineseCounting", 105, "一〇五"),
        ("ideographDigital", 10, "一〇"),
        ("chineseLegalSimplified", 12, "壹拾贰"),
        ("ideographTraditional", 11, "甲"),
        ("ideographZodiac", 12, "亥"),
        ("decimalEnclosedCircleChinese", 20, "⑳"),
        ("decimalEnclosedCircle", 36, "㊱"),
        ("decimalEnclosedCircle", 51, "51"),
        ("decimalEnclosedParen", 3, "⑶"),
        ("decimalEnclosedFullstop", 2, "⒉"),
        ("ideographEnclosedCircle", 10, "㊉"),
        ("decimalFullWidth", 12, "１２"),
        ("numberInDash", 7, "- 7 -"),
        ("upperRoman", 14, "XIV"),
        ("lowerRoman", 4, "iv"),
        ("upperLetter", 27, "AA"),
        ("lowerLetter", 3, "c"),
        ("ordinalText", 3, "3"),
        ("chineseCounting", 0, "〇"),
    ],
)
def test_a_number_is_written_in_the_forms_of_word(form: str, number: int, expected: str) -> None:
    assert written(number, form) == expected


@given(st.integers(1, 99))
def test_the_forms_of_headings_mean_what_they_count(number: int) -> None:
    for form in ("chineseCounting", "chineseCountingThousand", "japaneseCounting", "decimal"):
        assert read_numeral(written(number, form)) == number


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 4), st.integers(-1, 12)), max_size=8))
def test_any_order_of_levels_is_read(places: list[tuple[int, int]]) -> None:
    found = lines("".join(numbered("项", list_id, depth) for list_id, depth in places), REPORT)
    assert [line[-1:] for line in found] == ["项"] * len(places) or not places
