"""What a number is a number of: the indicator's name beside it, listed or not."""

import re
from bisect import bisect_left
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

from linter.facts.light_words import bare
from linter.facts.noun_phrases import doing, following, leading
from linter.facts.words import words_of
from linter.model import Span
from linter.model.lexicon import Indicator

LONGEST_NAME = 14
# How far before a number its name is looked for.
REACH = 42
LONGEST_ASIDE = 10
BOUNDARIES = "，。；：、！？（）“”\n—"

# A run that may hold the name behind a number.
_RUN = re.compile("[\u4e00-\u9fffA-Za-z0-9·“”‘’、]{1,24}")
# What invests is no kind of investment.
_DOERS = frozenset(("公司", "集团", "企业", "有限公司", "银行", "厂", "来"))
_SLIGHT = frozenset(("总", "年", "各", "本", "该", "其", "队", "*"))
_VAGUE = 3
_PLAN = re.compile("“[一二三四五六七八九十]{1,2}五”")
_IN_ALL = re.compile(
    "(?:总|一)?共(?:计)?(?=发放|收缴|收取|办理|完成|接待|投入|救助|查处|化解|培训|建设|建成|受理|清理|实施)"
)


class Name(NamedTuple):
    """An indicator as written: `key` is its listed name or empty, `scope` what stands before it."""

    text: str
    span: Span
    key: str = ""
    scope: str = ""


class Namer(NamedTuple):
    """Finds the name of a number in a text; `hits` are the listed names in it, in order."""

    text: str
    starts: tuple[int, ...]
    hits: tuple[tuple[int, int, str], ...]
    keys: Mapping[str, str]
    units: Mapping[str, frozenset[str]]
    plain: frozenset[str]

    def suits(self, name: Name, unit: str) -> bool:
        """Whether numbers in `unit` can be of a listed name."""
        known = self.units.get(name.key)
        return not known or unit in known

    def listed(self, start: int, end: int) -> Name | None:
        """The listed name in the clause that leads to the number at `end`, only light words between."""
        # A table's line has a colon between name and number.
        end -= start < end and self.text[end - 1] == "："
        near = self.clause_start(max(start, end - REACH), end)
        name = self.last_listed(near, end)
        if name is None:
            return None
        finish = bare(self.text, near, end)
        if name.span.start >= finish:
            name = self.last_listed(near, finish)
        return self._qualified(near, name) if name is not None and finish <= name.span.end else None

    def _qualified(self, near: int, name: Name) -> Name:
        """A listed name with the words before it that tell it more closely (普惠型小微企业贷款余额)."""
        start = name.span.start
        if self.text[start - 1 : start] == "”" and self._vague(name):
            return name._replace(text=self.text[self._quote_start(start) : name.span.end])
        if start - near < 2 or self.text[start - 1] in BOUNDARIES or not self._vague(name):
            return name
        place = leading(self.text[near : name.span.end])
        if place is None or near + place[1] != name.span.end or start - near - place[0] < 2:
            return name
        text = self.text[self._quote_start(near + place[0]) : name.span.end]
        told_by = words_of(self.text[near + place[0] : start]).words
        if told_by[0] in _SLIGHT or told_by[-1] in _DOERS:
            return name
        return name._replace(text=text)

    def _vague(self, name: Name) -> bool:
        """Whether a listed name is a word for many things (企业, 覆盖率) and wants one that tells which."""
        return len(name.text) <= _VAGUE or name.key in self.plain

    def phrase(self, start: int, end: int) -> Name | None:
        """The noun phrase in the clause that leads to the number at `end`."""
        near = self.clause_start(max(start, end - REACH), end)
        if near and self.text[near - 1] == "”" and (quoted := self._quoted(start, near)):
            return quoted if leading(self.text[near:end]) is None else self._phrase(near, end)
        return self._phrase(near, end)

    def _phrase(self, near: int, end: int) -> Name | None:
        in_all = _IN_ALL.search(self.text, near + 2, end)
        place = leading(self.text[near : in_all.start()]) if in_all else None
        place = place or leading(self.text[near:end])
        if place is None or self.text[near + place[0]] in "《〈":
            return None
        span = _balanced(self.text, Span(near + place[0], near + place[1]))
        span = Span(self._quote_start(span.start), span.end)
        return Name(span.of(self.text), span, "", self._scope(near, span.start))

    def _quote_start(self, start: int) -> int:
        """Where a name begins that has a part in quotation marks just before `start` (“专精特新”企业)."""
        if start == 0 or self.text[start - 1] != "”":
            return start
        opening = self.text.rfind("“", max(0, start - LONGEST_NAME), start)
        return start if opening < 0 or _PLAN.fullmatch(self.text, opening, start) else opening

    def _quoted(self, start: int, end: int) -> Name | None:
        """The name in quotation marks that ends at `end` (“亿元村”)."""
        opening = self.text.rfind("“", max(start, end - LONGEST_NAME), end)
        if opening < 0 or _PLAN.fullmatch(self.text, opening, end):
            return None
        return Name(self.text[opening:end], Span(opening, end), "", "")

    def verb(self, start: int, end: int) -> Name | None:
        """What was done, in a clause that names nothing else before the number at `end`."""
        near = self.clause_start(max(start, end - REACH), end)
        place = doing(self.text[near:end])
        if place is None:
            return None
        span = Span(near + place[0], near + place[1])
        return Name(span.of(self.text), span)

    def before(self, start: int, end: int) -> Name | None:
        """The name that leads to the number at `end`, listed or not."""
        return self.listed(start, end) or self.phrase(start, end)

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
        span = Span(start + place[0], start + place[1])
        return Name(span.of(self.text), span, self.key_of(*span))

    def key_of(self, start: int, end: int) -> str:
        """The listed name of what stands from `start` to `end`, empty when it is not listed."""
        for index in range(bisect_left(self.starts, start), len(self.starts)):
            hit_start, hit_end, key = self.hits[index]
            if hit_start > start:
                break
            if (hit_start, hit_end) == (start, end):
                return key
        return ""

    def last_listed(self, start: int, end: int) -> Name | None:
        """The last listed name that stands wholly between `start` and `end`."""
        for index in range(bisect_left(self.starts, end) - 1, -1, -1):
            hit_start, hit_end, key = self.hits[index]
            if hit_start < start:
                return None
            if hit_end <= end:
                scope = self._scope(self.clause_start(start, hit_start), hit_start)
                return Name(self.text[hit_start:hit_end], Span(hit_start, hit_end), key, scope)
        return None

    def clause_start(self, start: int, end: int) -> int:
        """Where the clause that ends at `end` begins, not before `start`."""
        index = end - 1
        while index >= start:
            mark = self.text[index]
            if mark in BOUNDARIES:
                opening = (
                    self.text.rfind("（", max(start, index - LONGEST_ASIDE), index) if mark == "）" else -1
                )
                if opening >= 0:
                    index = opening
                elif mark not in "“”" or not self._inside(index):
                    return index + 1
            index -= 1
        return start

    def _inside(self, index: int) -> bool:
        """Whether the quotation mark at `index` stands inside a listed name."""
        at = bisect_left(self.starts, index + 1) - 1
        return at >= 0 and self.hits[at][0] <= index < self.hits[at][1]

    def _scope(self, start: int, end: int) -> str:
        return self.text[max(start, end - LONGEST_NAME) : end]


