"""The words that blur a number (近, 约, 余, 以上), and what they leave of it."""

import re
from collections.abc import Iterable
from decimal import Decimal

# The number stands for low·x … high·x.
BEFORE = {
    "近": ("0.9", "1"),
    "将近": ("0.9", "1"),
    "接近": ("0.9", "1"),
    "不足": ("0.8", "1"),
    "不到": ("0.8", "1"),
    "约": ("0.95", "1.05"),
    "大约": ("0.95", "1.05"),
    "大概": ("0.95", "1.05"),
    "超": ("1", "1.1"),
    "超过": ("1", "1.1"),
    "过": ("1", "1.1"),
    "突破": ("1", "1.1"),
    "逾": ("1", "1.1"),
    "不低于": ("1", "1.3"),
    "不少于": ("1", "1.3"),
    "至少": ("1", "1.3"),
    "高于": ("1", "1.3"),
    "低于": ("0", "1"),
    "不超过": ("0", "1"),
    "不高于": ("0", "1"),
    "至多": ("0", "1"),
    "最多": ("0", "1"),
}
AFTER = {
    "余": ("1", "1.1"),
    "多": ("1", "1.1"),
    "来": ("0.95", "1.1"),
    "以上": ("1", "1.3"),
    "以下": ("0", "1"),
    "以内": ("0", "1"),
    "之内": ("0", "1"),
    "之多": ("0.95", "1"),
    "左右": ("0.95", "1.05"),
    "上下": ("0.95", "1.05"),
}
_LEFT = {word: (Decimal(low), Decimal(high)) for word, (low, high) in {**AFTER, **BEFORE}.items()}
# What before a blurring word makes it another word: 签约502个, 附近3个, 通过12项.
_NO_BLUR = {"约": "签合条公节制缔邀履违预", "近": "附临靠邻最", "超": "赶", "过": "超通经度渡不路跨"}
_LONGEST = max(map(len, BEFORE))
BLUR_ENDS = frozenset(word[-1] for word in BEFORE)
_BLURS = re.compile(
    "(?:"
    + "|".join(f"(?<![{_NO_BLUR.get(word[0], '0')}]){word}" for word in sorted(BEFORE, key=len, reverse=True))
    + r")\Z"
)


def blur_before(text: str, start: int, end: int) -> str:
    """The word that blurs the number which begins at `end`, not looked for before `start`; empty for none."""
    if end <= start or text[end - 1] not in BLUR_ENDS:
        return ""
    found = _BLURS.search(text, max(start, end - _LONGEST), end)
    return found[0] if found else ""


def blurred(
    value: Decimal, low: Decimal, high: Decimal, words: Iterable[str | None]
) -> tuple[Decimal, Decimal]:
    """The interval from `low` to `high`, widened to all that a number so blurred may stand for."""
    for word in filter(None, words):
        below, above = _LEFT[word]
        low, high = min(low, value * below), max(high, value * above)
    return low, high
