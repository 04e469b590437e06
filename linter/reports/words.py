"""The words that reports share: the names of levels, a rule's message, the places that were gathered."""

import re
from collections.abc import Mapping

from linter.model import Diagnostic, Level, Rule, Source

LEVEL_NAMES: Mapping[Level, str] = {"error": "错误", "warning": "警告", "info": "提示"}
FAULT_NAME = "未能检查"
SAFE = "（可自动修改）"

VALUE = re.compile(r"\{[^{}]*\}")

PLACES = 8
"""How many lines of a gathering rule's places are named."""


def message_of(rule: Rule) -> str:
    """The rule's message with dots for the values that are known only when something is found."""
    return VALUE.sub("…", rule.message)


def gathered(found: Diagnostic, source: Source) -> str:
    """`共 243 处，见于第3、5、8…行` for a diagnostic with several places, else empty; the count only once."""
    if not found.also:
        return ""
    offsets = (found.span.start, *(span.start for span in found.also))
    lines = list(dict.fromkeys(source.position(offset).line for offset in offsets))
    named = "、".join(str(line) for line in lines[:PLACES])
    count = "" if str(len(offsets)) in found.message else f"共 {len(offsets)} 处，"
    return f"{count}见于第{named}{'…' if len(lines) > PLACES else ''}{source.line_name}"
