"""The words that reports share: names of levels, the suggestion of a fix, the places of a gathering rule."""

import re
from collections.abc import Mapping

from linter.model import Diagnostic, Edit, Level, Rule, Source, apart

LEVEL_NAMES: Mapping[Level, str] = {"error": "错误", "warning": "警告", "info": "提示"}
FAULT_NAME = "未能检查"
SAFE = "（可自动修改）"

VALUE = re.compile(r"\{[^{}]*\}")

QUOTED = 40
"""How many characters of a suggested text are quoted at most."""

PLACES = 8
"""How many lines of a gathering rule's places are named."""


def message_of(rule: Rule) -> str:
    """The rule's message with dots for the values that are known only when something is found."""
    return VALUE.sub("…", rule.message)


def suggestion(found: Diagnostic, source: Source) -> str:
    """What the diagnostic's fix would do: its title, or what becomes of the words; empty without a fix."""
    if found.fix is None:
        return ""
    if found.fix.title:
        return found.fix.title
    edits = found.fix.edits
    if len(edits) > 1 and all(found.span.holds(edit.span) for edit in edits):
        return _described(Edit(found.span, _applied(found, source)), source.text)
    ways = list(dict.fromkeys(_described(edit, source.text) for edit in edits))
    if not ways:
        return ""
    return ways[0] if len(edits) == 1 else f"{ways[0]}{'等' if len(ways) > 1 else ''}，共 {len(edits)} 处"


def gathered(found: Diagnostic, source: Source) -> str:
    """`共 243 处，见于第3、5、8…行` for a diagnostic with several places, else empty; the count only once."""
    if not found.also:
        return ""
    offsets = (found.span.start, *(span.start for span in found.also))
    lines = list(dict.fromkeys(source.position(offset).line for offset in offsets))
    named = "、".join(str(line) for line in lines[:PLACES])
    count = "" if str(len(offsets)) in found.message else f"共 {len(offsets)} 处，"
    return f"{count}见于第{named}{'…' if len(lines) > PLACES else ''}行"


def quoted(text: str) -> str:
    """`text` in quotation marks, cut in its middle when it is long."""
    half = QUOTED // 2
    return f"“{text if len(text) <= QUOTED else f'{text[:half]}…{text[-half:]}'}”"


def _described(edit: Edit, text: str) -> str:
    if not edit.text:
        return f"删去{quoted(edit.span.of(text))}"
    return f"{'改为' if edit.span.of(text) else '补上'}{quoted(edit.text)}"


def _applied(found: Diagnostic, source: Source) -> str:
    """The reported words after the fix, of whose edits all stand inside them."""
    assert found.fix is not None
    texts = {edit.span: edit.text for edit in found.fix.edits}
    parts: list[str] = []
    done = found.span.start
    for span in apart(texts):
        parts += [source.text[done : span.start], texts[span]]
        done = span.end
    return "".join(parts) + source.text[done : found.span.end]
