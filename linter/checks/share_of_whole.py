"""The kind `share-of-whole`: a part, and the share of a whole told before that it does not make."""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from linter.checks.kind import kind
from linter.model import Document, Finding, Hits, Interval, Quantity, Related
from linter.model.expression import compiled

_SHARE = (
    "[，、（]?约?占(?:全[镇乡村]|我[镇乡村])?(?P<noun>[^，。；：、0-9“”（）全]{2,10}?)(?:的(?:比例"
    "|比重)?|比例|比重)(?:为|达到?|约)?"
)
_COUNT = "总(?:数|量|人数|户数)$"
# What may stand between the name of a whole and its number, and before the name.
_TOLD = "(?:总数|总量|总计|合计|共计?|现?有|为|达到?|是|约)+$"
_PLAIN = (
    "(?:(?!城镇|乡村|农村|集镇)[\u4e00-\u9fff]{0,4}[镇乡村])?"
    "(?:全[镇乡村]|我[镇乡村]|本[镇乡村]|目前|现|共|有|其中|国土|土地|辖区|幅员|区域|户籍|常住|的|地|理)*"
)
_BREAK = "[，。；：、！？（）\n0-9%]"
_NEAR = 16
# Of a longer paragraph, the numbers before a part that are looked at: one line may hold a whole report.
_MOST_NUMBERS = 40
_NO_PARTS = frozenset({"", "比率", "时间", "序数", "名次"})
HALF = Decimal("0.5")


class ShareOfWhole(NamedTuple):
    """Parameters of `share-of-whole`: the word that leads to a share."""

    word: str = "占"


@kind("share-of-whole", ShareOfWhole, values=("stated", "computed"), anchors=lambda params: (params.word,))
def share_of_whole(document: Document, _: ShareOfWhole, hits: Hits) -> Iterator[Finding]:
    """Yield each R of: 党员N名，女党员M名，占党员总数的R%, that is not M in N or in another N of the name."""
    numbers = document.quantities
    ends = {number.whole.end: index for index, number in enumerate(numbers)}
    for hit in hits:
        index = next((ends[at] for at in range(hit.start, hit.start - 3, -1) if at in ends), None)
        if index is None or index + 1 == len(numbers) or numbers[index + 1].unit != "%":
            continue
        part, share = numbers[index], numbers[index + 1]
        told = compiled(_SHARE).fullmatch(document.folded, part.whole.end, share.whole.start)
        if told is None or not _exact(part, share) or part.dimension in _NO_PARTS:
            continue
        yield from _differing(document, index, told["noun"])


def _exact(*numbers: Quantity) -> bool:
    return not any(number.blur or number.upper is not None or number.scanned for number in numbers)


def _differing(document: Document, index: int, noun: str) -> Iterator[Finding]:
    part, share = document.quantities[index : index + 2]
    printed = share.printed.widened(HALF.scaleb(-share.places))
    wholes = list(_wholes(document, index, compiled(_COUNT).sub("", noun).replace("总", "")))
    shares = [(_share(part, whole), whole, plain) for whole, plain in wholes]
    if any(computed is None or computed.overlaps(printed) for computed, _, _ in shares):
        return
    for computed, whole, plain in shares:
        if plain and computed:
            middle = f"{(computed.low + computed.high) / 2:.{max(1, share.places)}f}"
            values = {"stated": share.span.of(document.text), "computed": middle}
            yield Finding(share.span, values, (Related(part.whole), Related(whole.whole)))
            return


def _share(part: Quantity, whole: Quantity) -> Interval | None:
    ratio = part.amount.over(whole.amount)
    return Interval(ratio.low * 100, ratio.high * 100) if ratio else None


def _wholes(document: Document, index: int, name: str) -> Iterator[tuple[Quantity, bool]]:
    """The numbers near before a part, in its paragraph, that count `name`, and whether they count it all."""
    numbers, folded = document.quantities, document.folded
    part, first = numbers[index], max(0, index - _MOST_NUMBERS)
    paragraph = folded.rfind("\n", numbers[first].span.start, part.span.start)
    for at in range(index - 1, first - 1, -1):
        whole = numbers[at]
        if whole.span.start < paragraph:
            return
        if whole.dimension != part.dimension or not _exact(whole) or whole.amount.high < part.amount.low:
            continue
        behind = numbers[at - 1].whole.end if at else 0
        before = folded[max(behind, whole.whole.start - _NEAR) : whole.whole.start]
        label = compiled(_TOLD).sub("", compiled(_BREAK).split(before)[-1]).replace("总", "")
        if name and label.endswith(name):
            yield whole, bool(compiled(_PLAIN).fullmatch(label.removesuffix(name)))
