"""Figures: the indicator, value, growth and time of every statement."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.model import Figure
from tests.drafts import document


def read(text: str) -> tuple[Figure, ...]:
    return document(text).figures


def told(text: str) -> list[tuple[str, str, str]]:
    """Indicator, value with unit, and growth of every figure of a text."""
    return [
        (
            figure.indicator,
            f"{figure.value.number}{figure.unit}" if figure.value else "",
            str(figure.growth.rate) if figure.growth else "",
        )
        for figure in read(text)
    ]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("实现地区生产总值32.6亿元，同比增长7.2%。", [("地区生产总值", "32.6亿元", "7.2")]),
        ("财政收入增长6.5%；税收收入下降3%。", [("财政收入", "", "6.5"), ("税收收入", "", "-3")]),
        ("新建凉亭12个，栽植行道树300余株。", [("凉亭", "12个", ""), ("行道树", "300株", "")]),
        ("全镇完成脱贫42户118人。", [("脱贫", "42户", ""), ("脱贫", "118人", "")]),
        ("30余名困难职工得到慰问。", [("困难职工", "30名", "")]),
        ("税收收入、非税收入分别完成8亿元和2亿元。", [("税收收入", "8亿元", ""), ("非税收入", "2亿元", "")]),
        ("城镇化率提高1.2个百分点。", [("城镇化率", "", "1.2")]),
        ("电商交易额增长1.5倍。", [("电商交易额", "", "150.0")]),
        ("完成投资xx万元，增长x%。", []),
        ("位居全县第三。", [("排名", "3位", "")]),
        ("地区生产总值增速达到6.1%。", [("地区生产总值", "", "6.1")]),
        ("城镇化率提高到61.3%。", [("城镇化率", "61.3%", "")]),
    ],
)
def test_a_statement_gives_indicator_value_and_growth(text: str, figures: list[tuple[str, str, str]]) -> None:
    assert told(text) == figures


def test_a_change_keeps_where_it_came_from() -> None:
    (figure,) = read("绿化覆盖率由35.2%提高到38.6%。")
    assert figure.before is not None
    assert figure.value is not None
    assert (str(figure.before.number), str(figure.value.number)) == ("35.2", "38.6")


def test_a_comparison_is_no_growth() -> None:
    figures = read("地区生产总值增长7.2%，高于全省1.3个百分点。")
    assert [bool(figure.comparison) for figure in figures] == [False, True]
    assert figures[1].growth is None


def test_an_alias_has_the_key_of_its_indicator() -> None:
    assert [figure.key for figure in read("GDP增长5%，社零总额增长6%。")] == [
        "地区生产总值",
        "社会消费品零售总额",
    ]


@settings(max_examples=40)
@given(
    st.lists(
        st.sampled_from(
            [*"，。、的和由到约近%年", "增长", "分别", "投资", "5.2%", "12亿元", "同比", "高于", "共"]
        ),
        max_size=25,
    )
)
def test_figures_of_any_text_lie_inside_it(parts: list[str]) -> None:
    text = "".join(parts)
    for figure in read(text):
        assert 0 <= figure.span.start < figure.span.end <= len(text)
