"""The calendar's phrases and the year that each is said of."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.facts.almanac import almanac_of
from linter.facts.bound import bind
from linter.facts.phrases import read_phrases
from linter.model import Phrase
from tests.drafts import document, shipped


def read(text: str) -> tuple[Phrase, ...]:
    draft = document(text)
    almanac = almanac_of(shipped().lexicon)
    words = almanac.said(draft.folded).words
    return bind(draft.folded, read_phrases(draft.folded, almanac.calendar, words), draft.years)


@pytest.mark.parametrize(
    ("text", "quote", "first", "last"),
    [
        ("是“十三五”规划的开局之年", "“十三五”规划的开局之年", 2016, 2016),
        ("是实施“十四五”规划的收官之年", "“十四五”规划的收官之年", 2025, 2025),
        ("实现“十二五”良好开局", "“十二五”良好开局", 2010, 2011),
        ("为“十五五”良好开局打基础", "“十五五”良好开局", 2024, 2026),
        ("是党的十九大召开之年", "十九大召开之年", 2017, 2017),
        ("是贯彻党的二十大精神的开局之年", "二十大精神的开局之年", 2023, 2023),
        ("以优异成绩喜迎党的二十大", "喜迎党的二十大", 2021, 2022),
        ("庆祝新中国成立七十五周年", "新中国成立七十五周年", 2024, 2024),
        ("庆祝建党100周年", "建党100周年", 2021, 2021),
    ],
)
def test_words_that_name_a_year_tell_which(text: str, quote: str, first: int, last: int) -> None:
    (phrase,) = (phrase for phrase in read(text) if phrase.kind == "year")
    assert (phrase.span.of(text), phrase.first, phrase.last) == (quote, first, last)


@pytest.mark.parametrize(
    "text",
    [
        "承接“十一五”、谋划长远，是改革的开局之年",
        "“十四五”收得好，全面发力是起步之年",
        "解决十五个难题，是攻坚之年",
        "是进一步全面深化改革的关键之年",
    ],
)
def test_a_plan_is_not_tied_across_a_clause_or_another_thing(text: str) -> None:
    assert not [phrase for phrase in read(text) if phrase.kind == "year" and phrase.first == phrase.last]


@pytest.mark.parametrize("text", ["走访五保之家", "全县敬老院和五保供养服务中心", "整合文化和旅游局"])
def test_a_longer_name_keeps_its_old_word(text: str) -> None:
    assert read(text) == ()


def test_a_cycle_comes_round_again() -> None:
    (phrase,) = read("圆满完成乡镇换届")
    assert [year for year in range(2015, 2028) if phrase.fits(year)] == [2016, 2017, 2021, 2022, 2026, 2027]


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("2021年是“十四五”开局之年", 2021),
        ("2021年，全镇上下同心，实现“十四五”良好开局", 2021),
        ("2021年以来，全镇上下同心，实现“十四五”良好开局", None),
        ("2021年投资大增。这是“十四五”开局之年", None),
        ("比2019年多，实现“十四五”良好开局", None),
    ],
)
def test_a_phrase_is_said_of_the_year_of_its_clause_or_of_its_sentences_head(
    text: str, year: int | None
) -> None:
    (phrase,) = read(text)
    assert phrase.said_of == year


@settings(max_examples=40)
@given(
    st.lists(
        st.sampled_from(
            [
                "“十三五”",
                "十九大",
                "开局之年",
                "迎接",
                "2021年",
                "新农合",
                "改革开放",
                "40周年",
                "，",
                "五保之家",
            ]
        ),
        max_size=15,
    )
)
def test_phrases_lie_inside_any_text_in_order(pieces: list[str]) -> None:
    text = "".join(pieces)
    spans = [phrase.span for phrase in read(text)]
    assert spans == sorted(spans)
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
