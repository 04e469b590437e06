"""What a run on one draft does without, once the rules are kept."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

DRAFT = "青溪镇2024年工作总结\n一、主要工作\n全镇新修道路12公里，增长5.2%。\n"
HEAVY = [
    "lark",
    "yaml",
    "rich",
    "opencc",
    "hashlib",
    "gzip",
    "zipfile",
    "logging",
    "multiprocessing",
    "asyncio",
    "sqlite3",
    "linter.ruleset.read",
    "linter.sources.word",
    "linter.apps.lsp",
]
RUN = f"""
import sys
from linter.apps.cli import main
try:
    main()
except SystemExit:
    print([name for name in {HEAVY} if name in sys.modules], file=sys.stderr)
"""


@pytest.mark.slow
def test_nothing_heavy_is_imported_for_a_plain_draft_when_the_rules_are_kept(tmp_path: Path) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_text(DRAFT, encoding="utf-8")
    command = [sys.executable, "-c", RUN, "check", "--format", "json", str(draft)]
    around = {
        **os.environ,
        "XDG_CACHE_HOME": str(tmp_path / "cache"),
        "LOCALAPPDATA": str(tmp_path / "cache"),
    }
    first, second = (
        subprocess.run(command, capture_output=True, text=True, check=True, env=around) for _ in range(2)
    )
    assert "yaml" in first.stderr
    assert second.stderr == "[]\n"
    assert second.stdout == first.stdout
