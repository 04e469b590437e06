"""One spelling for matching, code point for code point."""

import re
import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.sources import fold

texts = st.text(st.sampled_from('青溪鎮發「」『』"\n,;:?!()％．－１Ａaz09 /') | st.characters(), max_size=40)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("青溪鎮的經濟發展", "青溪镇的经济发展"),
        ("２０２４年增長５．２％", "2024年增长5.2%"),
        ("附件Ａ－１", "附件A-1"),
        ("（一)经济,社会;民生:好!吗?", "（一）经济，社会；民生：好！吗？"),
        ("增长7,000元，10:30开会", "增长7,000元，10:30开会"),
        ("１:３０", "1:30"),
        ("一是:2项", "一是：2项"),
        ("见https://qingxi.example", "见https://qingxi.example"),
        ("「青溪」『镇』", "“青溪”‘镇’"),
        ('"十四五"和"双碳"', "“十四五”和“双碳”"),
        ('"甲\n"乙"', "“甲\n“乙”"),
        ("\u2003\u2003一、\u00a0回顾", "\u3000\u3000一、 回顾"),
        ("乾坤", "乾坤"),
        ("", ""),
    ],
)
def test_a_spelling_is_folded(text: str, folded: str) -> None:
    assert fold(text) == folded


@settings(max_examples=60, deadline=None)
@given(texts)
def test_folding_keeps_the_length_and_settles_at_once(text: str) -> None:
    folded = fold(text)
    assert len(folded) == len(text)
    assert fold(folded) == folded


@settings(max_examples=60, deadline=None)
@given(texts)
def test_ascii_words_are_left_alone(text: str) -> None:
    folded = fold(text)
    for word in re.finditer(r"[0-9A-Za-z]+(?:[,;:?!()][0-9A-Za-z]+)*", text):
        assert folded[word.start() : word.end()] == word[0]


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("增长7.1%.\n全镇", "增长7.1%。\n全镇"),
        ("稳中有进．全镇", "稳中有进。全镇"),
        ("一.经济", "一.经济"),
        ("1.经济", "1.经济"),
        ("网址.com", "网址.com"),
    ],
)
def test_a_point_that_ends_a_sentence_is_a_full_stop(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_every_traditional_character_settles_at_once() -> None:
    every = "".join(map(chr, range(0x3400, 0xA000)))
    folded = fold(every)
    assert len(folded) == len(every)
    assert fold(folded) == folded


def test_simplified_text_does_not_load_the_converter() -> None:
    script = (
        "import sys; from linter.sources import fold; fold('青溪镇，鿬'); assert 'opencc' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", script], check=True)
