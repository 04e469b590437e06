"""The subjects listed before 分别 (税收收入、非税收入和支出分别), each named in full."""

from linter.facts.names import Name
from linter.facts.naming import Namer
from linter.facts.subject_words import AMOUNTS, EXTENTS
from linter.facts.words import words_of
from linter.model import Span
from linter.model.expression import compiled

_MARKS = "以及|[、和与]|(?<![普涉惠顾危遍波触])及(?![时其格早])"
# What several subjects have their shares of: 增加值和税收占全省的比重分别.
_HELD = "占[^，。；：、和与]{1,14}$"
_INDUSTRY = "三次?产(?:业)?(.*)$"
# A longer name tells by itself what it is.
_PLACE_NAME = 4
_WHOLE_NAMES = ("率", "数", "度")


def subjects_before(namer: Namer, start: int, end: int) -> list[Name]:
    """The subjects listed in the clause that ends at `end`, not before `start`."""
    text = namer.text
    clause = text[start:end].rstrip("，")
    start += max(clause.rfind(mark) for mark in "，：；") + 1
    end = max(text.rfind("，", start, end), start) if text[end - 1 : end] == "，" else end
    held = compiled(_HELD).search(text, start, end)
    names = _listed(namer, start, held.start() if held else end)
    if len(names) > 1:
        names = [_industry(namer, name, names[-1]) for name in names]
    followers = [*names[1:], None][: len(names)]
    names = [_completed(namer, name, after) for name, after in zip(names, followers, strict=True)]
    return [name._replace(text=name.text + held[0], key="") for name in names] if held else names


def _listed(namer: Namer, start: int, end: int) -> list[Name]:
    """What is named between the marks of a list."""
    text, names, at = namer.text, [], start
    for cut, after in [*(mark.span() for mark in compiled(_MARKS).finditer(text, start, end)), (end, end)]:
        # 一、二、三产业
        if text[cut - 1 : cut] in ("一", "二") and cut - at <= 3:
            names.append(Name(text[cut - 1 : cut], Span(cut - 1, cut)))
        elif name := namer.before(namer.clause(at, cut)):
            names.append(name)
        at = after
    return names


def _industry(namer: Namer, name: Name, last: Name) -> Name:
    """一 as the subject that it means in 一、二、三产业增加值."""
    rest = compiled(_INDUSTRY).search(last.text)
    number = "三" if name is last else name.text[-1:]
    if rest is None or number not in "一二三":
        return name
    text = f"第{number}产业{rest[1]}"
    return name._replace(text=text, key=namer.indicators.keys.get(text, name.key))


def _completed(namer: Namer, name: Name, follower: Name | None) -> Name:
    """城镇 as the subject that it means in 城镇、农村居民人均可支配收入, 城区 in 城区和乡镇绿化覆盖率."""
    if name.key or follower is None or not follower.key:
        return name
    for half in ("农村", "农民", "农牧民"):
        if name.text.endswith(("城镇", "城市")) and follower.text.startswith(half):
            rest = follower.text.removeprefix(half)
            rest = rest if rest.startswith("居民") or half == "农村" else f"居民{rest}"
            whole = f"{name.text[-2:]}{rest}"
            return name._replace(text=whole, key=namer.indicators.keys.get(f"城镇{rest}", ""))
    if len(name.text) > _PLACE_NAME or name.text.endswith((*AMOUNTS, *EXTENTS)):
        return name
    head = _head(namer, follower)
    if name.text.endswith((head[-2:], *_WHOLE_NAMES)):
        return name
    return name._replace(text=name.text + head)


def _head(namer: Namer, name: Name) -> str:
    """What a listed name shares with those listed before it: 覆盖率 of 乡镇绿化覆盖率 or 绿化覆盖率."""
    listed = name.span.of(namer.text)
    if len(name.text) > len(listed):
        return listed
    return "".join(words_of(listed).words[1:]) or listed
