"""The noun phrase behind a number, word by word: where the name of what is counted ends.

A name is cut between words only. It runs to the first word that can be no part of it: a verb, an adverb, a
particle.
"""

import re
from functools import lru_cache

from linter.facts import grammar
from linter.facts.word_kinds import predicative, verbal
from linter.facts.words import Words, words_of
from linter.model import IDEOGRAPH

# A draft that is read again while it is written has most of its clauses still.
_CLAUSES = 2048

_ATTRIBUTE = re.compile("[\u4e00-\u9fff、“”]{2,24}的(?=[\u4e00-\u9fff]{2})")
# A verb that ends a name where nothing more is said of it has one of these behind it, or nothing.
_CLOSING = grammar.PREDICATES | grammar.LAST | grammar.ENDS | {""}
_UPWARDS = "以上"
_JOINING = frozenset(("和", "及", "与", _UPWARDS))
_WELL = grammar.WELL | {"到", "至", "为", "成"}
_NO_NAMES = ("大关", "台阶", "关口")
_NO_THINGS = "方面"


@lru_cache(maxsize=_CLAUSES)
def following(text: str) -> tuple[int, int] | None:
    """Where in `text`, which follows a number, the name of what is counted stands; None without one.

    Only an attribute runs over a 、 (97名扎根山区、服务乡里的教师).
    """
    first, _, _ = text.partition("、")
    told = words_of(first)
    words = told.words
    if not words or words[0] in grammar.NEVER_FIRST:
        return None
    if words[:2] == (_NO_THINGS, "的"):
        return _behind(text, 3)
    if _predicates(told, 0):
        attribute = _ATTRIBUTE.match(text) if words[0] not in grammar.ENDS else None
        return _behind(text, attribute.end()) if attribute else None
    count = _count(told)
    finish = _quoted(first, told.ends[count - 1] if count else 0)
    if finish < 2 and first[:finish] not in grammar.SHORT:
        return None
    if count and words[count - 1] in grammar.QUALITIES and first[finish : finish + 1] == "的":
        return _behind(text, finish + 1)
    if first[:finish].endswith(_NO_NAMES) or first[:finish] == _NO_THINGS:
        return None
    return (0, finish) if finish and IDEOGRAPH.search(first, 0, finish) else None


def _behind(text: str, start: int) -> tuple[int, int] | None:
    """The name in what follows from `start` on."""
    place = following(text[start:])
    return (place[0] + start, place[1] + start) if place else None


def _count(told: Words) -> int:
    """How many of the words, the first of which can begin a name, are part of it."""
    words = told.words
    count, quoted = 1, words[0] == "“"
    while count < len(words) and (quoted or not _predicates(told, count)):
        quoted = words[count] == "“" or (quoted and words[count] != "”")
        count += 1
    while count and (words[count - 1] in grammar.PLACES or words[count - 1] == "“"):
        count -= 1
    well = count < len(words) and words[count] in _WELL
    while well and count > 1 and words[count - 1] in grammar.GOING:
        count -= 1
    return count


def _quoted(text: str, finish: int) -> int:
    """The end of a name that ends at `finish`, no quotation mark in it without the one that answers it."""
    opened = text.count("“", 0, finish) - text.count("”", 0, finish)
    if opened < 0:
        return text.rindex("”", 0, finish)
    if opened > 0:
        closing = text.find("”", finish)
        return closing + 1 if closing >= 0 else text.rindex("“", 0, finish)
    return finish


def _predicates(told: Words, index: int) -> bool:
    """Whether the word at `index` can be no part of a name, but says something of it."""
    words = told.words
    word, follower = words[index], words[index + 1] if index + 1 < len(words) else ""
    if index and word in _JOINING:
        if follower and words[index - 1] in grammar.RANKS:
            return False
        if word != _UPWARDS:
            return not _runs_on(told, index + 1)
    if word in grammar.ENDS or word.startswith(grammar.PREDICATE_STARTS) or (index and word in grammar.WHEN):
        return True
    if predicative(word) or (index and follower and word in grammar.STARTERS):
        return follower not in grammar.SHELLS
    return follower in _CLOSING and (word in grammar.LAST if index else word == "稳定")


def _runs_on(told: Words, start: int) -> bool:
    """Whether what follows a conjunction is a noun phrase to the end, and so of one name."""
    rest = range(start, len(told.words))
    return len(rest) > 1 and not any(_predicates(told, at) or verbal(told.words[at]) for at in rest)
