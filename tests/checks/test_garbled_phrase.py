"""The kind `garbled-phrase`: characters lost, doubled and exchanged in common phrases."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.checks.attested import attested
from linter.checks.fixed_phrases import FixedPhrases, fixed_phrases
from linter.checks.garbled_phrase import GarbledPhrase, repairs
from linter.checks.pair_levels import MARGIN

TWICE = GarbledPhrase(twice="人村", allow=("发奋图强",))


def mended(text: str) -> str:
    for repair, _ in reversed(list(repairs(text, TWICE, attested(), fixed_phrases()))):
        start, end = repair.start - len(MARGIN), repair.end - len(MARGIN)
        text = text[:start] + repair.text + text[end:]
    return text


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("持续完善农村基础设设施。", "持续完善农村基础设施。"),
        ("优化营营商环境。", "优化营商环境。"),
        ("坚持法依行政。", "坚持依法行政。"),
        ("深入实施乡村兴振战略。", "深入实施乡村振兴战略。"),
        ("全面落实社会障政策。", "全面落实社会保障政策。"),
    ],
)
def test_a_garbled_phrase_is_mended(written: str, right: str) -> None:
    assert mended(written) == right


@pytest.mark.parametrize(
    "text",
    [
        "加快公共服务建设设施改造，做到村村通公路、人人有活干。",
        "水、土污染防治同步推进。",
        "提高勇气，发奋图强。",
        "擦亮“乡村兴振”品牌。",
        "完善产业产业链条，规范建设设计标准。",
    ],
)
def test_words_that_meet_lists_names_and_reduplication_are_left_alone(text: str) -> None:
    assert mended(text) == text


def test_halves_are_found_at_their_places_only() -> None:
    phrases = FixedPhrases({"社会": "保障障碍"}, {"保障": "社会会社"})
    assert phrases.begins("社会", "保障")
    assert not phrases.begins("社会", "障障")
    assert not phrases.ends("会会", "保障")
    assert phrases.within("社会", "障") == ["保"]
    assert phrases.after("社", "保障") == ["会"]


@settings(max_examples=60)
@given(st.lists(st.sampled_from("基础设施乡村振兴依法行政推进，。、“”设"), max_size=40).map("".join))
def test_any_text_is_read_and_every_repair_lies_within_it(text: str) -> None:
    for repair, gain in repairs(text, TWICE, attested(), fixed_phrases()):
        assert 0 <= repair.start - len(MARGIN) <= repair.end - len(MARGIN) <= len(text)
        assert gain >= 0
