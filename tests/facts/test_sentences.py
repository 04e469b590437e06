"""The sentences that hold numbers, and the lists in them."""

from hypothesis import given, settings
from hypothesis import strategies as st

from linter.facts.naming import Namer, namer
from linter.facts.numbers import read_quantities
from linter.facts.sentences import Sentence, sentences
from linter.facts.statements import read_statements
from tests.drafts import shipped


def read(text: str) -> list[Sentence]:
    return list(sentences(text, read_quantities(text, shipped().lexicon)))


def test_numbers_with_only_a_mark_or_a_conjunction_between_them_are_one_list() -> None:
    (sentence,) = read("水库3座、水渠5条，水窖分别增加6%、7%和8%。")
    assert [(numbers.start, numbers.stop) for numbers in sentence.lists] == [(0, 1), (1, 2), *[(2, 5)] * 3]
    assert [sentence.list_length(index) for index in range(5)] == [1, 1, 3, 2, 1]


def test_a_sentence_without_numbers_is_passed_over() -> None:
    first, second = read("全镇共3个村。干部群众齐心协力。新建5座桥；修路")
    assert (first.start, first.end) == (0, 7)
    assert (second.start, second.end) == (16, 22)


@settings(max_examples=60)
@given(st.text("3个5%、和，。；分别村\n", max_size=30))
def test_the_sentences_hold_every_number_once(text: str) -> None:
    quantities = read_quantities(text, shipped().lexicon)
    told = list(sentences(text, quantities))
    assert [quantity for sentence in told for quantity in sentence.numbers] == list(quantities)
    for sentence in told:
        assert all(sentence.start <= quantity.span.start < sentence.end for quantity in sentence.numbers)
        assert len(sentence.lists) == len(sentence.numbers)


class Counted(str):
    """A text that counts the characters cut from it."""

    cut = 0

    def __getitem__(self, key: object) -> str:
        piece = str.__getitem__(self, key)  # type: ignore[index]
        Counted.cut += len(piece)
        return piece


def test_a_long_list_is_not_read_again_for_each_of_its_numbers() -> None:
    def cut(times: int) -> int:
        text = Counted("税收、非税收入分别增长" + "5%、" * times + "。")
        Counted.cut = 0
        quantities = read_quantities(str(text), shipped().lexicon)
        found: Namer = namer(str(text), shipped().lexicon)._replace(text=text)
        assert list(read_statements(text, quantities, found))
        return Counted.cut

    assert cut(800) < 9 * cut(100)
