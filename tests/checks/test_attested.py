"""What published reports attest of pairs of characters, and how a text is read pair by pair."""

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.checks.attested import APART, LEVEL, OFTEN, TWICE, attested, mark_of, plain
from linter.checks.pair_levels import ODD_PAIR, PairLevels, pair_levels
from tools.build_attested import commonest, write_pairs

# Common and rare ideographs, signs of each kind, a character of four bytes and half of one.
TEXTS = st.text("推进发展人人勠鬯㐀，。“1９aＺ \n𠮷\ud800", max_size=16)


@settings(max_examples=60)
@given(TEXTS)
def test_any_text_has_the_marks_of_what_is_plain_of_it(text: str) -> None:
    pairs = attested().pairs
    marks = pairs.marks(text)
    assert marks == pairs.marks(plain(text))
    assert marks == b"".join(pairs.marks(text[at : at + 2]) for at in range(len(text) - 1))


@settings(max_examples=60)
@given(st.text("推进发展人勠鬯，0a", min_size=2, max_size=16))
def test_a_pair_is_often_in_reports_by_its_level(text: str) -> None:
    pairs = attested().pairs
    by_level = [mark & LEVEL >= OFTEN for mark in pairs.marks(text)]
    assert pairs.often(text[:-1], text[1:]) == by_level


@settings(max_examples=40)
@given(TEXTS, st.integers(1, 12))
def test_a_run_ends_at_signs_or_where_its_reach_does(text: str, reach: int) -> None:
    read = pair_levels(text)
    for at in (at for at in range(3, len(read.text) - 3) if _is_counted(read, at)):
        start, end = read.run(at, reach)
        assert at - reach <= start <= at < end <= at + reach + 1
        assert all(_is_counted(read, place) for place in range(start, end))
        assert start == at - reach or not _is_counted(read, start - 1)
        assert end == at + reach + 1 or not _is_counted(read, end)


def _is_counted(read: PairLevels, place: int) -> bool:
    return plain(read.text[place]) not in "，0a"


@settings(max_examples=40)
@given(TEXTS)
def test_the_characters_between_two_places_are_plain(text: str) -> None:
    read = pair_levels(text)
    assert all(read.plain(at, at + 3) == plain(read.text[at : at + 3]) for at in range(len(text)))
    assert all(read.levels[at] <= ODD_PAIR and not read.apart[at] for at in read.odd)


LEVELS = {"推进": 4, "进勠": 2, "勠力": 3, "，推": 4, "人人": 1, "1勠": 0}


@pytest.mark.parametrize("characters", ["，0a推进人力", "，0a推进人力勠", "，0a"])
def test_marks_are_the_same_whichever_characters_have_the_square(tmp_path: Path, characters: str) -> None:
    levels = {plain(pair): level for pair, level in LEVELS.items() if level}
    write_pairs(levels, characters, tmp_path)
    (tmp_path / "phrases.bin").write_bytes(bytes(8))
    pairs = attested(tmp_path).pairs
    for pair, level in LEVELS.items():
        first, second = plain(pair)[0], plain(pair)[1]
        assert pairs.marks(pair) == bytes([mark_of(first, second, level)])
    assert pairs.marks("人人")[0] & TWICE
    assert pairs.marks("1勠")[0] & APART


def test_the_square_has_the_signs_and_the_commonest_characters() -> None:
    assert commonest(Counter({"推进": 9, "进步": 2, "，推": 50})) == "，0a推进步"
