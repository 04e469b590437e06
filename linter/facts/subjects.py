"""What the numbers of a sentence are numbers of: which of the names beside them each takes."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from linter.facts.grammar import RELATIONS
from linter.facts.naming import Name, Namer
from linter.facts.noun_phrases import goes_on
from linter.facts.shares import of_subject, share
from linter.facts.words import words_of
from linter.model import Quantity, Span

MEASURES = frozenset({"金额", "美元", "面积", "长度", "体积", "质量", "功率", "电量", "比率", "浓度"})
_OVER = ("超", "超过", "过", "逾", "突破")
# 超10亿元企业8家: the number only tells which things are counted.
_COUNTED = re.compile(
    "的?[\u4e00-\u9fff]{0,8}?(?:项目|企业|产业|园区|集群|县|区|镇|村|公司|行业)(?:增至|达到|达)?[0-9]+[家个户]"
)
_PLACES = ("位", "名", "强")
_MONEY = frozenset({"金额", "美元"})
_LIST_MARKS = re.compile("以及|[、和与]|(?<![普涉惠顾危遍波触])及(?![时其格早])")
# How far back in a sentence the name is looked for that a number without one goes on with.
_INHERITANCE = 80
# 省级3家 goes on with the things that were counted before it.
# A longer name tells by itself what it is.
_PLACE_NAME = 4
# What several subjects have their shares of: 增加值和税收占全省的比重分别.
_HELD = re.compile("占[^，。；：、和与]{1,14}$")
_INDUSTRY = re.compile("三次?产(?:业)?(.*)$")
_RANK = "(?:世界|国家|国|全国|自治区|省部|省|部|市|州|盟|区|县|旗|乡|镇|村|厅)级"
_LEVELS = re.compile(f"(?:{_RANK})?[、和及与](?:{_RANK})?")
_RANKS = re.compile(f"{_RANK}(?:及?以上)?$")
# What names an amount of money; 其中一期5亿元 goes on with the whole instead.
_AMOUNTS = re.compile(
    "(?:资金?|投入|收入|支出|税|贷|贷款|额|值|费|金|款|补助|补贴|债|债券|利润|余额|经费|成本|工资|出口|进口|贸易|消费|营收|创汇"
    "|资本|负债|债务|预算|奖励|工程|项目|价格|融资|授信|罚没|捐赠|分红|担保|标准|红利|增收|销售|总价|效益|损失|外汇|合同)$"
)
# Money and shares stand behind what they are of, other measures also before it (5兆瓦光伏电站).
_OF_ANYTHING = frozenset({"金额", "美元", "比率"})
_EXTENTS = re.compile("(?:面积|里程|产量|总量|容量|能力|规模|长度|量|产能)$")
_RATED = re.compile(
    "(?:率|比重|比例|占比|指数|收入|产值|增加值|总额|余额|投资|总投资|[过超][十百千]?[亿万]元?)$"
)
_BUILDING = re.compile("(?:建设|新建|建成|改造|投资|投入|总投资|安装|购置|采购)$")


def tells_apart(text: str, quantity: Quantity) -> bool:
    """Whether the number is a threshold that tells things apart (5000万元以上项目, 20万元以上4个)."""
    follower = text[quantity.whole.end : quantity.whole.end + 1]
    counted = follower.isdigit() or "\u4e00" <= follower <= "\u9fff"
    if quantity.blur in _OVER and quantity.dimension in _MONEY and _COUNTED.match(text, quantity.whole.end):
        return True
    return (
        quantity.dimension in MEASURES
        and quantity.dimension != "比率"
        and (quantity.blur.endswith(("以上", "以下", "以内")) or quantity.unit.endswith("级"))
        and counted
    )


class Subjects(NamedTuple):
    """The names that the numbers of one sentence take; `told` is always the name spoken of last."""

    text: str
    start: int
    end: int
    quantities: Sequence[Quantity]
    namer: Namer
    found: dict[int, Name | None]

    def of(self, index: int, told: Name | None) -> Name | None:
        """The name of the number at `index`, which is a value."""
        quantity = self.quantities[index]
        start, at = self._lead(index), quantity.whole.start
        if quantity.dimension == "名次" or (
            quantity.unit in _PLACES and self.text[at - 1 : at] in ("前", "后")
        ):
            return Name("排名", Span(at, at), "", self.text[self.namer.clause_start(start, at) : at])
        if quantity.dimension == "比率" and (part := share(self.namer, start, at)):
            return of_subject(part, told) if told else part
        if quantity.dimension not in MEASURES and self._counts_nothing(index):
            return None
        name = self._parallel(index, told) or self._beside(index, start, at) or self.inherited(index, told)
        level = _RANKS.search(name.text) if name is not None else None
        if name is not None and level and (thing := self._ranked(index)):
            return name._replace(text=f"{level[0]}{thing}")
        if name is None or told is None:
            return name
        if name.text in RELATIONS:
            return of_subject(name, told)
        return self._of_whole(name, told, quantity)

    def changing(self, index: int, told: Name | None) -> Name | None:
        """The name of what changes, which stands before the first of its two values, at `index`."""
        quantity = self.quantities[index]
        start, at = self._lead(index), quantity.whole.start
        if quantity.dimension == "名次":
            return Name("排名", Span(at, at), "", self.text[self.namer.clause_start(start, at) : at])
        if quantity.dimension == "比率" and (part := share(self.namer, start, at)):
            return of_subject(part, told) if told else part
        return self.namer.before(start, at) or self.inherited(index, told)

    def growing(self, start: int, end: int, told: Name | None) -> Name | None:
        """The name that leads to a growth rate at `end`, none where it only goes on."""
        part = share(self.namer, start, end)
        if part is not None:
            return of_subject(part, told) if told else part
        name = self.namer.before(start, end) or self.namer.last_listed(start, end)
        return of_subject(name, told) if name is not None and told is not None else name

    def inherited(self, index: int, told: Name | None) -> Name | None:
        """The name of the number just before (脱贫308户859人), else what the sentence spoke of last."""
        start, at = self._lead(index), self.quantities[index].whole.start
        listed = self.namer.last_listed(max(self.start, start, at - _INHERITANCE), at)
        if listed is not None and not self.namer.suits(listed, self.quantities[index].unit.lstrip("万亿")):
            listed = None
        going = told is not None and goes_on(self.text[self.namer.clause_start(start, at) : at])
        name = listed or (told if going else None)
        return name._replace(span=Span(at, at)) if name else None

    def listed_before(self, start: int, end: int) -> list[Name]:
        """The subjects listed before 分别 (税收收入、非税收入和支出分别)."""
        text = self.text[start:end].rstrip("，")
        start = start + max(text.rfind(mark) for mark in "，：；") + 1
        end = max(self.text.rfind("，", start, end), start) if self.text[end - 1 : end] == "，" else end
        held = _HELD.search(self.text, start, end)
        names, at, end = [], start, held.start() if held else end
        cuts = [m.span() for m in _LIST_MARKS.finditer(self.text, start, end)] + [(end, end)]
        for cut, after in cuts:
            name = self.namer.before(at, cut)
            # 一、二、三产业
            if self.text[cut - 1 : cut] in ("一", "二") and cut - at <= 3:
                name = Name(self.text[cut - 1 : cut], Span(cut - 1, cut))
            if name:
                names.append(name)
            at = after
        names = [self._industry(name, names[-1]) for name in names] if len(names) > 1 else names
        followers = [*names[1:], None][: len(names)]
        names = [self._completed(name, after) for name, after in zip(names, followers, strict=True)]
        return [name._replace(text=name.text + held[0], key="") for name in names] if held else names

    def _lead(self, index: int) -> int:
        """Where the words that lead to the number at `index` begin, dates left out."""
        while index and self._aside(self.quantities[index - 1]):
            index -= 1
        return self.quantities[index - 1].whole.end if index else self.start

    def _aside(self, quantity: Quantity) -> bool:
        """Whether a number is a date, a footnote or in a name (500强), looked beyond for a name."""
        note = self.text[max(quantity.span.start - 1, 0) : quantity.span.start] == "["
        return quantity.dimension == "时间" or self._strong(quantity) or (note and not quantity.unit)

    def _strong(self, quantity: Quantity) -> bool:
        """Whether the number stands in a name like 世界500强企业."""
        return self.text[quantity.span.end : quantity.span.end + 1] == "强" or quantity.unit == "强"

    def _ranks(self, quantity: Quantity) -> bool:
        """Whether a number of places is one in a row (居全省前3位)."""
        at, end = quantity.whole
        closed = not "\u4e00" <= self.text[end : end + 1] <= "\u9fff"
        return quantity.unit in _PLACES and self.text[at - 1 : at] in ("前", "后") and closed

    def _ranked(self, index: int) -> str:
        """What is counted by levels, when only the last number of them says so (省级5项、市级3项措施)."""
        last = index
        while last + 1 < len(self.quantities) and _LEVELS.fullmatch(
            self.text, self.quantities[last].whole.end, self.quantities[last + 1].whole.start
        ):
            last += 1
        name = self._behind(last) if last > index else None
        return re.sub(f"^{_RANK}", "", name.text) if name else ""

    def _counts_nothing(self, index: int) -> bool:
        """Whether what is counted has no name: 8个方面, 20户销售收入过亿元的企业."""
        name = self._behind(index)
        if name is None:
            return self.text.startswith("方面", self.quantities[index].whole.end)
        return _RATED.search(name.text) is not None

    def _parallel(self, index: int, told: Name | None) -> Name | None:
        """The name behind the number, when the one before has its own there (8户企业和6户商店)."""
        at = self.quantities[index].whole.start
        listed = self.text[max(at - 1, 0) : at] in ("、", "和", "与", "及")
        if not listed or not index or told is None or told.span.start < self.quantities[index - 1].whole.end:
            return None
        return self._behind(index)

    def _beside(self, index: int, start: int, at: int) -> Name | None:
        """The name before the number at `index` or behind it."""
        listed = self.namer.listed(start, at)
        if self.quantities[index].dimension in MEASURES:
            return listed or self._measured(index, start, at)
        # 企业的20条措施, 企业6项技术: what leads to the number is not its own.
        unit = self.quantities[index].unit.lstrip("万亿")
        own = self.text[max(at - 1, 0) : at] not in ("的", "和", "与", "及")
        if listed is not None and own and self.namer.suits(listed, unit):
            return listed
        name = self._behind(index) or listed or self.namer.phrase(start, at)
        return name or self._threshold(index) or self.namer.verb(start, at)

    def _measured(self, index: int, start: int, at: int) -> Name | None:
        """The name of a measure without a listed one (1000万吨炼油厂 is no amount of what stands before)."""
        phrase = self.namer.phrase(start, at)
        attribute = self.quantities[index].dimension not in _OF_ANYTHING
        if phrase is not None and not _BUILDING.search(phrase.text) and not attribute:
            return phrase
        if phrase is not None and attribute and _EXTENTS.search(phrase.text):
            return phrase
        return self._behind(index) or phrase or self.namer.verb(start, at)

    def _behind(self, index: int) -> Name | None:
        """The name behind the number at `index`, without one that leads to the next; looked for once."""
        if index not in self.found:
            self.found[index] = self._look_behind(index)
        return self.found[index]

    def _look_behind(self, index: int) -> Name | None:
        end = self.quantities[index].whole.end
        follower = self.text[end : end + 1]
        if follower not in ("“", "（") and not follower.isalnum():
            return None
        following = index + 1
        while following < len(self.quantities) and self._strong(self.quantities[following]):
            following += 1
        if following == len(self.quantities):
            return self.namer.behind(end, self.end - 1)
        limit = self.quantities[following].whole.start
        next_one = self.namer.listed(end, limit)
        own = next_one is not None and next_one.span.start > end
        return self.namer.behind(end, next_one.span.start if own and next_one else limit)

    def _threshold(self, index: int) -> Name | None:
        """What the things counted have more of, when the number says so just before (20万元以上4个)."""
        before = self.quantities[index - 1] if index else None
        if before is None or not tells_apart(self.text, before):
            return None
        return Name(before.whole.of(self.text), before.whole)

    def _of_whole(self, name: Name, told: Name, quantity: Quantity) -> Name:
        """A name that tells a part only, as the whole that was spoken of before (省级3家, 其中一期5亿元)."""
        if _RANKS.fullmatch(name.text) and name.span.end <= quantity.whole.start:
            rest = re.sub(f"^{_RANK}", "", told.text)
            return name._replace(text=f"{name.text}{rest}") if rest != told.text or not name.key else name
        if quantity.dimension in _MONEY and not name.key and not _AMOUNTS.search(name.text):
            at = self.text.rfind("其中", self.start, max(name.span.start, self.start))
            if at >= 0 and (told.span.end <= at or told.scope.startswith("其中")):
                return told._replace(span=name.span, key="", scope=f"其中{name.text}")
        return name

    def _industry(self, name: Name, last: Name) -> Name:
        """一 as the subject that it means in 一、二、三产业增加值."""
        rest = _INDUSTRY.search(last.text)
        number = "三" if name is last else name.text[-1:]
        if rest is None or number not in "一二三":
            return name
        text = f"第{number}产业{rest[1]}"
        return name._replace(text=text, key=self.namer.keys.get(text, name.key))

    def _head(self, name: Name) -> str:
        """What a listed name shares with those listed before it: 覆盖率 of 乡镇绿化覆盖率 or 绿化覆盖率."""
        listed = name.span.of(self.text)
        if len(name.text) > len(listed):
            return listed
        words = words_of(listed).words
        return "".join(words[1:]) or listed

    def _completed(self, name: Name, follower: Name | None) -> Name:
        """城镇 as the subject that it means in 城镇、农村居民人均可支配收入, 城区 in 城区和乡镇绿化覆盖率."""
        if name.key or follower is None or not follower.key:
            return name
        for half in ("农村", "农民", "农牧民"):
            if name.text.endswith(("城镇", "城市")) and follower.text.startswith(half):
                rest = follower.text.removeprefix(half)
                rest = rest if rest.startswith("居民") or half == "农村" else f"居民{rest}"
                whole = f"{name.text[-2:]}{rest}"
                return name._replace(text=whole, key=self.namer.keys.get(f"城镇{rest}", ""))
        if (
            len(name.text) <= _PLACE_NAME
            and not _AMOUNTS.search(name.text)
            and not _EXTENTS.search(name.text)
        ):
            head = self._head(follower)
            return (
                name
                if name.text.endswith((head[-2:], "率", "数", "度"))
                else name._replace(text=name.text + head)
            )
        return name
