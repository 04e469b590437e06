"""ruleset: YAML -> Rules: load, validate, select and explain."""

from linter.ruleset.book import RuleBook, load_book
from linter.ruleset.complaint import RuleError
from linter.ruleset.places import rules_folder

__all__ = ["RuleBook", "RuleError", "load_book", "rules_folder"]
