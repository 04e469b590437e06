"""Every encoding and line break is read for what it is, and what is no text is named."""

import codecs
import re
from itertools import product
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from linter.model import Piece, Position, Source
from linter.sources import SUFFIXES, SourceError, decode, read
from linter.sources.encoding import encode_text

DRAFT = "青溪镇政府工作报告\n各位代表：\n一、2024年工作回顾\n全镇经济平稳运行，实现地区生产总值15.5亿元。\n"
MARKS = {
    "utf-8": b"",
    "utf-8-sig": codecs.BOM_UTF8,
    "gb18030": b"",
    "utf-16-le": codecs.BOM_UTF16_LE,
    "utf-16-be": codecs.BOM_UTF16_BE,
}
NEWLINES = {"lf": "\n", "crlf": "\r\n", "cr": "\r"}

texts = st.text(
    st.sampled_from("青溪镇推进，。一（）2024ab \n\r\t") | st.characters(exclude_categories=["Cs"]),
    max_size=40,
)


def encoded(text: str, encoding: str) -> bytes:
    return MARKS[encoding] + text.encode(encoding.removesuffix("-sig"))


def as_in_the_file(source: Source, offset: int) -> str:
    character = source.original[source.origin(offset)]
    return "\n" if character == "\r" else character


@pytest.mark.parametrize(("encoding", "newline"), [*product(MARKS, NEWLINES)])
def test_encoding_and_line_breaks_are_recognised(encoding: str, newline: str) -> None:
    original = DRAFT.replace("\n", NEWLINES[newline])
    source = decode(encoded(original, encoding), "报告.txt")
    assert (source.text, source.original) == (DRAFT, original)
    assert (source.encoding, source.newline) == (encoding, newline)
    assert source.position(DRAFT.index("2024")) == Position(3, 3, original.index("2024"))


@settings(max_examples=60, deadline=None)
@given(texts, st.sampled_from(sorted(MARKS)))
def test_encoding_the_decoded_text_gives_the_same_bytes(text: str, encoding: str) -> None:
    data = encoded(text, encoding)
    try:
        source = decode(data, "报告.txt")
    except SourceError:
        assume(False)
    assert encode_text(source.original, source.encoding) == data


@settings(max_examples=60, deadline=None)
@given(texts)
def test_every_character_of_the_text_stands_where_the_pieces_say(original: str) -> None:
    source = decode(encoded(original, "utf-8-sig"), "报告.txt")
    assert source.text == original.replace("\r\n", "\n").replace("\r", "\n")
    assert [as_in_the_file(source, offset) for offset in range(len(source.text))] == list(source.text)
    assert all(piece.start < piece.end for piece in source.pieces)


def test_a_text_without_crlf_is_one_piece() -> None:
    for text in ("一\n二\n", "一\r二\n", "一"):
        assert decode(text.encode(), "报告.txt").pieces == (Piece(0, len(text), 0),)


@pytest.mark.parametrize(("text", "newline"), [("", "none"), ("一", "none"), ("一\r二\n", "mixed")])
def test_the_line_break_of_unusual_texts_is_named(text: str, newline: str) -> None:
    assert decode(text.encode(), "报告.txt").newline == newline


def test_an_empty_file_is_an_empty_draft() -> None:
    source = decode(b"", "报告.txt")
    assert (source.text, source.encoding, source.pieces) == ("", "utf-8", ())
    assert source.position(0) == Position(1, 1, 0)


def test_every_character_of_gb18030_comes_back_as_the_same_bytes() -> None:
    leads, trails = range(0x81, 0xFF), [*range(0x40, 0x7F), *range(0x80, 0xFF)]
    for pair in (bytes(pair) for pair in product(leads, trails)):
        character = pair.decode("gb18030", "ignore")
        assert character.encode("gb18030") in (pair, b"", pair[1:])


def test_damaged_utf8_is_refused_where_it_is_damaged() -> None:
    data = DRAFT.encode()
    cut = data.index("回顾".encode()) + 1
    with pytest.raises(SourceError, match=rf"UTF-8.*第 3 行，字节偏移 {cut - 1} 处"):
        decode(data[:cut] + data[cut + 1 :], "报告.txt")


