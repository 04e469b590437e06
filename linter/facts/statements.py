"""Statements of figures in running text: which numbers are values, which are growth, and of what."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from linter.facts.bases import starts_growth
from linter.facts.naming import Name, Namer
from linter.facts.subjects import MEASURES, Subjects, tells_apart
from linter.model import Growth, Quantity, Span

SENTENCE_ENDS = re.compile("[。；！？\n]")
# Dimensions that are never a figure by themselves: dates and durations, ordinals, voltages, bare numbers.
NO_FIGURES = frozenset({"时间", "序数", "电压", "期", ""})
MONEY_WITHOUT_UNIT = frozenset({"万", "亿", "万亿"})
# What also leads to a difference, behind the value that another is compared with (比去年的5200人多出800人).
_APART = frozenset({"多", "多出", "多了", "少", "少了"})
# A longer list of numbers has no list of subjects before it.
LONGEST_LIST = 12
# How far before a number the mark may stand that opens a title or a name which holds it.
LONGEST_TITLE, LONGEST_QUOTE = 40, 12
ONE_OF = frozenset("家个条处座项所")
# 第八，在段首: a list is numbered, nothing is ranked.
BREAKS = ("", *"，。；：、！？\n——（ \u3000")
_CLAUSE_ENDS = frozenset("，。；、！")
RATES = frozenset({"比率", "百分点", "倍数", "番"})

_OTHER_KINDS = {"百分点": "百分点", "倍数": "倍", "番": "番"}
_DIFFERENCES = frozenset({"净增", "增加", "减少", "增长", "增", "减", "提高", "下降", "上升", "降低"})
_KIND = "[比较][0-9]{4}年|同比|[比较]上年|[比较]去年|同期|环比|年均|平均|名义|实际|可比|同口径|[比较]年初"
_RISE = "净增|(?<![稳然])增长|增幅|增速|增加|提高|提升|上升|回升|上涨|递增|攀升|涨幅|涨|升|翻|(?<![新净])增"
_FALL = "负增长|下降|降低|减少|回落|下滑|缩减|收窄|缩小|压减|压缩|缩短|精简|递减|降幅|跌|降|减"
# Few characters begin a verb of growth; they are told apart before any choice is tried.
_VERB_BEGINS = f"(?=[{''.join(re.findall(r'(?:^|[|])(?:[(][^)]*[)])?(.)', f'{_FALL}|{_RISE}'))}])"
_GROWTH = re.compile(
    f"{_VERB_BEGINS}(?:(?P<fall>{_FALL})|(?P<rise>{_RISE}))(?P<to>了|率|比例|幅度|幅|速度|为|约|近|高达|达到|达|在|保持在|控制在|保持|稳定在|不低于|超|力争)*$"
)
_RESULT = re.compile(f"{_VERB_BEGINS}(?:{_RISE}|{_FALL})(?:到|至|到了|为)(?:约|近)?$")
_RATE_NOUN = re.compile(
    "(?:增长|增速|增幅|涨幅|降幅|增长率|增长速度)(?:为|达到|达|保持在|控制在|在|约|目标为)+$"
)
_PLACED = re.compile(
    "(?:[居列排获夺跃]|位列|位居|升至|升到|升为|名次|排名|评为|评比|全[国省市区县州球镇乡行]|世界|亚洲|东部|西部|(?<![初高])中部|国内|同类|保持|蝉联|取得|成绩|总分|综合|考核|西北|西南|东北|华东|长三角|珠三角)[^，。；：]*$"
)
_ROUNDS = re.compile("(?:、第?[二三四五])*(?:季|批|轮|产业|次产业|期|阶段|类)")
_COMPARE = re.compile(
    "(?P<with>(?:分别)?(?:高于|低于|高出|快于|好于|优于|超过|超出|领先|快|高|低|慢于|比)[^，。；]{0,14}?(?:平均水平|平均|目标|计划|任务)?(?:高出|高|低|快|慢|多)?(?:约|近)?)$"
)
# 比全国平均低14.7%: a rate that only tells a difference.
_DIFFERS = re.compile("比.{2,16}(?:高出|高|低|快|慢|多|少)(?:约|近)?$")
_TURN = re.compile("分别(?:由|从)[^，。；]{0,16}$")
_CHANGE = re.compile("(?:由|从)[^，。；]{0,16}$")
# 2.40亿元，比上年的2.00亿元增长20%: the second value is the one that the first came from.
_FROM = re.compile(
    "[，（、]?(?:比|较)(?:[0-9]{4}年|[上去前]一?年|年初|期初|[上去前]?年?同期)(?:度|同期)?[末底初]?的"
)
_JOINTS = frozenset(("、", "和", "与", "及", "以及", "，", "，和", "、和"))
_LONGEST_JOINT = max(map(len, _JOINTS))
_RESPECTIVELY = "分别"


class Statement(NamedTuple):
    """A figure as it stands in the thread, before its year and role are known."""

    name: Name
    value: Quantity | None = None
    growth: Growth | None = None
    before: Quantity | None = None
    comparison: str = ""

    @property
    def span(self) -> Span:
        """From the name to the end of value and growth, whichever comes first and last."""
        start, end = self.name.span
        for number in (self.value, self.before):
            if number is not None:
                start, end = min(start, number.whole.start), max(end, number.whole.end)
        if self.growth is not None:
            start, end = min(start, self.growth.span.start), max(end, self.growth.span.end)
        return Span(start, end)


def read_statements(text: str, quantities: Sequence[Quantity], namer: Namer) -> Iterator[Statement]:
    """Every statement of a figure, in the order of the text."""
    for start, end, group in _sentences(text, quantities):
        yield from _Sentence(text, start, end, group, namer).read()


def _sentences(text: str, quantities: Sequence[Quantity]) -> Iterator[tuple[int, int, list[Quantity]]]:
    group: list[Quantity] = []
    start = end = 0
    for quantity in quantities:
        if quantity.span.start >= end:
            if group:
                yield start, end, group
            group = []
            while quantity.span.start >= end:
                start = end
                stop = SENTENCE_ENDS.search(text, start)
                end = stop.end() if stop else len(text) + 1
        group.append(quantity)
    if group:
        yield start, end, group


class _Sentence:
    """One pass over the numbers of a sentence; each is a value, a growth, or no figure."""

    def __init__(self, text: str, start: int, end: int, quantities: list[Quantity], namer: Namer) -> None:
        self.text, self.start, self.end = text, start, end
        self.quantities, self.namer = quantities, namer
        self.subjects = Subjects(text, start, end, quantities, namer, {})
        self.leads: dict[int, str] = {}
        self.made: list[Statement] = []

    @property
    def _last(self) -> Name | None:
        """What the sentence spoke of last."""
        return self.made[-1].name if self.made else None

    def _told(self, quantity: Quantity) -> Name | None:
        """What a value may go on with: a count does not go on with a rate."""
        last = self.made[-1] if self.made else None
        if last is None:
            return None
        rate = last.value is None or last.value.dimension in RATES
        start, end = last.span.end, quantity.whole.start
        if self.text[start:end] == "，" and last.value and last.value.dimension != quantity.dimension:
            return None
        return None if rate and quantity.dimension not in MEASURES else last.name

    def read(self) -> list[Statement]:
        index = 0
        while index < len(self.quantities):
            count = self._list_length(index)
            if count > 1 and self._respectively(index, count):
                index += count
                continue
            self._one(index)
            index += 1
        return self.made

    def _previous_end(self, index: int) -> int:
        return self.quantities[index - 1].whole.end if index else self.start

    def _lead(self, index: int) -> str:
        lead = self.leads.get(index)
        if lead is None:
            lead = self.leads[index] = self._raw_lead(index).rstrip(" \u3000")
        return lead

    def _raw_lead(self, index: int) -> str:
        quantity = self.quantities[index]
        start = max(self._previous_end(index), quantity.whole.start - 60)
        return self.text[start : quantity.whole.start]

    def _one(self, index: int) -> None:
        quantity = self.quantities[index]
        lead = self._lead(index)
        if quantity.spoken and not self._counts(index):
            return
        if quantity.dimension in NO_FIGURES and quantity.unit not in MONEY_WITHOUT_UNIT:
            return
        if self._is_no_level(index):
            return
        if quantity.dimension in RATES:
            if self._continues_growth(index):
                return
            sign = _sign(lead)
            if sign and not _RESULT.search(lead):
                self._grow(index, _growth(quantity, sign, lead))
                return
            compared = _COMPARE.search(lead)
            if quantity.dimension == "百分点" and not compared:
                return
            if compared and (quantity.dimension != "比率" or _DIFFERS.match(compared["with"])):
                self._compare(index, compared["with"])
                return
            if quantity.dimension in ("番", "倍数"):
                return
        self._state(index)

    def _continues_growth(self, index: int) -> bool:
        """Whether the number goes on a list of growth rates whose subjects are not told apart."""
        before = self.quantities[index - 1] if index else None
        growth = self.made[-1].growth if self.made else None
        if before is None or growth is None or growth.span != before.whole:
            return False
        return self._joined(index)

    def _is_no_level(self, index: int) -> bool:
        """Whether the number only tells where a change began, what is compared or which things are meant."""
        return (
            self._is_start_of_change(index)
            or self._qualifies(index)
            or self._compares_with(index)
            or self._changes_in_turn(index)
        )

    def _counts(self, index: int) -> bool:
        """Whether a number in characters counts things: 等九个方面, 十余项, 唯一一家, 桥梁一处."""
        quantity = self.quantities[index]
        lead = self.text[max(self.start, quantity.whole.start - 2) : quantity.whole.start]
        follower = self.text[quantity.whole.end : quantity.whole.end + 1]
        if quantity.dimension == "次" and follower in ("全", "会", "代", "党", "人"):
            return False
        if quantity.dimension == "名次":
            return lead[-1:] not in BREAKS and self._placed(quantity)
        if quantity.dimension in RATES or quantity.dimension == "金额" or quantity.number >= 10:
            return True
        if quantity.number != 1:
            return lead.endswith(("等", "共", "有"))
        return lead == "唯一" or (
            quantity.unit in ONE_OF and follower in _CLAUSE_ENDS and lead[-1:] not in "这那某每第同"
        )

    def _placed(self, quantity: Quantity) -> bool:
        """Whether a number of a place is one in a row of many (居全省第三), none of a quarter or a motto."""
        start, end = quantity.whole
        if _ROUNDS.match(self.text, end):
            return False
        return _PLACED.search(self.text, max(self.start, start - LONGEST_TITLE), start) is not None

    def _qualifies(self, index: int) -> bool:
        """Whether the number only tells things apart, or stands in a name (“黄金三十条”, 《…十二条》)."""
        quantity = self.quantities[index]
        if tells_apart(self.text, quantity) or self._titled(quantity):
            return True
        # 1万个20户以上自然村
        behind = index and self.quantities[index - 1].whole.end == quantity.whole.start
        return bool(behind) and quantity.blur.endswith(("以上", "以下", "以内"))

    def _titled(self, quantity: Quantity) -> bool:
        """Whether the number ends a name in quotation marks, or stands in a title."""
        start, end = quantity.whole
        opening = self.text.rfind("《", max(self.start, start - LONGEST_TITLE), start)
        if opening >= 0 and self.text.find("》", opening, start) < 0:
            return True
        if self.text[end : end + 1] != "”":
            # “三个一批”
            return quantity.dimension not in MEASURES and self.text[start - 1 : start] == "“"
        opening = self.text.rfind("“", max(self.start, start - LONGEST_QUOTE), start)
        return opening >= 0 and not set("，。；”") & set(self.text[opening:start])

    def _is_start_of_change(self, index: int) -> bool:
        """Whether the number is the A of 由A提高到B."""
        if index + 1 >= len(self.quantities):
            return False
        lead = self._lead(index)
        if not ("由" in lead or "从" in lead) or not _CHANGE.search(lead):
            return False
        follower = self.quantities[index + 1]
        between = self.text[self.quantities[index].whole.end : follower.whole.start]
        return len(between) <= 16 and bool(re.search("[到至为]", between)) and "。" not in between

    def _compares_with(self, index: int) -> bool:
        """Whether the number is what the value just before it came from; that value is told so."""
        quantity, last = self.quantities[index], self.made[-1] if self.made else None
        if last is None or last.value is not self.quantities[index - 1] or last.before or last.comparison:
            return False
        follower = self.quantities[index + 1 : index + 2]
        if not follower or last.value.dimension != quantity.dimension:
            return False
        if not _FROM.fullmatch(self.text, last.value.whole.end, quantity.whole.start):
            return False
        led = self.text[quantity.whole.end : follower[0].whole.start]
        if not _sign(led) and led not in _APART:
            return False
        self.made[-1] = last._replace(before=quantity)
        return True

    def _changes_in_turn(self, index: int) -> bool:
        """Whether the number is one of several in 分别从A、B提高到C、D, whose subjects are not told apart."""
        if self.text.find("分别", self.start, self.quantities[index].whole.start) < 0:
            return False
        first = self._list_start(index)
        if first > 0 and "到" in self._raw_lead(first):
            first = self._list_start(first - 1)
        return self._list_length(first) > 1 and _TURN.search(self._lead(first)) is not None

    def _list_start(self, index: int) -> int:
        """The first number of the list that holds the number at `index`."""
        while index and self._joined(index):
            index -= 1
        return index

    def _joined(self, index: int) -> bool:
        """Whether only a mark or a conjunction stands between the number at `index` and the one before."""
        start, end = self.quantities[index - 1].whole.end, self.quantities[index].whole.start
        return end - start <= _LONGEST_JOINT and self.text[start:end] in _JOINTS

    def _state(self, index: int) -> None:
        """The number is a value."""
        quantity = self.quantities[index]
        before = self.quantities[index - 1] if index and self._is_start_of_change(index - 1) else None
        told = self._told(quantity)
        name = self.subjects.changing(index - 1, told) if before else self.subjects.of(index, told)
        if name is not None:
            by = "" if before else _increase(self._lead(index))
            self.made.append(Statement(name, quantity, before=before, comparison=by))

    def _grow(self, index: int, growth: Growth) -> None:
        """The number is a growth rate: of the value before it, or of a name of its own."""
        start = self._previous_end(index)
        end = self.quantities[index].whole.start
        own = self.subjects.growing(start, end, self._last)
        last = self.made[-1] if self.made else None
        if own is not None and not _only_a_kind(self.text[own.span.start : own.span.end]):
            self.made.append(Statement(own, growth=growth))
        elif (at := self._grown()) is not None and not self._started(at):
            self.made[at] = self.made[at]._replace(growth=growth)
        elif last is not None:
            self.made.append(Statement(last.name, growth=growth))
        else:
            name = self.subjects.inherited(index, None)
            if name:
                self.made.append(Statement(name, growth=growth))

    def _started(self, at: int) -> bool:
        """Whether the value of a statement is what its growth starts from, and so of another year."""
        value = self.made[at].value
        return value is not None and starts_growth(self.text, value.whole.end)

    def _grown(self) -> int | None:
        """Which of the last statements a growth without a name belongs to (8亿元，增加1亿元，增长14.3%)."""
        levels = [i for i in range(max(0, len(self.made) - 2), len(self.made)) if self.made[i].growth is None]
        if not levels or levels[-1] != len(self.made) - 1:
            return None
        last, first = self.made[levels[-1]], self.made[levels[0]]
        if last.comparison in _DIFFERENCES and first.name.text == last.name.text and not first.comparison:
            return levels[0]
        return levels[-1] if not last.comparison or last.comparison in _DIFFERENCES else None

    def _compare(self, index: int, with_what: str) -> None:
        quantity = self.quantities[index]
        start = self._previous_end(index)
        name = self.namer.before(start, quantity.whole.start - len(with_what)) or self._last
        if name:
            self.made.append(Statement(name, quantity, comparison=with_what))

    def _list_length(self, index: int) -> int:
        """How many numbers stand in one list from `index` on (增长5.2%、6.1%和7%)."""
        count = 1
        while count < LONGEST_LIST and index + count < len(self.quantities):
            if not self._joined(index + count):
                break
            count += 1
        return count

    def _respectively(self, index: int, count: int) -> bool:
        """Give the numbers of a list behind 分别 to the subjects before it, when they are as many."""
        group = self.quantities[index : index + count]
        lead = self._lead(index)
        if group[-1].dimension in NO_FIGURES:
            return False
        unit = group[-1]
        group = [
            q if q.dimension else q._replace(unit=unit.unit, dimension=unit.dimension, factor=unit.factor)
            for q in group
        ]
        sign = _sign(lead) if group[-1].dimension in RATES and not _RESULT.search(lead) else 0
        if sign and self._grow_all(group, lead, sign):
            return True
        if _RESPECTIVELY not in lead:
            return False
        at = group[0].whole.start - len(self._raw_lead(index)) + lead.rfind(_RESPECTIVELY)
        names = self.subjects.listed_before(self._previous_end(index), at)
        if len(names) != count:
            return False
        for name, quantity in zip(names, group, strict=True):
            if sign:
                self.made.append(Statement(name, growth=_growth(quantity, sign, lead)))
            else:
                self.made.append(Statement(name, quantity, comparison=_increase(lead)))
        return True

    def _grow_all(self, group: Sequence[Quantity], lead: str, sign: int) -> bool:
        """Give a list of rates to as many values just before it (25155元和9296元，增长9%和10%)."""
        verb = _GROWTH.search(lead) or _RATE_NOUN.search(lead)
        targets = self.made[-len(group) :]
        bare = all(told.value is not None and told.growth is None for told in targets)
        if verb is None or not bare or len(targets) < len(group) or not _only_a_kind(lead[: verb.start()]):
            return False
        self.made[-len(group) :] = [
            told._replace(growth=_growth(rate, sign, lead)) for told, rate in zip(targets, group, strict=True)
        ]
        return True


def _only_a_kind(text: str) -> bool:
    return (
        re.fullmatch(f"(?:{_KIND}|的?基[础数]上|再|比[0-9一-龥]{{2,8}}|分别|，|、|和|、)*", text) is not None
    )


def _sign(lead: str) -> int:
    match = _GROWTH.search(lead) or _RATE_NOUN.search(lead)
    # 人口自然增长率 is a level of its own.
    if not match or lead[: match.end()].rstrip("控制在达到为保持约内").endswith("自然增长率"):
        return 0
    return -1 if match.groupdict().get("fall") else 1


def _increase(lead: str) -> str:
    """The verb when the number is a difference (比上年增加12个), not a level."""
    match = _GROWTH.search(lead)
    return "" if match is None or _RESULT.search(lead) else match["fall"] or match["rise"]


def _growth(quantity: Quantity, sign: int, lead: str) -> Growth:
    """The growth that a number states; 倍 and 番 are turned into percent."""
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
    if sign < 0:
        number, low, high = -number, -high, -low
    return Growth(quantity.whole, Decimal(number), Decimal(low), Decimal(high), kind)


def _kind(lead: str) -> str:
    found = re.findall(_KIND, lead[-16:])
    return found[-1] if found else ""
