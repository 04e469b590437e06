"""The kind `garbled-phrase`: a common phrase that lacks a character, has one twice or two exchanged.

A repair is looked for where reports hardly ever put two characters side by side, or where one stands
twice. It is believed when the written characters are attested together nowhere, the mended ones in the
phrases of many places, and the clause reads much less strangely.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from linter.checks.attested import Attested, attested
from linter.checks.fixed_phrases import FixedPhrases, fixed_phrases
from linter.checks.kind import kind
from linter.checks.pair_levels import MARGIN, PairLevels, pair_levels
from linter.checks.surroundings import is_ideograph
from linter.checks.suspects import quoted
from linter.model import Document, Edit, Finding, Span
from linter.model.vocabulary import Vocabulary, vocabulary

RARE_PAIR = 2
REACH, WINDOW = 3, 6
SHORTEST_RUN = 4
LONGEST_WORD = 4
# Words of their own, after which nothing is missing.
ALONE = frozenset("不须未已可要的促存")
# Words of their own, before which nothing is missing.
ALONE_BEHIND = frozenset("须")
PERSONS = frozenset("我你他她")
SHOWN = 2


class Proof(NamedTuple):
    """What a repair needs: at most `written` attested trigrams over the fault, at least `mended` attested
    phrases of four over the repair, and so much less strangeness.
    """

    written: int
    mended: int
    gain: int


PROOFS = {
    "漏字": Proof(written=0, mended=3, gain=2),
    "颠倒": Proof(written=1, mended=2, gain=6),
    "重字": Proof(written=1, mended=2, gain=0),
}


class GarbledPhrase(NamedTuple):
    """Parameters of `garbled-phrase`.

    `twice` are characters that are often written twice (人人, 村村), `allow` are phrases that are right
    though others are made of the same characters (发奋图强).
    """

    twice: str = ""
    allow: tuple[str, ...] = ()


class Repair(NamedTuple):
    """The characters from `start` to `end`, places in the text between margins, should be `text`."""

    start: int
    end: int
    text: str
    fault: str


@kind("garbled-phrase", GarbledPhrase, values=("wrong", "right", "fault"))
def garbled_phrase(document: Document, params: GarbledPhrase) -> Iterator[Finding]:
    """Yield each garbled phrase with the edit that mends it."""
    if document.script != "simplified":
        return
    end = 0
    for repair, _ in repairs(document.folded, params, attested(), fixed_phrases()):
        if repair.start < end:
            continue
        end = repair.end + 1
        yield _finding(document, repair)


def _finding(document: Document, repair: Repair) -> Finding:
    """The repair with the ideographs beside it, so that a person sees what is meant."""
    text = document.text
    start, end = repair.start - len(MARGIN), repair.end - len(MARGIN)
    left, right = start, end
    while left > max(0, start - SHOWN) and is_ideograph(text[left - 1]):
        left -= 1
    while right < min(len(text), end + SHOWN) and is_ideograph(text[right]):
        right += 1
    mended = text[left:start] + repair.text + text[end:right]
    values = {"wrong": text[left:right], "right": mended, "fault": repair.fault}
    return Finding(Span(left, right), values, edits=(Edit(Span(start, end), repair.text),))


def repairs(
    text: str, params: GarbledPhrase, known: Attested, phrases: FixedPhrases
) -> Iterator[tuple[Repair, int]]:
    """Yield the repairs that a folded, simplified text needs, in order, the best one of a place, each with
    its gain.
    """
    read = pair_levels(text, known)
    words = vocabulary()
    best: dict[int, tuple[int, Repair]] = {}
    for at, repair in _proposed(read, params, phrases, words):
        gain = _gain(read, repair, known, words)
        if (
            gain is not None
            and gain > best.get(at, (-1, repair))[0]
            and not _excused(text, read, repair, params, words)
        ):
            best[at] = (gain, repair)
    for _, (gain, repair) in sorted(best.items(), key=lambda item: item[0]):
        yield repair, gain


def _proposed(
    read: PairLevels, params: GarbledPhrase, phrases: FixedPhrases, words: Vocabulary
) -> Iterator[tuple[int, Repair]]:
    """Yield what would make a fixed phrase of the characters around each odd place, with the place."""
    text, rare = read.text, read.rare(RARE_PAIR)
    for at in rare:
        seconds = phrases.begun.get(text[at - 1 : at + 1], "")
        firsts = phrases.ended.get(text[at + 1 : at + 3], "")
        if text[at + 1] in seconds or text[at] in firsts:
            for lost in _lacking(text, at, phrases):
                yield at, Repair(at + 1, at + 1, lost, "漏字")
    turned = _turned(text, {place for at in rare for place in (at - 1, at, at + 1)}, phrases)
    for at in rare if turned else ():
        for place in (place for place in (at - 1, at, at + 1) if place in turned):
            yield at, Repair(place, place + 2, text[place + 1] + text[place], "颠倒")
    for at in read.twice():
        doubled = text[at - 2] == text[at - 1] or text[at + 2] == text[at + 3]
        if not (doubled or text[at] in params.twice or _two_words(text, at + 1, at + 1, words)):
            yield at, Repair(at, at + 2, text[at], "重字")


def _lacking(text: str, at: int, phrases: FixedPhrases) -> list[str]:
    """The characters between a pair that make a phrase with it and one of its neighbours."""
    before, after = text[at - 1 : at + 1], text[at + 1 : at + 3]
    return [*phrases.within(before, text[at + 1]), *phrases.after(text[at], after)]


def _turned(text: str, places: Iterable[int], phrases: FixedPhrases) -> set[int]:
    """The places whose two characters make a phrase the other way round."""
    begun, ended = phrases.begun, phrases.ended
    found = set()
    for place in places:
        first = text[place + 1]
        turned, half = first + text[place], text[place - 1] + first
        if (
            (turned in begun and phrases.begins(turned, text[place + 2 : place + 4]))
            or (turned in ended and phrases.ends(text[place - 2 : place], turned))
            or (half in begun and phrases.begins(half, text[place] + text[place + 2]))
        ):
            found.add(place)
    return found


def _two_words(text: str, end: int, start: int, words: Vocabulary) -> bool:
    """One word ends before `end`, another begins at `start` (建设|设施, 离退|人员)."""
    lengths = range(2, LONGEST_WORD + 1)
    ends = any(text[end - length : end] in words for length in lengths)
    return ends and any(text[start : start + length] in words for length in lengths)


def _gain(read: PairLevels, repair: Repair, known: Attested, words: Vocabulary) -> int | None:
    """How much less strange the clause is when it is mended, None if the repair is not proven."""
    text, start, end = read.text, repair.start, repair.end
    proof = PROOFS[repair.fault]
    across = range(start - 2 + (start < end), max(start, end - 1))
    if sum(known.phrases[read.plain(place, place + 3)] > 0 for place in across) > proof.written:
        return None
    mended = read.plain(start - REACH, start) + repair.text + read.plain(end, end + REACH)
    attests = sum(known.phrases[mended[place : place + 4]] > 0 for place in range(len(mended) - 3))
    if attests < proof.mended or (repair.fault == "重字" and known.phrases[read.plain(start - 1, end + 1)]):
        return None
    first, last = read.run(start - (start == end), WINDOW)[0], read.run(max(start, end - 1), WINDOW)[1]
    right = text[first:start] + repair.text + text[end:last]
    gain = words.strangeness(text[first:last]) - words.strangeness(right)
    return gain if gain >= proof.gain else None


def _excused(text: str, read: PairLevels, repair: Repair, params: GarbledPhrase, words: Vocabulary) -> bool:
    """Whole words that are written on purpose, a name between quotation marks, and what is allowed."""
    start, end = repair.start - len(MARGIN), repair.end - len(MARGIN)
    if repair.fault == "漏字" and (
        _two_words(read.text, repair.start, repair.start, words) or _listed(text, read, repair)
    ):
        return True
    if repair.fault == "颠倒" and text[start:end] in words:
        return True
    around = text[max(0, start - SHOWN) : end + SHOWN]
    return quoted(text, start) or any(phrase in around for phrase in params.allow)


def _listed(text: str, read: PairLevels, repair: Repair) -> bool:
    """What is short because it stands in a list (水、土污染防治), or is a slogan (鼓干劲)."""
    first, last = read.run(repair.start, SHORTEST_RUN)
    before = text[first - len(MARGIN) - 1 : first - len(MARGIN)]
    beside = read.text[repair.start - 1]
    # 我始终坚持 is said of oneself: nobody else is missing.
    singular = repair.text == "们" and beside in PERSONS
    alone = beside in ALONE or read.text[repair.start] in ALONE_BEHIND
    return last - first < SHORTEST_RUN or before == "、" or alone or singular
