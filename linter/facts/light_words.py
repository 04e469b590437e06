"""The words that may stand between an indicator and its number and are no part of its name."""

import re

from linter.model.expression import compiled

_LIGHT = (
    " |\u3000|"
    "年人均|月人均|年增|月增|预计|预期|预算|计划|累计|共计|合计|总计|总共|总量|总额|总数|总值|规模|全年|年内|去年|今年|上年|当年|年均|月均|分别|平均|每年|"
    "首次|已经|继续|稳定|保持|控制|力争|争取年均|力争年均|确保|调控|实际|名义|同比|环比|净|再|又|均|都|只|仅|就|各|新|已|可|将|要|约|共|总|"
    "完成|实现|达到|达|为|有|是|至|到|在|于|突破|超过|跨越|跃上|跃升|迈上|站上|跨上|发展|建成|拥有|约占|占比|占|由|从|的|"
    "期末|仍|仍然|双|接连|每件|每个|每家|力求|实施|开展|仅有|只有|还有|时期|期间|末|相比|递增|递减|负增长|压减|压缩|削减|缩短|攀升|同步|大关|增加|增长|提高|提升|上升|上涨|下降|降低|减少|回落|下滑|缩小|增|降|升|减|涨|比上年|较上年|比去年|较去年|比年初|同期|"
    "翻|高达|多达|接近|不少于|不低于|成功|全面|基本|超额|圆满|了|和|与|及|以及|，|、|率先|不断|进一步|持续|稳步|幅度|"
    "按可比价格计算|按可比价计算|增速|增幅|增长率|降幅|涨幅|可比价|同口径|按可比口径|”|’|》|自然口径|现价|方面|数量|人数|面积达|多|好|一座|一个|一处|一家|一条|每人|每月|每户|每亩|每吨|每天|每日|每人每月|每人每年|从人均|由人均|到人均|从每人|由每人"
)
_WORDS = sorted(_LIGHT.split("|"), key=len, reverse=True)
# Read backwards from the number, so that one look at each place is enough.
_TAIL = re.compile(f"(?:{'|'.join(word[::-1] for word in _WORDS)})*")
# The characters that these end with, which tell most clauses apart before any choice is tried.
_LIGHT_ENDS = frozenset(word[-1] for word in _WORDS)
_WHOLE = re.compile(f"(?:{'|'.join(_WORDS)})+")
# What a rate is measured against, between the indicator and its number (比2020年末, 由上年的).
SINCE = (
    "(?:比|较|由|从|自|在|到|至)?(?:[0-9一二三四五六七八九〇]{4}年|[上去前]一?年|年初|期初|“?[“]?十[一二三四]?五”?(?:时期|期间)?|同期|[上去前]年同期)"
    "(?:度|同期)?[末底初]?的?基础上?再?$"
    "|(?:比|较|由|从|自|在|到|至|以)(?:[0-9一二三四五六七八九〇]{4}年|[上去前]一?年|年初|期初|“十[一二三四]?五”(?:时期|期间)?|同期)(?:度|同期)?[末底初]?的?$"
    "|按(?:[0-9]{4}年)?(?:不变|可比|现行|当年)?价格?计算$"
    "|\\[[0-9]{1,3}\\]$|（[^（）]{1,12}）$|(?:连续|近|这)?(?<![一二三四五六七八九〇零])[一二两三四五六七八九十]年(?:来|间|内)?$"
    "|(?:从|由)(?:目前|当前|现在|原来|过去|当时|最初|全国|全省|全区|全市|全县|年初)的?$"
    "|(?:比|较|由|从|自)[0-9]{4}年[0-9]{1,2}月[末底份]*的?$"
    "|(?:扣除价格(?:上涨)?因素|按可比口径计算|按可比价格计算|可比价计算)$"
)
_LONGEST_SINCE = 16
# The characters that these end with.
SINCE_ENDS = frozenset("础上再年初期五”间度末底的算]）来内前在去时国省区市县月份素\n")


def is_light(word: str) -> bool:
    """Whether a word, or several in one, is no part of a name at its end."""
    return _WHOLE.fullmatch(word) is not None


def since(text: str, start: int, end: int) -> int | None:
    """Where the words that tell what is measured against begin, when they end at `end`."""
    if text[end - 1 : end] not in SINCE_ENDS:
        return None
    found = compiled(SINCE).search(text, max(start, end - _LONGEST_SINCE), end)
    return found.start() if found else None


def bare(text: str, start: int, end: int) -> int:
    """Where the words that lead to the number at `end` cease to be light ones, not before `start`."""
    while start < end:
        if text[end - 1] in _LIGHT_ENDS:
            tail = _TAIL.match(text[start:end][::-1])
            end -= tail.end() if tail else 0
        begin = since(text, start, end) if start < end else None
        if begin is None:
            break
        end = begin
    return end
