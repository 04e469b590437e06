"""When a figure holds: its year, the part of the year, and whether it sums up or plans."""

import re
from bisect import bisect_left, bisect_right
from typing import NamedTuple

from linter.model import Report, Span, YearMention
from linter.model.facts import Part, Role

_INTENT = re.compile(
    "力争|拟于|拟在|拟建|计划(?:种植|建设|新建|完成|实施|投入|发展|新增|总投资)|预期目标(?:是|为|：)|目标是|今年要|明年|争取到|到20[0-9]{2}年"
)
_GOAL = "目标"
_GOALS = re.compile(f"(?:预期|奋斗|发展|工作|主要){_GOAL}[^，。；\n]{{0,6}}(?:是|为|：)")
_PERIOD = re.compile(
    # Few characters begin one; they are told apart before any choice is tried.
    "(?=[上下前一二三四五六七八九十两年以0-9])(?:"
    "上半年|下半年|前三季度|[一二三四]季度|前?[0-9]{1,2}[—～-][0-9]{1,2}月|[0-9]{1,2}月份|(?!一年来)[一二三四五六七八九十两0-9]+年(?:来|间|累计|年均)|五年|年均|十[一二三四]五|以来)"
)
_BREAKS = re.compile("[。！？\n]")


class When(NamedTuple):
    """The time of a figure."""

    year: int | None
    role: Role
    period: str


class Timing:
    """Tells the time of any place of a draft from its parts, its years and its sentence."""

    def __init__(self, folded: str, report: Report, years: tuple[YearMention, ...]) -> None:
        """Take what is known of the draft's years."""
        self.folded, self.report, self.years = folded, report, years
        self.starts = [mention.span.start for mention in years]
        self.breaks = [match.start() for match in _BREAKS.finditer(folded)]
        self.lines = [at for at in self.breaks if folded[at] == "\n"]
        self.intents = [match.span() for match in _INTENT.finditer(folded)]
        self.periods = [match.span() for match in _PERIOD.finditer(folded)]
        self.goals = [match.start() for match in re.finditer(_GOAL, folded)]
        self.part_starts = [part.span.start for part in report.parts]
        self.parts = [part for part in report.parts if part.role != "other"]

    def when(self, start: int, end: int) -> When:
        """The time of the figure that stands from `start` to `end`."""
        sentence = self._sentence(start)
        line = self._line(start)
        part = self._part(start)
        whole = role = self._part_role(part, start)
        if role == "summary" and (self._intends(sentence, end) or self._aims(line, start)):
            role = "plan"
        if role == "other" and self._aims(line, start):
            role = "plan"
        mention = self._mention(sentence, end) or self._carried(whole, line, end)
        if mention is not None and mention.year is not None:
            return When(mention.year, self._role_of(mention, role), self._period(sentence, end))
        if part is not None and part.first != part.last:
            return When(None, role, f"{part.first}—{part.last}")
        year = self.report.reviewed if role == "summary" else self.report.planned if role == "plan" else None
        return When(year, role, self._period(sentence, end))

    def starting(self, lead: Span) -> When:
        """The time of a number that growth starts from: the year in `lead`, else the last before the plan."""
        start, end = lead
        sentence = self._sentence(start)
        reviewed, planned = self.report.reviewed, self.report.planned
        named = self.years[bisect_left(self.starts, start) : bisect_left(self.starts, end)]
        spoken = self._mention(sentence, start)
        ahead = spoken is None or spoken.year is None or (planned is not None and spoken.year >= planned)
        year = None
        if named and named[-1].explicit:
            year = named[-1].year
        elif self._part_role(self._part(start), start) == "plan" and ahead and reviewed != planned:
            year = None if named and self.folded[named[-1].span.start] == "今" else reviewed
        role: Role = "summary" if year is not None and year == reviewed else "other"
        return When(year, role, self._period(sentence, end))

    def _sentence(self, at: int) -> int:
        """Where the sentence that holds `at` begins, or the reach of what it says."""
        index = bisect_left(self.breaks, at) - 1
        return max(self.breaks[index] + 1 if index >= 0 else 0, at - 400)

    def _line(self, at: int) -> int:
        """Where the line that holds `at` begins, or the reach of what it says."""
        index = bisect_left(self.lines, at) - 1
        return max(self.lines[index] + 1 if index >= 0 else 0, at - 600)

    def _intends(self, start: int, end: int) -> bool:
        """Whether what stands from `start` to `end` is spoken of as still to come."""
        index = bisect_left(self.intents, (start, start))
        announced = index < len(self.intents) and self.intents[index][1] <= end
        return announced or self.folded.startswith(("确保", "力争"), start, end)

    def _period(self, start: int, end: int) -> str:
        """The last period that is named from `start` to `end`, empty when none is."""
        for index in range(bisect_left(self.periods, (end, end)) - 1, -1, -1):
            first, last = self.periods[index]
            if first < start:
                break
            if last <= end:
                return self.folded[first:last]
        return ""

    def _aims(self, start: int, end: int) -> bool:
        """Whether aims have been announced since `start`."""
        index = bisect_left(self.goals, start)
        spoken = index < len(self.goals) and self.goals[index] < end
        return spoken and _GOALS.search(self.folded, start, end) is not None

    def _part(self, at: int) -> Part | None:
        """The part of the report that holds `at`; `Report.part_at` with the starts at hand."""
        index = bisect_right(self.part_starts, at) - 1
        return self.report.parts[index] if index >= 0 and at < self.report.parts[index].span.end else None

    def _part_role(self, part: Part | None, start: int) -> Role:
        """What a part does; what stands before the first part that looks back or ahead looks back too."""
        if part is not None and part.role != "other":
            return part.role
        return "other" if self.parts and start >= self.parts[0].span.start else "summary"

    def _carried(self, role: Role, start: int, end: int) -> YearMention | None:
        """The year that the paragraph named before, where it says more than the part: 刚刚过去的2015年."""
        mention = self._mention(start, end, explicit=True)
        looks_back = role == "plan" and mention is not None and mention.year == self.report.reviewed
        return mention if looks_back or self.report.reviewed is None else None

    def _role_of(self, mention: YearMention, role: Role) -> Role:
        if mention.year == self.report.reviewed != self.report.planned and role == "plan":
            return "summary"
        return role

    def _mention(self, start: int, end: int, *, explicit: bool = False) -> YearMention | None:
        """The last year that the sentence names before `end`, bases and periods aside."""
        for index in range(bisect_left(self.starts, end) - 1, -1, -1):
            mention = self.years[index]
            if mention.span.start < start:
                return None
            # 今年 means what its part is about, which the part knows best.
            pointing = not mention.explicit and (explicit or self.folded[mention.span.start] == "今")
            if mention.role not in ("base", "document", "period") and not pointing:
                return mention
        return None
