"""What a number is a number of: the indicator's name beside it, listed or not."""

import re
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from ahocorasick_rs import AhoCorasick, MatchKind

from linter.model import Span
from linter.model.lexicon import Indicator

LONGEST_NAME = 14
# How far before a number its name is looked for.
REACH = 42
BOUNDARIES = "，。；：、！？（）“”\n—"

# What may stand between an indicator and its number, and is no part of the name.
_LIGHT = (
    " |\u3000|"
    "预计|预期|预算|计划|累计|共计|合计|总计|总共|总量|总额|总数|总值|规模|全年|年内|去年|今年|上年|当年|年均|月均|分别|平均|每年|"
    "首次|已经|继续|稳定|保持|控制|力争|确保|实际|名义|同比|环比|净|再|又|均|都|只|仅|就|各|新|已|可|将|要|约|共|总|"
    "完成|实现|达到|达|为|有|是|至|到|在|于|突破|超过|跨越|跃上|跃升|迈上|站上|跨上|发展|建成|拥有|约占|占比|占|由|从|的|"
    "期末|时期|期间|末|相比|递增|递减|负增长|压减|压缩|削减|缩短|攀升|同步|大关|增加|增长|提高|提升|上升|上涨|下降|降低|减少|回落|下滑|缩小|增|降|升|减|涨|比上年|较上年|比去年|较去年|比年初|同期|"
    "翻|高达|多达|接近|不少于|不低于|成功|全面|基本|超额|圆满|了|和|与|及|以及|，|、|率先|不断|进一步|持续|稳步|幅度|"
    "按可比价格计算|按可比价计算|增速|增幅|增长率|降幅|涨幅|可比价|同口径|按可比口径|”|’|》|）|自然口径|现价|方面|数量|人数|面积达|多|好|一座|一个|一处|一家|一条"
)
# Read backwards from the number, so that one look at each place is enough.
_TAIL = re.compile(f"(?:{'|'.join(sorted((w[::-1] for w in _LIGHT.split('|')), key=len, reverse=True))})*")
# What a rate is measured against, between the indicator and its number (比2020年末, 由上年的).
_SINCE = re.compile(
    "(?:比|较|由|从|自|在|到|至)?(?:[0-9一二三四五六七八九〇]{4}年|[上去前]一?年|年初|期初|“?[“]?十[一二三四]?五”?(?:时期|期间)?|同期|[上去前]年同期)"
    "(?:度|同期)?[末底初]?的?基础上?再?$"
    "|(?:比|较|由|从|自|到|至|以)(?:[0-9一二三四五六七八九〇]{4}年|[上去前]一?年|年初|期初|“十[一二三四]?五”(?:时期|期间)?|同期)(?:度|同期)?[末底初]?的?$"
    "|(?:扣除价格(?:上涨)?因素|按可比口径计算|按可比价格计算|可比价计算)$"
)


