"""What a mentioned year is there for: reviewed, planned, a base of comparison, a target, a document."""

import re

from linter.facts.mentions import Mention
from linter.model import Report, YearRole

_BASE_BEFORE = re.compile(r"(?:比|较|与|同|在|从|自|由|超过?|高于|低于|占)[^，。；！？：、\n0-9]{0,4}$")
_BASE_AFTER = re.compile(r"(?:同期|以来|起|的?基础上|相比|底的?基数|[^，。；！？：\n]{0,24}为基数)")
_TARGET_BEFORE = re.compile(r"(?:到|至|力争|截至)$")
_PERIOD_AFTER = re.compile(r"度(?:医保|城乡居民|社保|征兵|保险|高考)|级|届|学年|[秋春]季?学期")
_DOCUMENT_AFTER = re.compile(r"度?[^，。；！？：\n]{0,16}》|〕|\]|度(?:全国|全省|全市|全县|先进|优秀|国家)")


def role_of(folded: str, mention: Mention, year: int | None, report: Report) -> YearRole:
    """The role of a mention that is no claim of the draft's own years."""
    start, end = mention.span
    before = folded[max(0, start - 8) : start]
    if _PERIOD_AFTER.match(folded, end):
        return "period"
    if _DOCUMENT_AFTER.match(folded, end):
        return "document"
    if year is None:
        return "other"
    if report.planned is not None and year > report.planned:
        return "target"
    if _BASE_BEFORE.search(before) or _BASE_AFTER.match(folded, end):
        return "base"
    if _TARGET_BEFORE.search(before) and year == report.planned:
        return "target"
    if year == report.planned:
        return "planned"
    return "reviewed" if year == report.reviewed else "other"
