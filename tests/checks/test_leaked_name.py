"""The kind `leaked-name`."""

from hypothesis import given, settings
from hypothesis import strategies as st

from linter.checks.leaked_name import LeakedName, leaked_name
from tests.drafts import document, findings, quoted

PARAMS = LeakedName(
    marks="x*", suffixes=("镇",), openers="为在", common="全我整集建", arrivals="来", visitors=("人员",)
)


def test_a_name_before_the_word_that_masks_stand_before_is_a_leak() -> None:
    draft = document("*镇今年工作平稳，感谢各位为槐溪镇作出的贡献，*镇明天更好。")
    (finding,) = findings(leaked_name, PARAMS, draft)
    assert (finding.span.of(draft.text), finding.related[0].span.of(draft.text)) == ("槐溪", "*镇")


def test_a_name_before_the_words_that_follow_a_mask_is_a_leak_with_its_short_form() -> None:
    draft = document("推广“槐溪脆蜜李”品牌，建成xx脆蜜李基地，服务来槐人员。")
    assert quoted(leaked_name, PARAMS, draft) == ["槐溪", "来槐人员"]


def test_common_words_before_a_masked_kind_of_place_are_no_names() -> None:
    assert (
        quoted(leaked_name, PARAMS, document("*镇、*镇建设美丽集镇，全镇一心，300人整镇推进，建强镇。")) == []
    )


def test_a_draft_that_masks_nothing_leaks_nothing() -> None:
    assert quoted(leaked_name, PARAMS, document("为槐溪镇作出贡献，槐溪镇明天更好。")) == []


@settings(max_examples=60)
@given(st.text("x*槐溪镇为脆蜜李来人员，。 \n1", max_size=60))
def test_every_leak_lies_in_the_text_and_holds_no_mask(text: str) -> None:
    for finding in findings(leaked_name, PARAMS, document(text)):
        assert 0 <= finding.span.start < finding.span.end <= len(text)
        assert not set("x*") & set(finding.span.of(text))
