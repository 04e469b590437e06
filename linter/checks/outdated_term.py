"""The kind `outdated-term`: a policy, institution or indicator of former years, reported as current work."""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from linter.checks.kind import kind
from linter.model import Document, Finding, Phrase, Span

_HISTORY = re.compile(
    r"五年|[三四]年来|以来|曾|原|昔|历史|历程|摆脱|告别|消除|全面胜利|如期|圆满|解决了|期间|时期|攻坚期|十[一二三四]五|"
    r"有效衔接|巩固|后续|过渡期|改为|整合|更名|并入|取消|转为|停止|成果|精神|表彰|全部脱贫|已脱贫|脱贫后|不再|"
    r"法律|法规|条例|办法|规定|文件|意见|志书|审计|巡视|巡察|整改|案件|腐败|以前|过去|当年|第[一二三四五六七八九十]批"
)
_NAME_AFTER = re.compile(
    r"[^，。；！？：、\n]{0,2}(?:院|之家|中心|学校|医院|协会|基金会|法|条例|纪念馆|大学|研究所|专账|资产|示范[县市区镇乡点单]|试点[县市区])"
)
_QUOTES = {"“": "”", "《": "》", "〈": "〉", "‘": "’"}
_REACH = 24


class OutdatedTerm(NamedTuple):
    """Parameters of `outdated-term`.

    `fate` is what became of the term: `renamed`, or `over` with what it named. It may still be heard for
    `grace` years after its last one.
    """

    fate: Literal["renamed", "over"]
    grace: int = 1


@kind("outdated-term", OutdatedTerm, values=("last", "now", "planned"), needs=("phrases", "dating"))
def outdated_term(document: Document, params: OutdatedTerm) -> Iterator[Finding]:
    """Yield each term that was given up before the years of the report, where it is told as current work.

    History, five-year reviews, names and quotations may hold it; what the dating verdict shows is not said
    again.
    """
    report = document.report
    if report.planned is None or report.reviewed is None:
        return
    shown = {item.span for item in document.dating.evidence} if document.dating.verdict else set()
    for phrase in document.phrases:
        if phrase.kind != "work" or phrase.last is None or phrase.every or phrase.span in shown:
            continue
        if bool(phrase.now) != (params.fate == "renamed"):
            continue
        if phrase.last + params.grace < report.reviewed and _current(document, phrase):
            values = {"last": str(phrase.last), "now": phrase.now, "planned": str(report.planned)}
            yield Finding(phrase.span, values)


def _current(document: Document, phrase: Phrase) -> bool:
    """Whether the clause of a term speaks of the report's own years, and of work."""
    part = document.report.part_at(phrase.span.start)
    if part is None or part.first != part.last:
        return False
    if phrase.said_of is not None and phrase.fits(phrase.said_of):
        return False
    folded = document.folded
    sentence = document.sentence_at(phrase.span.start)
    near = Span(
        max(sentence.start, phrase.span.start - 2 * _REACH), min(sentence.end, phrase.span.end + _REACH)
    )
    if _HISTORY.search(folded, near.start, near.end) or _NAME_AFTER.match(folded, phrase.span.end):
        return False
    return not _quoted(folded, phrase.span)


def _quoted(folded: str, span: Span) -> bool:
    """Whether a term stands in quotation marks or a title's brackets that opened shortly before."""
    before = folded[max(0, span.start - _REACH) : span.start]
    return any(before.rfind(opening) > before.rfind(closing) for opening, closing in _QUOTES.items())
