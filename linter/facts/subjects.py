"""What the numbers of a sentence are numbers of: which of the names beside them each takes."""

import re
from bisect import bisect_left

from linter.facts.dimensions import MEASURES, MONEY, PLACE, SHARE, TIME
from linter.facts.grammar import RELATIONS
from linter.facts.leading import goes_on
from linter.facts.names import Clause, Name
from linter.facts.naming import Namer
from linter.facts.no_figures import tells_apart
from linter.facts.sentences import Sentence
from linter.facts.shares import of_subject, share
from linter.facts.subject_words import AMOUNTS, BUILDING, EXTENTS, rated
from linter.model import Quantity, Span
from linter.model.expression import compiled

_PLACES = ("位", "名", "强")
# How far back in a sentence the name is looked for that a number without one goes on with.
_INHERITANCE = 80
_RANK = "(?:世界|国家|国|全国|自治区|省部|省|部|市|州|盟|区|县|旗|乡|镇|村|厅)级"
_LEVELS = f"(?:{_RANK})?[、和及与](?:{_RANK})?"
# 省级3家 goes on with the things that were counted before it.
_RANKS = re.compile(f"{_RANK}(?:及?以上)?$")
_FIRST_RANK = f"^{_RANK}"
# Money and shares stand behind what they are of, other measures also before it (5兆瓦光伏电站).
_OF_ANYTHING = MONEY | {SHARE}
# 企业的20条措施, 企业6项技术: what leads to the number is not its own.
_NOT_OWN = frozenset(("的", "和", "与", "及"))
_LISTING = frozenset(("、", "和", "与", "及"))
_PART = "其中"


