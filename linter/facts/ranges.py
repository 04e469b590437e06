"""Ranges of numbers: 9亿～16亿 and 5—8个 are one quantity with two ends."""

from collections.abc import Iterable, Iterator

from linter.model import Quantity, Span

_MARKS = ("—", "～", "~", "－", "-", "——", "--", "–")
_LONGEST_MARK = max(map(len, _MARKS))


def joined(text: str, quantities: Iterable[Quantity]) -> Iterator[Quantity]:
    """The quantities of `text`, in order, the two ends of each range as one."""
    lower: Quantity | None = None
    end = 0
    for upper in quantities:
        if lower is not None:
            if 0 < upper.whole.start - end <= _LONGEST_MARK and _ranges_to(text, lower, upper):
                yield _range(lower, upper)
                lower = None
                continue
            yield lower
        lower = upper
        end = lower.whole.end
    if lower is not None:
        yield lower


def _ranges_to(text: str, lower: Quantity, upper: Quantity) -> bool:
    """Whether only a mark of ranges stands between two numbers of one unit, which the second one has."""
    alike = not lower.unit or lower.unit == upper.unit or upper.unit.startswith(lower.unit)
    between = text[lower.whole.end : upper.whole.start]
    return bool(upper.unit) and alike and between in _MARKS and upper.upper is None


def _range(lower: Quantity, upper: Quantity) -> Quantity:
    return upper._replace(
        span=Span(lower.span.start, upper.span.end),
        whole=Span(lower.whole.start, upper.whole.end),
        number=lower.number,
        upper=upper.number,
        low=min(lower.low, upper.low),
        high=max(lower.high, upper.high),
        blur=lower.blur + upper.blur,
    )
