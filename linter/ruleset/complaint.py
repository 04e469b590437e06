"""What is said of rule files that do not hold what they must."""


class RuleError(Exception):
    """A rule file that does not hold what it must; the text names file, line and what would do."""
