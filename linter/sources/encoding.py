"""Bytes to text and back, without loss.

A byte order mark decides; without one it is UTF-8 if it can be, and else GB18030, which contains GBK and
GB2312. Whatever these codecs accept strictly is the encoding of what it decodes to, so encoding again gives
the same bytes.
"""

import codecs
import re

from linter.sources.error import SourceError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig", "UTF-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16"),
)
_MARK_OF = {encoding: mark for mark, encoding, _ in _MARKS}
_CODEC_OF = {"utf-8-sig": "utf-8"}

_WIDE_UTF8 = re.compile(rb"[\xe1-\xec\xee\xef][\x80-\xbf]{2}|\xf0[\x90-\xbf][\x80-\xbf]{2}")
_UTF8_RUN = re.compile(rb"(?:[\xe3-\xe9\xef][\x80-\xbf]{2}){8}")
_HIGH = re.compile(rb"[\x80-\xff]+")
_COMMONEST = frozenset("，。、的一在不是有和年")

_RESAVE = "请用原来的编辑软件打开，另存为 UTF-8 的纯文本。"


def decode_text(data: bytes) -> tuple[str, str]:
    """The text of `data` without byte order mark, and its encoding; SourceError if it is no text."""
    for mark, encoding, name in _MARKS:
        if data.startswith(mark) and not data.startswith(codecs.BOM_UTF32_LE):
            return _decode_strictly(data, len(mark), _CODEC_OF.get(encoding, encoding), name), encoding
    _refuse_binary(data)
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as error:
        if _is_damaged_utf8(data):
            raise _undecodable(data, error, 0, "UTF-8") from error
    text = _decode_strictly(data, 0, "gb18030", "UTF-8，也不是 GB18030")
    if _reads_better_as_big5(data, text):
        raise SourceError("文件像是 Big5（繁体中文）编码，不能可靠地读取；" + _RESAVE)
    return text, "gb18030"


def encode_text(text: str, encoding: str) -> bytes:
    """The bytes of a file with this text, byte order mark included; SourceError if they cannot carry it."""
    try:
        return _MARK_OF.get(encoding, b"") + text.encode(_CODEC_OF.get(encoding, encoding))
    except UnicodeEncodeError as error:
        character = text[error.start]
        raise SourceError(
            f"字符 {character!r}（U+{ord(character):04X}）不能用文件原来的编码 {encoding} 保存。"
        ) from error


def _decode_strictly(data: bytes, start: int, codec: str, name: str) -> str:
    try:
        return data[start:].decode(codec)
    except UnicodeDecodeError as error:
        raise _undecodable(data, error, start, name) from error


def _undecodable(data: bytes, error: UnicodeDecodeError, start: int, name: str) -> SourceError:
    offset = start + error.start
    before = data[start:offset].decode(error.encoding, "ignore")
    line = before.count("\n") + before.count("\r") - before.count("\r\n") + 1
    byte = data[offset]
    return SourceError(
        f"不是有效的 {name} 文本：第 {line} 行，字节偏移 {offset} 处的 0x{byte:02X} 无法解码；{_RESAVE}"
    )


def _refuse_binary(data: bytes) -> None:
    if data.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        raise SourceError("文件是 UTF-32 编码，不支持；" + _RESAVE)
    offset = data.find(b"\0")
    if offset >= 0:
        raise SourceError(
            f"字节偏移 {offset} 处是空字节，这是二进制文件，或是没有字节序标记的 UTF-16 文本；{_RESAVE}"
        )


def _is_damaged_utf8(data: bytes) -> bool:
    """Whether bytes that are not UTF-8 as a whole were meant to be.

    GB18030 gives some reading to nearly any bytes. In Chinese UTF-8 all high bytes stand in sequences of
    three; in GB18030 such sequences arise by chance, for less than a fifth of the bytes of a text of a
    hundred characters, and never many in a row. So it was UTF-8 if four fifths of the high bytes stand in
    them, or if eight sequences follow one another (a file pasted together from two).
    """
    if _UTF8_RUN.search(data):
        return True
    high = sum(len(run) for run in _HIGH.findall(data))
    return 5 * sum(len(sequence) for sequence in _WIDE_UTF8.findall(data)) > 4 * high


def _reads_better_as_big5(data: bytes, text: str) -> bool:
    """Whether the commonest characters of Chinese are there if read as Big5, and are not as GB18030."""
    common = sum(character in _COMMONEST for character in text)
    if 20 * common > len(text):
        return False
    try:
        other = data.decode("big5hkscs")
    except UnicodeDecodeError:
        return False
    return sum(character in _COMMONEST for character in other) > 4 * common + 4
