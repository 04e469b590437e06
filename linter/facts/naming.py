"""What a number is a number of: the indicator's name beside it, listed or not."""

import re
from typing import NamedTuple

from linter.facts.following import following
from linter.facts.leading import doing, leading
from linter.facts.light_words import bare
from linter.facts.listed import Indicators, Listed, find_listed, indicators_of
from linter.facts.names import Clause, Name
from linter.facts.words import words_of
from linter.model import Span
from linter.model.expression import compiled
from linter.model.lexicon import Lexicon

LONGEST_NAME = 14
# How far before a number its name is looked for.
REACH = 42
LONGEST_ASIDE = 10
BOUNDARIES = frozenset("，。；：、！？（）“”\n—")

# A run that may hold the name behind a number.
_RUN = re.compile("[\u4e00-\u9fffA-Za-z0-9·“”‘’、]{1,24}")
# What invests is no kind of investment.
_DOERS = frozenset(("公司", "集团", "企业", "有限公司", "银行", "厂", "来"))
_SLIGHT = frozenset(("总", "年", "各", "本", "该", "其", "队", "*"))
_VAGUE = 3
_PLAN = "“[一二三四五六七八九十]{1,2}五”"
_ALL = "共"
_IN_ALL = (
    f"(?:总|一)?{_ALL}(?:计)?(?=发放|收缴|收取|办理|完成|接待|投入|救助|查处|化解|培训|建设|建成|受理"
    f"|清理|实施)"
)


