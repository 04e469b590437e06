"""Headings that a file marks: lines set as headings, and bold words that begin a paragraph."""

import pytest

from linter.model import Outline, Section, Span, Style
from linter.outline import parse

FOLLOWING = "今年全镇新修水渠十公里，群众都说好。"


def outline(*lines: str) -> Outline:
    """The outline of lines in which # and ** stand for what a file sets apart."""
    text, styles = "", []
    for line in lines:
        level = len(line) - len(line.lstrip("#"))
        before, *bold = line[level:].split("**")
        if level:
            styles.append(Style(Span(len(text), len(text) + len(line) - level), level))
        if bold:
            start = len(text) + len(before)
            styles.append(Style(Span(start, start + len(bold[0])), 0))
        text += before + "".join(bold) + "\n"
    return parse(text, text, styles=styles)


def shape(section: Section) -> list[object]:
    return [section.marker + section.title, *(shape(child) for child in section.children)]


def tree(*lines: str) -> list[object]:
    return shape(outline(*lines).root)[1:]


def test_a_line_set_as_a_heading_is_one_whatever_its_words() -> None:
    assert tree("#工作报告", "##2025年，稳中求进", FOLLOWING) == [["2025年，稳中求进"]]


def test_a_heading_without_a_number_stands_beside_the_numbered_ones_of_its_depth() -> None:
    lines = ("##一、回顾", "###（一）农业", FOLLOWING, "###茶业", FOLLOWING, "##结语", FOLLOWING)
    assert tree(*lines) == [["一、回顾", ["（一）农业"], ["茶业"]], ["结语"]]


def test_a_heading_without_a_number_stands_between_the_numbered_depths() -> None:
    lines = (
        "##一、回顾",
        "###茶业",
        "####（一）种植",
        FOLLOWING,
        "####（二）加工",
        FOLLOWING,
        "###林业",
        FOLLOWING,
    )
    assert tree(*lines) == [["一、回顾", ["茶业", ["（一）种植"], ["（二）加工"]], ["林业"]]]


def test_headings_without_numbers_nest_over_numbered_lines() -> None:
    lines = (
        "#报告",
        "##工作回顾",
        "###茶业",
        "一、种植",
        FOLLOWING,
        "二、加工",
        FOLLOWING,
        "##工作打算",
        FOLLOWING,
    )
    assert tree(*lines) == [["工作回顾", ["茶业", ["一、种植"], ["二、加工"]]], ["工作打算"]]


def test_a_heading_below_the_title_is_no_part_of_the_title() -> None:
    read = outline("#青溪镇工作总结", "##工作回顾", FOLLOWING, "##工作打算", FOLLOWING)
    assert read.root.title == "青溪镇工作总结"
    assert shape(read.root)[1:] == [["工作回顾"], ["工作打算"]]


def test_a_subtitle_set_smaller_is_part_of_the_title() -> None:
    read = outline("#青溪镇工作报告", "##在青溪镇第三次人民大会上", "各位代表：", FOLLOWING)
    assert read.root.title == "青溪镇工作报告在青溪镇第三次人民大会上"
    assert read.root.children == ()


@pytest.mark.parametrize(
    ("line", "title", "heading"),
    [
        ("**茶业兴旺。**" + FOLLOWING, "茶业兴旺", "茶业兴旺。"),
        ("**茶业兴旺**。" + FOLLOWING, "茶业兴旺", "茶业兴旺。"),
        ("**今年的总体要求是：**" + FOLLOWING, "今年的总体要求是", "今年的总体要求是："),
        ("**茶园面积稳步扩大，**" + FOLLOWING, "茶园面积稳步扩大", "茶园面积稳步扩大，"),
        ("**茶业兴旺。茶园**扩大。" + FOLLOWING, "茶业兴旺", "茶业兴旺。"),
        ("**完善水利设施**", "完善水利设施", "完善水利设施"),
    ],
)
def test_a_bold_lead_is_a_heading_even_alone(line: str, title: str, heading: str) -> None:
    lines = ("一、回顾", FOLLOWING, line, FOLLOWING)
    read = outline(*lines)
    (lead,) = read.root.children[0].children
    text = "".join(line.replace("**", "") + "\n" for line in lines)
    assert (lead.title, lead.heading.of(text), lead.level) == (title, heading, 2)


@pytest.mark.parametrize(
    "line",
    [
        "**茶业**兴旺，" + FOLLOWING,
        "今年的**总体要求**是：稳中求进。",
        "**一年来，**" + FOLLOWING,
        "**各位代表！**" + FOLLOWING,
        "**让我们一起实干！**",
        "**全镇新增茶园300亩。**",
        "**茶业兴旺。林业也兴旺。**",
    ],
)
def test_bold_words_of_a_sentence_are_no_heading(line: str) -> None:
    assert tree("一、回顾", FOLLOWING, line, FOLLOWING) == [["一、回顾"]]


def test_a_numbered_heading_stays_numbered_when_bold() -> None:
    lines = ("**一、回顾**", "**（一）抓茶业。**" + FOLLOWING, "**（二）抓林业。**" + FOLLOWING)
    assert tree(*lines) == [["一、回顾", ["（一）抓茶业"], ["（二）抓林业"]]]


def test_an_annex_stands_apart_however_deep_it_is_set() -> None:
    assert tree("##一、回顾", FOLLOWING, "###附件", "一、名单", FOLLOWING) == [
        ["一、回顾"],
        ["附件", ["一、名单"]],
    ]


def test_styles_are_found_in_a_text_whose_pages_cut_words() -> None:
    text = "一、回顾\n今年全镇上下一心\n— 2 —\n修路架桥，群众叫好。\n茶业兴旺。" + FOLLOWING + "\n"
    start = text.index("茶业")
    read = parse(text, text, styles=[Style(Span(start, start + 5), 0)])
    assert [child.heading for child in read.root.children[0].children] == [Span(start, start + 5)]
