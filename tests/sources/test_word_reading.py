"""A Word file reads as it would be printed with all changes accepted."""

from io import BytesIO

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.model import Position, Span, Style
from linter.sources import decode
from tests.word_files import (
    AUTHOR,
    STRICT,
    box,
    field,
    lines,
    paragraph,
    paragraphs,
    read_word,
    run,
    word_file,
)

HEADINGS = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/>'
    '<w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="a3"><w:name w:val="Title"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="4"><w:name w:val="小标题"/><w:basedOn w:val="1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="b"><w:name w:val="粗"/><w:rPr><w:b/></w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="c"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>'
)
BODY = "全镇上下团结一心，抓项目、兴产业、惠民生，各项工作都有新进展。"

# What XML can carry, without the line breaks that end paragraphs.
words = st.text(
    st.sampled_from("青溪镇推进，。（）2024a <&>\"' \u3000\u00a0]]>")
    | st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"),
    max_size=12,
)


def style(name: str) -> str:
    return f'<w:pStyle w:val="{name}"/>'


def set_apart(body: str) -> list[tuple[int, str]]:
    source = read_word(body, styles=HEADINGS)
    return [(found.level, found.span.of(source.text)) for found in source.styles]


@settings(max_examples=50, deadline=None)
@given(st.lists(st.lists(words, max_size=3), max_size=4))
def test_any_text_put_into_runs_is_read_as_it_is(texts: list[list[str]]) -> None:
    source = read_word("".join(paragraph(*map(run, runs)) for runs in texts))
    assert source.text == "".join(f"{''.join(runs)}\n" for runs in texts)
    assert (source.original, source.encoding, source.is_word) == (source.text, "docx", True)


@settings(max_examples=15, deadline=None)
@given(st.lists(st.text(st.sampled_from("青溪镇，。2024 a<&\t"), max_size=10), max_size=4))
def test_what_python_docx_writes_is_read(texts: list[str]) -> None:
    document = docx.Document()
    for text in texts:
        document.add_paragraph(text)
    file = BytesIO()
    document.save(file)
    assert decode(file.getvalue(), "报告.docx").text == "".join(f"{text}\n" for text in texts)


def test_a_place_is_paragraph_and_column() -> None:
    source = read_word(paragraphs("工作报告", "") + paragraph(run("一、"), run("2024年")))
    assert source.position(source.text.index("2024")) == Position(3, 3, 8)
    assert source.line_name == "段"


def test_a_file_in_the_strict_dialect_reads_the_same() -> None:
    source = decode(word_file(paragraphs("工作报告", BODY), namespace=STRICT), "报告.docx")
    assert source.text == f"工作报告\n{BODY}\n"


def test_the_content_decides_and_not_the_name() -> None:
    assert decode(word_file(paragraphs("工作报告")), "报告.doc").text == "工作报告\n"


def test_insertions_are_read_and_deletions_are_not() -> None:
    assert lines(
        paragraph(
            run("完成投资"),
            f"<w:del {AUTHOR}><w:r><w:delText>8亿元</w:delText></w:r></w:del>",
            f"<w:ins {AUTHOR}>{run('9亿元')}</w:ins>",
            f"<w:moveFrom {AUTHOR}>{run('走了')}</w:moveFrom><w:moveTo {AUTHOR}>{run('来了')}</w:moveTo>",
            run("。"),
        )
    ) == ["完成投资9亿元来了。"]


def test_a_paragraph_whose_mark_is_deleted_goes_on_in_the_next() -> None:
    gone = f"<w:rPr><w:del {AUTHOR}/></w:rPr>"
    assert lines(
        paragraph(run("前半句"), properties=gone)
        + paragraph(f"<w:del {AUTHOR}><w:r><w:delText>整段删去</w:delText></w:r></w:del>", properties=gone)
        + paragraphs("后半句", "下一段")
    ) == ["前半句后半句", "下一段"]


def test_a_row_or_cell_that_is_deleted_is_not_read() -> None:
    row = "<w:tr>{}<w:tc>{}</w:tc></w:tr>"
    deleted = row.format(f"<w:trPr><w:del {AUTHOR}/></w:trPr>", paragraphs("删去的行"))
    cell = f"<w:tc><w:tcPr><w:cellDel {AUTHOR}/></w:tcPr>{paragraphs('删去的格')}</w:tc>"
    kept = f"<w:tr><w:tc>{paragraphs('留下')}</w:tc>{cell}</w:tr>"
    assert lines(f"<w:tbl>{deleted}{kept}</w:tbl>") == ["留下"]


