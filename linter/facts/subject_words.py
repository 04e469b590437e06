"""The ends of names that tell what kind of thing a number can be of."""

import re

# What names an amount of money; 其中一期5亿元 goes on with the whole instead.
AMOUNTS = (
    *("资", "资金", "资本", "负债", "债务", "债", "债券", "贷", "贷款", "授信", "融资", "预算", "经费", "款"),
    *("费", "金", "投入", "收入", "支出", "税", "额", "值", "补助", "补贴", "奖励", "捐赠", "分红", "红利"),
    *("利润", "余额", "成本", "工资", "出口", "进口", "贸易", "消费", "销售", "营收", "创汇", "外汇", "合同"),
    *("价格", "总价", "标准", "效益", "增收", "损失", "罚没", "担保", "工程", "项目"),
)
EXTENTS = ("面积", "里程", "产量", "总量", "容量", "能力", "规模", "长度", "量", "产能")
BUILDING = ("建设", "新建", "建成", "改造", "投资", "投入", "总投资", "安装", "购置", "采购")
_RATED = ("率", "比重", "比例", "占比", "指数", "收入", "产值", "增加值", "总额", "余额", "投资", "总投资")
_EXCEEDING = re.compile("[过超][十百千]?[亿万]元?$")


def rated(name: str) -> bool:
    """Whether what is named has a rate or an amount of its own, and is not counted (销售收入过亿元)."""
    return name.endswith(_RATED) or _EXCEEDING.search(name) is not None
