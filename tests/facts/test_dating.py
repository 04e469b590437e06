"""The year a text was written in, by its terms."""

from hypothesis import given, settings
from hypothesis import strategies as st

from linter.facts import dating as estimates
from linter.facts.almanac import Almanac, almanac_of
from linter.facts.phrases import Calendar
from linter.facts.terms import FIRST_YEAR, load_table, read_table
from linter.model import Dating, Phrase, Report, Span
from tests.drafts import shipped

POVERTY = (
    "扎实推进精准扶贫、精准脱贫，开展“两学一做”学习教育，实施营改增，落实三去一降一补，"
    "推进供给侧结构性改革，整合新农合，全面实施两孩政策，打好脱贫攻坚战，化解过剩产能，大众创业、万众创新蔚然成风。"
)


def date(text: str, report: Report, phrases: tuple[Phrase, ...]) -> Dating:
    almanac = almanac_of(shipped().lexicon)
    return estimates.date(almanac.said(text).terms, report, phrases, almanac.table)


def judge(text: str, report: Report) -> Dating:
    almanac = almanac_of(shipped().lexicon)
    return estimates.judge(almanac.said(text).terms, report, (), almanac.table)


def test_terms_tell_when_a_text_was_written_and_contradict_another_year() -> None:
    dating = date(POVERTY, Report(reviewed=2024, planned=2025), ())
    assert dating.year in (2016, 2017)
    assert dating.verdict
    assert all(item.last is not None and item.last < 2025 for item in dating.evidence)


def test_a_text_of_its_own_year_is_not_contradicted() -> None:
    assert not date(POVERTY, Report(reviewed=2016, planned=2017), ()).verdict


def test_a_text_without_a_year_of_its_own_is_dated_without_a_verdict() -> None:
    dating = date(POVERTY, Report(), ())
    assert dating.year in (2016, 2017)
    assert not dating.verdict


def test_a_short_text_does_not_tell_its_year() -> None:
    assert date("全镇召开会议，部署防汛工作。", Report(planned=2025), ()).year is None


def test_two_phrases_that_contradict_their_own_clauses_alike_give_the_verdict() -> None:
    opening = Phrase(Span(0, 4), "year", 2016, 2016, said_of=2021)
    congress = Phrase(Span(5, 9), "year", 2017, 2017, said_of=2022)
    report = Report(reviewed=2021, planned=2022)
    assert date("", report, (opening, congress)).year == 2017
    assert date("", report, (opening, congress)).verdict
    assert not date("", report, (opening,)).verdict


def test_phrases_that_disagree_by_different_years_give_no_verdict() -> None:
    opening = Phrase(Span(0, 4), "year", 2016, 2016, said_of=2021)
    congress = Phrase(Span(5, 9), "year", 2017, 2017, said_of=2020)
    assert not date("", Report(planned=2022), (opening, congress)).verdict


def test_the_window_of_a_term_lies_within_the_table() -> None:
    almanac = almanac_of(shipped().lexicon)
    for term in almanac.said(POVERTY).terms:
        first, last = term.window()
        assert FIRST_YEAR <= first <= last < FIRST_YEAR + almanac.table.years


def test_each_term_is_found_once_where_it_first_stands_whatever_else_holds_its_pair() -> None:
    table = read_table("贫攻\t脱贫攻坚 贫攻坚战~ 扶贫攻坚\t!!!!!!\n孩政\t两孩政策\t!!")
    said = Almanac(Calendar((), (), 0), table).said("贫攻，脱贫攻坚战，脱贫攻坚。两孩政策")
    assert {(term.word, start, term.shown) for term, start in said.terms.items()} == {
        ("脱贫攻坚", 3, True),
        ("贫攻坚战", 4, False),
        ("两孩政策", 14, True),
    }


def test_a_word_of_the_calendar_is_found_where_it_is_a_pair_of_the_table_too() -> None:
    table = read_table("贫攻\t脱贫攻坚\t!!")
    said = Almanac(Calendar(("坚战", "贫攻"), ((None,), (None,)), 2), table).said("脱贫攻坚战")
    assert said.words == [(1, 1, 3), (0, 3, 5)]
    assert [term.word for term in said.terms] == ["脱贫攻坚"]


def test_the_shipped_terms_hold_their_pairs_and_have_their_years() -> None:
    table = load_table()
    for pair, terms, costs in zip(table.pairs, table.terms, table.costs, strict=True):
        assert all(pair in term for term in terms.split(" "))
        assert len(costs) == table.years * len(terms.split(" "))


@settings(max_examples=30)
@given(st.text(alphabet="精准扶贫两学一做新质生产力，。年2", max_size=60), st.integers(1990, 2040))
def test_evidence_lies_inside_any_text(text: str, year: int) -> None:
    dating = date(text, Report(planned=year), ())
    assert all(0 <= item.span.start < item.span.end <= len(text) for item in dating.evidence)


def test_one_phrase_is_enough_where_the_terms_are_as_late() -> None:
    few = "扎实推进精准扶贫、精准脱贫，开展“两学一做”学习教育，全面实施两孩政策。"
    opening = Phrase(Span(0, 4), "year", 2016, 2016, said_of=2020)
    assert not date(few, Report(planned=2020), ()).verdict
    assert date(few, Report(planned=2020), (opening,)).verdict


def test_a_judgement_is_the_dating_without_evidence_that_nobody_is_told() -> None:
    for reviewed in range(2010, 2026):
        report = Report(reviewed=reviewed, planned=reviewed + 1)
        full = date(POVERTY, report, ())
        assert judge(POVERTY, report)[:2] == full[:2]
        assert judge(POVERTY, report).evidence == (full.evidence if full.verdict else ())
    assert judge(POVERTY, Report()) == date(POVERTY, Report(), ())
