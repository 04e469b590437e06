"""Which files are drafts, and what the others are called when they are refused."""

from io import BytesIO
from pathlib import PurePath

from linter.sources.error import SourceError

MARKDOWN_SUFFIXES = frozenset({".md", ".markdown"})
WORD_SUFFIXES = frozenset({".docx"})
SUFFIXES = frozenset({".txt", ".text"}) | MARKDOWN_SUFFIXES | WORD_SUFFIXES
UNREAD_SUFFIXES = frozenset({".doc", ".wps"})
"""Drafts that cannot be read: among others they must not be passed over in silence."""

_AS_TEXT = "请另存为 UTF-8 的纯文本（.txt）再核稿。"
_AS_WORD = "请用 Word 或 WPS 打开，另存为 Word 文档（.docx）再核稿。"
_OLD_OFFICE = "Word 97—2003 的 .doc 一类文件（也可能是 WPS 的 .wps）"
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_EMPTY_ZIP = b"PK\x05\x06"
_LOCK = "~$"

# What Word or WPS opens and can save as .docx.
_DOCUMENTS = {
    ".doc": "Word 97—2003 文档（.doc）",
    ".wps": "WPS 文字文档（.wps）",
    ".wpt": "WPS 模板（.wpt）",
    ".dot": "Word 模板（.dot）",
    ".dotx": "Word 模板（.dotx）",
    ".docm": "带宏的 Word 文档（.docm）",
    ".dotm": "带宏的 Word 模板（.dotm）",
    ".odt": "OpenDocument 文档（.odt）",
    ".rtf": "RTF 文档",
    ".html": "网页（.html）",
    ".htm": "网页（.htm）",
    ".mht": "网页归档（.mht）",
}
_OTHERS = {
    ".ofd": "版式文件（.ofd）",
    ".pdf": "PDF 文件",
    ".xls": "Excel 表格（.xls）",
    ".xlsx": "Excel 表格（.xlsx）",
    ".et": "WPS 表格（.et）",
    ".ppt": "PowerPoint 文件（.ppt）",
    ".pptx": "PowerPoint 文件（.pptx）",
    **dict.fromkeys((".jpg", ".jpeg", ".png", ".gif", ".bmp", ".tif", ".tiff", ".webp"), "图片"),
    **dict.fromkeys((".zip", ".rar", ".7z", ".gz"), "压缩包"),
}

_BY_MAGIC = (
    (b"%PDF-", "PDF 文件"),
    (b"{\\rtf", _DOCUMENTS[".rtf"]),
    (b"\x89PNG\r\n\x1a\n", "PNG 图片"),
    (b"\xff\xd8\xff", "JPEG 图片"),
    (b"GIF87a", "GIF 图片"),
    (b"GIF89a", "GIF 图片"),
    (b"II*\x00", "TIFF 图片"),
    (b"MM\x00*", "TIFF 图片"),
    (b"Rar!\x1a\x07", "RAR 压缩包"),
    (b"7z\xbc\xaf\x27\x1c", "7z 压缩包"),
    (b"\x1f\x8b\x08", "gzip 压缩包"),
    (b"SQLite format 3\x00", "SQLite 数据库"),
    (b"\x7fELF", "程序文件"),
)

# Every Office package begins alike; the folder of the content tells which one it is.
_ZIP_CONTENT = (
    (b"xl/workbook", _OTHERS[".xlsx"]),
    (b"ppt/presentation", _OTHERS[".pptx"]),
    (b"OFD.xml", _OTHERS[".ofd"]),
    (b"opendocument.text", _DOCUMENTS[".odt"]),
)
_ENCRYPTED = "加了打开密码的 Office 文档"
# The names of streams in the directory of a compound file, most telling first.
_OLE_CONTENT = (
    ("EncryptedPackage", _ENCRYPTED),
    ("WordDocument", _OLD_OFFICE),
    ("Workbook", _OTHERS[".xls"]),
    ("PowerPoint Document", _OTHERS[".ppt"]),
)


def is_markdown(path: str) -> bool:
    """Whether the name says that the file is Markdown."""
    return PurePath(path).suffix.lower() in MARKDOWN_SUFFIXES


def is_lock(path: str) -> bool:
    """Whether this is the file that Word or WPS puts beside a document while it is open (~$报告.docx)."""
    return PurePath(path).name.startswith(_LOCK)


def is_word(data: bytes) -> bool:
    """Whether the content is that of a Word file, perhaps a damaged one, whatever its name is."""
    if not data.startswith(_ZIP) or b"word/" not in data:
        return False
    names = _zip_names(data)
    return not names or any(name.lower().startswith("word/") for name in names)


def refuse_other_formats(data: bytes, path: str) -> None:
    """Raise SourceError, naming what the file is, if its content or else its name says that it is no text."""
    suffix = PurePath(path).suffix.lower()
    if is_lock(path):
        raise SourceError("这是 Word 打开文档时的临时文件，不是稿子。")
    if name := _format_of(data, suffix):
        raise SourceError(f"这是{name}，不能直接核稿；{_advice(name)}")
    if suffix in WORD_SUFFIXES:
        raise SourceError(
            f"文件名以 {suffix} 结尾，内容却不是 Word 文档（也可能没有下载完整，或者加了密）；{_AS_WORD}"
        )
    if suffix in _DOCUMENTS or suffix in _OTHERS:
        name = _DOCUMENTS.get(suffix) or _OTHERS[suffix]
        raise SourceError(f"文件名以 {suffix} 结尾，应是{name}，不能直接核稿；{_advice(name)}")


def _advice(name: str) -> str:
    if name == _ENCRYPTED:
        return "请用 Word 或 WPS 打开，去掉打开密码，另存为 Word 文档（.docx）再核稿。"
    return _AS_WORD if name in (*_DOCUMENTS.values(), _OLD_OFFICE) else _AS_TEXT


def _format_of(data: bytes, suffix: str) -> str:
    if data.startswith((_ZIP, _EMPTY_ZIP)):
        return next((name for mark, name in _ZIP_CONTENT if mark in data), "压缩包（zip）")
    if data.startswith(_OLE):
        return _compound_format(data, suffix)
    if data.startswith(b"BM") and int.from_bytes(data[2:6], "little") == len(data):
        return "BMP 图片"
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return "WebP 图片"
    if data[:64].lstrip().lower().startswith((b"<!doctype html", b"<html")):
        return _DOCUMENTS[".html"]
    return next((name for magic, name in _BY_MAGIC if data.startswith(magic)), "")


def _zip_names(data: bytes) -> list[str]:
    """The names in a zip file, none if it is damaged."""
    from zipfile import BadZipFile, ZipFile

    try:
        with ZipFile(BytesIO(data)) as archive:
            return archive.namelist()
    except (BadZipFile, ValueError, NotImplementedError):
        return []


def _compound_format(data: bytes, suffix: str) -> str:
    """What an OLE compound file is: its content decides, then its name."""
    found = (name for stream, name in _OLE_CONTENT if stream.encode("utf-16-le") in data)
    name = next(found, _OTHERS.get(suffix, _OLD_OFFICE))
    return _DOCUMENTS.get(suffix, name) if name == _OLD_OFFICE else name
