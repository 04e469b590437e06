"""The names of figures: complete, between words, and refused rather than told in pieces."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.facts.following import following
from linter.facts.leading import doing, leading
from tests.facts.test_figures import read


def names(text: str) -> list[str]:
    return [figure.indicator for figure in read(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("普通高等学校在校学生达到3200人。", ["普通高等学校在校学生"]),
        ("新增在校研究生120人。", ["在校研究生"]),
        ("现场签约12个。", ["现场签约"]),
        ("云岭县成功端掉制假窝点5处。", ["制假窝点"]),
        ("为困难群众购买保险1200份。", ["保险"]),
        ("完成大小水库、渠道等水利设施维修23处。", ["水利设施维修"]),
        ("全镇五年共办理代表建议46件。", ["代表建议"]),
        ("打通“断头路”6条。", ["“断头路”"]),
        ("建成示范村（点）21个。", ["示范村"]),
        ("粮食产量连续三年稳定在24万吨以上。", ["粮食产量"]),
    ],
)
def test_a_name_that_leads_to_its_number_is_cut_between_words(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("7个老旧片区改造有效推进。", ["老旧片区改造"]),
        ("24件旧文件予以修改。", ["旧文件"]),
        ("5万多群众圆了安居梦。", ["群众"]),
        ("扶持40户中小企业创新。", ["中小企业创新"]),
        ("全镇3个村脱贫。", ["村"]),
        ("组织120名在家党员参加。", ["在家党员"]),
        ("选出12名愿意扎根山区、服务乡里的教师。", ["教师"]),
        ("突出抓好以下8个方面：", []),
        ("化解十二个方面的问题。", ["问题"]),
        ("建成20个市级以上实训基地。", ["市级以上实训基地"]),
        ("新增12个亿元以上文旅项目。", ["亿元以上文旅项目"]),
        ("建成4个夜间文化和旅游消费集聚区。", ["夜间文化和旅游消费集聚区"]),
    ],
)
def test_a_name_behind_its_number_ends_where_something_is_said_of_it(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_shares_told_one_after_the_other_are_all_of_the_subject() -> None:
    text = "工业总产值5亿元，占生产总值60%，占全县20%，比重12%，占比8%。"
    assert [figure.indicator for figure in read(text)] == [
        "工业总产值",
        "工业总产值占生产总值",
        "工业总产值占全县",
        "工业总产值比重",
        "工业总产值占比",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("民生支出占财政支出75%以上。", ["民生支出占财政支出"]),
        ("工业增加值12亿元，占地区生产总值的32.6%。", ["工业增加值", "工业增加值占地区生产总值"]),
        ("企业占65%。", ["企业占比"]),
        ("增加值和税金占全县的比重分别达到51%和49%。", ["增加值占全县的比重", "税金占全县的比重"]),
        ("服务业增加值占比提高1.2个百分点。", ["服务业增加值占比"]),
        ("研发投入相当于地区生产总值的比重达到2.2%。", ["研发投入相当于地区生产总值的比重"]),
    ],
)
def test_a_share_is_never_told_as_its_whole(text: str, expected: list[str]) -> None:
    figures = read(text)
    assert [figure.indicator for figure in figures] == expected
    assert figures[-1].key == ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("新增众创平台1家、省级3家。", ["众创平台", "省级众创平台"]),
        ("执行省级5项、市级2项惠民措施。", ["省级惠民措施", "惠民措施"]),
        ("新增“专精特新”企业4家。", ["“专精特新”企业"]),
        ("新建1所全县一流的高中。", ["高中"]),
        ("城区和乡镇绿化覆盖率分别达到41%、32%。", ["城区绿化覆盖率", "乡镇绿化覆盖率"]),
        ("建成6个“一乡一园”红茶基地。", ["“一乡一园”红茶基地"]),
        ("一、二、三产业分别增长3%、4%、5%。", ["第一产业", "第二产业", "第三产业"]),
        ("改造5户危房和6户厕所。", ["危房", "厕所"]),
        ("落实国有企业的20条措施。", ["措施"]),
        ("企业6项技术获奖。", ["技术"]),
        ("新建5兆瓦光伏电站。", ["光伏电站"]),
        ("收入20万元以上4个。", ["20万元以上"]),
        ("普惠型涉农贷款余额3亿元。", ["普惠型涉农贷款余额"]),
    ],
)
def test_a_number_takes_the_name_that_is_its_own(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("开工保障房320套，基本建成180套。", ["保障房", "保障房"]),
        ("民生支出占比75%，完成30件。", ["民生支出占比"]),
        ("参保率达到98%，为居民提供12项。", ["参保率"]),
        ("科技进步对经济增长的贡献率达到55%。", ["科技进步对经济增长的贡献率"]),
    ],
)
def test_only_a_number_that_names_nothing_goes_on_with_the_name_before(
    text: str, expected: list[str]
) -> None:
    assert names(text) == expected


def test_what_nothing_names_is_not_told() -> None:
    assert names("重点扶持20户销售收入过亿元的企业。") == []
    assert names("城乡居民收入分别增长5%和7%。") == ["城乡居民收入"]
    assert names("两项标准分别从52元、72元提高到140元、160元。") == []
    assert names("投入资金4.8亿元，2.5万人受益。") == ["投入资金"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "城镇、农村居民人均可支配收入分别增长5%、7%。",
            ["城镇居民人均可支配收入", "农村居民人均可支配收入"],
        ),
        ("引进世界500强企业3家。", ["世界500强企业"]),
    ],
)
def test_a_name_is_told_in_full(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("坚持质量第一、效益优先。", []),
        ("第三、第四季度稳中向好，居全县前列。", []),
        ("综合考核居全县第三。", ["排名"]),
        ("进出口总额居全省前3位。", ["排名"]),
    ],
)
def test_only_what_stands_in_a_row_is_a_place(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_a_part_of_money_is_of_its_whole() -> None:
    whole, part = read("完成固定资产投资20亿元，其中东岭矿业公司7亿元。")
    assert (part.indicator, part.key) == (whole.indicator, "")
    assert part.scope == "其中东岭矿业公司"


@pytest.mark.parametrize(
    "text",
    [
        "落实“黄金三十条”。",
        "印发《振兴乡村二十条》。",
        "实施“三个一批”。",
        "打破城乡二元结构。",
        "办好十方面实事。",
    ],
)
def test_a_number_in_a_name_is_no_figure(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize("text", ["，", "在2000年", "增长", "等", "-", "“"])
def test_what_names_nothing_has_no_name(text: str) -> None:
    assert leading(text) is None


@settings(max_examples=60)
@given(st.text("新建改造占的等和、“”（）在企业级以上老旧小区3个A ", max_size=30))
def test_a_name_lies_inside_any_text(text: str) -> None:
    for find in (leading, doing, following):
        place = find(text)
        if place is not None:
            assert 0 <= place[0] < place[1] <= len(text)


@pytest.mark.parametrize("clause", ["培训的十五年", "学校万的十五年", "累计培训学员（三十五年）"])
def test_a_word_that_a_light_end_cuts_goes_with_it(clause: str) -> None:
    found = leading(clause)
    assert found is None or "五年" not in clause[slice(*found)]
