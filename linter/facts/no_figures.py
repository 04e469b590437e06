"""Numbers that are no figures: dates, thresholds, parts of a name or a title, words that count nothing."""

import re

from linter.facts.dimensions import MEASURES, MONEY, NO_FIGURES, PLACE, RATES, SHARE
from linter.facts.sentences import Sentence
from linter.model import Quantity
from linter.model.expression import compiled

_MONEY_WITHOUT_UNIT = frozenset({"万", "亿", "万亿"})
_OVER = ("超", "超过", "过", "逾", "突破")
_LIMITS = ("以上", "以下", "以内")
# 超10亿元企业8家: the number only tells which things are counted.
_COUNTED = re.compile(
    "的?[\u4e00-\u9fff]{0,8}?(?:项目|企业|产业|园区|集群|县|区|镇|村|公司|行业)(?:增至|达到|达)?[0-9]+[家个户]"
)
# How far before a number the mark may stand that opens a title or a name which holds it.
_LONGEST_TITLE, _LONGEST_QUOTE = 40, 12
_CLOSING = frozenset("，。；”")
_ONE_OF = frozenset("家个条处座项所")
# 第八，在段首: a list is numbered, nothing is ranked.
_BREAKS = ("", *"，。；：、！？\n——（ \u3000")
_CLAUSE_ENDS = frozenset("，。；、！")
_PLACED = (
    "(?:[居列排获夺跃]|位列|位居|升至|升到|升为|名次|排名|评为|评比|全[国省市区县州球镇乡行]|世界"
    "|亚洲|东部|西部|(?<![初高])中部|国内|同类|保持|蝉联|取得|成绩|总分|综合|考核|西北|西南|东北|华东"
    "|长三角|珠三角)[^，。；：]*$"
)
_ROUNDS = "(?:、第?[二三四五])*(?:季|批|轮|产业|次产业|期|阶段|类)"


def measures_nothing(quantity: Quantity) -> bool:
    """Whether a number is never a figure by itself, by what it measures: a date, an ordinal."""
    return quantity.dimension in NO_FIGURES and quantity.unit not in _MONEY_WITHOUT_UNIT


def qualifies(sentence: Sentence, index: int) -> bool:
    """Whether a number only tells things apart, or stands in a name (“黄金三十条”, 《…十二条》)."""
    quantity = sentence.numbers[index]
    if tells_apart(sentence.text, quantity) or _titled(sentence.text, sentence.start, quantity):
        return True
    # 1万个20户以上自然村
    follows = index > 0 and sentence.numbers[index - 1].whole.end == quantity.whole.start
    return follows and quantity.blur.endswith(_LIMITS)


def tells_apart(text: str, quantity: Quantity) -> bool:
    """Whether the number is a threshold that tells things apart (5000万元以上项目, 20万元以上4个)."""
    blur, dimension, end = quantity.blur, quantity.dimension, quantity.whole.end
    if blur in _OVER and dimension in MONEY and _COUNTED.match(text, end):
        return True
    if not blur.endswith(_LIMITS) and not quantity.unit.endswith("级"):
        return False
    follower = text[end : end + 1]
    counted = follower.isdigit() or "\u4e00" <= follower <= "\u9fff"
    return counted and dimension in MEASURES and dimension != SHARE


def _titled(text: str, start: int, quantity: Quantity) -> bool:
    """Whether the number ends a name in quotation marks, or stands in a title, begun from `start` on."""
    at, end = quantity.whole
    opening = text.rfind("《", max(start, at - _LONGEST_TITLE), at)
    if opening >= 0 and text.find("》", opening, at) < 0:
        return True
    if text[end : end + 1] != "”":
        # “三个一批”
        return text[at - 1 : at] == "“" and quantity.dimension not in MEASURES
    opening = text.rfind("“", max(start, at - _LONGEST_QUOTE), at)
    return opening >= 0 and _CLOSING.isdisjoint(text[opening:at])


def counts(text: str, start: int, quantity: Quantity) -> bool:
    """Whether a number in characters counts things: 等九个方面, 十余项, 唯一一家, 桥梁一处."""
    at, end = quantity.whole
    lead, follower = text[max(start, at - 2) : at], text[end : end + 1]
    if quantity.dimension == "次" and follower in ("全", "会", "代", "党", "人"):
        return False
    if quantity.dimension == PLACE:
        return lead[-1:] not in _BREAKS and _placed(text, start, quantity)
    if quantity.dimension in RATES or quantity.dimension == "金额" or quantity.number >= 10:
        return True
    if quantity.number != 1:
        return lead.endswith(("等", "共", "有"))
    if lead == "唯一":
        return True
    return quantity.unit in _ONE_OF and follower in _CLAUSE_ENDS and lead[-1:] not in "这那某每第同"


def _placed(text: str, start: int, quantity: Quantity) -> bool:
    """Whether a number of a place is one in a row of many (居全省第三), none of a quarter or a motto."""
    at, end = quantity.whole
    if compiled(_ROUNDS).match(text, end):
        return False
    return compiled(_PLACED).search(text, max(start, at - _LONGEST_TITLE), at) is not None