# What may stand before a name in its clause: when, where, how.
_ADVERB = (
    "其中|同时|目前|此外|另外|另|并|也|还|又|再|已|已经|现已|共|总共|共计|累计|全年|年内|今年|去年|上年|当年|前三季度|上半年|下半年|"
    "全国|全省|全市|全县|全区|全州|全镇|全乡|全村|全校|我国|我省|我市|我县|我区|我镇|我乡|各地|以来|截至|"
    "对照|对|为|将|把|给|向|从|由|在|与|和|及|以及|按|使|让|用|以|经(?![济营费贸])|有(?![效机线色关])|是|达|达到|到|完成|实现|进行|实施|开展|"
    "积极|大力|努力|着力|全力|全面|深入|扎实|持续|不断|切实|认真|强力|有序|顺利|圆满|超额|基本|实际|直接|间接|至少|分别|均|都|就(?!业)|仅|只|"
    "[0-9]{4}年|要|需|可|能|力争|确保|计划|预计|拟|打算|设有|共有|现有|还有|仍有|已有|拥有|平均|每年|每月|每天|每日|每个|每户|每人|年均|成功"
)
# Verbs of doing, which name what was counted only when nothing else does (整改80户).
_VERB = (
    "新建|改建|扩建|建设|建成|修建|兴建|改造|整治|整修|维修|新增|增加|净增|引进|引入|落实|争取|到位|投入|补充|更换|"
    "安装|购置|采购|配备|设立|设置|成立|组建|组织|举办|召开|举行|推进|推动|启动|开工|开通|培育|培养|培训|发展|"
    "发放|下发|印发|签订|签署|签约|建立|健全|创建|打造|打通|承接|办理|受理|办结|接收|接待|接访|安置|安排|解决|化解|排查|摸排|调处|"
    "调解|查处|查获|查扣|破获|抓获|抓捕|打掉|捣毁|端掉|关闭|取缔|拆除|拆装|清理|清除|整改|整合|栽植|栽种|种植|养殖|补植|收购|收缴|筹集|"
    "筹措|募集|捐赠|资助|救助|帮助|帮扶|慰问|走访|服务|惠及|覆盖|受益|带动|吸纳|吸引|促进|转移|输送|选派|选拔|选举|产生|招聘|招录|"
    "评选|表彰|获得|荣获|获评|入选|通过|列入|纳入|承办|参加|参与|动员|出动|派出|下派|下沉|储备|谋划|包装|申报|免疫|检疫|"
    "硬化|绿化|亮化|美化|疏浚|铺设|敷设|架设|退出|退还|减免|减少|缩减|压减|压缩|"
    "清退|责令|检查|巡查|检修|铲除|收集|征集|宣传|制定|修订|出台|梳理|取消|下放|精简|保留|兑现|兑付|支付|"
    "补助|拨付|下达|统筹|盘活|处置|流转|平整|治理|修复|恢复|保护|涉及|涉案|登记|申请|"
    "设(?![施备计])|建(?![议筑材设档成])|修(?!复)|拆|栽|种(?![类植苗])|植(?![物保被])|招(?![商生聘])|引(?![进导])|改(?![革造厕善])|获(?!得)"
)
ADVERBS = re.compile(f"(?:{_ADVERB})*")
LEAD = re.compile(f"(?:{_ADVERB}|{_VERB})*")
_INNER = re.compile(
    "的|了|等|及|进行|实现|完成|新增|新建|建成|改造(?=[^工项])|发放|投入|涉及|带动|每月|每天|每日|每年|每个"
)
_IN_ALL = re.compile(
    "(?:总|一)?共(?:计)?(?=发放|收缴|收取|办理|完成|接待|投入|救助|查处|化解|培训|建设|建成|受理|清理|实施)"
)
# Where a name behind a number ends.
_STOP = re.compile(
    "[^\u4e00-\u9fffA-Za-z0-9·“”‘’]|实现|完成|达到|达|进行|得到|获得|获|取得|全部|全覆盖|基本|已经|正在|已|参加|参与|通过|建成|开工|"
    "竣工|投产|入驻|落户|签约|纳入|列入|入选|达标|就近|的|之一|分别|均|共|占|为|被|由|与|和|及|等|在(?![家校岗编建职外册线])|实行|得以|"
    "顺利|成功|增长|下降|开展|投入|免费|享受|领取|接受|集中|同比|比上年|较上年|获评|获批|启动|加快|全面|有序|相继|先后|完工|落地|"
    "停产|关停|配套(?!设)|增加|提高|扩大|减少|上升|降低|以上|以下|左右|再创|创历|创下|位居|稳居|名列|领跑|跻身"
)
# Nouns of one character that may stand behind a counter word.
# In 上年826人的基础上 no name stands behind the number.
_OF_BASES = ("基础", "基数")
_FUNCTION = frozenset("对用在为以从与和及将把给向等到至后前内中上下左右是")
_SHORT = frozenset("村县市镇乡户人店站厂矿省区园路桥企校")


@dataclass(frozen=True, slots=True)
class Name:
    """An indicator as written: `key` is its listed name or empty, `scope` what stands before it."""

    text: str
    span: Span
    key: str = ""
    scope: str = ""


