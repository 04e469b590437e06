"""Damaged characters: digits and ideographs misread, scripts mixed, characters that nobody sees."""

import re
from collections.abc import Iterator
from functools import cache
from random import Random

from benchmarks.mutants.defect import Change, Defect, Finder, Kind, Report, any_of, replaced
from benchmarks.mutants.listed import listed

_DIGITS = str.maketrans({"0": "O", "1": "l"})
_LARGE = re.compile(
    r"(?<![0-9.A-Za-z])(?=[0-9.]*[01])[0-9]+(?:\.[0-9]+)?(?=[万亿]?(?:元|亩|人|户|个|公里|吨|家|名|项|处|平方米))"
)
_RATE = re.compile(r"(?<![0-9.])[0-9]*[01][0-9.]*(?=%)")
_YEAR = re.compile(r"(?<![0-9])20[01][0-9](?=年)")
NAIVE = dict(
    zip(
        "面制里系志干后准复历范丰只谷表致折卷出向注冲了困台云余回松姜斗钟采周借征朴郁症咨布尽杰",
        "麵製裏係誌幹後準複曆範豐隻穀錶緻摺捲齣嚮註衝瞭睏臺雲餘迴鬆薑鬥鐘採週藉徵樸鬱癥諮佈儘傑",
        strict=True,
    )
)
_SURELY_WRONG = frozenset("麵製裏係誌幹準複曆範隻穀錶緻摺捲齣嚮衝瞭睏鬆薑鬥癥藉儘鬱")


def _misread_number(report: Report, random: Random) -> Iterator[Defect]:
    """Some of the digits 0 and 1 become letters, not all: 1OO0元, l20亩."""
    for match in _LARGE.finditer(report.text):
        digits = match.group()
        places = [index for index, digit in enumerate(digits) if digit in "01"]
        kept = (
            set(random.sample(places, random.randrange(len(places))))
            if len(digits) > len(places) or len(places) > 1
            else set()
        )
        letters = {"0": random.choice("OOo"), "1": random.choice("lI")}
        wrong = "".join(d if i in kept else letters.get(d, d) for i, d in enumerate(digits))
        if wrong != digits and any(character.isdigit() for character in wrong):
            yield replaced(match, wrong)


def _misread_rate(report: Report, _: Random) -> Iterator[Defect]:
    for match in _RATE.finditer(report.text):
        yield replaced(match, match.group().translate(_DIGITS))


def _hundred(report: Report, random: Random) -> Iterator[Defect]:
    for match in re.finditer(r"(?<![0-9.])100%", report.text):
        yield replaced(
            match,
            random.choice(
                ("IO0%", "l00%", "1OO%", "10O%", "lOO%", "1o0%", "I00%", "100队", "loo%", "100％%")
            ),
        )


def _misread_year(report: Report, random: Random) -> Iterator[Defect]:
    for match in _YEAR.finditer(report.text):
        year = match.group()
        yield replaced(
            match,
            random.choice(
                (
                    year.replace("0", "O"),
                    "2O" + year[2:],
                    "2o" + year[2:],
                    year.replace("1", "l"),
                    year.replace("1", "I"),
                )
            ),
        )


@cache
def _common_words() -> frozenset[str]:
    from linter.model.vocabulary import vocabulary

    return frozenset(vocabulary().words)


def _lookalike(report: Report, _: Random) -> Iterator[Defect]:
    """A character of a word becomes one of its shape, so that no word results."""
    right = re.compile(any_of({pair[0] for pair in listed("lookalikes")}))
    wrong: dict[str, list[str]] = {}
    for pair in listed("lookalikes"):
        wrong.setdefault(pair[0], []).append(pair[1])
    words = _common_words()
    for match in right.finditer(report.text):
        before, after = (
            report.text[match.start() - 1 : match.start()],
            report.text[match.end() : match.end() + 1],
        )
        if before + match.group() not in words and match.group() + after not in words:
            continue
        for other in wrong[match.group()]:
            if before + other not in words and other + after not in words:
                yield Defect((Change(*match.span(), other),), ((match.start() - 1, match.end() + 1),))


