"""`hegao fix`: put the fixes into the drafts, each file replaced as a whole or not at all."""

import difflib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

import click

from linter import sources
from linter.engine.drafts import find_drafts
from linter.engine.fix import Mended, mended
from linter.engine.lint import lint_bytes
from linter.model import Fault
from linter.ruleset import RuleBook

FAULTY = 2


def fix_files(names: Sequence[str], book: RuleBook, *, unsafe: bool, dry: bool) -> int:
    """Mend the drafts that `names` lead to, or show with `dry` what would change; the exit status."""
    drafts = find_drafts(names)
    faults = list(drafts.faults)
    changed = edits = 0
    for path in drafts.files:
        try:
            data = sources.load(path)
        except sources.SourceError as error:
            faults.append(Fault(str(path), str(error)))
            continue
        report = lint_bytes(data, str(path), book)
        if report.source is None:
            faults += report.faults
            continue
        result = mended(report, data, unsafe=unsafe)
        faults += result.report.faults
        if not result.edits:
            continue
        if dry:
            click.echo("".join(_difference(result)), nl=False)
        elif not _saved(path, result.data, faults):
            continue
        changed, edits = changed + 1, edits + len(result.edits)
    for fault in faults:
        click.echo(f"{fault.path}: {fault.message}", err=True)
    click.echo(f"{'会改' if dry else '改了'} {changed} 个文件，{edits} 处", err=dry)
    return FAULTY if faults else 0


def fix_stream(given: BinaryIO, taken: BinaryIO, book: RuleBook, *, unsafe: bool) -> int:
    """Mend a draft on its way from one stream to another; what cannot be read comes out as it came in."""
    data = given.read()
    report = lint_bytes(data, "标准输入.txt", book)
    faults: tuple[Fault, ...] = report.faults
    if report.source is not None:
        result = mended(report, data, unsafe=unsafe)
        data, faults = result.data, result.report.faults
    taken.write(data)
    for fault in faults:
        click.echo(f"{fault.path}: {fault.message}", err=True)
    return FAULTY if faults else 0


def _saved(path: Path, data: bytes, faults: list[Fault]) -> bool:
    try:
        sources.save(path, data)
    except (sources.SourceError, OSError) as error:
        faults.append(Fault(str(path), str(error)))
        return False
    return True


def _difference(result: Mended) -> Iterator[str]:
    source = result.report.source
    before = source.original if source else ""
    after = sources.decode(result.data, result.report.path).original
    for line in difflib.unified_diff(
        before.splitlines(keepends=True),
        after.splitlines(keepends=True),
        result.report.path,
        f"{result.report.path}（改后）",
    ):
        yield line if line.endswith("\n") else f"{line}\n"
