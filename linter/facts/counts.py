"""The counts that a draft promises."""

import re

from linter.model import Count, Outline, Span
from linter.model.numeral import read_numeral

_ANNOUNCES = "以下|下列|如下|下面|这样|讲|谈|提出|提|说|强调|汇报|抓好|做好|做到"
_NUMERAL = "[一二两三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九]|[1-9][0-9]?"
_NOUN = "个方面|大方面|方面|个重点|项重点|项|件|点|条|个问题|大工程|大行动|大任务"
_PROMISE = re.compile(
    rf"(?:{_ANNOUNCES})[^，。；：、！？“”（）\n0-9一二三四五六七八九十]{{0,6}}"
    rf"(?P<count>(?P<number>{_NUMERAL})(?P<noun>{_NOUN}))"
    r"[^，。；：、！？“”（）\n]{0,12}[：。]"
)


def read_counts(folded: str, _: Outline) -> tuple[Count, ...]:
    """Every promised number of things that are to follow (我讲三个方面的意见, 抓好以下四项工作)."""
    return tuple(_count(match) for match in _PROMISE.finditer(folded))


def _count(match: re.Match[str]) -> Count:
    number = match["number"].replace("两", "二")
    return Count(Span(*match.span("count")), read_numeral(number) or 0, match["noun"])
