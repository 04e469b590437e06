"""Figures that disagree with one another or cannot be."""

import re
from collections import Counter
from collections.abc import Iterator
from random import Random

from benchmarks.mutants.defect import Change, Defect, Finder, Kind, Report, replaced
from benchmarks.mutants.fronts import without_figures
from benchmarks.mutants.planting import REVIEW, planted, read, spoil

_NUMBER = r"(?<![0-9.])[0-9]+(?:\.[0-9]+)?"
_STATED = re.compile(
    rf"([\u4e00-\u9fff]{{4,10}}?)(?:达到?|完成|实现|为|突破)?({_NUMBER})(亿元|万元|亿美元|元|万人|万吨|万亩|%)"
)
_GROWTH = re.compile(rf"([\u4e00-\u9fff]{{4,12}})(?:[^，。；\n]{{0,12}}，)?(?:同比|比上年)?增长({_NUMBER})%")
_CHANGES = (
    "完成税收收入2.40亿元，比上年的2.00亿元增长«20|24|12|30»%。",
    "村集体经济收入由120万元增加到«180|280|150»万元，增长50%。",
    "粮食总产量从上年的4.5万吨提高到4.95万吨，增长«10|15|45|1»%。",
    "接待游客由8万人次增加到12万人次，增长«50|33|15»%。",
    "上访量由60件下降到45件，下降«25|35|15»%。",
    "招商引资到位资金由«3.2|2.3|3.8»亿元增至4亿元，增长25%。",
    "年末存款余额18亿元，比年初的15亿元增加«3|6|13»亿元。",
    "设施蔬菜面积从1000亩扩大到2500亩，净增«1500|500|2500»亩。",
    "城镇化率由42.5%提高到45.8%，提高«3.3|4.3|2.3»个百分点。",
    "农民专业合作社由25家发展到40家，新增«15|25|10»家。",
)
_PARTS = (
    "争取项目资金1.2亿元，其中省级资金5000万元、市级资金4000万元、县级资金«3000|4000|2000»万元。",
    "全镇共有耕地3.6万亩，其中水田2.1万亩、旱地«1.5|2.5|1.2»万亩。",
    "发放救助资金260万元，其中低保金«180|280|200»万元、临时救助金80万元。",
    "共有脱贫户«326|236|356»户，其中白沙村120户、石桥村110户、柳湾村96户。",
    "完成投资5.8亿元，其中工业投资3.2亿元、基础设施投资«2.6|6.2|26»亿元。",
    "新发展党员24名，其中女党员«9|29|42»名。",
    "三次产业比重为12.5∶46.3∶«41.2|51.2|14.2»。",
    "三次产业结构调整为18.6:42.1:«39.3|49.3|33.9»。",
    "全年造林«4200|5200|3200»亩，其中人工造林2700亩、封山育林1500亩。",
)
_RATES = (
    "受理矛盾纠纷45件，调解成功«45|43|54»件，调解成功率100%。",
    "应参保8000人，已参保«7600|6700|8600»人，参保率95%。",
    "城乡居民医保参保率达到«98.5|985|198.5|109»%。",
    "群众满意度达到«96|196|960»%以上。",
    "自来水普及率达«92.6|926|192.6»%。",
    "森林覆盖率«62.3|623|162.3»%。",
    "秸秆综合利用率达到«91|910|191»%。",
    "排查安全隐患120处，整改«114|141|94»处，整改率95%。",
    "全镇12个村已有9个村通了公交，通达率«75|57|95»%。",
)
_FORMS = (
    "城镇化率提高2.1«个百分点|%个百分点|个点»。",
    "税收占比上升3.5«个百分点|%个百分点|百分点»。",
    "综合能耗«下降3.2|增长-3.2»%。",
    "工业用电量«下降6.5|增长-6.5|下降-6.5»%。",
    "信访总量比上年«下降一半|下降1倍|减少两倍»。",
    "投诉件«减少了60%|减少了1.5倍|下降了2倍»。",
    "总投资12«亿元|亿»，项目已开工建设。",
    "完成固定资产投资3.6«亿元|亿»，同比增长12%。",
    "争取上级资金860«万元|万»，用于村组道路硬化。",
    "建成高标准农田«近1200|近1236|约1200余|大约1200左右|近1200多»亩。",
    "培训农民«2300余人次|近2300余人次|约2300人次左右|2300余人次以上»。",
    "发放宣传资料«5000余份|约5000余份|5000多份左右|近5000余份»。",
    "实现财政收入«1.25|1..25|1.2.5|1,25|1。25»亿元。",
    "同比增长«8.6%|8.6%%|8..6%|8，6%»。",
)
_COUNTS = (
    "建成青溪、石桥、白沙«3|4|5»个村级服务中心。",
    "引进宏达纺织、绿源食品、金穗粮油、恒通物流«4|5|3»家企业。",
    "青溪、柳湾、白沙、石桥«4|3|6»个村实现整村通水。",
    "完成沿河路、建设路、新民路«三|四|五»条道路改造。",
    "全面落实“送政策、送技术、送岗位、送资金”«“四送”|“五送”|“三送”»活动。",
    "粮食、蔬菜产量分别达到4.2万吨«、3.1万吨|、3.1万吨、2.6万吨»。",
    "种植、养殖、加工三大产业产值分别增长8%、12%«、15%|、15%、9%»。",
)
_UNITS = (
    "全镇居民人均可支配收入达到18500«元|万元|亿元»，增长8.2%。",
    "农村居民人均可支配收入«16800元|1.68元|16800亿元»。",
    "共发放高龄津贴36«万元|亿元»，惠及老人600人。",
    "每亩增收800«元|万元»。",
    "户均增收3200«元|万元|亿元»。",
    "流转土地20亩«（约13333平方米）|（约133平方米）|（约133333平方米）»用于育苗。",
)
_TWICE = (
    (
        "全镇实现地区生产总值15.51亿元，增长12.1%。",
        "地区生产总值达到«15.51|15.15|25.51»亿元，总量再上新台阶。",
    ),
    ("固定资产投资完成8.6亿元，增长14.2%。", "固定资产投资增长«14.2|12.4|15.2»%，投资拉动作用明显。"),
    ("完成财政收入2860万元，增长9.6%。", "财政收入达到«2860|2680|3860»万元，保障能力增强。"),
    (
        "农村居民人均可支配收入达到15620元，增长8.8%。",
        "农村居民人均可支配收入增长«8.8|8.3|9.8»%，群众得到更多实惠。",
    ),
    ("规模以上工业增加值增长10.3%。", "规模以上工业增加值增长«10.3|13.0|10.8»%，工业支撑有力。"),
    ("社会消费品零售总额完成3.2亿元，增长11.5%。", "社会消费品零售总额«3.2|32|2.3»亿元，市场持续活跃。"),
)
ANSWERS = ("figures", "numerals", "consistency")


