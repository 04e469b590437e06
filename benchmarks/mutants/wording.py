"""Wrong words: homophones, characters dropped or exchanged, spun synonyms, formulas and terms out of date."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from random import Random

from benchmarks.mutants.defect import Change, Defect, Finder, Kind, Report, any_of, replaced
from benchmarks.mutants.listed import listed
from benchmarks.mutants.planting import PLAN, planted

_OUTDATED = (
    "继续抓好«城乡居民基本医疗保险|新农合|新型农村合作医疗»缴费工作，实现应保尽保。",
    "做好«特困人员|五保户|五保供养对象»供养工作，按时足额发放补助资金。",
    "推动«农村居民人均可支配收入|农民人均纯收入»稳步增长。",
    "加强与县«自然资源局|国土局|国土资源局»的对接，落实建设用地指标。",
    "配合县«市场监管局|工商局|质监局|食药监局»开展食品安全检查。",
    "联合«卫生健康|卫生计生|卫计|计划生育»部门开展健康教育进村活动。",
    "做好«退役军人|复转军人|退伍军人»服务工作。",
    "推进«教育帮扶|教育扶贫»，落实助学政策。",
    "对«脱贫户|贫困户»逐户走访，落实帮扶责任。",
    "加快推进«易地扶贫搬迁|异地扶贫搬迁»后续扶持工作。",
    "配合县«应急管理局|安监局»开展安全生产大检查。",
    "加强与县«生态环境局|环保局»的沟通协作。",
    "深入推进«常态化扫黑除恶|打黑除恶»，维护社会稳定。",
    "落实«三孩|全面二孩|单独二孩|一孩»生育政策及配套措施。",
    "加强«乡村振兴|社会主义新农村»建设示范点管理。",
    "做好«城乡居民基本养老保险|新农保|城乡居民社会养老保险»待遇资格认证工作。",
    "规范«一般公共预算|公共财政预算|一般预算»收支管理。",
    "会同县«农业农村局|农业局|扶贫办|乡村振兴局»落实产业奖补政策。",
)


Pairs = tuple[tuple[str, str], ...]


@cache
def _words() -> frozenset[str]:
    from linter.model.vocabulary import vocabulary

    return frozenset(vocabulary().words)


def _pairs(written: list[str]) -> Pairs:
    return tuple((right, wrong) for right, wrong in (entry.split(">") for entry in written))


def _listed(pairs: Pairs, *, word: bool | None = None) -> Finder:
    """Right words become wrong ones; `word`: only wrong ones that are words themselves, or that are not."""

    def find(report: Report, random: Random) -> Iterator[Defect]:
        table: dict[str, list[str]] = {}
        for right, wrong in pairs:
            if word is None or (wrong in _words()) == word:
                table.setdefault(right, []).append(wrong)
        for match in re.finditer(any_of(table), report.text):
            yield replaced(match, random.choice(table[match.group()]))

    return find


def _phrases(report: Report) -> Iterator[re.Match[str]]:
    words = _words()
    for match in re.finditer(r"(?<=[，。；、])[\u4e00-\u9fff]{4}(?=[，。；、])", report.text):
        if match.group() in words:
            yield match
    for match in re.finditer(any_of(listed("phrases")), report.text):
        yield match


def _dropped(report: Report, random: Random) -> Iterator[Defect]:
    """One character of a set phrase is gone: 基础施建设."""
    for match in _phrases(report):
        at = match.start() + random.randint(1, 2)
        yield Defect((Change(at, at + 1, ""),), (match.span(),))


def _exchanged(report: Report, random: Random) -> Iterator[Defect]:
    """Two neighbours of a set phrase have changed places: 基础施设建设."""
    for match in _phrases(report):
        at = match.start() + random.choice((0, 2))
        pair = report.text[at : at + 2]
        yield Defect((Change(at, at + 2, pair[::-1]),), (match.span(),))


def _inserted(report: Report, random: Random) -> Iterator[Defect]:
    """A stray character of the input method inside a set phrase: 基础的设施."""
    for match in _phrases(report):
        at = match.start() + 2
        yield Defect((Change(at, at, random.choice("的了们是一有")),), (match.span(),))


def known_wrong_words(path: Path) -> Kind:
    """The kind that puts wrong words in place of right ones, from a table of tier, wrong, right."""
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()[1:]]
    pairs = tuple((row[2].split("/")[0], row[1]) for row in rows if row[0] in "12")
    return Kind("words: of a list", ("words", "characters"), _listed(pairs))


KINDS = (
    Kind(
        "words: homophone, no word",
        ("words", "characters"),
        _listed(_pairs(listed("homophones")), word=False),
    ),
    Kind("words: homophone, a word too", ("words",), _listed(_pairs(listed("homophones")), word=True)),
    Kind(
        "words: slip in a set phrase", ("words", "characters", "repetition"), _listed(_pairs(listed("slips")))
    ),
    Kind("words: character dropped", ("words",), _dropped),
    Kind("words: characters exchanged", ("words",), _exchanged),
    Kind("words: character inserted", ("words", "repetition"), _inserted),
    Kind("words: spun synonym", ("words",), _listed(_pairs(listed("spun")))),
    Kind("words: formula", ("words",), _listed(_pairs(listed("formulas"))), apart=60),
    planted("words: term out of date", ("words", "years"), _OUTDATED, PLAN),
)
