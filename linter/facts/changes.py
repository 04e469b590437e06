"""Numbers that a change begins with: the A of 由A提高到B, alone or in turn with others."""

import re

from linter.facts.growths import sign
from linter.facts.sentences import Sentence
from linter.model.expression import compiled

_CHANGE = "(?:由|从)[^，。；]{0,16}$"
_IN_TURN = "分别(?:由|从)[^，。；]{0,16}$"
_TO = "[到至为]"
_LONGEST_WAY = 16
# 2.40亿元，比上年的2.00亿元增长20%: the second value is the one that the first came from.
_FROM = re.compile(
    "[，（、]?(?:比|较)(?:[0-9]{4}年|[上去前]一?年|年初|期初|[上去前]?年?同期)(?:度|同期)?[末底初]?的"
)
# What also leads to a difference, behind the value that another is compared with (比去年的5200人多出800人).
_APART = frozenset({"多", "多出", "多了", "少", "少了"})


def begins_change(sentence: Sentence, index: int) -> bool:
    """Whether a number is the A of 由A提高到B."""
    if index + 1 >= len(sentence.numbers):
        return False
    text, start, (at, end) = sentence.text, sentence.after(index), sentence.numbers[index].whole
    if text.find("由", start, at) < 0 and text.find("从", start, at) < 0:
        return False
    between = text[end : sentence.numbers[index + 1].whole.start]
    if len(between) > _LONGEST_WAY or "。" in between or not compiled(_TO).search(between):
        return False
    return compiled(_CHANGE).search(sentence.lead(index)) is not None


def changes_in_turn(sentence: Sentence, index: int) -> bool:
    """Whether a number is one of several in 分别从A、B提高到C、D, whose subjects are not told apart."""
    if not 0 <= sentence.respective < sentence.numbers[index].whole.start:
        return False
    first = sentence.lists[index].start
    if first > 0 and "到" in sentence.lead(first):
        first = sentence.lists[first - 1].start
    return sentence.list_length(first) > 1 and compiled(_IN_TURN).search(sentence.lead(first)) is not None


def came_from(sentence: Sentence, index: int) -> bool:
    """Whether the value just before a number came from it (2.40亿元，比上年的2.00亿元增长20%)."""
    text, value, quantity = sentence.text, sentence.numbers[index - 1], sentence.numbers[index]
    if index + 1 >= len(sentence.numbers) or value.dimension != quantity.dimension:
        return False
    if not _FROM.fullmatch(text, value.whole.end, quantity.whole.start):
        return False
    led = text[quantity.whole.end : sentence.numbers[index + 1].whole.start]
    return led in _APART or sign(led) != 0
