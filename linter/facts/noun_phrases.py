"""The noun phrases beside a number, word by word: where the name of what is counted begins and ends.

Names are cut between words only. A name that leads to its number runs from the verb or the noun that it
begins with to the last word that is not light; one behind its number runs to the first word that can be
no part of it: a verb, an adverb, a particle.
"""

import re
from bisect import bisect_left
from functools import lru_cache

from linter.facts import grammar
from linter.facts.light_words import bare, is_light, since
from linter.facts.words import Words, words_of

LONGEST = 24
# A draft that is read again while it is written has most of its clauses still.
_CLAUSES = 2048
_MARKS = frozenset("“”（）《》 ①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳")
_TIMES = re.compile(
    "（[^（）]{1,12}）|(?:[0-9]+(?:年度?|月|日))+[底末初份]?|[0-9一二三四五六七八九十]+(?:天|个月|小时)(?:时间|内)?"
    "|(?:近|过去|连续|今后|未来|这)?[一二两三四五六七八九十几数]+年(?:时间)?(?:以来|来|内|间|里|多)?"
)
_NAMING = re.compile("[\u4e00-\u9fffA-Za-z]")
_HAN = re.compile("[\u4e00-\u9fff]")
_ATTRIBUTE = re.compile("[\u4e00-\u9fff、“”]{2,24}的(?=[\u4e00-\u9fff]{2})")


@lru_cache(maxsize=4096)
def _adverbial(word: str) -> bool:
    return _made_of(word, grammar.ADVERBS)


@lru_cache(maxsize=4096)
def _verbal(word: str) -> bool:
    return _made_of(word, grammar.VERBS) or any(
        word[:cut] in grammar.ADVERBS and word[cut:] in grammar.VERBS for cut in range(2, len(word) - 1)
    )


def _made_of(word: str, kinds: frozenset[str]) -> bool:
    """Whether a word of the vocabulary is one of some kinds, or two of them in one (全面完成)."""
    return word in kinds or any(word[:cut] in kinds and word[cut:] in kinds for cut in range(1, len(word)))


@lru_cache(maxsize=4096)
def _light(word: str) -> bool:
    return is_light(word)


@lru_cache(maxsize=_CLAUSES)
def leading(text: str) -> tuple[int, int] | None:
    """Where in the clause `text`, which leads to a number, the name of the number stands.

    None where it has none but a verb of doing.
    """
    told = words_of(text)
    last = _last(text, told)
    if last and told.words[last - 1] == "等":
        return None
    first = _first(told, last)
    if last and (told.words[last - 1] in grammar.STARTERS or told.words[last - 1] in grammar.TAKING):
        return None
    if all(_verbal(word) or _adverbial(word) for word in told.words[first:last]):
        return None
    while told.ends[last - 1] - told.start(first) > LONGEST and first < last - 1:
        first += 1
    begin, end = told.start(first), told.ends[last - 1]
    # 稳增长18条: what is left of a word is no name.
    whole = end - begin > 1 or text[begin:end] in grammar.SHORT
    return (begin, end) if whole and _NAMING.search(text, begin, end) else None


def doing(text: str) -> tuple[int, int] | None:
    """Where in a clause that names nothing the verb of doing stands (整改80户)."""
    told = words_of(text)
    last = _last(text, told)
    first = _first(told, last)
    done = told.words[first:last]
    if all(map(_adverbial, done)) or not all(_verbal(word) or _adverbial(word) for word in done):
        return None
    return told.start(first), told.ends[last - 1]


def goes_on(text: str) -> bool:
    """Whether the words that lead to a number name nothing, so that it is of what was named before."""
    told = words_of(text)
    last = _last(text, told)
    left = told.words[_stripped(told, 0, last) : last]
    return all(_verbal(word) or _adverbial(word) or _light(word) for word in left)


def _last(text: str, told: Words) -> int:
    """How many words of a clause are left when the light ones at its end are taken away."""
    finish = bare(text, 0, len(text))
    at = bisect_left(told.ends, finish)
    last = at + 1 if told.ends[at : at + 1] == (finish,) else len(told.words) if finish else 0
    while last:
        if _light(told.words[last - 1]):
            last -= 1
            continue
        begin = since(text, 0, told.ends[last - 1])
        if begin is None:
            break
        while last and told.start(last - 1) >= begin:
            last -= 1
    return last


def _stripped(told: Words, first: int, last: int) -> int:
    """The first word from `first` on that is no adverb, time, preposition or remark in brackets."""
    while first < last:
        time = _TIMES.match(told.text, told.start(first))
        if time and time.end() in told.ends[first:last]:
            first = told.ends.index(time.end(), first) + 1
        elif _adverbial(told.words[first]) or told.words[first] in _MARKS:
            first += 1
        else:
            break
    return first


def _named(told: Words, first: int, last: int) -> int:
    """The first word from `first` on with which the name of a thing can begin."""
    words = told.words
    while first < last:
        at = _stripped(told, first, last)
        follower = words[at + 1] if at + 1 < last else ""
        compound = follower in grammar.ENDINGS or (at == last - 2 and _compounded(words[at], follower))
        if follower and _verbal(words[at]) and not compound:
            at += 1
        if at == first:
            break
        first = at
    return first


