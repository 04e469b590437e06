"""The phrases of the calendar that a draft uses, with the years that they fit."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from linter.model import Phrase, Span
from linter.model.calendar import Anniversary, Congress, Era, Plan, Term, Turn
from linter.model.expression import compiled
from linter.model.lexicon import Lexicon

_CLAUSE_END = re.compile(r"[，。；！？：\n]")
_AFTER = 18
"""The most characters between a plan's or congress's name and the turn that follows it."""
_BEFORE = 6
"""The most characters between a turn and the name that follows it."""
_YEARS_AFTER = (
    r"[^，。；！？：、\n0-9]{0,3}?(?P<digits>[0-9]{1,3}|[一二三四五六七八九]?十[一二三四五六七八九]?"
    r"|一?百)周年"
)
_NUMERAL = {character: digit for digit, character in enumerate("零一二三四五六七八九")}

Named = Plan | Congress
Entry = Named | Turn | Era | Anniversary | Term


class Hit(NamedTuple):
    """A word of the lexicon in the text."""

    span: Span
    entry: Entry


def read_phrases(
    folded: str, calendar: "Calendar", words: Iterable[tuple[int, int, int]]
) -> tuple[Phrase, ...]:
    """Every phrase of the calendar in the order of the text, none within another of its kind.

    `words` are those of the calendar that stand in the text, by their index, with their start and end.
    """
    hits: list[Hit] = []
    excuses: list[Span] = []
    for word, start, end in words:
        span = Span(start, end)
        for entry in calendar.entries[word]:
            if entry is None:
                excuses.append(span)
            else:
                hits.append(Hit(span, entry))
    if excuses:
        excuses.sort()
        hits = [hit for hit in hits if not _excused(hit.span, excuses, calendar.reach)]
    turns = sorted((hit for hit in hits if isinstance(hit.entry, Turn)), key=lambda hit: hit.span)
    found = (_phrase(folded, hit, turns) for hit in hits)
    return tuple(_longest(phrase for phrase in found if phrase is not None))


def _excused(span: Span, excuses: list[Span], reach: int) -> bool:
    first = bisect_left(excuses, Span(span.start - reach, 0))
    last = bisect_right(excuses, Span(span.start, span.start + reach + 1))
    return any(excuse.holds(span) for excuse in excuses[first:last])


def _phrase(folded: str, hit: Hit, turns: list[Hit]) -> Phrase | None:
    """What a hit says of the years by itself, or with a turn beside it."""
    span, entry = hit
    if isinstance(entry, Term):
        return Phrase(span, "work", entry.first, entry.last, entry.now, entry.every)
    if isinstance(entry, Named):
        return _turned(folded, span, entry, turns)
    if isinstance(entry, Era):
        return Phrase(span, "year", entry.first, entry.last)
    if isinstance(entry, Anniversary) and (match := compiled(_YEARS_AFTER).match(folded, span.end)):
        year = entry.base + _number(match["digits"])
        ahead = bool(compiled(_PREPARED).search(folded[max(0, span.start - 8) : span.start]))
        first = year - _YEARS_OF_PREPARATION if ahead else year
        return Phrase(Span(span.start, match.end()), "year", first, year)
    return None


def _turned(folded: str, name: Span, entry: Named, turns: list[Hit]) -> Phrase | None:
    """The phrase of a plan or congress and the turn that stands nearest in its clause, if any."""
    start = bisect_left(turns, name.start - _BEFORE - 8, key=_beginning)
    stop = bisect_right(turns, name.end + _AFTER, key=_beginning)
    if start == stop or folded.startswith(_LAW, name.end):
        return None
    base = entry.first if isinstance(entry, Plan) else entry.year
    of = "plan" if isinstance(entry, Plan) else "congress"
    near = []
    for hit in turns[start:stop]:
        turn = hit.entry
        if not isinstance(turn, Turn) or turn.of != of:
            continue
        after = hit.span.start >= name.end
        if after != (turn.place == "after"):
            continue
        between = Span(name.end, hit.span.start) if after else Span(hit.span.end, name.start)
        apart = between.end - between.start
        if 0 <= apart <= (_AFTER if after else _BEFORE) and not _broken(between.of(folded)):
            near.append((apart, -len(hit.span.of(folded)), hit.span, turn))
    if not near:
        return None
    _, _, span, turn = min(near, key=lambda item: item[:3])
    whole = Span(min(name.start, span.start), max(name.end, span.end))
    ahead = turn.place == "after" and bool(_AHEAD.search(folded[max(0, name.start - 8) : name.start]))
    first = base + min(turn.first, -2) if ahead else base + turn.first
    return Phrase(_quoted(folded, whole), "year", first, base + turn.last)


def _beginning(hit: Hit) -> int:
    return hit.span.start


_AHEAD = re.compile(r"(?:为|衔接|承接|承启|接续|对接|迎接|谋划|启动|开启|迈向|奠定)[^，。；！？：、\n]{0,3}$")
"""Before a plan's name: the years before it speak so of the plan to come."""
_PREPARED = r"(?:迎接|喜迎|筹备|筹办|谋划|备战)[^，。；！？：、\n]{0,3}$"
_YEARS_OF_PREPARATION = 3
"""An anniversary's buildings and events are begun so long before it."""
_LAW = tuple(quote + law for law in ("普法", "法制", "法治") for quote in ("", "”"))
"""“七五”普法 counts its five years from 1986, not by the plans; so does “二五”法制宣传教育."""
_OTHER_NAME = re.compile(
    r"[一二三四五六七八九十]{2}五|[一二三四五六七八九十]{2}大(?!会)|[、和与]|及|承接|开启|迈向|向"
)


