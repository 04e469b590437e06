"""The kind `dangling-semicolon`."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.checks.dangling_semicolon import DanglingSemicolon, dangling_semicolon
from tests.drafts import document, findings, quoted

PARAMS = DanglingSemicolon()
LONG = "全年完成招商引资项目5个，到位资金2亿元，比上年增长8%"


def test_a_paragraph_that_ends_in_a_semicolon_is_found() -> None:
    text = f"各项工作稳步推进。\n{LONG}；\n社会大局保持稳定。"
    assert quoted(dangling_semicolon, PARAMS, document(text)) == ["；"]


@pytest.mark.parametrize(
    "text",
    [
        f"主要目标是：\n{LONG}；\n社会大局保持稳定。",
        f"各项工作稳步推进。\n{LONG}；\n{LONG[2:]}；\n社会大局保持稳定。",
        f"各项工作稳步推进。\n1. {LONG}；\n2. 社会大局保持稳定。",
        f"各项工作稳步推进。\n必须看到，{LONG}；\n必须看到，社会大局保持稳定。",
        f"名词解释。\n“一带”指{LONG}；\n“两区”指青溪园区和白沙园区。",
        f"各项工作稳步推进。\n{LONG}；\n",
        "各项工作稳步推进。\n短短一行；\n社会大局保持稳定。",
    ],
)
def test_items_of_a_list_end_in_semicolons(text: str) -> None:
    assert quoted(dangling_semicolon, PARAMS, document(text)) == []


@settings(max_examples=40)
@given(st.lists(st.sampled_from(["；", ";", "\n", " ", LONG, "1.", "：", "“", "𠮷"]), max_size=20))
def test_what_is_reported_is_a_semicolon_at_the_end_of_a_line(pieces: list[str]) -> None:
    draft = document("".join(pieces))
    for finding in findings(dangling_semicolon, PARAMS, draft):
        assert finding.span.of(draft.folded) == "；"
        assert draft.folded[finding.span.end] == "\n"