class Subjects:
    """The names that the numbers of one sentence take; `told` is always the name spoken of last."""

    def __init__(self, sentence: Sentence, namer: Namer) -> None:
        """Take the numbers of a sentence, and what finds names in its text."""
        self.sentence, self.namer = sentence, namer
        self.text, self.quantities = sentence.text, sentence.numbers
        self.strong = [self._strong(quantity) for quantity in sentence.numbers]
        self.leads = self._leads()
        self.found: dict[int, Name | None] = {}
        self.levels: dict[int, int] = {}
        self.parts: list[int] | None = None

    def of(self, index: int, told: Name | None) -> Name | None:
        """The name of the number at `index`, which is a value."""
        quantity, clause = self.quantities[index], self._clause(index)
        if quantity.dimension == PLACE or self._counts_places(quantity):
            return self._place(clause)
        if quantity.dimension == SHARE and (part := share(self.namer, clause)):
            return of_subject(part, told) if told else part
        if quantity.dimension in MEASURES:
            name = self._parallel(index, told) or self._measured(index, clause)
        elif self._counts_nothing(index):
            return None
        else:
            name = self._parallel(index, told) or self._counted(index, clause)
        name = name or self.inherited(index, told)
        if name is None:
            return None
        level = _RANKS.search(name.text) if "级" in name.text else None
        if level and (thing := self._ranked(index)):
            return name._replace(text=f"{level[0]}{thing}")
        return name if told is None else self._of_told(name, told, quantity)

    def changing(self, index: int, told: Name | None) -> Name | None:
        """The name of what changes, which stands before the first of its two values, at `index`."""
        quantity, clause = self.quantities[index], self._clause(index)
        if quantity.dimension == PLACE:
            return self._place(clause)
        if quantity.dimension == SHARE and (part := share(self.namer, clause)):
            return of_subject(part, told) if told else part
        return self.namer.before(clause) or self.inherited(index, told)

    def growing(self, index: int, told: Name | None) -> Name | None:
        """The name that leads to the growth rate at `index`, none where it only goes on."""
        start, end = self.sentence.after(index), self.quantities[index].whole.start
        clause = self.namer.clause(start, end)
        part = share(self.namer, clause)
        if part is not None:
            return of_subject(part, told) if told else part
        name = self.namer.before(clause) or self.namer.last_listed(start, end)
        return of_subject(name, told) if name is not None and told is not None else name

    def inherited(self, index: int, told: Name | None) -> Name | None:
        """The name of the number just before (脱贫308户859人), else what the sentence spoke of last."""
        start, at = self.leads[index], self.quantities[index].whole.start
        listed = self.namer.last_listed(max(start, at - _INHERITANCE), at)
        if listed is not None and not self.namer.suits(listed, _counter(self.quantities[index])):
            listed = None
        going = told is not None and goes_on(self.text[self.namer.clause_start(start, at) : at])
        name = listed or (told if going else None)
        return name._replace(span=Span(at, at)) if name else None

    def _clause(self, index: int) -> Clause:
        """The words that lead to the number at `index`."""
        return self.namer.clause(self.leads[index], self.quantities[index].whole.start)

    def _strong(self, quantity: Quantity) -> bool:
        """Whether the number stands in a name like 世界500强企业."""
        return quantity.unit == "强" or self.text.startswith("强", quantity.span.end)

    def _leads(self) -> list[int]:
        """Where the words that lead to each number begin; dates, footnotes and numbers in names are words."""
        start, leads = self.sentence.start, []
        for quantity, strong in zip(self.quantities, self.strong, strict=True):
            leads.append(start)
            if not (strong or quantity.dimension == TIME or self._notes(quantity)):
                start = quantity.whole.end
        return leads

    def _notes(self, quantity: Quantity) -> bool:
        """Whether a number is that of a footnote ([12])."""
        return not quantity.unit and self.text[max(quantity.span.start - 1, 0) : quantity.span.start] == "["

    def _counts_places(self, quantity: Quantity) -> bool:
        """Whether a number counts the places from one end of a row (居全省前3位)."""
        at = quantity.whole.start
        return quantity.unit in _PLACES and self.text[at - 1 : at] in ("前", "后")

    def _place(self, clause: Clause) -> Name:
        """The name of a place in a row; where among whom is its scope."""
        start = self.namer.clause_start(clause.start, clause.end)
        return Name("排名", Span(clause.end, clause.end), "", self.text[start : clause.end])

    def _ranked(self, index: int) -> str:
        """What is counted by levels, when only the last number of them says so (省级5项、市级3项措施)."""
        last = self._last_level(index)
        name = self._behind(last) if last > index else None
        return compiled(_FIRST_RANK).sub("", name.text) if name else ""

    def _last_level(self, index: int) -> int:
        """The last number of those told level by level from the one at `index` on; looked for once a row."""
        if index not in self.levels:
            last = index
            while last + 1 < len(self.quantities) and compiled(_LEVELS).fullmatch(
                self.text, self.quantities[last].whole.end, self.quantities[last + 1].whole.start
            ):
                last += 1
            self.levels.update(dict.fromkeys(range(index, last + 1), last))
        return self.levels[index]

    def _counts_nothing(self, index: int) -> bool:
        """Whether what is counted has no name: 8个方面, 20户销售收入过亿元的企业."""
        name = self._behind(index)
        if name is None:
            return self.text.startswith("方面", self.quantities[index].whole.end)
        return rated(name.text)

    def _parallel(self, index: int, told: Name | None) -> Name | None:
        """The name behind the number, when the one before has its own there (8户企业和6户商店)."""
        at = self.quantities[index].whole.start
        if self.text[max(at - 1, 0) : at] not in _LISTING:
            return None
        if not index or told is None or told.span.start < self.quantities[index - 1].whole.end:
            return None
        return self._behind(index)

    def _counted(self, index: int, clause: Clause) -> Name | None:
        """The name of things counted, before the number or behind it."""
        listed, at = self.namer.listed(clause), clause.end
        own = self.text[max(at - 1, 0) : at] not in _NOT_OWN
        if listed is not None and own and self.namer.suits(listed, _counter(self.quantities[index])):
            return listed
        name = self._behind(index) or listed or self.namer.phrase(clause)
        return name or self._threshold(index) or self.namer.verb(clause)

    def _measured(self, index: int, clause: Clause) -> Name | None:
        """The name of a measure, listed or not (1000万吨炼油厂 is no amount of what stands before)."""
        listed = self.namer.listed(clause)
        if listed is not None:
            return listed
        phrase = self.namer.phrase(clause)
        if phrase is not None:
            of_anything = self.quantities[index].dimension in _OF_ANYTHING
            if not phrase.text.endswith(BUILDING) if of_anything else phrase.text.endswith(EXTENTS):
                return phrase
        return self._behind(index) or phrase or self.namer.verb(clause)

    def _behind(self, index: int) -> Name | None:
        """The name behind the number at `index`, without one that leads to the next; looked for once."""
        if index not in self.found:
            self.found[index] = self._look_behind(index)
        return self.found[index]

    def _look_behind(self, index: int) -> Name | None:
        end = self.quantities[index].whole.end
        follower = self.text[end : end + 1]
        if follower not in ("“", "（") and not follower.isalnum():
            return None
        following = index + 1
        while following < len(self.quantities) and self.strong[following]:
            following += 1
        if following == len(self.quantities):
            return self.namer.behind(end, self.sentence.end - 1)
        limit = self.quantities[following].whole.start
        next_one = self.namer.listed(self.namer.clause(end, limit))
        own = next_one is not None and next_one.span.start > end
        return self.namer.behind(end, next_one.span.start if own and next_one else limit)

    def _threshold(self, index: int) -> Name | None:
        """What the things counted have more of, when the number says so just before (20万元以上4个)."""
        before = self.quantities[index - 1] if index else None
        if before is None or not tells_apart(self.text, before):
            return None
        return Name(before.whole.of(self.text), before.whole)

    def _of_told(self, name: Name, told: Name, quantity: Quantity) -> Name:
        """A name that tells a part only, as of what was spoken of before (省级3家, 其中一期5亿元)."""
        if name.text in RELATIONS:
            return of_subject(name, told)
        if "级" in name.text and name.span.end <= quantity.whole.start and _RANKS.fullmatch(name.text):
            rest = compiled(_FIRST_RANK).sub("", told.text)
            return name._replace(text=f"{name.text}{rest}") if rest != told.text or not name.key else name
        if quantity.dimension in MONEY and not name.key and not name.text.endswith(AMOUNTS):
            at = self._part(name.span.start)
            if at is not None and (told.span.end <= at or told.scope.startswith(_PART)):
                return told._replace(span=name.span, key="", scope=f"{_PART}{name.text}")
        return name

    def _part(self, end: int) -> int | None:
        """Where in the sentence 其中 stands last before `end`."""
        if self.parts is None:
            found = re.finditer(_PART, self.text[self.sentence.start : self.sentence.end])
            self.parts = [self.sentence.start + match.start() for match in found]
        before = bisect_left(self.parts, end - 1)
        return self.parts[before - 1] if before else None


def _counter(quantity: Quantity) -> str:
    """The unit of a number without 万 and 亿."""
    return quantity.unit.lstrip("万亿")
