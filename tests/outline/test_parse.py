"""The section tree of drafts in every shape that they come in."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.model import Outline, Section, Span, Style
from linter.outline import parse

REPORT = """青溪镇2024年工作总结和2025年工作计划
青溪镇人民政府
（2025年2月8日）
同志们：
现在，我代表镇政府报告工作。
一、2024年工作回顾
一年来，全镇上下真抓实干。
（一）抓项目，产业更强。引进企业三家。一是茶叶加工投产。产值过亿元；二是竹编出口翻番。订单不断。
总的看，势头很好。
（二）抓民生，百姓更富。办成实事十件。
二、2025年工作安排
1.稳住粮食生产
种足种好。
2.修好乡村道路
修十公里。
青溪镇人民政府
2025年2月8日
"""


LONG = "全镇上下心往一处想、劲往一处使，新修的水渠通到了每一块田，新建的厂房里机器响个不停。"


def outline(text: str) -> Outline:
    return parse(text, text)


def markers(text: str) -> list[str]:
    return [section.marker for section in outline(text).root.walk() if section.marker]


def titles(text: str) -> list[str]:
    return [section.title for section in outline(text).root.walk() if section.level]


def shape(section: Section) -> list[object]:
    return [section.marker, *(shape(child) for child in section.children)]


def test_a_report_is_a_tree_of_its_headings() -> None:
    assert shape(outline(REPORT).root) == [
        "",
        ["一、", ["（一）", ["一是"], ["二是"]], ["（二）"]],
        ["二、", ["1."], ["2."]],
    ]


def test_a_heading_tells_how_it_stands() -> None:
    forms = {section.marker: section.form for section in outline(REPORT).root.walk()}
    assert forms == {
        "": "report", "一、": "alone", "（一）": "run-in", "（二）": "run-in", "一是": "item", "二是": "item",
        "二、": "alone", "1.": "alone", "2.": "alone",
    }  # fmt: skip


def test_the_title_of_a_heading_ends_with_its_first_sentence() -> None:
    assert titles(REPORT)[:4] == ["2024年工作回顾", "抓项目，产业更强", "茶叶加工投产", "竹编出口翻番"]


def test_a_paragraph_after_the_items_belongs_to_what_holds_them() -> None:
    first = outline(REPORT).root.children[0].children[0]
    assert [span.of(REPORT) for span in first.body] == ["引进企业三家。", "总的看，势头很好。"]
    assert [span.of(REPORT) for span in first.children[1].body] == ["订单不断。"]


def test_the_title_block_and_the_signature_are_known() -> None:
    front = outline(REPORT).front
    assert [span.of(REPORT) for span in front.title] == ["青溪镇2024年工作总结和2025年工作计划"]
    assert front.issuer is not None
    assert front.issuer.of(REPORT) == "青溪镇人民政府"
    assert front.date is not None
    assert front.date.of(REPORT) == "（2025年2月8日）"
    assert front.salutation is not None
    assert front.salutation.of(REPORT) == "同志们："
    assert [span.of(REPORT) for span in front.signature] == ["青溪镇人民政府", "2025年2月8日"]


def test_a_title_over_several_lines_is_one_title() -> None:
    text = "云岭县经济工作会议材料\n真抓实干\n奋勇争先\n同志们：\n今天开会。\n一、总结\n好。\n"
    assert outline(text).root.title == "云岭县经济工作会议材料真抓实干奋勇争先"


@pytest.mark.parametrize(
    ("marker", "series", "number"),
    [
        ("第一部分", "第一部分", 1), ("第三章", "第一章", 3), ("二十一、", "一、", 21),
        ("九十九、", "一、", 99), ("（十）", "（一）", 10), ("(二)", "（一）", 2), ("（一）、", "（一）", 1),
        ("12.", "1.", 12), ("3、", "1.", 3), ("㈡", "（一）", 2), ("⑶", "（1）", 3), ("⒋", "1.", 4),
        ("一 、", "一、", 1), ("【一】", "（一）", 1),
        ("2）", "（1）", 2), ("(1)、", "（1）", 1), ("③", "①", 3), ("一．", "一、", 1), ("三是", "一是", 3),
        ("二要", "一是", 2), ("一，", "一、", 1),
    ],
)  # fmt: skip
def test_a_marker_is_known_for_what_it_means(marker: str, series: str, number: int) -> None:
    section = outline(f"{marker}加强农田水利建设\n修渠五公里。\n").root.children[0]
    assert (section.marker, section.series, section.number) == (marker, series, number)
    assert section.title == "加强农田水利建设"


@pytest.mark.parametrize(
    "line",
    [
        "1.5亿元投资到位。", "2024.3.6召开会议。", "一、二、三产业协调发展。", "一、二产业比重提高。",
        "三、四季度加快。", "（19），见说明。", "第一、二产业较快增长。", "12", "投资增长1.2、1.3、1.5倍。",
        "统一是关键。", "第一要务是发展。",
        "10%以上的农户受益。", "2、3号楼竣工。", "第三方评估良好。", "（2023年）完成。",
    ],
)  # fmt: skip
def test_what_only_looks_like_a_heading_is_none(line: str) -> None:
    assert markers(f"全镇经济稳步发展。\n{line}\n") == []


def test_an_enumeration_in_a_sentence_needs_more_than_one_item() -> None:
    assert markers("会上，首先，镇长讲话。散会。") == []
    assert markers("要做好：1.修路；2.架桥。") == ["1.", "2."]
    assert markers("要做到：第一，修路。第二，架桥。") == ["第一", "第二"]
    assert markers("首先，要修路。其次，要架桥。最后，要通水。") == ["首先", "其次", "最后"]
    assert markers("一方面，要修路。另一方面，要架桥。") == ["一方面", "另一方面"]


def test_the_elements_of_a_thing_are_no_items() -> None:
    assert markers("把握“人机料法环”五要素，健全体系。落实五要件，一个不少。") == []


def test_items_go_on_after_a_comma() -> None:
    assert markers("今年办了两件事：一是修路，二是架桥。") == ["一是", "二是"]


def test_an_enumeration_inside_an_item_hangs_below_it() -> None:
    text = "一是抓粮食。一要抓早稻；二要抓晚稻。二是抓林业。造林千亩。\n"
    assert shape(outline(text).root) == ["", ["一是", ["一要"], ["二要"]], ["二是"]]


def test_an_enumeration_hangs_below_the_item_that_holds_it_whatever_its_kind() -> None:
    text = "一是抓民生。第一，修水渠。第二，修村道。二是抓就业。办培训。\n"
    assert shape(outline(text).root) == ["", ["一是", ["第一"], ["第二"]], ["二是"]]


def test_items_of_two_forms_count_on() -> None:
    assert shape(outline("一要抓粮食。二是抓林业。三是抓水利。").root) == ["", ["一要"], ["二是"], ["三是"]]


def test_numbering_from_one_inside_a_section_of_the_same_series_hangs_below() -> None:
    text = (
        "一、去年工作\n很好。\n二、今年工作\n要求如下。\n一、稳粮食。抓早稻。\n二、稳林业。抓造林。\n三、稳水利。修水渠。\n"
        "三、加强领导\n压实责任。\n"
    )
    assert shape(outline(text).root) == [
        "", ["一、"], ["二、", ["一、"], ["二、"], ["三、"]], ["三、"],
    ]  # fmt: skip


def test_titles_without_a_marker_hold_the_numbered_headings() -> None:
    text = (
        "去年工作回顾\n过去一年，全县上下团结一心，克服了重重困难，完成了各项任务，取得了来之不易的成绩，人民很满意。\n"
        "一、经济稳\n好。\n二、民生好\n好。\n今年工作安排\n一、稳增长\n干。\n二、保民生\n干。\n"
    )
    root = outline(text).root
    assert [child.title for child in root.children][-1:] == ["今年工作安排"]
    assert [child.title for child in root.children[-1].children] == ["稳增长", "保民生"]


def test_a_row_of_short_first_sentences_are_headings() -> None:
    text = "（二）抓民生\n办好“3561”实事。今年" + LONG + "\n推广惠农通2.0版。今年" + LONG + "\n"
    assert titles(text) == ["抓民生", "办好“3561”实事", "推广惠农通2.0版"]


@pytest.mark.parametrize(
    "sentence",
    [
        "过去五年是青溪发展最快的五年。",
        "我们也清醒看到不足。",
        "在总结成绩的同时看到差距。",
        "新增茶园300亩。",
    ],
)
def test_a_first_sentence_that_states_something_is_no_heading(sentence: str) -> None:
    text = "一、回顾\n" + f"{sentence}今年{LONG}\n" * 2
    assert titles(text) == ["回顾"]


def test_a_first_sentence_that_the_next_one_goes_on_with_is_no_heading() -> None:
    text = "一、回顾\n" + f"坚持工业强镇。同时，{LONG}\n" * 2
    assert titles(text) == ["回顾"]


def test_speeches_of_one_file_are_parts() -> None:
    speech = "{}\n同志们：\n今天开会。\n一、总结成绩\n很好。\n二、安排工作\n实干。\n"
    text = speech.format("在青溪镇大会上的讲话") + speech.format("在云岭县大会上的讲话")
    root = outline(text).root
    assert [part.title for part in root.children] == ["在青溪镇大会上的讲话", "在云岭县大会上的讲话"]
    assert all(part.level == 0 for part in root.children)
    assert [child.marker for child in root.children[1].children] == ["一、", "二、"]


def test_an_annex_numbers_anew() -> None:
    text = "一、总结\n好。\n二、安排\n干。\n附件：\n一、实事清单\n修路。\n"
    assert [child.title for child in outline(text).root.children] == ["总结", "安排", "附件："]


def test_the_signature_may_stand_before_an_annex() -> None:
    text = "一、总结\n好。\n二、安排\n干。\n青溪镇人民政府\n2025年2月8日\n附件：1.实事清单\n修路。\n"
    read = outline(text)
    assert [span.of(text) for span in read.front.signature] == ["青溪镇人民政府", "2025年2月8日"]
    assert [child.title for child in read.root.children] == ["总结", "安排", "附件：1.实事清单"]


PAGE = "我们坚持稳字当头，" + "全力以赴抓项目、抓产业、抓民生，" * 14


def paginated(number: int) -> str:
    return (
        f"1、{PAGE}成效好。（一）粮食增产。抓紧抓"
        + "".join(f"\n{n}、实。{PAGE}成绩来之不易，要继续努" for n in range(2, number))
        + "力。"
    )


def test_page_numbers_that_cut_words_are_read_over() -> None:
    text = paginated(6)
    read = outline(text)
    assert read.paginated
    assert [span.of(text) for span in read.intrusions] == ["1、", "\n2、", "\n3、", "\n4、", "\n5、"]
    assert markers(text) == ["（一）"]
    assert "抓紧抓\n2、实。" in [span.of(text) for span in read.root.children[0].body]


def test_a_list_of_long_items_is_not_cut_by_pages() -> None:
    text = "".join(f"{n}、{PAGE}成效好。\n" for n in range(1, 6))
    assert not outline(text).paginated
    assert len(markers(text)) == 5


def test_a_page_number_on_a_line_of_its_own_is_read_over() -> None:
    text = f"一、总结\n{PAGE}\n— 3 —\n成绩好。\n"
    section = outline(text).root.children[0]
    assert [span.of(text)[-10:] for span in section.body] == ["— 3 —\n成绩好。"]


def test_headings_of_a_flattened_text_stand_inside_its_line() -> None:
    text = (
        f"{PAGE}我讲两点。一、2024年工作回顾2024年是很好的一年，全镇{PAGE * 3}真好！(一)粮食增产。好。"
        f"二、2025年工作安排2025年要加油，{PAGE}。"
    )
    assert titles(text) == ["2024年工作回顾", "粮食增产", "2025年工作安排"]


def test_markers_are_quoted_as_written_and_matched_as_folded() -> None:
    text, folded = (
        "(一)農業,增產。好。\n(二)民生,改善。好。\n",
        "（一）农业，增产。好。\n（二）民生，改善。好。\n",
    )
    sections = parse(text, folded).root.children
    assert [(section.marker, section.title) for section in sections] == [
        ("(一)", "農業,增產"),
        ("(二)", "民生,改善"),
    ]


def assert_tiled(section: Section, text: str, gaps: tuple[Span, ...]) -> None:
    """Every word of a section is in its heading, one of its sentences, or one child, in order."""
    children = [child.span for child in section.children]
    pieces = sorted(filter(lambda span: span.start < span.end, [section.heading, *section.body, *children]))
    if section.level == 0 and not section.body and not children:
        pieces = pieces or []
    edges = [Span(section.span.start, section.span.start), *pieces, Span(section.span.end, section.span.end)]
    for left, right in pairwise(edges):
        assert left.end <= right.start
        between = range(left.end, right.start)
        assert all(text[i].isspace() or any(gap.start <= i < gap.end for gap in gaps) for i in between)
    for child in section.children:
        assert_tiled(child, text, gaps)


FRAGMENTS = [
    "一、", "二、", "三、", "（一）", "（二）", "(一)", "1.", "2.", "1、", "（1）", "①", "②", "一是", "二是",
    "一要", "二要", "首先，", "其次，", "第一，", "第二，", "一方面，", "另一方面，", "——", "第一部分",
    "第一章",
    "\n", "\n\n", "。", "；", "：", "，", "！", "…", " ", "\u3000", "”", "）", "x", "5",
    "\n— 2 —\n",
    "同志们：", "各位代表：", "附件", "农业增产", "2024年工作回顾", "青溪镇人民政府", "2025年2月8日",
    "民生改善的成效十分明显并且得到了全镇人民的一致好评和充分肯定以及上级的表彰",
]  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(FRAGMENTS), max_size=40).map("".join) | st.text(max_size=60))
def test_any_text_parses_and_its_sections_tile_it(text: str) -> None:
    read = outline(text)
    assert read.root.span == Span(0, len(text))
    assert_tiled(read.root, text, read.intrusions)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_whatever_a_file_sets_apart_its_sections_tile_it(data: st.DataObject) -> None:
    text = data.draw(st.lists(st.sampled_from(FRAGMENTS), min_size=1, max_size=40).map("".join))
    starts = [0, *(place + 1 for place, letter in enumerate(text[:-1]) if letter == "\n")]
    places = st.sampled_from(starts) | st.integers(0, len(text) - 1)
    styles = [
        Style(Span(start, data.draw(st.integers(start + 1, len(text)))), data.draw(st.integers(0, 6)))
        for start in sorted(data.draw(st.lists(places, max_size=6)))
    ]
    tables = [Span(*sorted((data.draw(places), data.draw(places))))]
    read = parse(text, text, styles=styles, tables=tables)
    assert read.root.span == Span(0, len(text))
    assert_tiled(read.root, text, read.intrusions)


@pytest.mark.parametrize("text", ["", "\n", " ", "一、", "（一）\n", "1、" * 50])
def test_the_smallest_texts_parse(text: str) -> None:
    read = outline(text)
    assert_tiled(read.root, text, read.intrusions)


def test_pages_tile_too() -> None:
    text = paginated(8)
    read = outline(text)
    assert_tiled(read.root, text, read.intrusions)


def test_a_long_line_parses() -> None:
    text = "经济平稳发展，一是稳，二是进。（一）好。" * 20_000
    assert len(outline(text).root.children) > 1000


def test_bare_page_numbers_that_cut_sentences_and_count_on_are_read_over() -> None:
    text = f"{PAGE}抓紧抓\n4\n实。{PAGE}真正\n5\n见效。\n"
    assert [span.of(text) for span in outline(text).intrusions] == ["\n4\n", "\n5\n"]
    assert outline(f"{PAGE}抓紧抓\n4\n实。\n").intrusions == ()
    assert outline(f"{PAGE}抓紧抓\n5\n实。{PAGE}真正\n4\n见效。\n").intrusions == ()


def test_a_table_holds_neither_headings_nor_page_numbers() -> None:
    row = f"— {{}} —\n（二）\n{LONG * 4}\n已经完工\n"
    table = "".join(map(row.format, range(1, 5)))
    text = f"一、回顾\n{table}{LONG}\n二、安排\n{LONG}\n"
    span = Span(len("一、回顾\n"), len("一、回顾\n") + len(table))
    read = parse(text, text, tables=[span])
    assert [section.marker for section in read.root.walk() if section.level] == ["一、", "二、"]
    assert read.intrusions == ()
    assert parse(text, text).intrusions


def test_glued_page_numbers_may_stand_at_the_start_and_after_a_sentence() -> None:
    text = f"1、{PAGE}成绩。2、{PAGE}抓紧抓3、实。{PAGE}真正4、见效。"
    assert [span.of(text) for span in outline(text).intrusions] == ["1、", "2、", "3、", "4、"]