@dataclass(frozen=True, slots=True)
class Namer:
    """Finds the name of a number in a text; `hits` are the listed names in it, in order."""

    text: str
    starts: tuple[int, ...]
    hits: tuple[tuple[int, int, str], ...]
    keys: Mapping[str, str]

    def listed(self, start: int, end: int) -> Name | None:
        """The listed name in the clause that leads to the number at `end`, only light words between."""
        # A table's line has a colon between name and number.
        end -= start < end and self.text[end - 1] == "："
        near = self.clause_start(max(start, end - REACH), end)
        name = self.last_listed(near, end)
        return name if name is not None and self._bare(near, end) <= name.span.end else None

    def _bare(self, start: int, end: int) -> int:
        """Where the words that lead to the number at `end` cease to be light ones, not before `start`."""
        while True:
            light = end - _length(_TAIL, self.text[start:end][::-1])
            since = _SINCE.search(self.text, max(start, light - 14), light)
            finish = since.start() if since else light
            if finish == end:
                return finish
            end = finish

    def phrase(self, start: int, end: int) -> Name | None:
        """The noun phrase in the clause that leads to the number at `end`."""
        near = self.clause_start(max(start, end - REACH), end)
        finish = self._bare(near, end)
        in_all = _IN_ALL.search(self.text, near + 2, end)
        if in_all:
            finish = min(finish, in_all.start())
        begin = near + _length(LEAD, self.text[near:finish])
        inner = [match.end() for match in _INNER.finditer(self.text, begin, finish)]
        begin = inner[-1] if inner and inner[-1] < finish else begin
        begin = max(begin, finish - LONGEST_NAME)
        if begin >= finish or self.text[begin] in "《〈":
            return None
        return Name(self.text[begin:finish], Span(begin, finish), "", self._scope(near, begin))

    def verb(self, start: int, end: int) -> Name | None:
        """What was done, in a clause that names nothing else before the number at `end`."""
        near = self.clause_start(max(start, end - REACH), end)
        finish = self._bare(near, end)
        begin = near + _length(ADVERBS, self.text[near:finish])
        return Name(self.text[begin:finish], Span(begin, finish)) if begin < finish else None

    def before(self, start: int, end: int) -> Name | None:
        """The name that leads to the number at `end`, listed or not."""
        return self.listed(start, end) or self.phrase(start, end)

    def behind(self, end: int, limit: int) -> Name | None:
        """The name that begins at `end`, behind the number."""
        start = end + (self.text[end : end + 1] == "的")
        most = min(limit, start + LONGEST_NAME)
        stop = _STOP.search(self.text, start, most)
        finish = stop.start() if stop else most
        name = self.text[start:finish]
        if (
            not name
            or name[0] in _FUNCTION
            or name.startswith(_OF_BASES)
            or (len(name) < 2 and name not in _SHORT and not self._ends(finish))
        ):
            return None
        return Name(name, Span(start, finish), self.key_of(start, finish))

    def key_of(self, start: int, end: int) -> str:
        """The listed name of what stands from `start` to `end`, empty when it is not listed."""
        for index in range(bisect_left(self.starts, start), len(self.starts)):
            hit_start, hit_end, key = self.hits[index]
            if hit_start > start:
                break
            if (hit_start, hit_end) == (start, end):
                return key
        return ""

    def last_listed(self, start: int, end: int) -> Name | None:
        """The last listed name that stands wholly between `start` and `end`."""
        for index in range(bisect_left(self.starts, end) - 1, -1, -1):
            hit_start, hit_end, key = self.hits[index]
            if hit_start < start:
                return None
            if hit_end <= end:
                scope = self._scope(self.clause_start(start, hit_start), hit_start)
                return Name(self.text[hit_start:hit_end], Span(hit_start, hit_end), key, scope)
        return None

    def clause_start(self, start: int, end: int) -> int:
        """Where the clause that ends at `end` begins, not before `start`."""
        for index in range(end - 1, start - 1, -1):
            if self.text[index] in BOUNDARIES and not (self.text[index] in "“”" and self._inside(index)):
                return index + 1
        return start

    def _ends(self, at: int) -> bool:
        return self.text[at : at + 1] in BOUNDARIES

    def _inside(self, index: int) -> bool:
        """Whether the quotation mark at `index` stands inside a listed name."""
        at = bisect_left(self.starts, index + 1) - 1
        return at >= 0 and self.hits[at][0] <= index < self.hits[at][1]

    def _scope(self, start: int, end: int) -> str:
        return self.text[max(start, end - LONGEST_NAME) : end]


def _length(pattern: re.Pattern[str], text: str) -> int:
    match = pattern.match(text)
    return match.end() if match else 0


def namer(text: str, indicators: tuple[Indicator, ...]) -> Namer:
    """The namer of a text: one pass finds all listed names in it, the longest where they begin alike."""
    automaton, words, keys = _automaton(indicators)
    found = automaton.find_matches_as_indexes(text)
    return Namer(
        text,
        tuple(start for _, start, _ in found),
        tuple((start, end, keys[words[index]]) for index, start, end in found),
        keys,
    )


@lru_cache(maxsize=4)
def _automaton(indicators: tuple[Indicator, ...]) -> tuple[AhoCorasick, tuple[str, ...], Mapping[str, str]]:
    keys = {name: indicator.name for indicator in indicators for name in indicator.names}
    keys |= {name: name for indicator in indicators for name in indicator.variants}
    words = tuple(keys)
    return AhoCorasick(words, matchkind=MatchKind.LeftmostLongest), words, keys
