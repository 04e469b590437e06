"""The kinds about damaged characters: what is found in a text that is known to be damaged."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.checks.compatibility import Compatibility, compatibility
from linter.checks.conversion import Conversion, conversion
from linter.checks.foreign_script import ForeignScript, foreign_script
from linter.checks.kind import Kind
from linter.checks.misread_digits import MisreadDigits, misread_digits
from linter.checks.mojibake import Mojibake, mojibake
from linter.checks.script_of_draft import ScriptOfDraft, script_of_draft
from tests.drafts import document, findings, quoted

NUMBERS = MisreadDigits(units=("亩", "元", "年", "%"), unless=("O2O",))
TRADITIONAL_TEXT = "雲嶺縣堅持穩中求進，經濟運行總體平穩，羣眾收入增長較快。"


@pytest.mark.parametrize(
    ("written", "meant"),
    [("IO0%", "100%"), ("K)OOO", "10000"), ("100Oo", "10000"), ("l.5", "1.5"), ("2O19", "2019")],
)
def test_letters_in_a_number_are_read_as_the_digits_they_look_like(written: str, meant: str) -> None:
    found = findings(misread_digits, NUMBERS, document(f"完成{written}亩"))
    assert [finding.values["number"] for finding in found] == [meant]


@pytest.mark.parametrize("text", ["O2O平台", "ISO14000认证", "O3浓度", "II级", "5G基站", "G20峰会", "x=lo"])
def test_codes_with_letters_are_no_numbers(text: str) -> None:
    assert quoted(misread_digits, NUMBERS, document(text)) == []


@pytest.mark.parametrize(("right", "wrong"), [("utf-8", "gbk"), ("utf-8", "latin-1"), ("gbk", "latin-1")])
def test_text_read_in_a_wrong_encoding_is_read_again(right: str, wrong: str) -> None:
    meant = "推进全年各项工作落实"
    garbled = meant.encode(right).decode(wrong, "replace")
    found = findings(mojibake, Mojibake(), document(f"(1) {garbled}"))
    assert [finding.values["meant"][:6] for finding in found] == [meant[:6]]


def test_rare_but_right_characters_are_not_read_again() -> None:
    assert quoted(mojibake, Mojibake(), document("涓涓细流，浜滨之地，宸宇公司，Café与Zoë")) == []


def test_a_character_split_from_its_phrase_is_found_by_its_neighbour() -> None:
    draft = document(TRADITIONAL_TEXT + "棉花麵積一千畝，油菜麵積兩千畝，方便麵廠投產。")
    assert quoted(conversion, Conversion(), draft) == ["麵", "麵"]


def test_what_taiwan_and_hong_kong_write_is_no_damage() -> None:
    draft = document(TRADITIONAL_TEXT + "為了羣眾，這裡的汙水、臺灣的線、說明與説明。")
    assert quoted(conversion, Conversion(), draft) == []


def test_a_simplified_draft_is_not_looked_at_for_damage() -> None:
    assert (
        quoted(conversion, Conversion(), document("全麵推进各项工作，经济运行总体平稳，群众收入增长较快。"))
        == []
    )


def test_the_fix_of_compatibility_characters_settles() -> None:
    params = Compatibility(characters="\u2e80-\u2fdf０-９", plain={"⺠": "民"})
    (finding,) = findings(compatibility, params, document("人⺠⽣３"))
    assert (finding.values["plain"], finding.edits[0].text) == ("民生3", "民生3")
    assert quoted(compatibility, params, document("人民生3")) == []


def test_names_keep_their_traditional_characters() -> None:
    params = ForeignScript("simplified", names="昇", unless=("[“][^”]{0,8}[”]",))
    text = "各级各部门认真贯彻落实，推动金昇公司、“龍香”品牌发展，厉行节儉，反对铺张浪费。"
    assert quoted(foreign_script, params, document(text)) == ["儉"]


KINDS: list[tuple[Kind[Any], Any]] = [
    (misread_digits, NUMBERS),
    (mojibake, Mojibake()),
    (conversion, Conversion()),
    (foreign_script, ForeignScript("simplified")),
    (foreign_script, ForeignScript("traditional")),
    (compatibility, Compatibility(characters="\u2e80-\u2fdf\uf900-\ufaff０-９")),
    (script_of_draft, ScriptOfDraft("traditional")),
]


@settings(max_examples=50)
@given(st.text("0OoIl1KS)%.亩元鎬鐨銆ÔÆäå麵製積全係⺠３䀀儉龍关键词為，。\n 𠀀\x07", max_size=50))
def test_every_kind_is_total_and_its_spans_lie_in_the_text(text: str) -> None:
    for kind, params in KINDS:
        for draft in (document(text), document(TRADITIONAL_TEXT + text)):
            for finding in findings(kind, params, draft):
                assert 0 <= finding.span.start < finding.span.end <= len(draft.text)
