"""Where the rules are."""

from pathlib import Path

import linter


def rules_folder() -> Path:
    """The folder of the rules that are shipped: inside the wheel, or beside the package in a checkout."""
    package = Path(linter.__file__).parent
    inside = package / "rules"
    return inside if inside.is_dir() else package.parent / "rules"
