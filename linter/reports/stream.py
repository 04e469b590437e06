"""What a stream can carry: its encoding, and the text that fits it."""

import codecs
import io
import json
import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import IO, Any

LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def encoding_of(stream: IO[str]) -> str:
    """The codec's name of what is written to `stream`; `utf-8` for a stream in memory, `ascii` if unknown."""
    try:
        return codecs.lookup(getattr(stream, "encoding", None) or "utf-8").name
    except LookupError:
        return "ascii"


def is_unicode(stream: IO[str]) -> bool:
    """Whether the stream can carry every character."""
    return encoding_of(stream).startswith("utf")


def fitting(text: str, stream: IO[str]) -> str:
    """`text` with a `?` for each character that the stream's encoding has no code for."""
    encoding = encoding_of(stream)
    return text.encode(encoding, "replace").decode(encoding)


def as_json(value: Any, stream: IO[str], indent: int | None = None) -> str:
    """The JSON text of `value`, in ASCII alone where the stream's encoding is not a Unicode one."""
    text = json.dumps(value, ensure_ascii=not is_unicode(stream), indent=indent)
    # A path whose bytes are not UTF-8 holds lone surrogates, which only an escape can carry.
    return LONE_SURROGATE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def as_csv(rows: Iterable[Sequence[object]], stream: IO[str]) -> str:
    """The rows as comma-separated values, with a `?` for each character that the stream cannot carry."""
    import csv

    page = io.StringIO()
    csv.writer(page, lineterminator="\n").writerows(rows)
    return fitting(page.getvalue(), stream)


@cache
def can_carry(character: str, encoding: str) -> bool:
    """Whether `encoding` has a code for `character`."""
    try:
        character.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True
