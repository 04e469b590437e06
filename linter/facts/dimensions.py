"""What numbers measure: the dimensions of the lexicon's units that are read in a way of their own."""

ORDINAL, PLACE = "序数", "名次"
SHARE = "比率"
MONEY = frozenset({"金额", "美元"})
MEASURES = MONEY | {"面积", "长度", "体积", "质量", "功率", "电量", SHARE, "浓度"}
# Numbers that may tell a growth.
RATES = frozenset({SHARE, "百分点", "倍数", "番"})
# Never a figure by themselves: dates and durations, ordinals, voltages, bare numbers.
TIME = "时间"
NO_FIGURES = frozenset({TIME, ORDINAL, "电压", "期", ""})
