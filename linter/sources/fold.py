"""One spelling for matching: simplified characters, Chinese marks, half-width digits and letters."""

import re
from collections.abc import Mapping
from functools import cache
from string import ascii_letters, digits
from typing import Any

from linter.model import beyond_gb2312, lacked
from linter.model.expression import compiled

_WIDTH = 0xFEE0
# So few characters are replaced one after the other sooner than all at once.
_FEW = 12
# Blanks that Word and web pages have: as wide as a character, and narrower ones.
_BLANKS = dict.fromkeys("\u2001\u2003", "\u3000") | dict.fromkeys(
    "\u00a0\u2000\u2002\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f", " "
)
_SPELLINGS = (
    {chr(ord(c) + _WIDTH): c for c in digits + ascii_letters + "%.-"}
    | dict(zip("「」『』", "“”‘’", strict=True))
    | _BLANKS
)
_CHINESE_MARK = {c: chr(ord(c) + _WIDTH) for c in ",;:?!()"}
_RESPELT = re.compile(f"[{re.escape(''.join(_SPELLINGS) + ''.join(_CHINESE_MARK))}]")
# Each expression begins with the character that it is about, which is found before any condition is tried.
# 7,000 and 10:30 keep their marks; so does the :// of an address.
_MARK_IN_CHINESE = r"[,;:?!()](?:(?<![0-9A-Za-z][,;:?!()])|(?![0-9A-Za-z]|(?<=:)//))"
# A point that ends a sentence; 一.加强 and 甲.加强 are markers, 12.5 is a number.
_FULL_STOP = re.compile(
    r"\.(?<=[\u4e00-\u9fff%]\.)(?<![一二三四五六七八九十甲乙丙丁戊]\.)(?=[\u4e00-\u9fff\n]|\Z)"
)


def fold(text: str) -> str:
    """`text` in one spelling, code point for code point: `fold(text)[i]` is what `text[i]` is read as.

    Traditional characters become simplified where one character stands for one (OpenCC t2s); digits,
    letters, ％, ． and － become half-width; , ; : ? ! ( ) become full-width unless between two ASCII
    letters or digits; a point behind a word becomes 。 at a sentence's end; 「」『』 become “”‘’; straight
    double quotes become “ and ” in turn within a line; blanks of any width become U+0020 or U+3000. The rest
    is as it is. Folding twice changes nothing more.
    """
    peculiar = set(_RESPELT.findall(text))
    spellings = {c: _SPELLINGS[c] for c in peculiar & _SPELLINGS.keys()} | _simplified(text)
    text = _spelt(text, spellings)
    if not peculiar.isdisjoint(_CHINESE_MARK):
        text = compiled(_MARK_IN_CHINESE).sub(lambda match: _CHINESE_MARK[match[0]], text)
    if "." in text:
        text = _FULL_STOP.sub("。", text)
    if '"' in text:
        text = "\n".join(_with_curved_quotes(line) if '"' in line else line for line in text.split("\n"))
    return text


def _spelt(text: str, spellings: Mapping[str, str]) -> str:
    """`text` with other spellings, none of which is itself spelt otherwise."""
    if len(spellings) > _FEW:
        return text.translate({ord(written): read for written, read in spellings.items()})
    for character, spelling in spellings.items():
        text = text.replace(character, spelling)
    return text


def _with_curved_quotes(line: str) -> str:
    head, *parts = line.split('"')
    return head + "".join("“”"[index % 2] + part for index, part in enumerate(parts))


def _simplified(text: str) -> dict[str, str]:
    """The simplified forms of the traditional characters of `text`."""
    # Only what Big5 has can be a traditional character in use; others need not cost the import of OpenCC.
    rare = beyond_gb2312(text)
    candidates = rare - lacked("".join(rare), "big5hkscs")
    simplified = ((c, _simplified_character(c)) for c in candidates)
    return {written: read for written, read in simplified if written != read}


@cache
def _simplified_character(character: str) -> str:
    simplified = str(_opencc().convert(character))
    if len(simplified) != 1 or simplified == character:
        return character
    # 薴 is simplified to 苧, which is itself the traditional form of 苎: only the end of the way settles.
    return _simplified_character(simplified)


@cache
def _opencc() -> Any:
    from opencc import OpenCC

    return OpenCC("t2s")
