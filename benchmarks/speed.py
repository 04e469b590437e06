"""How fast hegao is, as ratios measured side by side in one run.

    python benchmarks/speed.py [--rounds N] [--autocorrect COMMAND]

cold    `hegao check --format json` of one draft of 20 KB, a new process each time, against
        `python -c "import click"`; the two alternate, the medians are compared. Bytecode and compiled rules
        are kept, as they are where hegao is installed, in folders of the benchmark's own.
warm    the same draft inside a process that has linted before, in milliseconds of the processor, beside a
        loop of a million additions, which tells how fast the machine is.
growth  a text ten times as long, and one of a single long line, against the draft: linear is 10.
many    500 drafts against `autocorrect --lint` over the same folder (npm install autocorrect-node, and give
        the path of its `autocorrect` with --autocorrect; without it this part is left out).

The drafts are made from the words of examples/, so that nobody needs a corpus.
"""

import argparse
import os
import shlex
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from linter.engine.lint import lint_bytes
from linter.ruleset import load_book

EXAMPLES = Path(__file__).parent.parent / "examples"
DRAFT_BYTES = 20_000
DRAFTS = 500


def main() -> None:
    """Measure all parts and print a line for each."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--autocorrect", type=shlex.split)
    chosen = parser.parse_args()
    draft = _draft()
    with tempfile.TemporaryDirectory() as folder:
        _keep_in(Path(folder))
        _cold(Path(folder), draft, chosen.rounds)
        _warm(draft, chosen.rounds)
        if chosen.autocorrect:
            _many(Path(folder), draft, chosen.autocorrect)


def _keep_in(folder: Path) -> None:
    """Have the processes that are started keep their bytecode and rules there, whatever they inherit."""
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    os.environ["PYTHONPYCACHEPREFIX"] = str(folder / "bytecode")
    os.environ["XDG_CACHE_HOME"] = str(folder / "cache")


def _draft() -> str:
    text = "\n".join(path.read_text(encoding="utf-8") for path in sorted(EXAMPLES.glob("*.txt")))
    while len(text.encode()) < DRAFT_BYTES:
        text += text
    return text.encode()[:DRAFT_BYTES].decode("utf-8", "ignore")


def _cold(folder: Path, draft: str, rounds: int) -> None:
    path = folder / "draft.txt"
    path.write_text(draft, encoding="utf-8")
    check = [sys.executable, "-m", "linter", "check", "--format", "json", str(path)]
    ours, click = _alternate([check, [sys.executable, "-c", "import click"]], rounds)
    print(f"cold: {ours * 1000:.0f} ms, import click {click * 1000:.0f} ms, ratio {ours / click:.1f}")


def _warm(draft: str, rounds: int) -> None:
    book = load_book()

    def linted(text: str) -> Callable[[], object]:
        data = text.encode()
        return lambda: lint_bytes(data, "draft.txt", book)

    linted(draft)()
    one, ten, line = (
        statistics.median(_seconds(linted(text), time.process_time) for _ in range(rounds))
        for text in (draft, draft * 10, draft.replace("\n", "") * 10)
    )
    loop = statistics.median(
        _seconds(lambda: sum(range(1_000_000)), time.process_time) for _ in range(rounds)
    )
    print(f"warm: {one * 1000:.1f} ms for {len(draft)} characters with {len(book.rules)} rules")
    print(f"      (a million additions take {loop * 1000:.1f} ms here)")
    print(f"growth: ten times the text {ten / one:.1f}, the same in one line {line / one:.1f}")


def _many(folder: Path, draft: str, autocorrect: Sequence[str]) -> None:
    drafts = folder / "drafts"
    drafts.mkdir()
    for number in range(DRAFTS):
        (drafts / f"{number:03}.txt").write_text(f"第{number}号稿\n{draft}", encoding="utf-8")
    check = [sys.executable, "-m", "linter", "check", "--format", "json", str(drafts)]
    ours, theirs = _alternate([check, [*autocorrect, "--lint", str(drafts)]], 3)
    print(f"many: {DRAFTS} drafts {ours:.1f} s, autocorrect {theirs:.1f} s, ratio {ours / theirs:.1f}")


def _alternate(commands: Sequence[Sequence[str]], rounds: int) -> list[float]:
    """The median seconds of each command, run in turns so that a busy machine burdens all alike."""

    def run(command: Sequence[str]) -> Callable[[], object]:
        return lambda: subprocess.run(command, capture_output=True, check=False)

    for command in commands:
        run(command)()
    times = [[_seconds(run(command)) for command in commands] for _ in range(rounds)]
    return [statistics.median(column) for column in zip(*times, strict=True)]


def _seconds(action: Callable[[], object], clock: Callable[[], float] = time.perf_counter) -> float:
    start = clock()
    action()
    return clock() - start


if __name__ == "__main__":
    main()
