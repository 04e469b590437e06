"""When a figure holds: its year, the part of the year, and whether it sums up or plans."""

import re
from bisect import bisect_left
from dataclasses import dataclass

from linter.model import Outline, Report, Section, YearMention
from linter.model.facts import Role

_SUMMARY = re.compile(
    "回顾|总结|工作情况|完成情况|进展情况|运行情况|执行情况|成绩|成效|成就|一年来|过去|五年来|以来|存在|不足|问题|形势"
)
_PLAN = re.compile(
    "安排|打算|计划|部署|目标|任务|思路|下步|下一步|今年|明年|来年|下半年|今后|未来|建议|要求|重点|抓好|做好|加快|推进|奋斗|展望|意见|实事"
)
_INTENT = re.compile(
    "力争|拟于|拟在|拟建|计划(?:种植|建设|新建|完成|实施|投入|发展|新增|总投资)|预期目标(?:是|为|：)|目标是|今年要|明年|争取到|到20[0-9]{2}年"
)
_PERIOD = re.compile(
    "上半年|下半年|前三季度|[一二三四]季度|前?[0-9]{1,2}[—～-][0-9]{1,2}月|[0-9]{1,2}月份|[一二三四五六七八九十两0-9]+年(?:来|间|累计|年均)|五年|年均|十[一二三四五]五|以来"
)
_BREAKS = "。！？\n"


@dataclass(frozen=True, slots=True)
class When:
    """The time of a figure."""

    year: int | None
    role: Role
    period: str


class Timing:
    """Tells the time of any place of a draft from its sections, its years and its sentence."""

    def __init__(self, folded: str, outline: Outline, report: Report, years: tuple[YearMention, ...]) -> None:
        self.folded, self.report, self.years = folded, report, years
        self.starts = [mention.span.start for mention in years]
        self.bounds = _bounds(outline, report)
        self.edges = [start for start, _ in self.bounds]

    def when(self, start: int, end: int) -> When:
        """The time of the figure that stands from `start` to `end`."""
        sentence = max(self.folded.rfind(mark, max(0, start - 400), start) for mark in _BREAKS) + 1
        sentence = max(sentence, start - 400, 0)
        lead = self.folded[sentence:end]
        role = self._section_role(start)
        mention = self._mention(sentence, end)
        if role == "summary" and _INTENT.search(lead):
            role = "plan"
        year = self.report.reviewed if role == "summary" else self.report.planned if role == "plan" else None
        if mention is not None and mention.year is not None:
            year = mention.year
            role = self._role_of(mention, role)
        return When(year, role, _period(lead))

    def _role_of(self, mention: YearMention, role: Role) -> Role:
        if mention.year == self.report.reviewed != self.report.planned and role == "plan":
            return "summary"
        return role

    def _mention(self, start: int, end: int) -> YearMention | None:
        """The last year that the sentence names before `end`, bases and periods aside."""
        for index in range(bisect_left(self.starts, end) - 1, -1, -1):
            mention = self.years[index]
            if mention.span.start < start:
                return None
            if mention.role not in ("base", "document", "period"):
                return mention
        return None

    def _section_role(self, offset: int) -> Role:
        index = bisect_left(self.edges, offset + 1) - 1
        return self.bounds[index][1] if index >= 0 else "summary"


def _bounds(outline: Outline, report: Report) -> list[tuple[int, Role]]:
    """Where a role begins, by the titles of the highest sections."""
    bounds: list[tuple[int, Role]] = [(0, "summary")]
    planned = False
    for section in outline.root.children:
        role = _title_role(section, report)
        if role is None:
            role = (
                "other" if planned and _PLAN.search(section.title) is None and section.number else "summary"
            )
            role = "plan" if planned else "summary"
        planned = role == "plan"
        bounds.append((section.span.start, role))
    return bounds


def _title_role(section: Section, report: Report) -> Role | None:
    title = section.title
    if report.planned and str(report.planned) in title and str(report.reviewed) not in title:
        return "plan"
    if report.reviewed and str(report.reviewed) in title and str(report.planned) not in title:
        return "summary"
    summary, plan = _SUMMARY.search(title), _PLAN.search(title)
    if summary and plan:
        return "summary" if summary.start() > plan.start() else "plan"
    return "summary" if summary else "plan" if plan else None


def _period(lead: str) -> str:
    found = _PERIOD.findall(lead)
    return found[-1] if found else ""
