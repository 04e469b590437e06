"""Many drafts: which files are meant, and their reports in the order of the files."""

from collections.abc import Iterator, Sequence
from glob import glob, has_magic
from os import cpu_count
from pathlib import Path
from typing import NamedTuple

from linter import sources
from linter.engine.document import NOTHING_GIVEN, Given
from linter.engine.lint import lint_file
from linter.model import Fault, FileReport
from linter.ruleset import RuleBook

WORTH_A_POOL = 48
CHUNK = 8


class Drafts(NamedTuple):
    """The files that a person meant, each once and in order, and what names nothing."""

    files: tuple[Path, ...]
    faults: tuple[Fault, ...]


def find_drafts(names: Sequence[str]) -> Drafts:
    """The drafts that files, folders and globs name.

    Hidden folders are passed over, and what Word keeps beside a document while it is open. Old Word files
    count as drafts, so that they are named as unread.

    A name that leads to no draft is a fault, so that nothing passes unseen.
    """
    files: dict[Path, None] = {}
    faults: list[Fault] = []
    for name in names:
        found = _named(name)
        if isinstance(found, Fault):
            faults.append(found)
        else:
            files.update(dict.fromkeys(found))
    return Drafts(tuple(files), tuple(faults))


def lint_drafts(files: Sequence[Path], book: RuleBook, given: Given = NOTHING_GIVEN) -> Iterator[FileReport]:
    """Yield the report of each file, in order; many files are shared among the processors."""
    workers = min(cpu_count() or 1, len(files) // CHUNK)
    if len(files) < WORTH_A_POOL or workers < 2:
        yield from (lint_file(path, book, given) for path in files)
        return
    from concurrent.futures import ProcessPoolExecutor

    with ProcessPoolExecutor(workers, initializer=_begin, initargs=(book, given)) as pool:
        yield from pool.map(_lint, files, chunksize=CHUNK)


_shared: list[tuple[RuleBook, Given]] = []


def _begin(book: RuleBook, given: Given) -> None:
    """Keep in a worker what all its drafts have in common, so that it is sent once and not with each."""
    _shared[:] = [(book, given)]


def _lint(path: Path) -> FileReport:
    book, given = _shared[0]
    return lint_file(path, book, given)


def _named(name: str) -> list[Path] | Fault:
    path = Path(name)
    if path.is_dir():
        return _in_folder(path)
    if path.exists():
        return [path]
    if has_magic(name):
        files = sorted(Path(found) for found in glob(name, recursive=True))  # noqa: PTH207 - the pattern may be absolute
        return [file for file in files if _is_draft(file)] or Fault(name, "没有文件与这个式样相符")
    return Fault(name, "没有这个文件或文件夹")


def _in_folder(folder: Path) -> list[Path] | Fault:
    files = [
        path
        for path in sorted(folder.rglob("*"))
        if path.suffix.lower() in sources.SUFFIXES | sources.UNREAD_SUFFIXES
        and not any(part.startswith(".") for part in path.relative_to(folder).parts)
        and _is_draft(path)
    ]
    suffixes = "、".join(sorted(sources.SUFFIXES))
    return files or Fault(str(folder), f"文件夹里没有稿子（认 {suffixes}）")


def _is_draft(path: Path) -> bool:
    return path.is_file() and not sources.is_lock(path.name)