def test_utf8_cut_off_in_its_last_character_is_refused() -> None:
    with pytest.raises(SourceError, match="UTF-8"):
        decode("青溪镇工作报告".encode()[:-1], "报告.txt")


def test_a_paragraph_in_utf8_pasted_into_gb18030_is_refused() -> None:
    data = (DRAFT * 5).encode("gb18030") + DRAFT.encode()
    with pytest.raises(SourceError, match="UTF-8"):
        decode(data, "报告.txt")


def test_bytes_of_no_known_encoding_are_refused_with_their_place() -> None:
    data = "青溪镇\r\n工作报告".encode("gb18030") + b"\xff"
    with pytest.raises(SourceError, match=rf"第 2 行，字节偏移 {len(data) - 1} 处的 0xFF"):
        decode(data, "报告.txt")


def test_half_a_character_of_utf16_is_refused_with_its_place() -> None:
    with pytest.raises(SourceError, match=r"UTF-16.*第 2 行，字节偏移 6 处"):
        decode(encoded("青\n溪", "utf-16-le")[:-1], "报告.txt")


def test_big5_is_refused_and_not_read_as_other_characters() -> None:
    text = (
        "青溪鎮政府工作報告，過去一年的工作在各方面有進展。全鎮的經濟穩定，人民的生活是好的，一年比一年好。"
    )
    with pytest.raises(SourceError, match="Big5"):
        decode(text.encode("big5"), "报告.txt")


def test_traditional_characters_in_gb18030_are_read() -> None:
    text = "青溪鎮政府工作報告，過去一年的工作在各方面有進展。"
    assert decode(text.encode("gb18030"), "报告.txt").text == text


@pytest.mark.parametrize(
    ("data", "path", "name"),
    [
        (b"PK\x03\x04....word/document.xml", "报告.txt", "Word 文档"),
        (b"PK\x03\x04....", "报告.txt", "压缩包"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1....", "报告.doc", "Word 97"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1....", "报告.wps", "WPS"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1....", "报告.txt", "Word 97"),
        (b"%PDF-1.7\n", "报告.txt", "PDF"),
        (b"{\\rtf1\\ansi", "报告.txt", "RTF"),
        (b"\x89PNG\r\n\x1a\n", "图.md", "PNG"),
        (b"BM\x0a\x00\x00\x00....", "图.txt", "BMP"),
        (b"RIFF....WEBP", "图.txt", "WebP"),
        (b"<!DOCTYPE html><p>", "报告.txt", "网页"),
        ("青溪镇".encode(), "报告.pdf", "PDF"),
        (b"a\0b", "报告.txt", "空字节"),
        ("青溪镇\n".encode("utf-16-le"), "报告.txt", "UTF-16"),
        ("青溪镇".encode("utf-32"), "报告.txt", "UTF-32"),
    ],
)
def test_what_is_no_text_is_refused_by_its_name(data: bytes, path: str, name: str) -> None:
    with pytest.raises(SourceError, match=re.escape(name)) as caught:
        decode(data, path)
    assert "另存为" in caught.value.message


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=60), st.sampled_from(["报告.txt", "报告.md"]))
def test_any_bytes_are_read_or_refused(data: bytes, path: str) -> None:
    try:
        source = decode(data, path)
    except SourceError:
        return
    assert encode_text(source.original, source.encoding) == data


def test_a_file_is_read_and_what_cannot_be_read_is_named(tmp_path: Path) -> None:
    draft = tmp_path / "报告.txt"
    draft.write_bytes(DRAFT.encode("gb18030"))
    assert read(draft).text == DRAFT
    with pytest.raises(SourceError, match="不存在"):
        read(tmp_path / "没有.txt")
    with pytest.raises(SourceError, match="文件夹"):
        read(tmp_path)
    with pytest.raises(SourceError, match="无法读取"):
        read(draft / "报告.txt")


def test_the_suffixes_of_text_and_markdown_are_known() -> None:
    assert {".txt", ".md", ".markdown"} <= SUFFIXES
