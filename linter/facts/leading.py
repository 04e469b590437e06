"""The noun phrase that leads to a number, word by word: where the name of what is counted stands.

Names are cut between words only. A name that leads to its number runs from the verb or the noun that it
begins with to the last word that is not light.
"""

import re
from bisect import bisect_left
from functools import lru_cache

from linter.facts import grammar
from linter.facts.light_words import bare, since
from linter.facts.word_kinds import adverbial, light, verbal
from linter.facts.words import Words, words_of
from linter.model import IDEOGRAPH

LONGEST = 24
# A draft that is read again while it is written has most of its clauses still.
CLAUSES = 2048
_MARKS = frozenset("“”（）《》 ①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳")
_TIMES = re.compile(
    "（[^（）]{1,12}）|(?:[0-9]+(?:年度?|月|日))+[底末初份]?|[0-9一二三四五六七八九十]+(?:天|个月|小时)(?:时间|内)?"
    "|(?:近|过去|连续|今后|未来|这)?[一二两三四五六七八九十几数]+年(?:时间)?(?:以来|来|内|间|里|多)?"
)
# The characters that these begin with, which few words do.
_TIME_BEGINS = frozenset("（0123456789一二三四五六七八九十两几数近过连今未这")
# 企业等5家, 支持3家: what is counted is not named.
_NO_END = grammar.STARTERS | grammar.TAKING | {"等"}

_LATIN = re.compile("[A-Za-z]")
# Behind one of these a name may begin in the middle of a clause, behind a particle always.
_OPENING = grammar.PARTICLES | grammar.PLAIN | {"的"}
_BREAKS = _OPENING | grammar.STARTERS
# 科技进步对经济增长的贡献率
_RELATING = frozenset("对的于在")


@lru_cache(maxsize=CLAUSES)
def leading(text: str) -> tuple[int, int] | None:
    """Where in the clause `text`, which leads to a number, the name of the number stands.

    None where it has none but a verb of doing.
    """
    told = words_of(text)
    words, ends = told.words, told.ends
    last = _last(text, told)
    if last and words[last - 1] in _NO_END:
        return None
    first = _first(told, last)
    # The noun comes last: it tells most clauses that name something.
    if all(verbal(word) or adverbial(word) for word in reversed(words[first:last])):
        return None
    while ends[last - 1] - told.start(first) > LONGEST and first < last - 1:
        first += 1
    begin, end = told.start(first), ends[last - 1]
    # 稳增长18条: what is left of a word is no name.
    whole = end - begin > 1 or text[begin:end] in grammar.SHORT
    naming = IDEOGRAPH.search(text, begin, end) or _LATIN.search(text, begin, end)
    return (begin, end) if whole and naming else None


def doing(text: str) -> tuple[int, int] | None:
    """Where in a clause that names nothing the verb of doing stands (整改80户)."""
    told = words_of(text)
    last = _last(text, told)
    first = _first(told, last)
    done = told.words[first:last]
    if all(map(adverbial, done)) or not all(verbal(word) or adverbial(word) for word in done):
        return None
    return told.start(first), told.ends[last - 1]


def goes_on(text: str) -> bool:
    """Whether the words that lead to a number name nothing, so that it is of what was named before."""
    told = words_of(text)
    last = _last(text, told)
    left = told.words[_stripped(told, 0, last) : last]
    return all(verbal(word) or adverbial(word) or light(word) for word in left)


def _last(text: str, told: Words) -> int:
    """How many words of a clause are left when the light ones at its end are taken away."""
    words, ends = told.words, told.ends
    finish = bare(text, 0, len(text))
    at = bisect_left(ends, finish)
    last = at + 1 if ends[at : at + 1] == (finish,) else len(words) if finish else 0
    while last:
        if light(words[last - 1]):
            last -= 1
            continue
        begin = since(text, 0, ends[last - 1])
        if begin is None:
            break
        # A word that this cuts (十|五年) goes as well.
        while last and ends[last - 1] > begin:
            last -= 1
    return last


def _first(told: Words, last: int) -> int:
    """The word that the name begins with: behind the last verb with an object, or behind a particle."""
    words = told.words
    related = last > 0 and words[last - 1] in grammar.RELATIONS
    for index in range(last - 2, -1, -1):
        word = words[index]
        if word not in _BREAKS or (related and word in _RELATING):
            continue
        follower, within = words[index + 1], index + 2 < last
        if word == "等" and follower in grammar.FIELDS and within:
            return _named(told, index + 2, last)
        if word in _OPENING or follower not in grammar.SHELLS or within:
            return _named(told, index + 1, last)
    return _named(told, 0, last)


def _named(told: Words, first: int, last: int) -> int:
    """The first word from `first` on with which the name of a thing can begin."""
    words = told.words
    while first < last:
        at = _stripped(told, first, last)
        follower = words[at + 1] if at + 1 < last else ""
        compound = follower in grammar.ENDINGS or (at == last - 2 and _compounded(words[at], follower))
        if follower and not compound and verbal(words[at]):
            at += 1
        if at == first:
            break
        first = at
    return first


def _compounded(verb: str, follower: str) -> bool:
    """Whether a verb makes one name with the noun behind it: 培训基地, not 引进企业."""
    return follower in grammar.SHELLS and verb not in grammar.STARTERS


def _stripped(told: Words, first: int, last: int) -> int:
    """The first word from `first` on that is no adverb, time, preposition or remark in brackets."""
    while first < last:
        word = told.words[first]
        time = _TIMES.match(told.text, told.start(first)) if word[0] in _TIME_BEGINS else None
        if time and time.end() in told.ends[first:last]:
            first = told.ends.index(time.end(), first) + 1
        elif word in _MARKS or adverbial(word):
            first += 1
        else:
            break
    return first
