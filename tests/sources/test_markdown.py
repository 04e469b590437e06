"""The words of a Markdown draft are what a reader sees, each at its place in the file."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.model import Position, Source
from linter.sources import decode

drafts = st.lists(
    st.sampled_from(
        [
            *("推进", "青溪镇", "（一）", "。", "“", "1.", "2024年", "a", "镇", "x", " ", "    ", "\t", "　"),
            *(
                "\n",
                "\n\n",
                "\r\n",
                "\r",
                "\n- ",
                "\n> ",
                "\n# ",
                "\n| ",
                "\n---\n",
                "\n===\n",
                "\n```\n",
                "\n~~~\n",
            ),
            *(
                "*",
                "**",
                "***",
                "_",
                "__",
                "~~",
                "`",
                "``",
                "|",
                "|-|",
                "#",
                "\\",
                "!",
                "[",
                "](",
                "](u)",
                "]",
                ")",
            ),
            *(
                "<",
                ">",
                "<br>",
                "<!--",
                "-->",
                "<pre>",
                "</pre>",
                "&nbsp;",
                "&",
                ";",
                "[x]",
                "[r]: u",
                "[^1]",
                '"',
            ),
        ]
    ),
    max_size=25,
).map("".join)


def read(markdown: str) -> Source:
    return decode(markdown.encode(), "报告.md")


def words(markdown: str) -> str:
    return read(markdown).text


@settings(max_examples=60, deadline=None)
@given(drafts)
def test_every_character_of_the_text_stands_at_its_place_in_the_file(markdown: str) -> None:
    source = read(markdown)
    places = [source.origin(offset) for offset in range(len(source.text))]
    assert [markdown[place].replace("\r", "\n") for place in places] == list(source.text)
    assert places == sorted(set(places))
    assert [piece.start for piece in source.pieces] == [0, *(piece.end for piece in source.pieces)][:-1]


@settings(max_examples=60, deadline=None)
@given(drafts)
def test_what_is_set_apart_stands_in_the_text(markdown: str) -> None:
    source = read(markdown)
    assert [style.span.start for style in source.styles] == sorted(
        style.span.start for style in source.styles
    )
    for style in source.styles:
        words = style.span.of(source.text)
        assert words
        assert words == words.strip()
        assert 0 <= style.level <= 6


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("# 工作报告 #\r\n\r\n### 一、**农业**\r\n", [(1, "工作报告"), (3, "一、农业"), (0, "农业")]),
        ("**（一）修路。**修了*三条*。", [(0, "（一）修路。")]),
        ("***修路***和**架`x`桥**", [(0, "修路"), (0, "架桥")]),
        ("**修路**架桥**通水**", [(0, "修路"), (0, "通水")]),
        ("- **修路**：好\n> **通水**", [(0, "修路"), (0, "通水")]),
        ("**修**路**架**桥\\*\\*通水\\*\\*", [(0, "修"), (0, "架")]),
        ("#\n**  ", []),
        ("工作报告\n===\n\n一、农业\n---\n\n修了三条路。\n---\n", [(1, "工作报告"), (2, "一、农业")]),
    ],
)
def test_headings_and_bold_words_are_set_apart(markdown: str, expected: list[tuple[int, str]]) -> None:
    source = read(markdown)
    assert [(style.level, style.span.of(source.text)) for style in source.styles] == expected


def test_a_plain_text_sets_nothing_apart() -> None:
    assert decode("# 报告\n**修路**".encode(), "报告.txt").styles == ()


@settings(max_examples=60, deadline=None)
@given(drafts)
def test_the_text_has_a_line_for_each_line_of_the_file(markdown: str) -> None:
    source = read(markdown)
    lines = markdown.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    assert len(source.text.split("\n")) == len(lines)
    offset = 0
    for number, line in enumerate(source.text.split("\n"), start=1):
        if line:
            assert source.position(offset).line == number
        offset += len(line) + 1


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("**推进**推进", "推进推进"),
        ("*推进*工作", "推进工作"),
        ("***推进*工作**", "推进工作"),
        ("**推*进*工作**", "推进工作"),
        ("**（一）抓好产业。**积极推进", "（一）抓好产业。积极推进"),
        ("坚持**“四个一”**工作法", "坚持“四个一”工作法"),
        ("**一、工作\n回顾**", "一、工作\n回顾"),
        ("_推进_，__落实__。", "推进，落实。"),
        ("~~上报~~印发", "印发"),
    ],
)
def test_emphasis_is_markup(markdown: str, text: str) -> None:
    assert words(markdown) == text


@pytest.mark.parametrize(
    "markdown",
    [
        "**镇人民政府",
        "新建** 3 个",
        "面积 2*(3+4) 亩",
        "____年__月__日",
        "总投资：____，占比：____。",
        "a_b_c",
        "2020~2025年，3~5个",
        "5 < 6，7 > 6",
        "“两张清单”[1]",
        "见[附件](附件 1.docx)",
        "A&B；&不是;",
        "\\青溪",
        "`未闭合",
        "<!-- 未闭合",
        "1. 抓产业",
        "7#号线",
        "——2024年1月",
    ],
)
def test_what_only_looks_like_markup_is_words(markdown: str) -> None:
    assert words(markdown) == markdown


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("执行`xx镇`规定", "执行规定"),
        ("执行``x`x``规定", "执行规定"),
        ("`xx` 和`yy`", " 和"),
        ('见[附件一](http://a.example/x_(1).docx "附件")。', "见附件一。"),
        ("见[附件一][甲]、[附件二][]、[丙]。\n\n[甲]: u\n[附件二]: u", "见附件一、附件二、[丙]。\n\n\n"),
        ("如图![照片](a.png)所示", "如图所示"),
        ("[![照片](a.png)](u)说明", "说明"),
        ("工作方案[^1]。\n\n[^1]: 名词解释", "工作方案。\n\n名词解释"),
        ("<center>报告</center>", "报告"),
        ("报告<br/>全文", "报告全文"),
        ("<https://a.example>", "https://a.example"),
        ("推进<!-- xx -->工作", "推进工作"),
        ("推进<!-- xx\n\n**xx** -->工作", "推进\n\n工作"),
        ("&nbsp;&#12288;各位代表", "各位代表"),
        ("\\*\\*镇", "**镇"),
        ("推进\\\n工作", "推进\n工作"),
        ("推进  \n工作", "推进\n工作"),
    ],
)
def test_other_inline_markup_is_taken_away(markdown: str, text: str) -> None:
    assert words(markdown) == text


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("# 政府工作报告 ##", "政府工作报告"),
        ("##一、回顾", "一、回顾"),
        ("一、回顾\n---\n内容", "一、回顾\n\n内容"),
        ("一、回顾\n===", "一、回顾\n"),
        ("甲\n\n* * *\n\n乙", "甲\n\n\n\n乙"),
        ("> 引用\n> 文字", "引用\n文字"),
        ("- 甲\n  - 乙\n    + 丙", "甲\n乙\n丙"),
        ("- [x] 已办\n- [ ] 未办", "已办\n未办"),
        ("1. 甲\n   继续", "1. 甲\n继续"),
        ("```py\nxx\n```\n文字", "\n\n\n文字"),
        ("~~~\nxx\n```\n~~~~\n文字", "\n\n\n\n文字"),
        ("文字\n\n    xx = 1\n\n文字", "文字\n\n\n\n文字"),
        ("1. 甲\n\n    仍是甲", "1. 甲\n\n仍是甲"),
        ("文字\n    继续", "文字\n继续"),
        ("<style>\np {}\n</style>文字", "\n\n文字"),
        ("| 项目 | 数值 |\n|---|:-:|\n| 甲 | **15** |\n文字", "项目|数值\n\n甲|15\n文字"),
        ("甲|乙", "甲|乙"),
    ],
)
def test_marks_of_lines_are_taken_away(markdown: str, text: str) -> None:
    assert words(markdown) == text


def test_front_matter_is_not_words() -> None:
    front = "---\ntitle: xx镇\ntags:\n  - a\n\n# 注\n---\n"
    assert words(front + "正文") == "\n" * 7 + "正文"


def test_words_between_two_rules_at_the_top_are_no_front_matter() -> None:
    assert words("---\n政府工作报告\n---\n正文") == "\n政府工作报告\n\n正文"
    assert words("---\n政府工作报告") == "\n政府工作报告"


def test_a_fence_that_is_never_closed_does_not_silence_the_draft() -> None:
    assert "全镇xx年" in words("```\n全镇xx年\n")


def test_a_draft_of_indented_paragraphs_is_not_code() -> None:
    paragraphs = ["各位代表：", "现在报告工作。", "一年来，我们稳中求进。"]
    markdown = "报告\n" + "".join(f"\n    {paragraph}\n" for paragraph in paragraphs)
    assert words(markdown) == markdown.replace("    ", "")


def test_a_place_is_told_as_it_stands_in_the_file() -> None:
    source = read("# 报告\r\n\r\n**推进**推进\r\n")
    assert source.text == "报告\n\n推进推进\n"
    assert source.position(4) == Position(3, 3, 10)
    assert source.position(6) == Position(3, 7, 14)


def test_a_text_file_keeps_its_asterisks() -> None:
    assert decode("**推进**推进".encode(), "报告.txt").text == "**推进**推进"


@pytest.mark.parametrize("mark", ["*", "[", "](", "`a``", "<!--", "> ", "```\n", "|", '[](a "', "](    "])
def test_many_open_marks_are_read_in_no_time(mark: str) -> None:
    assert len(words(mark * 20_000)) <= len(mark) * 20_000
