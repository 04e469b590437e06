"""The kind `parts`: parts that make more than their whole, or shares that do not make a whole."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from linter.checks.kind import kind
from linter.model import Document, Figure, Finding, Interval, Quantity, Related, Span

_OF_WHICH = re.compile("^[，；、（：]?其中[：，]?")
_STOP = re.compile("[。；！？\n]|增加|增长到|年均|分别|达到")
_SHARES = re.compile(
    r"(?:产业|三产|结构|比例|比重|占比)[^，。；\n]{0,16}?"
    r"(?P<span>[0-9]{1,2}(?:\.[0-9]{1,2})?%?[:：∶][0-9]{1,2}(?:\.[0-9]{1,2})?%?[:：∶][0-9]{1,2}(?:\.[0-9]{1,2})?)(?![0-9.:：∶])"
)
_STRUCTURE = ("产业结构", "三次产业", "一二三产", "三产", "产业比", "产业占比")


# One person or case may be counted under two headings.
_OVERLAPPING = frozenset({"人", "人次", "户", "起", "件", "次"})


@dataclass(frozen=True, slots=True)
class Parts:
    """Parameters of `parts`: `larger` for one part over its whole, `sum` for all, `shares` for 5:40:55."""

    of: Literal["larger", "sum", "shares"]


@kind("parts", Parts, values=("stated", "computed"))
def parts(document: Document, params: Parts) -> Iterator[Finding]:
    """Yield each 其中 that is more than its whole, and each structure whose shares do not make 100."""
    if params.of == "shares":
        yield from _shares(document)
        return
    for whole, pieces in _wholes(document):
        if params.of == "larger":
            yield from (
                _finding(document, piece, whole, piece.amount.scaled(1 / whole.factor))
                for piece in pieces
                if piece.amount.low > whole.amount.high
            )
        elif (
            len(pieces) > 1
            and whole.dimension not in _OVERLAPPING
            and all(piece.amount.low <= whole.amount.high for piece in pieces)
        ):
            total = Interval(
                sum((p.amount.low for p in pieces), Decimal(0)),
                sum((p.amount.high for p in pieces), Decimal(0)),
            )
            if total.low > whole.amount.high:
                yield _finding(document, whole, pieces[0], total.scaled(1 / whole.factor))


def _finding(document: Document, at: Quantity, other: Quantity, computed: Interval) -> Finding:
    middle = (computed.low + computed.high) / 2
    values = {
        "stated": at.span.of(document.text),
        "computed": f"{middle:.2f}".rstrip("0").rstrip(".") + other.unit,
    }
    return Finding(at.whole, values, (Related(other.whole, values={"stated": other.span.of(document.text)}),))


def _wholes(document: Document) -> Iterator[tuple[Quantity, list[Quantity]]]:
    """Each amount that 其中 follows, with the parts that are told of it in the sentence."""
    figures = document.figures
    for index, figure in enumerate(figures):
        whole = figure.value
        if (
            whole is None
            or whole.dimension in ("比率", "名次")
            or figure.comparison
            or whole.upper is not None
        ):
            continue
        end = _end(figure, whole)
        opening = _OF_WHICH.match(document.folded[end : end + 6])
        if opening and not whole.blur and not _averaged(document, figure, _earlier(document, index)):
            pieces = _pieces(document, figure, figures[index + 1 : index + 12])
            if pieces:
                yield whole, pieces


def _averaged(document: Document, figure: Figure, earlier: Sequence[Figure]) -> bool:
    """Whether the whole is an average, whose parts may be more, or follows a larger whole of its kind."""
    clause = document.clause_at(figure.span.start)
    told = document.folded[clause.start : figure.span.end]
    larger = any(_exceeds(other, figure) for other in earlier)
    return larger or any(word in told for word in ("人均", "平均", "每", "户均", "标准"))


def _earlier(document: Document, index: int) -> list[Figure]:
    """The figures just before in the sentence."""
    start = document.sentence_at(document.figures[index].span.start).start
    return [figure for figure in document.figures[max(0, index - 6) : index] if figure.span.start >= start]


def _exceeds(other: Figure, figure: Figure) -> bool:
    if other.value is None or figure.value is None or other.value.dimension != figure.value.dimension:
        return False
    return other.value.amount.high > figure.value.amount.high


def _pieces(document: Document, whole: Figure, following: tuple[Figure, ...]) -> list[Quantity]:
    pieces: list[Quantity] = []
    end = _end(whole, whole.value) if whole.value else whole.span.end
    for figure in following:
        value = figure.value
        between = document.folded[end : figure.span.start]
        if value is None or _STOP.search(between) or (pieces and between[:1] not in ("、", "和")):
            break
        alike = whole.value is not None and value.dimension == whole.value.dimension
        # A balance is no part of a flow, though both are money.
        alike = alike and all(
            (word in _name(figure)) <= (word in _name(whole)) for word in ("余额", "总投资")
        )
        if not alike or figure.comparison or value.upper is not None or figure.before is not None:
            break
        pieces.append(value)
        end = _end(figure, value)
    return pieces


def _name(figure: Figure) -> str:
    return figure.scope + figure.indicator


def _end(figure: Figure, value: Quantity) -> int:
    """Where a figure ends: behind its growth, unless that is told of several further on (分别增长)."""
    growth = figure.growth
    near = growth is not None and value.whole.end <= growth.span.start <= value.whole.end + 12
    return growth.span.end if growth is not None and near else value.whole.end


def _shares(document: Document) -> Iterator[Finding]:
    for match in _SHARES.finditer(document.folded):
        clause = document.clause_at(match.start())
        if not any(
            word in document.folded[max(0, match.start() - 8) : match.start("span")] for word in _STRUCTURE
        ):
            continue
        shares = [Decimal(share) for share in re.findall(r"[0-9]+(?:\.[0-9]+)?", match["span"])]
        places = max(-int(share.as_tuple().exponent) for share in shares)
        total = sum(shares, Decimal(0))
        if abs(total - 100) > Decimal("1.5").scaleb(-places):
            del clause
            yield Finding(Span(*match.span("span")), {"stated": match["span"], "computed": str(total)})
