"""Whatever a Word file may be, it is read or refused by its name, with what would do."""

import re
import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.sources import SourceError, decode
from linter.sources.word import package
from tests.word_files import MAIN, paragraphs, parts_of, word_file, zipped

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
GOOD = word_file(paragraphs("青溪镇工作报告"))
PARTS = parts_of(GOOD)


def stream(name: str) -> bytes:
    return OLE + b"...." + name.encode("utf-16-le") + b"...."


def refused(data: bytes, path: str = "报告.docx") -> str:
    with pytest.raises(SourceError) as caught:
        decode(data, path)
    return caught.value.message


@pytest.mark.parametrize(
    ("data", "path", "name"),
    [
        (stream("EncryptedPackage"), "报告.docx", "打开密码"),
        (stream("WordDocument"), "报告.docx", "Word 97—2003"),
        (stream("WordDocument"), "报告.xls", "Word 97—2003"),
        (stream("WordDocument"), "报告.doc", "Word 97—2003 文档（.doc）"),
        (stream("WordDocument"), "报告.wps", "WPS 文字文档（.wps）"),
        (b"{\\rtf1\\ansi", "报告.docx", "RTF"),
        (b"{\\rtf1\\ansi", "报告.doc", "RTF"),
        (b"<html><body>", "报告.doc", "网页"),
        (b"PK\x03\x04....mimetypeapplication/vnd.oasis.opendocument.text", "报告.odt", "OpenDocument"),
        (word_file("", content_type=MAIN.replace("document.main", "template.main")), "报告.dotx", ".dotx"),
        (
            word_file("", content_type="application/vnd.ms-word.document.macroEnabled.main+xml"),
            "报告.docm",
            ".docm",
        ),
        ("青溪镇工作报告".encode(), "报告.docx", "不是 Word 文档"),
        (b"", "报告.docx", "不是 Word 文档"),
        (b"\x00\x01" * 30, "报告.docx", "不是 Word 文档"),
    ],
)
def test_what_word_can_save_anew_is_named_and_word_is_what_would_do(
    data: bytes, path: str, name: str
) -> None:
    message = refused(data, path)
    assert name in message
    assert re.search(r"用 Word 或 WPS 打开.*另存为 Word 文档（\.docx）", message)


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (zipped({"xl/workbook.xml": b""}), "Excel"),
        (zipped({"ppt/presentation.xml": b""}), "PowerPoint"),
        (zipped({"OFD.xml": b""}), "版式文件"),
        (zipped({"照片.txt": b""}), "压缩包"),
        (b"PK\x05\x06" + bytes(18), "压缩包"),
        (stream("Workbook"), "Excel"),
        (stream("PowerPoint Document"), "PowerPoint"),
    ],
)
def test_other_packages_are_named(data: bytes, name: str) -> None:
    assert name in refused(data)


def test_a_table_inside_a_word_file_does_not_make_it_one() -> None:
    sheet = zipped({"xl/workbook.xml": b"<w/>"})
    assert (
        decode(word_file(paragraphs("甲"), more={"word/embeddings/1.xlsx": sheet}), "报告.docx").text
        == "甲\n"
    )


def test_the_lock_file_of_an_open_document_is_no_draft() -> None:
    assert "临时文件" in refused(b"\x05Admin" + bytes(150), "某处/~$报告.docx")


@pytest.mark.parametrize(
    ("parts", "reason"),
    [
        ({"word/document.xml": b"<w:document"}, "不合 XML 语法"),
        ({"word/document.xml": b"<document/>"}, "没有正文"),
        ({"word/document.xml": b""}, "不合 XML 语法"),
        ({"word/document.xml": b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}, "DOCTYPE"),
        ({"word/document.xml": b"<a>" * 300 + b"</a>" * 300}, "200 层"),
        ({"word/document.xml": b'<?xml version="1.0" encoding="no-such"?><a/>'}, "no-such"),
        ({"word/styles.xml": b"\xff\xff"}, "styles.xml"),
        ({"_rels/.rels": PARTS["_rels/.rels"].replace(b"document.xml", b"missing.xml")}, "缺少正文"),
    ],
)
def test_damage_is_named_where_it_is(parts: dict[str, bytes], reason: str) -> None:
    message = refused(zipped({**PARTS, **parts}))
    assert reason in message
    assert "另存为" in message


def test_a_file_that_was_not_downloaded_to_its_end_is_damaged() -> None:
    assert "已经损坏" in refused(GOOD[: len(GOOD) // 2])


def test_an_entry_with_a_password_is_named() -> None:
    at = GOOD.rindex(b"word/document.xml") - 46
    locked = bytearray(GOOD)
    locked[at + 8] |= 1
    assert "密码" in refused(bytes(locked))


def test_a_part_that_grows_without_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "LARGEST_PART", 1024 * 1024)
    data = word_file(paragraphs("甲") + " " * (1024 * 1024))
    assert len(data) < 10_000
    assert "解压后超过 1 MB" in refused(data)


def test_parts_are_found_without_relationships_and_whatever_their_case() -> None:
    kept = {
        name.replace("document.xml", "Document.xml"): part
        for name, part in PARTS.items()
        if "rels" not in name
    }
    assert decode(zipped(kept), "报告.docx").text == "青溪镇工作报告\n"


def test_a_text_does_not_wait_for_what_word_files_need() -> None:
    code = (
        "import sys; from linter import sources; sources.decode('青溪镇'.encode(), '稿.txt'); "
        "print(sorted({'zipfile', 'pyexpat', 'linter.sources.word'} & sys.modules.keys()))"
    )
    ran = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert ran.stdout == "[]\n"


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(0, len(GOOD) - 1), st.integers(0, 255)), min_size=1, max_size=3))
def test_a_damaged_file_is_read_or_refused(changes: list[tuple[int, int]]) -> None:
    damaged = bytearray(GOOD)
    for at, byte in changes:
        damaged[at] = byte
    try:
        source = decode(bytes(damaged), "报告.docx")
    except SourceError:
        return
    assert source.text.endswith("\n") or not source.text
