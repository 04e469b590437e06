"""Two years' figures side by side."""

import io
import json

from linter.reports import against
from tests.drafts import document

LAST = (
    "2024年云岭县政府工作报告\n一、2023年工作回顾\n税收收入8亿元，增长5%。\n"
    "二、2024年工作安排\n税收收入增长6%。\n"
)
NOW = "2025年云岭县政府工作报告\n一、2024年工作回顾\n税收收入8.4亿元，增长6%。\n城镇化率达到61.2%。\n"


def test_an_indicator_of_both_years_stands_with_the_growth_that_its_values_imply() -> None:
    (pair,) = against.pairs(document(NOW), document(LAST))
    assert (pair.key, str(pair.implied)) == ("税收收入", "5.0")
    assert pair.target is not None
    assert pair.target.growth is not None


def test_the_json_says_what_is_told_of_both_years() -> None:
    out = io.StringIO()
    against.write_json(document(NOW), document(LAST), out)
    (entry,) = json.loads(out.getvalue())["pairs"]
    assert entry["last"] == {"value": "8", "unit": "亿元", "growth": "5", "year": 2023}
    assert entry["now"] == {"value": "8.4", "unit": "亿元", "growth": "6", "year": 2024}
    assert entry["implied"] == "5.0"


def test_the_csv_has_the_columns_of_the_table() -> None:
    out = io.StringIO()
    against.write_csv(document(NOW), document(LAST), out)
    assert out.getvalue().splitlines() == [
        "指标,上年数,上年增速,今年数,今年增速,推算增速,上年定的目标",
        "税收收入,8亿元,+5%,8.4亿元,+6%,+5.0%,+6%",
    ]


def test_the_table_says_when_nothing_is_in_both() -> None:
    out = io.StringIO()
    against.write_table(document("新建凉亭3座。"), document(LAST), out)
    assert out.getvalue() == "两年的稿子里没有同样的指标\n"
