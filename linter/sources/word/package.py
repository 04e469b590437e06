"""The zip file that a Word document is: its parts found and read, and one of them replaced."""

import re
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from posixpath import basename, dirname, join, normpath
from zipfile import BadZipFile, ZipFile

from linter.sources.error import SourceError
from linter.sources.word.splice import spliced
from linter.sources.word.xml import DAMAGED, tree

LARGEST_PART = 64 * 1024 * 1024
"""Bytes of XML in one part; the longest reports of a province have a quarter of a megabyte."""

_RESAVE = "请用 Word 或 WPS 打开，另存为 Word 文档（.docx）再核稿。"
_REFUSED = (
    ("macroEnabledTemplate", "带宏的 Word 模板（.dotm）"),
    ("macroEnabled", "带宏的 Word 文档（.docm）"),
    ("template", "Word 模板（.dotx）"),
)
_UTF16 = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}
_DECLARED = re.compile(rb"""\A\s*<\?xml[^>]{0,80}?encoding\s*=\s*["']([A-Za-z0-9._\-]{1,40})["']""")


@dataclass(frozen=True, slots=True)
class Part:
    """A part as UTF-8; `codec` is what the file has it in."""

    name: str
    xml: bytes
    codec: str = "utf-8"


@dataclass(frozen=True, slots=True)
class Package:
    """What is read of a Word file: its text, styles and numbering; `signed` if it bears a signature."""

    document: Part
    styles: Part | None
    numbering: Part | None
    signed: bool


def open_package(data: bytes) -> Package:
    """The parts of a Word file; SourceError, saying what would do, if it is damaged or of another kind."""
    try:
        with ZipFile(BytesIO(data)) as archive:
            return _package(archive)
    except (BadZipFile, zlib.error, EOFError, struct.error, ValueError, NotImplementedError) as error:
        raise SourceError(DAMAGED.format("不能解压")) from error
    except RuntimeError as error:
        raise SourceError(f"压缩包里的内容加了密码，不能读取；{_RESAVE}") from error


def with_document(data: bytes, document: Part) -> bytes:
    """The Word file `data` with another text part; every other part keeps its bytes and its place."""
    with ZipFile(BytesIO(data)) as archive:
        entry = archive.getinfo(_names(archive)[document.name.lower()])
        return spliced(data, archive.start_dir, entry.header_offset, _encoded(document))


def _package(archive: ZipFile) -> Package:
    names = _names(archive)
    main = _main_part(archive, names)
    _refuse_kinds(archive, names, main)
    related = dict(_relationships(archive, names, join(dirname(main), "_rels", f"{basename(main)}.rels")))
    return Package(
        _part(archive, names, main),
        _optional(archive, names, related.get("styles", "")),
        _optional(archive, names, related.get("numbering", "")),
        any(name.startswith("_xmlsignatures/") for name in names),
    )


def _names(archive: ZipFile) -> dict[str, str]:
    """The names of the archive by how parts are compared: without case, with plain slashes."""
    return {name.replace("\\", "/").lstrip("/").lower(): name for name in archive.namelist()}


def _main_part(archive: ZipFile, names: dict[str, str]) -> str:
    main = dict(_relationships(archive, names, "_rels/.rels")).get("officeDocument", "word/document.xml")
    if main.lower() not in names:
        raise SourceError(DAMAGED.format(f"缺少正文（{main}）"))
    return main


def _relationships(archive: ZipFile, names: dict[str, str], name: str) -> Iterator[tuple[str, str]]:
    """Yield what each relationship is called, and the part that it leads to; the first of a kind last."""
    part = _optional(archive, names, name)
    if part is None:
        return
    folder = dirname(dirname(name))
    for node in reversed(list(tree(part.xml, name).all("pr:Relationship"))):
        if node.attributes.get("TargetMode") != "External":
            target = node.attributes.get("Target", "")
            kind = node.attributes.get("Type", "").rpartition("/")[2]
            yield kind, normpath(join("/", folder, target)).lstrip("/")


def _refuse_kinds(archive: ZipFile, names: dict[str, str], main: str) -> None:
    types = _optional(archive, names, "[Content_Types].xml")
    if types is None:
        return
    for node in tree(types.xml, types.name).all("ct:Override"):
        if node.attributes.get("PartName", "").lstrip("/").lower() == main.lower():
            kind = node.attributes.get("ContentType", "")
            if refused := next((name for mark, name in _REFUSED if mark in kind), ""):
                raise SourceError(f"这是{refused}，不能直接核稿；{_RESAVE}")


def _optional(archive: ZipFile, names: dict[str, str], name: str) -> Part | None:
    return _part(archive, names, name) if name.lower() in names else None


def _part(archive: ZipFile, names: dict[str, str], name: str) -> Part:
    # The size that the archive states may be wrong, and be so on purpose.
    with archive.open(names[name.lower()]) as file:
        data = file.read(LARGEST_PART + 1)
    if len(data) > LARGEST_PART:
        limit = LARGEST_PART // (1024 * 1024)
        raise SourceError(f"{name} 解压后超过 {limit} MB，不像是一份稿子，没有读取；请拆成几份再核稿。")
    codec = _codec(data)
    try:
        return Part(name, data if codec == "utf-8" else data.decode(codec).encode("utf-8"), codec)
    except (LookupError, UnicodeError) as error:
        raise SourceError(DAMAGED.format(f"{name} 不是有效的 {codec} 文本")) from error


def _codec(data: bytes) -> str:
    if wide := _UTF16.get(data[:2]):
        return wide
    declared = _DECLARED.match(data)
    name = declared[1].decode("ascii").lower() if declared else "utf-8"
    return "utf-8" if name in ("utf8", "us-ascii", "ascii") else name


def _encoded(part: Part) -> bytes:
    return part.xml if part.codec == "utf-8" else part.xml.decode("utf-8").encode(part.codec)
