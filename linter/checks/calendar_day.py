"""The kind `calendar-day`: days that the calendar does not have, and weekdays that it gives to other days."""

import re
from calendar import monthrange
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import islice
from typing import Literal, NamedTuple

from linter.checks.kind import kind
from linter.model import Document, Finding, Hits, Span

MONTH = "月"
_LEAP_YEAR = 2000
_WEEKDAYS = "一二三四五六日"
_DAY = re.compile(
    r"(?:(?P<year>(?<![0-9.])(?:19|20)[0-9]{2})年)?(?<![0-9.])(?P<month>[0-9]{1,2})月(?P<day>[0-9]{1,3})日"
    r"(?P<week>[（\( ]?(?:星期|周)(?P<weekday>[一二三四五六日天])[）\)]?)?"
)
_MONTH = re.compile(r"(?:19|20)[0-9]{2}年(?P<month>0|00|1[3-9]|[2-9][0-9])月")


class CalendarDay(NamedTuple):
    """Parameters of `calendar-day`: what is wrong, the `day` (2月30日, 13月) or its `weekday`."""

    wrong: Literal["day", "weekday"]


@kind("calendar-day", CalendarDay, values=("right",), anchors=lambda _: (MONTH,))
def calendar_day(document: Document, params: CalendarDay, hits: Hits) -> Iterator[Finding]:
    """Yield each date that cannot be, or each weekday that its date does not have."""
    months = hits.starts[MONTH]
    if params.wrong == "weekday":
        yield from _weekdays(document, months)
        return
    for match in _around(_DAY, document.folded, months):
        if int(match["day"]) not in _days(match):
            yield Finding(Span(match.start("month"), match.end("day") + 1), {"right": ""})
    for match in _around(_MONTH, document.folded, months):
        yield Finding(Span(match.start("month"), match.end()), {"right": ""})


def _around(expression: re.Pattern[str], text: str, months: Iterable[int]) -> Iterator[re.Match[str]]:
    """The leftmost match at each 月: with the year before it, or from its one or two digits on."""
    for month in months:
        tried = (expression.match(text, month - before) for before in (7, 6, 2, 1) if month >= before)
        yield from islice((match for match in tried if match and match.end("month") == month), 1)


def _days(match: re.Match[str]) -> range:
    """The days of the month of a date; without a year February has 29."""
    month = int(match["month"])
    if not 1 <= month <= 12:
        return range(0)
    return range(1, monthrange(int(match["year"] or _LEAP_YEAR), month)[1] + 1)


def _weekdays(document: Document, months: Iterable[int]) -> Iterator[Finding]:
    for match in _around(_DAY, document.folded, months):
        if not match["week"] or not match["year"] or int(match["day"]) not in _days(match):
            continue
        right = _WEEKDAYS[date(int(match["year"]), int(match["month"]), int(match["day"])).weekday()]
        if match["weekday"].replace("天", "日") != right:
            yield Finding(Span(match.start("weekday"), match.end("weekday")), {"right": right})