def _stated_twice(report: Report, random: Random) -> Iterator[Defect]:
    """One of two mentions of the same figure gets another value."""
    yield from _one_of_two(list(_STATED.finditer(report.text)), 2, random)


def _growth_twice(report: Report, random: Random) -> Iterator[Defect]:
    yield from _one_of_two(list(_GROWTH.finditer(report.text)), 2, random)


def _one_of_two(matches: list[re.Match[str]], group: int, random: Random) -> Iterator[Defect]:
    def key(match: re.Match[str]) -> tuple[str, str]:
        return match[1][-4:], match[group]

    seen = Counter(map(key, matches))
    for match in matches:
        if seen[key(match)] == 2 and len(match[group]) > 1:
            both = tuple(other.span() for other in matches if key(other) == key(match))
            yield Defect((Change(*match.span(group), _another(match[group], random)),), both)


def _another(number: str, random: Random) -> str:
    """A number with two digits exchanged or one of them changed."""
    digits = [index for index, character in enumerate(number) if character.isdigit()]
    at = random.choice(digits)
    other = random.choice([digit for digit in "123456789" if digit != number[at]])
    return number[:at] + other + number[at + 1 :]


def _unit_slip(report: Report, _: Random) -> Iterator[Defect]:
    """万元 and 亿元 exchanged where the same figure stands twice."""
    matches = [match for match in _STATED.finditer(report.text) if match[3] in ("亿元", "万元")]
    seen = Counter((match[1][-4:], match[2]) for match in matches)
    for match in matches:
        if seen[(match[1][-4:], match[2])] == 2:
            yield replaced(match, "万元" if match[3] == "亿元" else "亿元", 3)


def _lost_point(report: Report, _: Random) -> Iterator[Defect]:
    """覆盖率 985%: the decimal point of a rate is gone."""
    for match in re.finditer(
        r"(?:覆盖率|参保率|满意率|满意度|合格率|普及率|利用率|处理率|达标率|城镇化率)[^，。；\n]{0,6}?([0-9]{2}\.[0-9]+)%",
        report.text,
    ):
        yield replaced(match, match[1].replace(".", ""), 1)


def _points_as_percent(report: Report, _: Random) -> Iterator[Defect]:
    for match in re.finditer(r"(?<=[0-9])个百分点", report.text):
        yield replaced(match, "%个百分点")


def _pairs() -> Kind:
    def dress(report: Report, random: Random) -> Report:
        report = without_figures(report, random)
        ends = [match.end() for match in re.finditer(r"(?<=[^\n]{4}。)(?=\n)", report.text)]
        early, late = ends[1:3], ends[4:7]
        first, again = "", ""
        for stated, repeated in random.sample(_TWICE, 3):
            first += stated
            again += read(repeated).right
        at, other = random.choice(early), random.choice(late)
        return report.having(report.text[:at] + first + report.text[at:other] + again + report.text[other:])

    def find(report: Report, random: Random) -> Iterator[Defect]:
        for stated, repeated in _TWICE:
            start = report.text.find(stated)
            for defect in spoil(read(repeated), report, random) if start >= 0 else ():
                yield Defect(defect.changes, (*defect.blamed, (start, start + len(stated))))

    return Kind("figures: planted, one of two mentions", ANSWERS, find, dress, apart=0)


def _figures(name: str, find: Finder, *, each: int = 6, alone: bool = False) -> Kind:
    return Kind(f"figures: {name}", ANSWERS, find, each=each, alone=alone)


KINDS = (
    # Both mentions changed alike would agree again.
    _figures("one of two mentions, value", _stated_twice, alone=True),
    _figures("one of two mentions, growth", _growth_twice, alone=True),
    _figures("one of two mentions, unit", _unit_slip, alone=True),
    _pairs(),
    planted("figures: from A to B", ANSWERS, _CHANGES, REVIEW, without_figures),
    planted("figures: parts and whole", ANSWERS, _PARTS, REVIEW, without_figures),
    planted("figures: rate", ANSWERS, _RATES, REVIEW, without_figures),
    _figures("rate without its point", _lost_point),
    _figures("%个百分点", _points_as_percent),
    planted("figures: form", (*ANSWERS, "punctuation", "words"), _FORMS, REVIEW, without_figures),
    planted("figures: count and list", (*ANSWERS, "structure"), _COUNTS, REVIEW, without_figures),
    planted("figures: unit that cannot be", ANSWERS, _UNITS, REVIEW, without_figures),
)
