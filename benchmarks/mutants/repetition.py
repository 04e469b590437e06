"""Words, phrases, sentences and paragraphs that stand twice, as editing and pasting leave them."""

import re
from collections.abc import Iterator
from random import Random

from benchmarks.mutants.defect import Change, Defect, Finder, Kind, Report, any_of, inserted
from benchmarks.mutants.listed import listed
from linter.model.vocabulary import vocabulary

FUNCTION = re.compile(r"(?<=[\u4e00-\u9fff])(?:[的和在与将对把从被向]|以及|为了|关于)(?=[\u4e00-\u9fff])")
_FOLLOWED = r"(?=[\u4e00-\u9fff，、。；])"
_CLAUSE = re.compile(r"(?<=[，。；：])[\u4e00-\u9fff]{4,12}(?=[，。；])")
_HEAD = re.compile(r"(?<=[，。；])[\u4e00-\u9fff]{8,20}(?=[，。；])")
_SENTENCE = re.compile(r"(?<=。)[^。\n]{20,90}。")
_PARAGRAPH = re.compile(r"^[^\n]{120,600}。$", re.MULTILINE)
_ITEM = re.compile(r"(?<=[。；：，\n])[二三四五六]是(?=[\u4e00-\u9fff])")
_HAN_WORD = re.compile(any_of(listed("verbs") + listed("nouns")))


def _doubled(words: list[str]) -> Finder:
    expression = re.compile(any_of(words) + _FOLLOWED)

    def find(report: Report, _: Random) -> Iterator[Defect]:
        for match in expression.finditer(report.text):
            if report.text[match.end() : match.end() + 2] != match.group():
                yield _said_twice(match.start(), match.end(), match.group())

    return find


def _said_twice(start: int, end: int, copy: str) -> Defect:
    return Defect((Change(end, end, copy),), ((start, end),))


def _function_word(report: Report, _: Random) -> Iterator[Defect]:
    for match in FUNCTION.finditer(report.text):
        if (
            report.text[match.start() - 1] not in match.group()
            and report.text[match.end()] not in match.group()
        ):
            yield _said_twice(match.start(), match.end(), match.group())


def _character(report: Report, random: Random) -> Iterator[Defect]:
    """One character of a word typed twice: 基础设设施."""
    for match in _HAN_WORD.finditer(report.text):
        at = match.start() + random.randrange(2)
        yield _said_twice(at, at + 1, report.text[at])


def _phrase(report: Report, random: Random) -> Iterator[Defect]:
    """The first words of a clause pasted before it: 抓好项目抓好项目建设."""
    for match in _HEAD.finditer(report.text):
        ends = [end for end in range(3, 9) if vocabulary().ending(match.group(), end) > 1]
        if ends:
            length = random.choice(ends)
            yield _said_twice(match.start(), match.start() + length, match.group()[:length])


def _clause(report: Report, _: Random) -> Iterator[Defect]:
    for match in _CLAUSE.finditer(report.text):
        yield _said_twice(match.start(), match.end(), "，" + match.group())


def _bold_lead(report: Report, _: Random) -> Iterator[Defect]:
    """The bold first sentence of a paragraph extracted twice."""
    for match in re.finditer(r"^[\u4e00-\u9fff，、]{6,24}。(?=[^\n]{40})", report.text, re.MULTILINE):
        yield _said_twice(match.start(), match.end(), match.group())


def _next_sentence(report: Report, _: Random) -> Iterator[Defect]:
    for match in _SENTENCE.finditer(report.text):
        yield _said_twice(match.start(), match.end(), match.group())


def _far_sentence(report: Report, random: Random) -> Iterator[Defect]:
    ends = [match.end() for match in _SENTENCE.finditer(report.text)]
    for match in _SENTENCE.finditer(report.text):
        far = [end for end in ends if end > match.end() + 600]
        if far:
            at = random.choice(far)
            yield Defect((Change(at, at, match.group()),), (match.span(),))


def _paragraph_in_plan(report: Report, random: Random) -> Iterator[Defect]:
    paragraphs = list(_PARAGRAPH.finditer(report.text))
    half = len(report.text) * 2 // 3
    late = [match.start() for match in paragraphs if match.start() > half]
    for match in paragraphs:
        if match.end() < len(report.text) // 2 and late:
            at = random.choice(late)
            yield Defect((Change(at, at, match.group() + "\n"),), (match.span(),))


def _marker(report: Report, _: Random) -> Iterator[Defect]:
    for match in _ITEM.finditer(report.text):
        yield inserted(match.end(), match.group())


KINDS = (
    Kind("repetition: verb", ("repetition",), _doubled(listed("verbs"))),
    Kind("repetition: noun", ("repetition",), _doubled(listed("nouns"))),
    Kind("repetition: adverb", ("repetition",), _doubled(listed("adverbs"))),
    Kind("repetition: function word", ("repetition",), _function_word),
    Kind("repetition: one character", ("repetition", "words"), _character),
    Kind("repetition: phrase of 3-8", ("repetition",), _phrase),
    Kind("repetition: clause after comma", ("repetition",), _clause),
    Kind("repetition: bold lead", ("repetition",), _bold_lead),
    Kind("repetition: sentence, at once", ("repetition",), _next_sentence),
    Kind("repetition: sentence, far", ("repetition",), _far_sentence),
    Kind("repetition: paragraph in plan", ("repetition",), _paragraph_in_plan, each=3, alone=True),
    Kind("repetition: 四是四是", ("repetition",), _marker),
)
