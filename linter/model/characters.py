"""Which ideographs of a text are out of the ordinary."""

import re
from functools import lru_cache

# Twenty thousand characters take a millisecond to compile: they are shared.
IDEOGRAPH = re.compile("[\u4e00-\u9fff]")
# How an ideograph, U+3400 to U+9FFF, is written that a codec lacks.
_LACKED = re.compile(rb"\\u(3[4-9a-f][0-9a-f]{2}|[4-9][0-9a-f]{3})")


@lru_cache(maxsize=4)
def beyond_gb2312(text: str) -> frozenset[str]:
    """The ideographs of a text that GB 2312, the set of simplified text, lacks; kept for who asks again."""
    return lacked(text, "gb2312")


def lacked(text: str, codec: str) -> frozenset[str]:
    """The ideographs of a text that a codec lacks, and perhaps some that it names by their code."""
    codes = _LACKED.findall(text.encode(codec, "backslashreplace"))
    return frozenset(chr(int(code, 16)) for code in set(codes))
