"""The word lists of words.yaml."""

from functools import cache
from pathlib import Path

import yaml


@cache
def listed(name: str) -> list[str]:
    """The entries of the list `name`."""
    path = Path(__file__).with_name("words.yaml")
    entries: dict[str, str] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return entries[name].split()
