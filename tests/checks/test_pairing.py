"""The kind `pairing`, and how marks are paired."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.checks.pair_marks import FAMILIES, Family
from linter.checks.pairing import Fault, PairingFault, pairing
from linter.checks.pairs import pairings
from tests.drafts import document, findings

ALL: tuple[Family, ...] = tuple(FAMILIES)
FAULTS: tuple[Fault, ...] = ("unclosed", "unopened", "reversed", "nested", "mixed-width")


def reported(text: str) -> dict[str, list[tuple[int, str]]]:
    draft = document(text)
    found = {
        fault: [
            (finding.span.start, finding.values["expected"])
            for finding in findings(pairing, PairingFault(fault, ALL), draft)
        ]
        for fault in FAULTS
    }
    return {fault: places for fault, places in found.items() if places}


@pytest.mark.parametrize(
    "text",
    [
        "开展“纠‘四风’、治陋习”行动（试行）。",
        "1）修路；2）架桥；a）绿化。",
        "“第一句。第二句！第三句？”",
        "出台《关于〈条例〉的意见》。",
        "I don’t know，’98洪水。",
        "东经113°05′20″。",
        "牢记“绿水青\n山就是金山银山”的理念。",
        "实行“‘12345’一号通”。",
    ],
)
def test_what_pairs_well_is_not_reported(text: str) -> None:
    assert reported(text) == {}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("争当“店小二，服务企业。", {"unclosed": [(2, "”")]}),
        ("深化放管服”改革。", {"unopened": [(5, "“")]}),
        ("“双拥“工作。", {"reversed": [(3, "”")]}),
        ("开展”大走访”活动。", {"reversed": [(2, "“")]}),
        ("严守“八项规定，反对“四风”。", {"unclosed": [(2, "”")]}),
        ("“深化“放管服”改革”", {"nested": [(3, "‘’")]}),
        ("污水厂（一期，日处理2万吨。", {"unclosed": [(3, "）")]}),
        ("污水厂一期），日处理2万吨。", {"unopened": [(5, "（")]}),
        ("松云线（县道)通车。", {"mixed-width": [(6, "）")]}),
        ("一句“没完。\n另一段”开始。", {"unclosed": [(2, "”")], "unopened": [(10, "“")]}),
    ],
)
def test_each_fault_is_told_with_the_mark_that_should_be(text: str, expected: object) -> None:
    assert reported(text) == expected


@settings(max_examples=60)
@given(st.text('青溪。\n“”‘’"″〝（）()《》〈〉1a、', max_size=40))
def test_every_mark_is_paired_or_lone_and_lies_in_the_text(text: str) -> None:
    for family, paragraphs in pairings(text, frozenset()).items():
        for paragraph in paragraphs:
            for opening, closing in paragraph.pairs:
                assert opening.offset < closing.offset
            for mark in (*paragraph.unclosed, *paragraph.unopened):
                assert text[mark.offset] == mark.character
                assert mark.family == family
