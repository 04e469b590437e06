"""The kinds that look between the characters of a word: `split-word` and `space-in-word`."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.checks.space_in_word import SpaceInWord, space_in_word
from linter.checks.split_word import SplitWord, split_word
from linter.model import Span
from tests.drafts import document, findings, quoted

MARKS = SplitWord(marks="，。；：", joining="、", verbs=("推进", "加强"))
BLANKS = SpaceInWord()
PROSE = "今年以来，全镇坚持稳中求进工作总基调，扎实推{}进乡村振兴，统筹抓好各项工作任务的落实，成效明显。"


def test_a_mark_between_the_halves_of_a_word_is_found() -> None:
    text = "全镇农业产，业化水平提高，新建文化广。场3处。"
    assert quoted(split_word, MARKS, document(text)) == ["，", "。"]


def test_a_pause_mark_between_nouns_makes_a_list() -> None:
    assert quoted(split_word, MARKS, document("落实省、市部署，整治水、电、路，开发风、光资源。")) == []


def test_a_pause_mark_inside_a_verb_divides_it() -> None:
    assert quoted(split_word, MARKS, document("加快推、进项目建设，切实加、强组织领导。")) == ["、", "、"]


def test_a_clause_may_begin_with_what_would_end_a_word() -> None:
    assert quoted(split_word, MARKS, document("新增就业3人，均居全县前列；立行立改，善作善成。")) == []


def test_half_a_verb_is_no_clause() -> None:
    assert quoted(split_word, MARKS, document("推，进项目建设。加。强和改进工作，一增、一减。")) == [
        "，",
        "。",
    ]


@pytest.mark.parametrize("blank", [" ", "  ", "\u3000", "\u00a0", "\u2003"])
def test_any_blank_inside_a_word_of_a_paragraph_is_found(blank: str) -> None:
    assert quoted(space_in_word, BLANKS, document(PROSE.format(blank))) == [blank]


def test_names_and_titles_are_spaced_on_purpose() -> None:
    assert quoted(space_in_word, BLANKS, document("青溪镇镇长　高 峰\n工　作　总　结")) == []


def test_a_list_of_spaced_names_is_no_prose() -> None:
    names = "参加人员：张 文 明、李 建 设、王 发 展、赵 开 放、钱 推 进、孙 落 实、周 加 强、吴 实 施。"
    assert quoted(space_in_word, BLANKS, document(names)) == []


def test_a_blank_between_two_words_is_not_inside_one() -> None:
    text = "今年以来，全镇坚持稳中求进工作总基调，不断提高 产品质量，统筹抓好各项工作任务的落实，成效明显。"
    assert quoted(space_in_word, BLANKS, document(text)) == []


@settings(max_examples=50)
@given(
    st.lists(
        st.sampled_from(["推", "进", "加强", "项目", " ", "　", "、", "，", "\n", "𠮷", "5"]), max_size=60
    )
)
def test_places_are_marks_and_blanks_inside_the_text(pieces: list[str]) -> None:
    draft = document("".join(pieces))
    whole = Span(0, len(draft.text))
    for finding in findings(split_word, MARKS, draft):
        assert finding.span.of(draft.text) in "，、"
        assert whole.holds(finding.span)
    for finding in findings(space_in_word, BLANKS, draft):
        assert finding.span.of(draft.text).isspace()
        assert whole.holds(finding.span)