def test_what_was_formatted_otherwise_before_is_not_read_from_there() -> None:
    before = f"<w:b/><w:rPrChange {AUTHOR}><w:rPr><w:vanish/></w:rPr></w:rPrChange>"
    assert lines(paragraph(run("看得见", before))) == ["看得见"]


def test_hidden_and_struck_out_words_are_left_out() -> None:
    hidden, shown = "<w:vanish/>", '<w:vanish w:val="0"/>'
    assert lines(
        paragraph(run("甲", shown), run("乙", hidden), run("丙", "<w:strike/>"), run("丁", "<w:dstrike/>"))
        + paragraph(run("戊", hidden), properties=f"<w:rPr>{hidden}</w:rPr>")
        + paragraphs("己")
    ) == ["甲", "己"]


def test_the_result_of_a_field_is_read_and_not_its_code() -> None:
    simple = f'<w:fldSimple w:instr="DATE">{run("2025年")}</w:fldSimple>'
    nested = field(run("甲") + field(run("乙"), "REF b"), "REF a")
    assert lines(paragraph(nested, simple, run("。"))) == ["甲乙2025年。"]


def test_a_field_without_an_end_does_not_swallow_the_draft() -> None:
    begun = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    assert lines(paragraph(begun, run("全镇")) + paragraphs(BODY)) == ["全镇", BODY]


def test_a_table_of_contents_is_left_out() -> None:
    entries = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \\o</w:instrText></w:r>'
    entries += '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    control = (
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>'
    )
    assert lines(
        paragraph(entries, run("一、回顾 1"))
        + paragraph(run("二、安排 9"), '<w:r><w:fldChar w:fldCharType="end"/></w:r>')
        + f"{control}<w:sdtContent>{paragraphs('目录')}</w:sdtContent></w:sdt>"
        + paragraphs("一、回顾")
    ) == ["一、回顾"]


def test_breaks_tabs_hyphens_and_symbols_are_characters() -> None:
    signs = (
        "<w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:tab/><w:t>丙</w:t><w:noBreakHyphen/><w:softHyphen/>"
        '<w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="宋体" w:char="2460"/><w:cr/></w:r>'
    )
    assert lines(paragraph(signs, run("丁"))) == ["甲", "乙\t丙-√①", "丁"]


def test_a_symbol_of_an_unknown_font_is_one_sign() -> None:
    assert lines(paragraph('<w:r><w:sym w:font="Webdings" w:char="F061"/></w:r>')) == ["▪"]


def test_the_end_of_a_page_breaks_the_words_around_it_and_adds_no_line() -> None:
    page = '<w:r><w:br w:type="page"/></w:r>'
    assert lines(
        paragraph(run("前"), page, run("后")) + paragraph(page, run("首")) + paragraph(run("尾"), page)
    ) == [
        "前",
        "后",
        "首",
        "尾",
    ]


def test_tab_stops_are_no_tabs() -> None:
    assert lines(paragraph(run("甲"), properties='<w:tabs><w:tab w:val="left" w:pos="9"/></w:tabs>')) == [
        "甲"
    ]


def test_links_tags_and_controls_are_looked_through() -> None:
    link, tag = (
        f'<w:hyperlink w:anchor="x">{run("甲")}</w:hyperlink>',
        f"<w:smartTag>{run('乙')}</w:smartTag>",
    )
    control = f"<w:sdt><w:sdtPr/><w:sdtContent>{run('丙')}</w:sdtContent></w:sdt>"
    block = f"<w:sdt><w:sdtContent>{paragraphs('丁')}</w:sdtContent></w:sdt>"
    assert lines(
        paragraph(link, tag, control) + block + f"<w:customXml>{paragraphs('戊')}</w:customXml>"
    ) == ["甲乙丙", "丁", "戊"]


def test_of_a_ruby_only_the_base_is_read() -> None:
    ruby = f"<w:ruby><w:rubyPr/><w:rt>{run('qīng')}</w:rt><w:rubyBase>{run('青')}</w:rubyBase></w:ruby>"
    assert lines(paragraph(f"<w:r>{ruby}</w:r>", run("溪镇"))) == ["青溪镇"]


def test_a_text_box_is_read_once_and_behind_the_paragraph_that_holds_it() -> None:
    assert lines(paragraph(run("框"), box(paragraphs("框里一", "框里二")), run("外"))) == [
        "框外",
        "框里一",
        "框里二",
    ]


