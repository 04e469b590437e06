"""Which files are drafts, and what the others are called when they are refused."""

from pathlib import PurePath

from linter.sources.error import SourceError

MARKDOWN_SUFFIXES = frozenset({".md", ".markdown"})
SUFFIXES = frozenset({".txt", ".text"}) | MARKDOWN_SUFFIXES

_AS_TEXT = "请另存为 UTF-8 的纯文本（.txt）再核稿。"
_WORD = "Word 文档（.docx）"
_OLD_OFFICE = "Word 97—2003 的 .doc 一类文件（也可能是 WPS 的 .wps）"

_BY_SUFFIX = {
    ".docx": _WORD,
    ".doc": "Word 97—2003 文档（.doc）",
    ".wps": "WPS 文字文档（.wps）",
    ".wpt": "WPS 模板（.wpt）",
    ".dot": "Word 模板（.dot）",
    ".dotx": "Word 模板（.dotx）",
    ".docm": "带宏的 Word 文档（.docm）",
    ".odt": "OpenDocument 文档（.odt）",
    ".ofd": "版式文件（.ofd）",
    ".pdf": "PDF 文件",
    ".rtf": "RTF 文档",
    ".xls": "Excel 表格（.xls）",
    ".xlsx": "Excel 表格（.xlsx）",
    ".et": "WPS 表格（.et）",
    ".ppt": "PowerPoint 文件（.ppt）",
    ".pptx": "PowerPoint 文件（.pptx）",
    ".html": "网页（.html）",
    ".htm": "网页（.htm）",
    ".mht": "网页归档（.mht）",
    ".jpg": "图片",
    ".jpeg": "图片",
    ".png": "图片",
    ".gif": "图片",
    ".bmp": "图片",
    ".tif": "图片",
    ".tiff": "图片",
    ".webp": "图片",
    ".zip": "压缩包",
    ".rar": "压缩包",
    ".7z": "压缩包",
    ".gz": "压缩包",
}

_BY_MAGIC = (
    (b"%PDF-", "PDF 文件"),
    (b"{\\rtf", "RTF 文档"),
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
    (b"word/", _WORD),
    (b"xl/", "Excel 表格（.xlsx）"),
    (b"ppt/", "PowerPoint 文件（.pptx）"),
    (b"OFD.xml", "版式文件（.ofd）"),
    (b"opendocument.text", "OpenDocument 文档（.odt）"),
)


def is_markdown(path: str) -> bool:
    """Whether the name says that the file is Markdown."""
    return PurePath(path).suffix.lower() in MARKDOWN_SUFFIXES


def refuse_other_formats(data: bytes, path: str) -> None:
    """Raise SourceError, naming what the file is, if its content or else its name says that it is no text."""
    suffix = PurePath(path).suffix.lower()
    name = _format_of(data, suffix)
    if name:
        raise SourceError(f"这是{name}，不是文本，不能直接核稿；{_AS_TEXT}")
    if suffix in _BY_SUFFIX:
        raise SourceError(f"文件名以 {suffix} 结尾，应是{_BY_SUFFIX[suffix]}，不能直接核稿；{_AS_TEXT}")


def _format_of(data: bytes, suffix: str) -> str:
    if data.startswith(b"PK\x03\x04"):
        return next((name for mark, name in _ZIP_CONTENT if mark in data), "压缩包（zip）")
    if data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return _BY_SUFFIX.get(suffix, _OLD_OFFICE)
    if data.startswith(b"BM") and int.from_bytes(data[2:6], "little") == len(data):
        return "BMP 图片"
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return "WebP 图片"
    if data[:64].lstrip().lower().startswith((b"<!doctype html", b"<html")):
        return "网页（HTML）"
    return next((name for magic, name in _BY_MAGIC if data.startswith(magic)), "")
