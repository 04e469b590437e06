"""Write a file whole or not at all."""

import os
import stat
from pathlib import Path

from linter.sources.error import SourceError

_ANY_WRITER = stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH


def save(path: Path, data: bytes) -> None:
    """Put `data` in the place of the file, atomically: whoever reads it meets the old bytes or the new.

    A link is followed to the real file, and its permissions stay. Raises SourceError if that may not be
    written; nothing is left behind then.
    """
    real = Path(os.path.realpath(path))
    # A short name of its own: that of the file with an ending could be longer than a file system allows.
    temporary = real.with_name(f".{os.urandom(8).hex()}.tmp")
    try:
        mode = _writable_mode(real)
        with temporary.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if mode is not None:
            temporary.chmod(mode)
        temporary.replace(real)
    except OSError as error:
        raise SourceError(f"无法写入：{error.strerror or error}。") from error
    finally:
        temporary.unlink(missing_ok=True)


def _writable_mode(real: Path) -> int | None:
    """The permissions of the file, None if there is none yet."""
    try:
        mode = real.stat().st_mode
    except FileNotFoundError:
        return None
    if not stat.S_ISREG(mode):
        raise SourceError("这不是普通文件，不能写入。")
    # An administrator may write anything; a file that nobody may write is meant to stay as it is even so.
    if not mode & _ANY_WRITER or not os.access(real, os.W_OK):
        raise SourceError("文件是只读的，没有写入。")
    return stat.S_IMODE(mode)