def test_the_cells_of_a_table_are_lines_in_reading_order() -> None:
    rows = [[paragraphs("指标"), paragraphs("数值", "单位")], [paragraph(), paragraphs("9")]]
    cells = ("".join(f"<w:tc>{cell}</w:tc>" for cell in row) for row in rows)
    table = f"<w:tbl><w:tblPr/>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"
    assert lines(paragraphs("前") + table + paragraphs("后")) == ["前", "指标", "数值", "单位", "", "9", "后"]


def test_a_table_is_told_unless_it_is_a_frame_of_one_column() -> None:
    cell = "<w:tc>{}</w:tc>"
    row = f"<w:tr>{cell.format(paragraphs('指标'))}{cell.format(paragraphs('数值', '单位'))}</w:tr>"
    frame = f"<w:tbl><w:tr>{cell.format(paragraphs('一、回顾', BODY))}</w:tr></w:tbl>"
    source = read_word(f"{paragraphs('前')}<w:tbl>{row}</w:tbl>{frame}<w:tbl>{row}{row}</w:tbl>")
    assert [span.of(source.text) for span in source.tables] == [
        "指标\n数值\n单位\n",
        "指标\n数值\n单位\n" * 2,
    ]


def test_blanks_count_where_the_file_says_so() -> None:
    plain = "<w:r><w:t> 甲\n乙 </w:t></w:r>"
    kept = '<w:r xml:space="preserve"><w:t> 丙 </w:t></w:r>'
    assert lines(paragraph(plain, kept)) == ["甲 乙 丙 "]


def test_notes_headers_and_comments_are_no_part_of_the_text() -> None:
    marks = '<w:r><w:footnoteReference w:id="1"/></w:r><w:r><w:commentReference w:id="0"/></w:r>'
    notes = {"word/footnotes.xml": b"<w/>", "word/header1.xml": b"<w/>", "word/comments.xml": b"<w/>"}
    assert decode(word_file(paragraph(run("甲"), marks, run("乙")), more=notes), "报告.docx").text == "甲乙\n"


def test_headings_are_told_with_the_level_that_their_style_has() -> None:
    body = (
        paragraph(run("一年回顾"), properties=style("1"))
        + paragraph(run("二级"), properties=style("2"))
        + paragraph(run("派生"), properties=style("4"))
        + paragraph(run("自定"), properties='<w:outlineLvl w:val="2"/>')
        + paragraph(run(BODY), properties=style("1") + '<w:outlineLvl w:val="9"/>')
    )
    assert set_apart(body) == [(1, "一年回顾"), (2, "二级"), (1, "派生"), (3, "自定")]


def test_under_a_title_the_first_headings_are_of_the_second_level() -> None:
    body = paragraph(run("工作报告"), properties=style("a3")) + paragraph(run("回顾"), properties=style("1"))
    assert set_apart(body) == [(1, "工作报告"), (2, "回顾")]


def test_bold_words_are_told_as_one_run() -> None:
    body = paragraph(run("　抓", "<w:b/>"), run("产业。", '<w:b w:val="true"/>'), run(BODY)) + paragraphs(
        BODY
    )
    assert set_apart(body) == [(0, "抓产业。")]


def test_bold_that_a_style_and_its_words_both_set_is_off() -> None:
    styled = (run("甲"), run("乙", '<w:rStyle w:val="c"/>'), run("丙", '<w:b w:val="0"/>'))
    assert set_apart(paragraph(*styled, properties=style("b")) + paragraphs(BODY)) == [(0, "甲")]


def test_in_a_text_that_is_all_bold_nothing_is_set_apart() -> None:
    assert set_apart(paragraph(run("抓产业。", "<w:b/>"), run("抓好。"))) == []


def test_styles_that_are_based_on_one_another_end() -> None:
    circle = (
        '<w:style w:type="paragraph" w:styleId="x"><w:basedOn w:val="y"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="y"><w:basedOn w:val="x"/></w:style>'
    )
    source = read_word(paragraph(run("甲"), properties=style("x")), styles=circle)
    assert (source.text, source.styles) == ("甲\n", ())


def test_a_heading_over_a_number_is_told_with_it() -> None:
    source = read_word(paragraph(run("回顾"), properties='<w:outlineLvl w:val="0"/>'))
    assert source.styles == (Style(Span(0, 2), 1),)


@pytest.mark.parametrize("element", ["altChunk", "subDoc"])
def test_text_that_is_only_referred_to_is_no_silence(element: str) -> None:
    with pytest.raises(Exception, match="读不到"):
        read_word(f'{paragraphs("甲")}<w:{element} w:id="r9"/>')