def _traditional(report: Report, _: Random) -> Report:
    """The report in traditional characters, as a dictionary of phrases converts it."""
    from opencc import OpenCC

    converted = OpenCC("s2t").convert(report.text)
    return report.having(converted) if len(converted) == len(report.text) else report


@cache
def _simplified(text: str) -> str:
    from opencc import OpenCC

    return str(OpenCC("t2s").convert(text))


def _naive(report: Report, _: Random) -> Iterator[Defect]:
    """Every character of the whole text converted by itself: 麵向, 製度."""
    simplified = _simplified(report.text)
    for at, (now, plain) in enumerate(zip(report.text, simplified, strict=True)):
        naive = NAIVE.get(plain, now)
        if naive != now and naive in _SURELY_WRONG:
            yield Defect((Change(at, at + 1, naive),), ((max(0, at - 1), at + 2),))


def _simplified_word(report: Report, _: Random) -> Iterator[Defect]:
    simplified = _simplified(report.text)
    for match in re.finditer(r"[\u4e00-\u9fff]{2}", report.text):
        plain = simplified[match.start() : match.end()]
        if plain != match.group():
            yield replaced(match, plain)


def _traditional_word(report: Report, _: Random) -> Iterator[Defect]:
    traditional = _traditional(report, _).text
    for match in re.finditer(r"[\u4e00-\u9fff]{2}", report.text):
        other = traditional[match.start() : match.end()]
        if other != match.group():
            yield replaced(match, other)


def _unseen(report: Report, random: Random) -> Iterator[Defect]:
    for match in re.finditer(r"(?<=[\u4e00-\u9fff])(?=[\u4e00-\u9fff])", report.text):
        if match.start() % 50 == 0:
            yield Defect(
                (
                    Change(
                        match.start(),
                        match.start(),
                        random.choice("\u200b\ufeff\u200e\u00ad\u2028\u00a0\x0b"),
                    ),
                )
            )


def _strange(report: Report, random: Random) -> Iterator[Defect]:
    table = {
        "一": "⼀",
        "人": "⼈",
        "大": "⼤",
        "工": "⼯",
        "日": "⽇",
        "水": "⽔",
        "生": "⽣",
        "立": "⽴",
        "行": "⾏",
        "力": "⼒",
        "民": "⺠",
        "长": "⻓",
    }
    for match in re.finditer(any_of(table), report.text):
        yield replaced(
            match, random.choice((table[match.group()], table[match.group()], "\ue123", "\ufffd", "□"))
        )


def _wide_digits(report: Report, _: Random) -> Iterator[Defect]:
    for match in re.finditer(r"(?<![0-9.])[0-9]{2,}(?:\.[0-9]+)?(?![0-9])", report.text):
        wide = "".join(chr(ord(c) + 0xFEE0) for c in match.group())
        yield replaced(match, wide)


def _letters(name: str, find: Finder, *answers: str) -> Kind:
    return Kind(f"characters: {name}", ("characters", *answers), find)


KINDS = (
    _letters("O l I in a number", _misread_number, "placeholders"),
    _letters("O l I in a rate", _misread_rate, "placeholders"),
    _letters("IO0%", _hundred),
    _letters("letter in a year", _misread_year, "years"),
    _letters("look-alike ideograph", _lookalike, "words"),
    Kind("characters: naive s2t, whole text", ("characters",), _naive, _traditional, each=10_000, apart=0),
    Kind("characters: simplified in traditional", ("characters",), _simplified_word, _traditional),
    _letters("traditional in simplified", _traditional_word),
    _letters("unseen character", _unseen),
    _letters("radical, private, lost", _strange),
    _letters("full-width digits", _wide_digits, "numerals"),
)
