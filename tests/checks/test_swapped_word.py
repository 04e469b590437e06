"""The kind `swapped-word`."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.checks.swapped_word import SwappedWords, swapped_word
from tests.drafts import document, findings, quoted

LIST = SwappedWords(
    telling=("效劳<服务 掩盖<覆盖", "乐观<积极"), common=("开展<发展", "平安<安全"), least=3, every=40
)


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("加快现代效劳业集聚区建设。", "加快现代服务业集聚区建设。"),
        ("全镇森林掩盖率为62%。", "全镇森林覆盖率为62%。"),
        ("乐观培育新型经营主体。", "积极培育新型经营主体。"),
    ],
)
def test_a_swapped_word_is_reported_with_the_word_that_was_meant(text: str, mended: str) -> None:
    (finding,) = findings(swapped_word, LIST, document(text))
    (edit,) = finding.edits
    assert text[: edit.span.start] + edit.text + text[edit.span.end :] == mended


@pytest.mark.parametrize(
    "text",
    ["对前景不能盲目乐观。", "不掩盖矛盾，甘愿效劳。", "积极开展文明创建，开展安全检查。", "创建平安乡镇。"],
)
def test_a_word_in_its_own_place_is_not_reported(text: str) -> None:
    assert quoted(swapped_word, LIST, document(text)) == []


def test_common_pairs_are_reported_only_in_company() -> None:
    alone = "民营经济开展迈上新台阶。"
    assert quoted(swapped_word, LIST, document(alone)) == []
    company = alone + "抓好平安生产，发展现代效劳业。"
    assert quoted(swapped_word, LIST, document(company)) == ["开展", "平安", "效劳"]


def test_few_places_in_a_long_draft_are_no_company() -> None:
    text = "民营经济开展迈上新台阶。抓好平安生产，发展现代效劳业。" + "各村统一修路。" * 30
    assert quoted(swapped_word, LIST, document(text)) == ["效劳"]


def test_a_rewritten_draft_needs_no_phrase_for_the_pairs_it_swaps() -> None:
    rewritten = "".join(
        f"民营经济开展迈上新台阶，{what}。"
        for what in ("抓好平安生产", "森林掩盖率提高", "建设现代效劳业", "培育产业")
    )
    alone = "产业开展在优化结构中见效。"
    assert quoted(swapped_word, LIST, document(alone)) == []
    assert quoted(swapped_word, LIST, document(rewritten + alone)).count("开展") == 5
    kept = "积极开展文明创建。"
    assert quoted(swapped_word, LIST, document(rewritten + kept)).count("开展") == 4


def test_a_traditional_draft_is_left_to_others() -> None:
    assert (
        quoted(swapped_word, LIST, document("全鎮森林掩蓋率達到62%，樂觀培育經營主體，推動經濟發展。")) == []
    )


def test_words_of_other_lengths_are_refused() -> None:
    with pytest.raises(ValueError, match="不是两个双字词"):
        SwappedWords(("掩盖率<覆盖率",))
    with pytest.raises(ValueError, match="不是两个双字词"):
        SwappedWords(("掩盖",))


@settings(max_examples=40)
@given(st.text(st.sampled_from("效劳业现代掩盖率开展经济，。5\n"), max_size=30))
def test_mended_words_are_not_reported_again(text: str) -> None:
    for finding in findings(swapped_word, LIST, document(text)):
        assert finding.span.of(document(text).folded) == finding.values["wrong"]
        mended = text[: finding.span.start] + finding.values["right"] + text[finding.span.end :]
        again = findings(swapped_word, LIST, document(mended))
        assert finding.span not in [other.span for other in again]
