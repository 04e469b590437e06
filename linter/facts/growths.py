"""What the words that lead to a number say of it: that it is a growth, a difference or a result."""

import re

from linter.model import Growth, Quantity

DIFFERENCES = frozenset({"净增", "增加", "减少", "增长", "增", "减", "提高", "下降", "上升", "降低"})

_OTHER_KINDS = {"百分点": "百分点", "倍数": "倍", "番": "番"}
_KIND = "[比较][0-9]{4}年|同比|[比较]上年|[比较]去年|同期|环比|年均|平均|名义|实际|可比|同口径|[比较]年初"
_KINDS = re.compile(_KIND)
_ONLY_A_KIND = re.compile(f"(?:{_KIND}|的?基[础数]上|再|比[0-9一-龥]{{2,8}}|分别|，|、|和|、)*")
_RISE = "净增|(?<![稳然])增长|增幅|增速|增加|提高|提升|上升|回升|上涨|递增|攀升|涨幅|涨|升|翻|(?<![新净])增"
_FALL = "负增长|下降|降低|减少|回落|下滑|缩减|收窄|缩小|压减|压缩|缩短|精简|递减|降幅|跌|降|减"
_TO = "了|率|比例|幅度|幅|速度|为|约|近|高达|达到|达|在|保持在|控制在|保持|稳定在|不低于|超|力争"
# Few characters begin a verb of growth; they are told apart before any choice is tried.
_VERB_BEGINS = f"(?=[{''.join(re.findall(r'(?:^|[|])(?:[(][^)]*[)])?(.)', f'{_FALL}|{_RISE}'))}])"
GROWTH = re.compile(f"{_VERB_BEGINS}(?:(?P<fall>{_FALL})|(?P<rise>{_RISE}))(?:{_TO})*$")
RESULT = re.compile(f"{_VERB_BEGINS}(?:{_RISE}|{_FALL})(?:到|至|到了|为)(?:约|近)?$")
RATE_NOUN = re.compile(
    "(?:增长|增速|增幅|涨幅|降幅|增长率|增长速度)(?:为|达到|达|保持在|控制在|在|约|目标为)+$"
)
# The characters that these end with, which few words before a value do.
GROWTH_ENDS = frozenset(word[-1] for word in f"{_RISE}|{_FALL}|{_TO}|到|至".split("|"))


def growth_verb(lead: str) -> re.Match[str] | None:
    """The verb or noun of growth at the end of the words that lead to a number."""
    return (GROWTH.search(lead) or RATE_NOUN.search(lead)) if lead[-1:] in GROWTH_ENDS else None


def sign(lead: str) -> int:
    """1 for words that lead to a rise, -1 for a fall, 0 for neither."""
    match = growth_verb(lead)
    # 人口自然增长率 is a level of its own.
    if not match or lead[: match.end()].rstrip("控制在达到为保持约内").endswith("自然增长率"):
        return 0
    return -1 if match.groupdict().get("fall") else 1


def results(lead: str) -> bool:
    """Whether the words lead to what a growth resulted in (提高到), not to the growth itself."""
    return lead[-1:] in GROWTH_ENDS and RESULT.search(lead) is not None


def increase(lead: str) -> str:
    """The verb when the number is a difference (比上年增加12个), not a level; else empty."""
    match = GROWTH.search(lead) if lead[-1:] in GROWTH_ENDS else None
    return "" if match is None or RESULT.search(lead) else match["fall"] or match["rise"]


def only_a_kind(words: str) -> bool:
    """Whether words tell only of which kind a growth is (同比, 年均), and name nothing that grows."""
    return _ONLY_A_KIND.fullmatch(words) is not None


def growth(quantity: Quantity, direction: int, lead: str) -> Growth:
    """The growth that a number states, a fall where `direction` is negative; 倍 and 番 become percent."""
    number, low, high = quantity.number, quantity.low, quantity.high
    if quantity.dimension == "倍数":
        number, low, high = number * 100, low * 100, high * 100
    elif quantity.dimension == "番":
        number, low, high = ((2**n - 1) * 100 for n in (number, low, high))
    elif quantity.unit == "‰":
        number, low, high = number / 10, low / 10, high / 10
    kind = _kind(lead)
    if quantity.dimension in _OTHER_KINDS and kind not in ("年均", "平均"):
        kind = _OTHER_KINDS[quantity.dimension]
    if direction < 0:
        number, low, high = -number, -high, -low
    return Growth(quantity.whole, number, low, high, kind)


def _kind(lead: str) -> str:
    found = _KINDS.findall(lead[-16:])
    return found[-1] if found else ""
