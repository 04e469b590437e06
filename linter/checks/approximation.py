"""The kind `approximation`: a word that blurs a number which is exact, or two words that blur it at once."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from linter.checks.kind import kind
from linter.model import Document, Figure, Finding, Quantity, Span

_SCALED = ("万", "亿")


class Approximation(NamedTuple):
    """Parameters of `approximation`.

    `of` is `exact` for a word of `words` before a number with at least `digits` significant digits, `scaled`
    for the same with 万 or 亿 in the unit, `above` for a printed decimal with 以上 after a rate that is
    reported, `double` for two blurring words at one number that say the same or contradict each other.
    """

    of: Literal["exact", "scaled", "above", "double"]
    words: tuple[str, ...] = ()
    digits: int = 3


@kind("approximation", Approximation, values=("word", "number"))
def approximation(document: Document, params: Approximation) -> Iterator[Finding]:
    """Yield each number whose blurring words do not suit it."""
    if params.of == "above":
        yield from _above(document)
        return
    for quantity in document.blurred:
        before = document.folded[quantity.whole.start : quantity.span.start]
        if params.of == "double":
            found = _doubled(document, quantity, before)
            if found:
                yield found
        elif before in params.words and _exact(quantity, params):
            yield _finding(document, quantity, before)


def _exact(quantity: Quantity, params: Approximation) -> bool:
    scaled = quantity.unit.startswith(_SCALED)
    whole = quantity.places == 0 or scaled
    counted = quantity.dimension not in ("比率", "时间", "百分点", "倍数", "番", "", "序数")
    return (
        (params.of == "scaled") == scaled
        and whole
        and counted
        and quantity.digits >= params.digits
        and quantity.blur in params.words
        and quantity.upper is None
        # 近999个 is said of 1000.
        and quantity.number.to_integral_value() % 10 != 9
    )


def _finding(document: Document, quantity: Quantity, word: str) -> Finding:
    return Finding(quantity.whole, {"word": word, "number": quantity.span.of(document.text)})


def _doubled(document: Document, quantity: Quantity, before: str) -> Finding | None:
    """约1.8公里左右, 近200余人, 超过500名以上, 50余名以上."""
    after = document.folded[quantity.span.end : quantity.whole.end]
    inside = quantity.blur.removeprefix(before).removesuffix(after)
    if quantity.dimension in ("时间", "序数", "") or not quantity.unit:
        return None
    vague, over = (
        {"约", "大约", "大概", "近", "将近", "接近"},
        {"超", "超过", "逾", "突破", "高于", "不低于", "不少于", "至少"},
    )
    clashes = (
        (before in vague and (inside in ("余", "多") or after in ("左右", "上下", "以上", "之多")))
        or (before in over and (inside in ("余", "多") or after in ("以上", "左右", "上下")))
        or (bool(inside) and inside in "余多" and after in ("以上", "左右", "上下"))
    )
    words = "…".join(word for word in (before, inside, after) if word)
    follower = document.folded[quantity.whole.end : quantity.whole.end + 1]
    # 超过5家亿元以上的企业: the second word belongs to a class of things, not to the number.
    if not clashes or (after and follower and follower not in "，。；、！？）\n"):
        return None
    return Finding(quantity.whole, {"word": words, "number": quantity.span.of(document.text)})


def _above(document: Document) -> Iterator[Finding]:
    for figure in document.figures:
        value = figure.value
        if value is None or figure.role != "summary" or not _reported(figure, value):
            continue
        yield Finding(
            Span(value.span.start, value.whole.end), {"word": "以上", "number": value.span.of(document.text)}
        )


def _reported(figure: Figure, value: Quantity) -> bool:
    """A rate that is reported to a decimal other than the half that thresholds have (91.4%以上)."""
    rate = (
        value.dimension == "比率"
        and not value.spoken
        and value.unit == "%"
        and value.places > 0
        and not figure.comparison
    )
    return rate and value.blur == "以上" and (value.number * 2) % 1 != 0
