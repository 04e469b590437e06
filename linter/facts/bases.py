"""Numbers that a plan starts from: in 在上年12.3亿元的基础上 the number is what has been reached."""

import re

from linter.model import Span
from linter.model.expression import compiled

_BEHIND = re.compile("的?(?:总量|规模|水平)?的?(?:基础上|基数上|基础之上)|为(?:基数|基础)")
_LEAD = "[在以][^，。；：！？\n在以]{0,30}$"
_LONGEST_LEAD = 31
# 在确保收入达到2亿元的基础上 starts from an aim, 在完成2亿元的基础上 from what may still be one.
_AIM = "确保|力争|保证|保持|稳定|争取|预计|任务|计划|目标|预期|完成|实现|达到?|突破|增加|新增|减少"


def starts_growth(text: str, end: int) -> bool:
    """Whether the number that ends at `end` is one that growth starts from."""
    return _BEHIND.match(text, end) is not None


def base_lead(text: str, number: Span) -> Span | None:
    """The words from 在 or 以 to a number that growth starts from; None where none does, or from an aim."""
    if not starts_growth(text, number.end):
        return None
    lead = compiled(_LEAD).search(text[max(0, number.start - _LONGEST_LEAD) : number.start])
    if lead is None or compiled(_AIM).search(lead[0]):
        return None
    return Span(number.start - len(lead[0]), number.start)