def _compounded(verb: str, follower: str) -> bool:
    """Whether a verb makes one name with the noun behind it: 培训基地, not 引进企业."""
    return follower in grammar.SHELLS and verb not in grammar.STARTERS


def _first(told: Words, last: int) -> int:
    """The word that the name begins with: behind the last verb with an object, or behind a particle."""
    words = told.words
    related = last > 0 and words[last - 1] in grammar.RELATIONS
    for index in range(last - 2, -1, -1):
        word, follower = words[index], words[index + 1]
        # 科技进步对经济增长的贡献率
        if related and word in ("对", "的", "于", "在"):
            continue
        if word == "的":
            return _named(told, index + 1, last)
        if word == "等" and follower in grammar.FIELDS and index + 2 < last:
            return _named(told, index + 2, last)
        if (
            word in grammar.PARTICLES
            or word in grammar.PLAIN
            or (word in grammar.STARTERS and (follower not in grammar.SHELLS or index + 2 < last))
        ):
            return _named(told, index + 1, last)
    return _named(told, 0, last)


@lru_cache(maxsize=_CLAUSES)
def following(text: str) -> tuple[int, int] | None:
    """Where in `text`, which follows a number, the name of what is counted stands; None without one.

    Only an attribute runs over a 、 (97名扎根山区、服务乡里的教师).
    """
    first, _, _ = text.partition("、")
    told = words_of(first)
    if not told.words or told.words[0] in grammar.NEVER_FIRST:
        return None
    if told.words[:2] == ("方面", "的"):
        return _shifted(following(text[3:]), 3)
    if _predicates(told, 0, len(told.words)):
        attribute = _ATTRIBUTE.match(text) if told.words[0] not in grammar.ENDS else None
        return _shifted(following(text[attribute.end() :]), attribute.end()) if attribute else None
    count = 1
    quoted = told.words[0] == "“"
    while count < len(told.words) and (quoted or not _predicates(told, count, len(told.words))):
        quoted = told.words[count] == "“" or (quoted and told.words[count] != "”")
        count += 1
    while count and (told.words[count - 1] in grammar.PLACES or told.words[count - 1] == "“"):
        count -= 1
    well = count < len(told.words) and told.words[count] in grammar.WELL | {"到", "至", "为", "成"}
    while well and count > 1 and told.words[count - 1] in grammar.GOING:
        count -= 1
    finish = told.ends[count - 1] if count else 0
    finish = _quoted(first, finish)
    if finish < 2 and first[:finish] not in grammar.SHORT:
        return None
    if count and told.words[count - 1] in grammar.QUALITIES and first[finish : finish + 1] == "的":
        return _shifted(following(text[finish + 1 :]), finish + 1)
    if first[:finish].endswith(("大关", "台阶", "关口")) or first[:finish] == "方面":
        return None
    return (0, finish) if finish and _HAN.search(first[:finish]) else None


def _quoted(text: str, finish: int) -> int:
    """The end of a name that ends at `finish`, no quotation mark in it without the one that answers it."""
    opened = text.count("“", 0, finish) - text.count("”", 0, finish)
    if opened < 0:
        return text.rindex("”", 0, finish)
    if opened > 0:
        closing = text.find("”", finish)
        return closing + 1 if closing >= 0 else text.rindex("“", 0, finish)
    return finish


def _shifted(place: tuple[int, int] | None, by: int) -> tuple[int, int] | None:
    return (place[0] + by, place[1] + by) if place else None


def _runs_on(told: Words, index: int, count: int) -> bool:
    """Whether what follows a conjunction is a noun phrase to the end, and so of one name."""
    rest = range(index, count)
    return len(rest) > 1 and not any(_predicates(told, at, count) or _verbal(told.words[at]) for at in rest)


def _predicates(told: Words, index: int, count: int) -> bool:
    """Whether the word at `index` can be no part of a name, but says something of it."""
    word = told.words[index]
    ranked = index > 0 and index + 1 < count and told.words[index - 1] in grammar.RANKS
    if ranked and word in ("以上", "和", "及", "与"):
        return False
    if index and word in ("和", "及", "与"):
        return not _runs_on(told, index + 1, count)
    if word in grammar.ENDS or word.startswith(grammar.PREDICATE_STARTS) or (index and word in grammar.WHEN):
        return True
    follower = told.words[index + 1] if index + 1 < count else ""
    if (
        word in grammar.PREDICATES
        or (_made_of(word, grammar.PREDICATES | grammar.LAST) and word not in grammar.LAST)
        or (index and follower and word in grammar.STARTERS)
    ):
        return follower not in grammar.SHELLS
    closing = (
        not follower or follower in grammar.ENDS or follower in grammar.LAST or follower in grammar.PREDICATES
    )
    return closing and (word in grammar.LAST if index else word == "稳定")
