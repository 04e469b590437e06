"""The kind `half-width`: a half-width mark in Chinese text (GB/T 15834—2011 5.1)."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from types import MappingProxyType

from linter.checks.kind import kind
from linter.checks.surroundings import (
    CLOSING,
    OPENING,
    after,
    before,
    in_foreign_text,
    is_chinese,
    is_ideograph,
)
from linter.model import Document, Finding, Hits
from linter.model.expression import compiled

AFTER_FIGURES = "%‰℃"
CLAUSE = 40
THOUSANDS = r"[0-9],[0-9]{3}(?![0-9])"
ENTITY = r"&[A-Za-z0-9#]{1,10}\Z"
YEAR = r"[0-9]{4}年"
MARKER = r"(?:^|\n)[ \u3000]{0,8}第?[一二三四五六七八九十百]{1,4}[章节条]?\Z"
# 元/人.月: the point of a product of units.
UNIT = "/[人户亩次床日天月年吨公里米个张]{1,2}\\Z"
CLAUSE_START = r"[^，。；！？：\n,;!?]{0,40}\Z"


@dataclass(frozen=True, slots=True)
class HalfWidth:
    """Parameters of `half-width`.

    `mark` is the half-width mark, one of , : ; ! ? and the full stop. With `asking`, the words of a question,
    a mark that does not end a line or a quotation is reported only where one of them stands in its clause.
    """

    mark: str
    asking: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.mark not in FULL:
            raise ValueError(f"mark 应是 {' '.join(FULL)} 之一")


@kind("half-width", HalfWidth, values=("full",), anchors=lambda params: (params.mark,), anchors_in="text")
def half_width(document: Document, params: HalfWidth, hits: Hits) -> Iterator[Finding]:
    """Yield each half-width mark that Chinese words surround; decimals, times, addresses and foreign words
    keep theirs.
    """
    text = document.text
    full, belongs = FULL[params.mark], USES[params.mark]
    for hit in hits:
        if not belongs(text, hit.start) or in_foreign_text(text, hit.start):
            continue
        if _is_doubled(text, hit.start, full):
            continue
        if params.asking and not _asks(text, hit.start, params.asking):
            continue
        yield Finding(hit, {"full": full})


def _is_doubled(text: str, offset: int, full: str) -> bool:
    """A mark beside its like is one mark too many: what it should be is not a question of its width."""
    beside = text[max(0, offset - 1) : offset] + text[offset + 1 : offset + 2]
    return text[offset] in beside or full in beside


def _is_chinese_end(character: str) -> bool:
    """Whether Chinese words can end in the character, a percent sign after a figure among them."""
    return is_chinese(character) or (character != "" and character in AFTER_FIGURES)


def _separates(text: str, offset: int) -> bool:
    """A comma or semicolon between clauses or items, not in a number, an entity or a list of codes."""
    left, right = text[offset - 1 : offset], text[offset + 1 : offset + 2]
    if left.isdigit() and right.isdigit() and left.isascii() and right.isascii():
        return compiled(YEAR).match(text, offset + 1) is not None and not compiled(THOUSANDS).match(
            text, offset - 1
        )
    if text[offset] == ";" and compiled(ENTITY).search(text, max(0, offset - 12), offset):
        return False
    nearest = before(text, offset)
    return _is_chinese_end(nearest) or is_chinese(after(text, offset + 1))


def _introduces(text: str, offset: int) -> bool:
    """A colon after or before Chinese words, not in a time, a ratio or an address."""
    left, right = text[offset - 1 : offset], text[offset + 1 : offset + 2]
    if (left.isdigit() and right.isdigit()) or text.startswith("//", offset + 1):
        return False
    return is_chinese(before(text, offset)) or is_chinese(after(text, offset + 1))


def _calls(text: str, offset: int) -> bool:
    """A question or exclamation mark after Chinese words, not in an address."""
    nearest = before(text, offset)
    follows = text[offset + 1 : offset + 2]
    return _is_chinese_end(nearest) and not (follows.isascii() and follows.isalnum())


def _stops(text: str, offset: int) -> bool:
    """A full stop after Chinese words, not a decimal point or that of a marker, a unit or a file name."""
    left = text[offset - 1 : offset] if offset else ""
    follows = text[offset + 1 : offset + 2]
    closes = left != "" and left in OPENING + CLOSING and is_chinese(before(text, offset))
    if not (is_ideograph(left) or closes or (left != "" and left in AFTER_FIGURES)):
        return False
    if compiled(MARKER).search(text, max(0, offset - 16), offset) or compiled(UNIT).search(
        text, max(0, offset - 6), offset
    ):
        return False
    ends = follows in ("", "\n", " ", "\u3000") or follows in CLOSING or is_ideograph(follows)
    return ends or compiled(YEAR).match(text, offset + 1) is not None


def _asks(text: str, offset: int, asking: tuple[str, ...]) -> bool:
    follows = text[offset + 1 : offset + 2]
    if follows in ("", "\n") or follows in CLOSING:
        return True
    clause = compiled(CLAUSE_START).search(text, max(0, offset - CLAUSE), offset)
    return clause is not None and any(word in clause.group() for word in asking)


FULL = MappingProxyType({",": "，", ";": "；", ":": "：", "!": "！", "?": "？", ".": "。"})
USES: MappingProxyType[str, Callable[[str, int], bool]] = MappingProxyType(
    {",": _separates, ";": _separates, ":": _introduces, "!": _calls, "?": _calls, ".": _stops}
)
