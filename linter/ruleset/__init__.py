"""ruleset: YAML -> Rules: load, validate, select and explain."""

from linter.ruleset.book import RuleBook, load_book, rules_folder
from linter.ruleset.nodes import RuleError

__all__ = ["RuleBook", "RuleError", "load_book", "rules_folder"]
