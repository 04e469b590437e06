"""The kind `task-share`: a result, the task it is measured against, and a share that the two do not give."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from linter.checks.kind import kind
from linter.model import Document, Finding, Hits, Interval, Quantity, Related

# What stands between the two numbers, before and behind the word of the parameters.
_BEFORE = "[，、（]?(?:约|已|也|均)?(?:占|为|是|完成|相当于)[^，。；：、0-9]{0,10}"
_BEHIND = "(?:数|的|任务|总数)?(?:为|是)?"
_NO_RESULTS = frozenset({"", "比率", "时间", "序数", "名次"})
SLACK = Decimal("0.05")


class TaskShare(NamedTuple):
    """Parameters of `task-share`: the words for what a result is measured against."""

    words: tuple[str, ...]


@kind("task-share", TaskShare, values=("stated", "computed"), anchors=lambda params: params.words)
def task_share(document: Document, params: TaskShare, hits: Hits) -> Iterator[Finding]:
    """Yield each R of: A，占任务B的R%, that is not A in B."""
    told = {document.sentence_at(hit.start) for hit in hits}
    measured = re.compile(f"{_BEFORE}(?:{'|'.join(params.words)}){_BEHIND}")
    numbers = document.quantities
    for result, task, share in zip(numbers, numbers[1:], numbers[2:], strict=False):
        if share.unit != "%" or document.folded[task.whole.end : share.whole.start] != "的":
            continue
        if document.sentence_at(result.span.start) not in told or not _comparable(result, task):
            continue
        if not measured.fullmatch(document.folded, result.whole.end, task.whole.start):
            continue
        ratio = result.amount.over(_set(document, result, task))
        computed = Interval(ratio.low * 100, ratio.high * 100) if ratio else None
        if computed and not share.blur and not computed.widened(SLACK).overlaps(share.printed):
            middle = f"{(computed.low + computed.high) / 2:.1f}"
            values = {"stated": share.span.of(document.text), "computed": middle}
            yield Finding(share.span, values, (Related(result.whole), Related(task.whole)))


def _set(document: Document, result: Quantity, task: Quantity) -> Interval:
    """What the task stands for: one that is set is no rounded number, a budget or a sum may be."""
    told = document.folded[result.whole.end : task.whole.start]
    if any(word in told for word in ("任务", "目标", "计划", "指标")):
        return Interval(task.number, task.number).scaled(task.factor)
    return task.amount


def _comparable(result: Quantity, task: Quantity) -> bool:
    """Whether a share can be computed of the two: both are printed in full and count one thing."""
    if result.dimension != task.dimension or result.dimension in _NO_RESULTS or result.blur or task.blur:
        return False
    return result.upper is None and task.upper is None
