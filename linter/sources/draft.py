"""A draft as it comes: from bytes or from a file."""

from pathlib import Path

from linter.model import Piece, Source, Style
from linter.sources.encoding import decode_text
from linter.sources.error import SourceError
from linter.sources.formats import is_markdown, is_word, refuse_other_formats
from linter.sources.plain import newline_of, plain_text


def decode(data: bytes, path: str) -> Source:
    """The draft in `data`: a Word file by its content, Markdown by the suffix of `path`, else a text.

    No byte is lost: see `rewrite`.

    Raises SourceError, saying in Chinese what is wrong and where, if it is no draft or cannot be decoded.
    """
    if is_word(data):
        # Office files take a zip reader and an XML parser, which other drafts need not wait for.
        from linter.sources.word import word_source

        return word_source(data, path)
    refuse_other_formats(data, path)
    original, encoding = decode_text(data)
    text, pieces, styles = _words(original, path)
    return Source(path, text, encoding, newline_of(original), original, pieces, styles)


def read(path: Path) -> Source:
    """The draft in a file; raises SourceError as `load` and `decode` do."""
    return decode(load(path), str(path))


def load(path: Path) -> bytes:
    """The bytes of a file; raises SourceError if there is none or it may not be read."""
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise SourceError("文件不存在。") from error
    except IsADirectoryError as error:
        raise SourceError("这是文件夹，不是文件。") from error
    except PermissionError as error:
        raise SourceError("没有读取这个文件的权限。") from error
    except OSError as error:
        raise SourceError(f"无法读取：{error.strerror or error}。") from error


def _words(original: str, path: str) -> tuple[str, tuple[Piece, ...], tuple[Style, ...]]:
    if not is_markdown(path):
        return *plain_text(original), ()
    # Most drafts are not Markdown, and its tables take as long to import as a draft to lint.
    from linter.sources.markdown import markdown_text

    return markdown_text(original)