def _balanced(text: str, span: Span) -> Span:
    """The span up to a bracket in it that is not closed in it."""
    opening = text.rfind("（", span.start + 1, span.end)
    return Span(span.start, opening) if opening > text.rfind("）", span.start, span.end) else span


def namer(text: str, indicators: tuple[Indicator, ...]) -> Namer:
    """The namer of a text: one pass finds all listed names in it, the longest where they begin alike."""
    lexical = _lexical(indicators)
    found = lexical.automaton.find_matches_as_indexes(text)
    return Namer(
        text,
        tuple(start for _, start, _ in found),
        tuple((start, end, lexical.keys[lexical.words[index]]) for index, start, end in found),
        lexical.keys,
        lexical.units,
        lexical.plain,
    )


class _Lexical(NamedTuple):
    """What the list of indicators tells; one, because to look it up costs a hash of the whole list."""

    automaton: AhoCorasick
    words: tuple[str, ...]
    keys: Mapping[str, str]
    units: Mapping[str, frozenset[str]]
    plain: frozenset[str]


@lru_cache(maxsize=4)
def _lexical(indicators: tuple[Indicator, ...]) -> _Lexical:
    keys = {name: one.name for one in indicators for name in one.names}
    keys |= {name: name for one in indicators for name in one.variants}
    words = tuple(keys)
    kin = [(one, name) for one in indicators for name in (one.name, *one.variants)]
    return _Lexical(
        AhoCorasick(words, matchkind=MatchKind.LeftmostLongest),
        words,
        keys,
        {name: frozenset(unit.lstrip("万亿") for unit in one.units) for one, name in kin},
        frozenset(name for one, name in kin if one.growth == "plain"),
    )
