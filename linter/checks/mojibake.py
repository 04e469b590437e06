"""The kind `mojibake`: text that was read in a wrong encoding."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from linter.checks.kind import kind
from linter.model import Document, Finding, Hits, Span

# What the commonest characters (的 ， 。 是 一 在 中 国 工 作) become when UTF-8 is read as GBK.
_MARKS = ("鐨", "锛", "銆", "鏄", "涓", "鍦", "鍥", "宸", "浣", "锟斤", "鏈", "浜")
LONGEST = 200
HIGHEST = "\U0010ffff"
LOST = "\ufffd"
# Decoders of GBK write the lone byte 0x80 as €, and what they cannot read as U+FFFD.
_LONE = {"€": b"\x80", LOST: b"\xff"}
_RUN = re.compile(rf"[^\x00-\x7f]{{2,{LONGEST}}}")
_LATIN = re.compile(rf"[\u0080-\u00ff]{{4,{LONGEST}}}")
_LATIN_MARKS = ("ä", "å", "æ", "ç", "è", "é", "Ö", "Ã", "µ", "Ä", "Ê", "»", "¡", "£", "¹")


class Mojibake(NamedTuple):
    """`mojibake` has no parameters."""


@kind("mojibake", Mojibake, values=("meant",), anchors=lambda _: (*_MARKS, *_LATIN_MARKS), anchors_in="text")
def mojibake(document: Document, _: Mojibake, hits: Hits) -> Iterator[Finding]:
    """Yield each run that makes sense only when its bytes are read again, and what it then says."""
    text = document.text
    end = 0
    for hit in hits:
        if hit.start < end:
            continue
        start = hit.start
        latin = text[start] <= "\xff"
        while start > max(end, hit.start - LONGEST) and "\x80" <= text[start - 1] <= (
            "\xff" if latin else HIGHEST
        ):
            start -= 1
        match = (_LATIN if latin else _RUN).match(text, start)
        if not match:
            continue
        end = match.end()
        meant = _reread(match[0])
        if meant:
            yield Finding(Span(start, end), {"meant": meant})


def _reread(run: str) -> str:
    """What a run meant, or nothing when it is right as it stands."""
    if _LATIN.fullmatch(run):
        data = run.encode("latin-1")
        readings = [data.decode("utf-8", "replace"), data.decode("gbk", "replace")]
    else:
        data = b"".join(_LONE.get(c) or c.encode("gb18030", "replace") for c in run)
        readings = [data.decode("utf-8", "replace")]
    return next((reading.strip(LOST) for reading in readings if _is_chinese(reading)), "")


def _is_chinese(reading: str) -> bool:
    ideographs = sum("\u4e00" <= c <= "\u9fff" for c in reading)
    return ideographs >= 3 and ideographs * 2 >= len(reading) and reading.count(LOST) * 2 <= ideographs