class Namer(NamedTuple):
    """Finds the names of the numbers in a text."""

    text: str
    hits: Listed
    indicators: Indicators

    def suits(self, name: Name, unit: str) -> bool:
        """Whether numbers in `unit` can be of a listed name."""
        known = self.indicators.units.get(name.key)
        return not known or unit in known

    def clause(self, start: int, end: int) -> Clause:
        """The clause that leads to the number at `end`, not before `start`."""
        return Clause(start, self.clause_start(max(start, end - REACH), end), end)

    def before(self, clause: Clause) -> Name | None:
        """The name that leads to the number of a clause, listed or not."""
        return self.listed(clause) or self.phrase(clause)

    def listed(self, clause: Clause) -> Name | None:
        """The listed name in a clause, only light words between it and the number."""
        start, near, end = clause
        # A table's line has a colon between name and number.
        if start < near == end and self.text[end - 1] == "：":
            _, near, end = self.clause(start, end - 1)
        hit = self.hits.last(near, end)
        if hit is None:
            return None
        finish = bare(self.text, near, end)
        if self.hits.span(hit)[0] >= finish:
            hit = self.hits.last(near, finish)
        if hit is None or self.hits.span(hit)[1] < finish:
            return None
        return self._qualified(near, self._name(near, hit))

    def _qualified(self, near: int, name: Name) -> Name:
        """A listed name with the words before it that tell it more closely (普惠型小微企业贷款余额)."""
        start, end = name.span
        if not self._vague(name):
            return name
        if self.text[start - 1 : start] == "”":
            return name._replace(text=self.text[self._quote_start(start) : end])
        if start - near < 2 or self.text[start - 1] in BOUNDARIES:
            return name
        place = leading(self.text[near:end])
        if place is None or near + place[1] != end or start - near - place[0] < 2:
            return name
        told_by = words_of(self.text[near + place[0] : start]).words
        if told_by[0] in _SLIGHT or told_by[-1] in _DOERS:
            return name
        return name._replace(text=self.text[self._quote_start(near + place[0]) : end])

    def _vague(self, name: Name) -> bool:
        """Whether a listed name is a word for many things (企业, 覆盖率) and wants one that tells which."""
        return len(name.text) <= _VAGUE or name.key in self.indicators.plain

    def phrase(self, clause: Clause) -> Name | None:
        """The noun phrase in a clause."""
        start, near, end = clause
        if near and self.text[near - 1] == "”" and (quoted := self._quoted(start, near)):
            return quoted if leading(self.text[near:end]) is None else self._phrase(near, end)
        return self._phrase(near, end)

    def _phrase(self, near: int, end: int) -> Name | None:
        text = self.text
        in_all = compiled(_IN_ALL).search(text, near + 2, end) if text.find(_ALL, near + 2, end) > 0 else None
        place = leading(text[near : in_all.start()]) if in_all else None
        place = place or leading(text[near:end])
        if place is None or text[near + place[0]] in "《〈":
            return None
        start, finish = near + place[0], near + place[1]
        span = Span(self._quote_start(start), _balanced(text, start, finish))
        return Name(span.of(text), span, "", self._scope(near, span.start))

    def _quote_start(self, start: int) -> int:
        """Where a name begins that has a part in quotation marks just before `start` (“专精特新”企业)."""
        if start == 0 or self.text[start - 1] != "”":
            return start
        opening = self.text.rfind("“", max(0, start - LONGEST_NAME), start)
        return start if opening < 0 or compiled(_PLAN).fullmatch(self.text, opening, start) else opening

    def _quoted(self, start: int, end: int) -> Name | None:
        """The name in quotation marks that ends at `end` (“亿元村”)."""
        opening = self.text.rfind("“", max(start, end - LONGEST_NAME), end)
        if opening < 0 or compiled(_PLAN).fullmatch(self.text, opening, end):
            return None
        return Name(self.text[opening:end], Span(opening, end), "", "")

    def verb(self, clause: Clause) -> Name | None:
        """What was done, in a clause that names nothing else before its number."""
        place = doing(self.text[clause.near : clause.end])
        if place is None:
            return None
        span = Span(*place).shifted(clause.near)
        return Name(span.of(self.text), span)

    def behind(self, end: int, limit: int) -> Name | None:
        """The name that begins at `end`, behind the number."""
        if (
            self.text[end : end + 1] == "（"
            and (closing := self.text.find("）", end, end + LONGEST_ASIDE)) > 0
        ):
            end = closing + 1
        start = end + (self.text[end : end + 1] == "的")
        run = _RUN.match(self.text, start, limit)
        place = following(run[0]) if run else None
        if place is None:
            return None
        span = Span(*place).shifted(start)
        hit = self.hits.at(*span)
        return Name(span.of(self.text), span, "" if hit is None else self.hits.key(hit))

    def last_listed(self, start: int, end: int) -> Name | None:
        """The last listed name that stands wholly between `start` and `end`."""
        hit = self.hits.last(start, end)
        return None if hit is None else self._name(start, hit)

    def _name(self, start: int, hit: int) -> Name:
        """The name of a hit, its scope not from before `start`."""
        span = Span(*self.hits.span(hit))
        scope = self._scope(self.clause_start(start, span.start), span.start)
        return Name(span.of(self.text), span, self.hits.key(hit), scope)

    def clause_start(self, start: int, end: int) -> int:
        """Where the clause that ends at `end` begins, not before `start`."""
        text, index = self.text, end - 1
        while index >= start:
            if text[index] in BOUNDARIES:
                mark = text[index]
                opening = text.rfind("（", max(start, index - LONGEST_ASIDE), index) if mark == "）" else -1
                if opening >= 0:
                    index = opening
                elif mark not in "“”" or not self.hits.inside(index):
                    return index + 1
            index -= 1
        return start

    def _scope(self, start: int, end: int) -> str:
        return self.text[max(start, end - LONGEST_NAME) : end]


def namer(text: str, lexicon: Lexicon) -> Namer:
    """The namer of a text: one pass finds all listed names in it."""
    indicators = indicators_of(lexicon)
    return Namer(text, find_listed(text, indicators), indicators)


def _balanced(text: str, start: int, end: int) -> int:
    """Where the words from `start` on end, without a bracket that is not closed before `end`."""
    opening = text.rfind("（", start + 1, end)
    return opening if opening > text.rfind("）", start, end) else end