def _broken(between: str) -> bool:
    """Whether a clause's end or another plan stands between a name and a turn."""
    return bool(_CLAUSE_END.search(between) or _OTHER_NAME.search(between))


def _quoted(folded: str, span: Span) -> Span:
    before = folded[span.start - 1 : span.start]
    return Span(span.start - 1, span.end) if before == "“" else span


def _number(digits: str) -> int:
    if digits.isdecimal():
        return int(digits)
    if "百" in digits:
        return 100
    tens, _, ones = digits.partition("十")
    return 10 * _NUMERAL.get(tens, 1) + _NUMERAL.get(ones, 0)


def _longest(phrases: Iterable[Phrase]) -> Iterator[Phrase]:
    """The phrases in order, without those that lie within another."""
    end = 0
    for phrase in sorted(phrases, key=lambda phrase: (phrase.span.start, -phrase.span.end)):
        if phrase.span.end > end:
            yield phrase
            end = phrase.span.end


class Calendar(NamedTuple):
    """The words of a lexicon's calendar: `entries` of each word, None where it excuses the words inside it.

    `reach` is the length of the longest word that excuses.
    """

    words: Sequence[str]
    entries: tuple[tuple[Entry | None, ...], ...]
    reach: int


def calendar_of(lexicon: Lexicon) -> Calendar:
    """The calendar of a lexicon."""
    table: dict[str, list[Entry | None]] = {}
    for plan in lexicon.plans:
        # 十五 is a number first: the short names are plans only in quotation marks.
        table.setdefault(plan.name if len(plan.name) > 2 else f"“{plan.name}”", []).append(plan)
    for congress in lexicon.congresses:
        table.setdefault(congress.name, []).append(congress)
    worded: tuple[Turn | Era | Anniversary | Term, ...]
    worded = (*lexicon.turns, *lexicon.eras, *lexicon.anniversaries, *lexicon.terms)
    for entry in worded:
        for word in entry.words:
            table.setdefault(word, []).append(entry)
    holders: tuple[Era | Term, ...] = (*lexicon.eras, *lexicon.terms)
    for holder in holders:
        for word in holder.unless:
            table.setdefault(word, []).append(None)
    reach = max((len(word) for word, entries in table.items() if None in entries), default=0)
    return Calendar(tuple(table), tuple(map(tuple, table.values())), reach)
