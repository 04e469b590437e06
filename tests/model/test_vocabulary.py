"""The words of official prose."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.model.vocabulary import vocabulary


@pytest.mark.parametrize("word", ["推进", "围绕", "产业", "产业链", "博士后", "企业家", "脱贫致富"])
def test_a_common_word_is_known(word: str) -> None:
    assert word in vocabulary()


@pytest.mark.parametrize("string", ["", "的", "业链", "进推", "推进推进", "青溪镇"])
def test_what_is_no_word_of_many_places_is_unknown(string: str) -> None:
    assert string not in vocabulary()


def test_the_longest_word_that_begins_somewhere_is_found() -> None:
    assert vocabulary().beginning("做强产业链条", 2) == 3


def test_the_longest_word_that_ends_somewhere_is_found() -> None:
    assert vocabulary().ending("人才和博士后", 6) == 3


def test_no_word_reaches_beyond_the_text() -> None:
    assert vocabulary().beginning("产业链", 2) == 0
    assert vocabulary().ending("产业链", 1) == 0


@settings(max_examples=60)
@given(st.text("推进产业链博士后的，\n", max_size=20), st.integers(0, 20))
def test_what_is_found_is_a_word_at_that_place(text: str, place: int) -> None:
    words = vocabulary()
    place = min(place, len(text))
    length = words.beginning(text, place)
    assert length == 0 or text[place : place + length] in words
    length = words.ending(text, place)
    assert length == 0 or text[place - length : place] in words
