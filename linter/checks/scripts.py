"""Simplified and traditional characters, as OpenCC and the two national character sets know them."""

from functools import cache
from typing import Any


def converted(text: str, way: str) -> str:
    """`text` after one of OpenCC's conversions (`s2t`, `t2s`, `t2tw`, `t2hk`)."""
    return str(_opencc(way).convert(text))


@cache
def is_regional_form(written: str, standard: str) -> bool:
    """Whether Taiwan or Hong Kong write `written` for the traditional character `standard`."""
    return written in (converted(standard, "t2tw"), converted(standard, "t2hk"))


def is_in_gb2312(character: str) -> bool:
    """Whether a character is an ordinary one of simplified text."""
    return bool(character.encode("gb2312", "ignore"))


def is_only_simplified(character: str) -> bool:
    """Whether only simplified text has a character."""
    return is_in_gb2312(character) and not character.encode("big5", "ignore")


@cache
def _opencc(way: str) -> Any:
    from opencc import OpenCC  # it costs more than all else that is imported here

    return OpenCC(way)
