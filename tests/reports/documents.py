"""A document made by hand, with sections, figures and a dating, for the tests of what a person reads."""

from decimal import Decimal

from linter.model import (
    Dating,
    Document,
    Evidence,
    Figure,
    Front,
    Growth,
    Outline,
    Quantity,
    Report,
    Section,
    Span,
)
from tests.reports.runs import plain

TEXT = (
    "青溪镇2024年工作总结\n"
    "一、经济运行稳中有进\n"
    "实现党的十九大召开之年的目标，全镇地区生产总值近9.80亿元，增长8.6%。\n"
    "（一）农业发展势头良好，粮食种植面积、产量和农民收入都有了很大的提高，农村面貌焕然一新。\n"
    "高标准农田中的受益农户占比下降0.5个百分点。\n"
    "二、下步打算\n"
)


def span_of(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def section(level: int, marker: str, title: str, *children: Section) -> Section:
    heading = span_of(marker + title)
    return Section(level, marker, marker, 1, title, "alone", heading, heading, (), children)


def quantity(words: str, number: str, unit: str) -> Quantity:
    span, value = span_of(words), Decimal(number)
    return Quantity(span, span, value, unit, value, value, "金额", Decimal(1))


def growth(words: str, rate: str, kind: str) -> Growth:
    return Growth(span_of(words), Decimal(rate), Decimal(rate), Decimal(rate), kind)


SECTIONS = (
    section(
        1,
        "一、",
        "经济运行稳中有进",
        section(
            2, "（一）", "农业发展势头良好，粮食种植面积、产量和农民收入都有了很大的提高，农村面貌焕然一新。"
        ),
    ),
    section(1, "二、", "下步打算"),
)
FIGURES = (
    Figure(
        span_of("地区生产总值近9.80亿元，增长8.6%"),
        "地区生产总值",
        "地区生产总值",
        "全镇",
        "",
        2024,
        "summary",
        quantity("近9.80亿元", "9.80", "亿元"),
        growth("8.6%", "8.6", "同比"),
    ),
    Figure(
        span_of("受益农户占比下降0.5个百分点"),
        "受益农户占比",
        "",
        "高标准农田中的",
        "上半年",
        None,
        "plan",
        None,
        growth("0.5个百分点", "-0.5", "百分点"),
    ),
)


def document(path: str = "总结.txt") -> Document:
    whole = Span(0, len(TEXT))
    root = Section(0, "", "", None, "", "report", whole, Span(0, 0), (), SECTIONS)
    return Document(
        plain(path, TEXT),
        TEXT,
        Outline(root, Front(title=(span_of("青溪镇2024年工作总结"),))),
        report=Report("annual", 2024, 2025, "2025-01-20"),
        dating=Dating(2017, True, (Evidence(span_of("党的十九大召开之年"), 2017, 2017),)),
        figures=FIGURES,
    )


def empty() -> Document:
    root = Section(0, "", "", None, "", "report", Span(0, 0), Span(0, 0), (), ())
    return Document(plain("空稿.txt", ""), "", Outline(root, Front()))
