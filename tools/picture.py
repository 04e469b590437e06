"""Draw docs/hegao.svg: what `hegao check` prints for drafts of examples/, from a real run.

`python tools/picture.py` draws it; with `--check` it only says, by exit status 1, that the picture is stale.
"""

import io
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from html import escape, unescape
from itertools import groupby
from pathlib import Path

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

ROOT = Path(__file__).resolve().parent.parent
PICTURE = ROOT / "docs" / "hegao.svg"

DRAFTS = ("examples/云岭镇经济工作会议讲话.txt",)
COLUMNS = 88
MOST_LINES = 44
"""Diagnostics that begin below this line are left out, and their number is told."""

TERMINAL = {
    "COLUMNS": str(COLUMNS),
    "FORCE_COLOR": "1",
    "TERM": "xterm-256color",
    "PYTHONIOENCODING": "utf-8",
}
OTHER_TERMINALS = ("NO_COLOR", "COLORTERM", "TTY_COMPATIBLE", "TTY_INTERACTIVE", "LINES")

CELL = 20 * 0.61
"""Pixels of a column: the size of rich's SVG letters, and their width for it."""

TAG = re.compile(r'<text class="(?P<style>\w+-r\d+)" x="(?P<x>[\d.]+)"(?P<y>[^>]*) textLength="[^>]*?"'
                 r"(?P<clip>[^>]*)>(?P<text>[^<]*)</text>")  # fmt: skip
STYLE_SHEET = """\
<svg viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg">
<style>
.{unique_id}-matrix {{
  font: {char_height}px/{line_height}px "Fira Code", "Sarasa Mono SC", Menlo, Consolas,
    "Noto Sans Mono CJK SC", "PingFang SC", "Microsoft YaHei", monospace;
}}
.{unique_id}-title {{ font: bold 18px sans-serif; }}
{styles}
</style>
<defs>
<clipPath id="{unique_id}-clip-terminal">
<rect x="0" y="0" width="{terminal_width}" height="{terminal_height}"/>
</clipPath>
{lines}
</defs>
{chrome}
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g>
</g>
</svg>
"""


def main(arguments: list[str]) -> int:
    """Draw the picture, or with `--check` compare it with the one that is there."""
    drawn = picture(shortened(printed()))
    if arguments == ["--check"]:
        if PICTURE.exists() and PICTURE.read_text("utf-8") == drawn:
            return 0
        print(f"{PICTURE.relative_to(ROOT)} is stale: run python tools/picture.py", file=sys.stderr)
        return 1
    PICTURE.parent.mkdir(exist_ok=True)
    PICTURE.write_text(drawn, "utf-8", newline="\n")
    return 0


def printed() -> str:
    """What the command prints for the drafts, with its colours. Raises RuntimeError when it fails."""
    environment = {key: value for key, value in os.environ.items() if key not in OTHER_TERMINALS}
    command = [sys.executable, "-m", "linter", "check", *DRAFTS]
    ran = subprocess.run(command, cwd=ROOT, env=environment | TERMINAL, capture_output=True, check=False)
    if ran.returncode not in (0, 1):
        raise RuntimeError(ran.stderr.decode("utf-8", "replace"))
    return ran.stdout.decode("utf-8")


def shortened(output: str) -> str:
    """The output without the diagnostics that begin below the last line of the picture."""
    *blocks, summary = output.rstrip("\n").split("\n\n")
    kept: list[str] = []
    for block in blocks:
        if sum(shown.count("\n") + 2 for shown in kept) >= MOST_LINES:
            break
        kept.append(block)
    left_out = len(blocks) - len(kept)
    return "\n\n".join([*kept, *([f"（以下略去 {left_out} 条）"] if left_out else []), summary])


def picture(output: str) -> str:
    """The SVG of a terminal that shows `output`, each character in its columns whatever fonts there are."""
    console = Console(
        record=True, file=io.StringIO(), width=COLUMNS, force_terminal=True, color_system="truecolor"
    )
    console.print(Text.from_ansi(output))
    title = f"hegao check {' '.join(DRAFTS)}"
    svg = console.export_svg(title=title, unique_id="hegao", code_format=STYLE_SHEET)
    return TAG.sub(lambda tag: "".join(_apart(tag)), svg)


def _apart(tag: re.Match[str]) -> Iterator[str]:
    """Yield an element of its own for each run of wide or of narrow letters.

    rich takes every letter for one column wide, and one stretched element with both kinds shifts its letters.
    """
    x = float(tag["x"])
    for width, letters in groupby(unescape(tag["text"]), key=cell_len):
        run = "".join(letters)
        length = width * len(run) * CELL
        if run.strip():
            yield (
                f'<text class="{tag["style"]}" x="{x:g}"{tag["y"]} textLength="{length:g}"{tag["clip"]}>'
                f"{escape(run)}</text>"
            )
        x += length


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
