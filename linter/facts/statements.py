"""Statements of figures in running text: which numbers are values, which are growth, and of what."""

import re
from collections.abc import Iterator, Sequence

from linter.facts.bases import starts_growth
from linter.facts.changes import begins_change, came_from, changes_in_turn
from linter.facts.dimensions import MEASURES, RATES, SHARE
from linter.facts.growths import DIFFERENCES, growth, increase, only_a_kind, results, sign
from linter.facts.names import Name
from linter.facts.naming import Namer
from linter.facts.no_figures import counts, measures_nothing, qualifies
from linter.facts.respectively import told_together
from linter.facts.sentences import Sentence, sentences
from linter.facts.statement import Statement
from linter.facts.subjects import Subjects
from linter.model import Growth, Quantity
from linter.model.expression import compiled

_COMPARE = re.compile(
    "(?P<with>(?:分别)?(?:高于|低于|高出|快于|好于|优于|超过|超出|领先|快|高|低|慢于|比)[^，。；]{0,14}?(?:平均水平|平均|目标|计划|任务)?(?:高出|高|低|快|慢|多)?(?:约|近)?)$"
)
# 比全国平均低14.7%: a rate that only tells a difference.
_DIFFERS = "比.{2,16}(?:高出|高|低|快|慢|多|少)(?:约|近)?$"
_POINTS, _TIMES = "百分点", ("番", "倍数")


def read_statements(text: str, quantities: Sequence[Quantity], namer: Namer) -> Iterator[Statement]:
    """Every statement of a figure, in the order of the text."""
    for sentence in sentences(text, quantities):
        yield from _Reading(sentence, namer).statements()


class _Reading:
    """One pass over the numbers of a sentence; each is a value, a growth, or no figure."""

    def __init__(self, sentence: Sentence, namer: Namer) -> None:
        self.sentence, self.namer = sentence, namer
        self.subjects = Subjects(sentence, namer)
        self.made: list[Statement] = []

    def statements(self) -> list[Statement]:
        """What the sentence states, in its order."""
        index = 0
        while index < len(self.sentence.numbers):
            count = self.sentence.list_length(index)
            if count > 1 and (together := told_together(self.sentence, index, self.made, self.namer)):
                del self.made[len(self.made) - together.known :]
                self.made += together.statements
                index += count
            else:
                self._read(index)
                index += 1
        return self.made

    def _read(self, index: int) -> None:
        text, start, quantity = self.sentence.text, self.sentence.start, self.sentence.numbers[index]
        if measures_nothing(quantity) or (quantity.spoken and not counts(text, start, quantity)):
            return
        if self._is_no_level(index, quantity):
            return
        if quantity.dimension not in RATES or not self._tells_rate(index, quantity):
            self._state(index, quantity)

    def _is_no_level(self, index: int, quantity: Quantity) -> bool:
        """Whether the number only tells where a change began, what is compared or which things are meant."""
        sentence = self.sentence
        return (
            begins_change(sentence, index)
            or qualifies(sentence, index)
            or self._came_from(index, quantity)
            or changes_in_turn(sentence, index)
        )

    def _came_from(self, index: int, quantity: Quantity) -> bool:
        """Whether the number is what the value just before it came from; that value is told so."""
        last = self.made[-1] if self.made else None
        if last is None or last.value is None or last.before or last.comparison:
            return False
        if last.value is not self.sentence.numbers[index - 1] or not came_from(self.sentence, index):
            return False
        self.made[-1] = last._replace(before=quantity)
        return True

    def _tells_rate(self, index: int, quantity: Quantity) -> bool:
        """Whether a rate is no level but a growth, a comparison or a part of one, and tell it so."""
        if self._continues_growth(index):
            return True
        lead = self.sentence.lead(index)
        direction = sign(lead)
        if direction and not results(lead):
            self._grow(index, growth(quantity, direction, lead))
            return True
        compared = _COMPARE.search(lead)
        if compared and (quantity.dimension != SHARE or compiled(_DIFFERS).match(compared["with"])):
            self._compare(index, compared["with"])
            return True
        return quantity.dimension == _POINTS or quantity.dimension in _TIMES

    def _continues_growth(self, index: int) -> bool:
        """Whether the number goes on a list of growth rates whose subjects are not told apart."""
        last = self.made[-1].growth if self.made else None
        if last is None or not self.sentence.joined(index):
            return False
        return last.span == self.sentence.numbers[index - 1].whole

    def _state(self, index: int, quantity: Quantity) -> None:
        """The number is a value."""
        told = self._told(quantity)
        if index and begins_change(self.sentence, index - 1):
            name = self.subjects.changing(index - 1, told)
            if name is not None:
                self.made.append(Statement(name, quantity, before=self.sentence.numbers[index - 1]))
            return
        name = self.subjects.of(index, told)
        if name is not None:
            by = increase(self.sentence.lead(index))
            self.made.append(Statement(name, quantity, comparison=by))

    def _told(self, quantity: Quantity) -> Name | None:
        """What a value may go on with: a count does not go on with a rate."""
        last = self.made[-1] if self.made else None
        if last is None:
            return None
        at, value = quantity.whole.start, last.value
        if quantity.dimension not in MEASURES and (value is None or value.dimension in RATES):
            return None
        if value is None or value.dimension == quantity.dimension:
            return last.name
        apart = self.sentence.text[at - 1 : at] == "，" and last.span.end == at - 1
        return None if apart else last.name

    def _grow(self, index: int, told: Growth) -> None:
        """The number is a growth rate: of the value before it, or of a name of its own."""
        last = self.made[-1] if self.made else None
        own = self.subjects.growing(index, last.name if last else None)
        if own is not None and not only_a_kind(own.span.of(self.sentence.text)):
            self.made.append(Statement(own, growth=told))
        elif (at := self._grown()) is not None and not self._started(at):
            self.made[at] = self.made[at]._replace(growth=told)
        elif last is not None:
            self.made.append(Statement(last.name, growth=told))
        elif name := self.subjects.inherited(index, None):
            self.made.append(Statement(name, growth=told))

    def _started(self, at: int) -> bool:
        """Whether the value of a statement is what its growth starts from, and so of another year."""
        value = self.made[at].value
        return value is not None and starts_growth(self.sentence.text, value.whole.end)

    def _grown(self) -> int | None:
        """Which of the last statements a growth without a name belongs to (8亿元，增加1亿元，增长14.3%)."""
        if not self.made or self.made[-1].growth is not None:
            return None
        last, at = self.made[-1], len(self.made) - 1
        first = self.made[at - 1] if at and self.made[at - 1].growth is None else last
        if last.comparison in DIFFERENCES and first.name.text == last.name.text and not first.comparison:
            return at - 1
        return at if not last.comparison or last.comparison in DIFFERENCES else None

    def _compare(self, index: int, with_what: str) -> None:
        """The number tells how far a value is from another."""
        quantity = self.sentence.numbers[index]
        clause = self.namer.clause(self.sentence.after(index), quantity.whole.start - len(with_what))
        name = self.namer.before(clause) or (self.made[-1].name if self.made else None)
        if name:
            self.made.append(Statement(name, quantity, comparison=with_what))
