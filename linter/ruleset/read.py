"""Rule files and word lists -> rules and the lexicon of the facts, each checked before it is believed.

What reads YAML is imported here only: a run whose rules are kept compiled does not pay for it.
"""

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any, get_type_hints

from linter.model import Rule
from linter.model.lexicon import Lexicon
from linter.ruleset.complaint import RuleError
from linter.ruleset.convert import Converter
from linter.ruleset.load import load_file
from linter.ruleset.nodes import compose
from linter.ruleset.places import rules_folder


def read(files: Sequence[Path]) -> tuple[list[Rule], Lexicon]:
    """The rules of the files, in order, and the lexicon. Raises RuleError."""
    lexicons = cache(_lexicon)
    converter = Converter(lexicons)
    rules: list[Rule] = []
    for path in files:
        for rule in load_file(path, converter):
            if any(rule.name == other.name for other in rules):
                raise RuleError(f"{path}:{rule.origin.line}: {rule.name}: 另一个文件里已有同名的规则")
            rules.append(rule)
    _require_known(rules)
    hints = get_type_hints(Lexicon)
    return rules, Lexicon(**{name: lexicons(name, hints[name]) for name in Lexicon._fields})


def _require_known(rules: Sequence[Rule]) -> None:
    names = {rule.name for rule in rules}
    for rule in rules:
        for name in rule.yields_to:
            if name not in names:
                raise RuleError(f"{rule.origin.path}:{rule.origin.line}: {rule.name}: 没有规则 {name} 可让")


def _lexicon(name: str, wanted: Any) -> Any:
    path = rules_folder() / "lexicon" / f"{name}.yaml"
    root = compose(path)
    if root is None:
        raise RuleError(f"{path}: 词表是空的")
    return Converter(_lexicon).value(root, wanted, f"词表 {name} ")
