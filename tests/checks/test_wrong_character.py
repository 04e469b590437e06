"""The kind `wrong-character`."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.checks.attested import APART, attested, plain
from linter.checks.confusion import confusion
from linter.checks.dictionary import in_a_word
from linter.checks.pair_levels import pair_levels
from linter.checks.suspects import suspects
from linter.checks.wrong_character import WrongCharacter, slips, wrong_character
from linter.checks.wrong_word import WrongWord
from tests.drafts import document, findings, shipped

SLIPS = {
    "青溪镇持绪推进农村生活污水治理，新建管网三公里。": ("持绪", "持续"),
    "我们要进一步优化营商还境，打造一流服务窗口。": ("还境", "环境"),
    "严格落实安全生产则任制，坚决防范重特大事故发生。": ("则任制", "责任制"),
    "加强生态环镜保护，空气质量优良天数比例达到95%。": ("生态环镜", "生态环境"),
}


SHIPPED: WrongCharacter = shipped().by_name["words/wrong-character"].params


def mended(text: str) -> list[tuple[str, str]]:
    found = findings(wrong_character, SHIPPED._replace(listed=()), document(text))
    return [(finding.values["wrong"], finding.values["right"]) for finding in found]


@pytest.mark.parametrize(("text", "expected"), SLIPS.items())
def test_a_like_character_in_a_common_phrase_is_found_with_its_word(
    text: str, expected: tuple[str, str]
) -> None:
    assert mended(text) == [expected]


@pytest.mark.parametrize("text", SLIPS)
def test_the_mended_sentence_is_clean(text: str) -> None:
    [finding] = findings(wrong_character, WrongCharacter(), document(text))
    [edit] = finding.edits
    assert mended(text[: edit.span.start] + edit.text + text[edit.span.end :]) == []


@pytest.mark.parametrize(
    "text",
    [
        "加快鑫源农业产业园建设，推动松河沿岸环境整治。",
        "支持麓景路南延工程，加快民晟智能装备项目落地。",
        "开工建设青溪至云岭高速公路，实现村村通公路。",
    ],
)
def test_a_name_is_left_alone(text: str) -> None:
    assert mended(text) == []


def test_what_stands_between_short_quotation_marks_is_left_alone() -> None:
    assert mended("优化营商还境，打造一流服务窗口。") != []
    assert mended("优化“营商还境”，打造一流服务窗口。") == []


def test_of_what_the_draft_says_twice_more_is_asked() -> None:
    def scores(text: str) -> list[float]:
        return [slip.score for slip in slips(text, WrongCharacter(score=-100.0), attested())]

    [once] = scores("优化营商还境，打造一流服务窗口。")
    first, second = scores("优化营商还境，打造一流服务窗口。还境整治成效明显。")
    assert max(first, second) < once


def test_what_the_draft_says_often_is_a_name() -> None:
    once = "优化营商还境，打造一流服务窗口。"
    assert list(suspects(once, attested())) != []
    assert list(suspects(once * 5, attested())) == []


def test_a_draft_in_traditional_characters_is_left_alone() -> None:
    assert mended("進一步優化營商還境，打造一流服務窗口，推動產業發展。") == []


def test_a_higher_score_reports_less() -> None:
    text = next(iter(SLIPS))
    assert findings(wrong_character, WrongCharacter(score=1000.0), document(text)) == []


@settings(max_examples=60, deadline=None)
@given(st.text("持绪推进营商还境，安全则任制“”\n1a𠮷", max_size=40))
def test_any_text_is_read_and_only_one_character_is_changed(text: str) -> None:
    draft = document(text)
    for finding in findings(wrong_character, WrongCharacter(score=-100.0), draft):
        [edit] = finding.edits
        assert finding.span.holds(edit.span)
        assert finding.values["wrong"] == finding.span.of(draft.text)
        assert edit.span.of(draft.text) != edit.text


@settings(max_examples=60)
@given(st.text("推进发展，。1９aＺ 𠮷\n", max_size=20))
def test_plain_text_keeps_every_place(text: str) -> None:
    assert len(plain(text)) == len(text)
    assert plain(plain(text)) == plain(text)


def test_common_strings_are_attested_and_nonsense_is_not() -> None:
    known = attested()
    assert known.pairs.marks("推进") == b"\4"
    assert known.pairs.marks("善膳") == b"\0"
    assert known.phrases["营商环境"] > 3
    assert known.phrases["营商还境"] == 0


def test_pairs_of_signs_and_of_one_character_are_marked() -> None:
    read = pair_levels("，人人都，2都")
    assert [read.text[at : at + 2] for at in read.twice()] == ["人人"]
    assert [bool(mark & APART) for mark in read.marks] == [True] * 4 + [False] * 2 + [True] * 6
    assert len(read.marks) == len(read.levels) == len(read.text) - 1


@settings(max_examples=40)
@given(st.text("推进善膳人，2a𠮷", max_size=12))
def test_the_rare_pairs_are_the_pairs_of_ideographs_of_a_low_level(text: str) -> None:
    read = pair_levels(text)
    for at, level in enumerate(read.levels):
        both = not set(read.plain(at, at + 2)) & set("，0a")
        assert (at in read.rare(2)) == (both and level <= 2)


def test_likeness_is_by_sound_before_shape() -> None:
    likenesses = confusion().of("已")
    assert likenesses["以"] == "same sound"
    assert likenesses["己"] == "same look"
    assert "已" not in likenesses


def test_an_empty_text_has_no_suspects() -> None:
    assert list(suspects("", attested())) == []


def test_a_listed_word_is_left_to_its_rule() -> None:
    text = "优化营商还境，打造一流服务窗口。"
    listed = WrongCharacter(listed=(WrongWord("还境", "环境"),))
    assert findings(wrong_character, listed, document(text)) == []


def test_where_a_name_is_likely_more_is_asked() -> None:
    def score(verbs: tuple[str, ...], kinds: tuple[str, ...]) -> float:
        params = WrongCharacter(-100.0, verbs, kinds)
        return next(slip.score for slip in slips("加强生态环镜保护工作", params, attested()))

    plainly = score((), ())
    assert score(("态环",), ()) < plainly
    assert score((), ("工作",)) < plainly
    assert score((), ("水库",)) == plainly


def test_a_word_of_general_chinese_is_no_slip() -> None:
    assert in_a_word("群众企盼已久", 2)
    assert not in_a_word("持绪推进", 1)
