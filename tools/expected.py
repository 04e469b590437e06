"""Write what hegao says of every draft of examples/ into examples/expected/.

python tools/expected.py            write it
python tools/expected.py --check    exit with status 1 when a file is not what would be written
"""

import io
import sys
from collections.abc import Iterator
from pathlib import Path

from linter.engine.lint import lint_file
from linter.reports import Look, Run, write
from linter.ruleset import load_book

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
SUFFIXES = (".txt", ".md", ".docx")
WIDTH = 96


def expected() -> Iterator[tuple[Path, str]]:
    """Yield each draft's file of expected output, and what must stand in it."""
    book = load_book()
    for path in sorted(EXAMPLES.iterdir()):
        if path.suffix in SUFFIXES:
            report = lint_file(path, book)
            named = type(report)(
                path.name, report.source, report.diagnostics, report.suppressed, report.faults
            )
            page = io.StringIO()
            write("terminal", Run((named,), book.by_name, Look(width=WIDTH, colour=False)), page)
            yield EXAMPLES / "expected" / f"{path.name}.out", page.getvalue()


def main() -> None:
    """Write the files, or tell which are stale."""
    stale = [
        (path, page)
        for path, page in expected()
        if not path.is_file() or path.read_text(encoding="utf-8") != page
    ]
    if "--check" in sys.argv[1:]:
        sys.exit(", ".join(path.name for path, _ in stale) + " is stale" if stale else 0)
    for path, page in stale:
        path.parent.mkdir(exist_ok=True)
        path.write_text(page, encoding="utf-8")


if __name__ == "__main__":
    main()
