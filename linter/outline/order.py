"""Settle at which level each mark stands, by the counting of its series."""

from collections.abc import Sequence

from linter.outline.mark import Mark, Rank

_INSIDE = {Rank.FIRST: Rank.INNER, Rank.SECOND: Rank.NESTED, Rank.ITEM: Rank.POINT}
# A count inside a count inside a count is the most that is followed.
_DEEPEST = 3
_ENUMERABLE = ("一、", "（一）")
_IN_A_PARAGRAPH = ("1.", "（1）", "①")


def settle(marks: Sequence[Mark], folded: str, flattened: bool) -> None:
    """Give every mark its rank: a series that begins anew inside one of its own sections stands below it.

    In a text with lines a count that begins and ends inside one line is an enumeration.
    """
    levels = _Levels(marks, folded)
    if not flattened:
        levels.find_enumerations()
    for index, mark in enumerate(marks):
        levels.place(index, mark)
    levels.close()


def _inside(elder: Mark, mark: Mark) -> bool:
    """Whether `elder` is of an enumeration in a line, which no heading goes on with."""
    return elder.rank == Rank.POINT and mark.rank < Rank.DASH


class _Levels:
    def __init__(self, marks: Sequence[Mark], folded: str) -> None:
        self._marks = marks
        self._folded = folded
        self._enumerated: set[int] = set()
        self._open: list[Mark] = []
        self._runs: dict[Rank, list[int]] = {}

    def find_enumerations(self) -> None:
        """Note the counts of 一、 or （一） that stand wholly inside a line."""
        run: dict[str, list[int]] = {series: [] for series in _ENUMERABLE}
        for index, mark in enumerate(self._marks):
            if mark.series not in run:
                continue
            members = run[mark.series]
            if members and mark.number == len(members) + 1 and self._one_line(members[-1], index):
                members.append(index)
                continue
            if len(members) > 1 and mark.number != len(members) + 1:
                self._enumerated.update(members)
            run[mark.series] = [index] if mark.number == 1 and not mark.at_line_start else []
        for members in run.values():
            if len(members) > 1:
                self._enumerated.update(members)

    def _one_line(self, elder: int, index: int) -> bool:
        return self._folded.find("\n", self._marks[elder].end, self._marks[index].start) == -1

    def place(self, index: int, mark: Mark) -> None:
        in_paragraph = mark.series in _IN_A_PARAGRAPH and not mark.at_line_start
        if index in self._enumerated or (in_paragraph and not self._goes_on(mark)):
            mark.rank = Rank.POINT
        else:
            mark.rank = self._rank(index, mark)
        while self._open and self._open[-1].rank >= mark.rank:
            self._open.pop()
        self._open.append(mark)
        self._join_run(index, mark)

    def _goes_on(self, mark: Mark) -> bool:
        """Whether the nearest open mark of the series has the number before."""
        elders = [elder for elder in self._open if elder.series == mark.series]
        return bool(elders) and elders[-1].number == (mark.number or 0) - 1 and elders[-1].rank != Rank.POINT

    def close(self) -> None:
        for rank in list(self._runs):
            self._finish(rank)

    def _rank(self, index: int, mark: Mark) -> Rank:
        elders = [elder for elder in self._open if elder.series == mark.series and not _inside(elder, mark)]
        for elder in reversed(elders):
            if not mark.series:
                break
            if mark.number is None or mark.number == (elder.number or 0) + 1:
                return elder.rank
        if not elders or not mark.series:
            return Rank.POINT if self._inside_item(index, mark) else mark.rank
        nearest = elders[-1]
        if mark.number == 1 and nearest.rank in _INSIDE and self._resumes(index, nearest):
            return _INSIDE[nearest.rank]
        return nearest.rank if mark.number != 1 else elders[0].rank

    def _inside_item(self, index: int, mark: Mark) -> bool:
        """Whether an enumeration begins in an item of another kind that is not the last of its own."""
        holder = self._open[-1] if self._open else None
        if holder is None or not mark.rank <= holder.rank or not mark.rank.inside_text or mark.number != 1:
            return False
        for later in map(self._marks.__getitem__, range(index + 1, len(self._marks))):
            if not later.rank.inside_text:
                return False
            if later.series == holder.series:
                return later.number == (holder.number or 0) + 1
        return False

    def _resumes(self, index: int, elder: Mark) -> bool:
        """Whether the count of `elder` goes on after the one that begins anew at `index`.

        Where both counts could go on, headings of one form belong together.
        """
        first = self._marks[index]
        awaited, expected = (elder.number or 0) + 1, [2]
        for mark in map(self._marks.__getitem__, range(index + 1, len(self._marks))):
            if mark.rank < first.rank and mark.series != first.series:
                return False
            if mark.series != first.series:
                continue
            if mark.number == expected[-1]:
                outer = len(expected) == 1 and mark.number == awaited
                if outer and self._alone(mark) == self._alone(elder) != self._alone(first):
                    return True
                expected[-1] += 1
            elif mark.number == 1 and len(expected) < _DEEPEST:
                expected.append(2)
            elif mark.number in expected:
                del expected[expected.index(mark.number) + 1 :]
                expected[-1] += 1
            else:
                return mark.number == awaited
        return False

    def _alone(self, mark: Mark) -> bool:
        """Whether the line of a mark holds a title and no sentence."""
        end = self._folded.find("\n", mark.end, mark.end + 60)
        return mark.at_line_start and end != -1 and "。" not in self._folded[mark.end : end]

    def _join_run(self, index: int, mark: Mark) -> None:
        """Follow the enumerations, of which only the last item may end before the paragraphs after it."""
        for rank in [rank for rank in self._runs if rank > mark.rank or not mark.rank.inside_text]:
            self._finish(rank)
        if not mark.rank.inside_text:
            return
        run = self._runs.get(mark.rank)
        same = run is not None and self._marks[run[-1]].series == mark.series and mark.number != 1
        if run is not None and same:
            run.append(index)
        else:
            self._finish(mark.rank)
            self._runs[mark.rank] = [index]

    def _finish(self, rank: Rank) -> None:
        run = self._runs.pop(rank, None)
        if run:
            last = self._marks[run[-1]]
            last.keeps = last.at_line_start and self._spans_paragraphs(run)

    def _spans_paragraphs(self, run: list[int]) -> bool:
        """Whether an item before the last has a paragraph of its own that no mark begins."""
        return any(
            "\n" in self._folded[self._marks[index].end : self._marks[index + 1].start].strip()
            for index in run[:-1]
        )
