"""Where a heading ends and how it stands; and the sentences between headings."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from linter.model import Form, Span
from linter.model.expression import compiled
from linter.outline.mark import Mark

_SENTENCE = re.compile(r"[^\s。！？][^。！？\n]*+(?:[。！？]++[”’』」）》]*+)?|[。！？]++[”’』」）》]*+")
_END_OF_SENTENCE = re.compile(r"[。！？][”’』」）》]?|\n")
_END_OF_ITEM = re.compile(r"[。！？；][”’』」）》]?|\n")
_YEAR = r"(?:20|19)[0-9]{2}年"
_TITLE_WORD = (
    r"[^，。]{2,24}?(?:工作)?(?:回顾|总结|安排|打算|计划|情况|任务|部署|措施|要求|目标"
    r"|建议)(?=[^的和及与，、])"
)
_LONGEST_TITLE = 40


class Heading(NamedTuple):
    """A heading as read: the place of marker, title and end mark, the place of the title, and its form."""

    mark: Mark
    span: Span
    title: Span
    form: Form


def read_heading(mark: Mark, limit: int, folded: str) -> Heading:
    """The heading that `mark` begins; it ends before `limit`, where the next one begins."""
    if mark.stop is not None:
        return _set_apart(mark, min(mark.stop, limit), folded)
    start = mark.end
    while start < limit and folded[start] in " \t\u3000，：、":
        start += 1
    ends = _END_OF_ITEM if mark.rank.inside_text else _END_OF_SENTENCE
    found = ends.search(folded, start, limit)
    if found is None or found[0] == "\n":
        end = found.start() if found else limit
        form: Form = "alone"
    else:
        end = found.end()
        form = "run-in" if _continues(end, limit, folded) else "stopped"
    title = Span(start, found.start() if found and form != "alone" else end)
    if found is not None and form != "alone" and folded[found.start()] in "！？":
        title = Span(start, found.start() + 1)
    if not mark.rank.inside_text:
        title, end, form = _unglued(title, end, form, folded)
    title = _trimmed(title, folded)
    span = Span(mark.start, max(mark.end, end if form != "alone" else title.end))
    return Heading(mark, span, title, "item" if mark.rank.inside_text else form)


def _set_apart(mark: Mark, end: int, folded: str) -> Heading:
    """A heading whose end the file shows."""
    span = Span(mark.start, end)
    if _continues(end, len(folded), folded):
        return Heading(mark, span, Span(mark.start, end - (folded[end - 1] in "。；：，")), "run-in")
    if folded[end - 1] == "。":
        return Heading(mark, span, Span(mark.start, end - 1), "stopped")
    return Heading(mark, span, span, "alone")


def _continues(end: int, limit: int, folded: str) -> bool:
    """Whether more stands on the line after `end`: words, or the next heading."""
    line_end = folded.find("\n", end, limit)
    if line_end == -1:
        return limit < len(folded) or bool(folded[end:].strip())
    return bool(folded[end:line_end].strip())


def _unglued(title: Span, end: int, form: Form, folded: str) -> tuple[Span, int, Form]:
    """A title whose line break was lost, cut off the sentence that it is glued to."""
    if title.end - title.start <= _LONGEST_TITLE:
        return title, end, form
    cut = _seam(title, folded)
    return (title, end, form) if cut is None else (Span(title.start, cut), cut, "run-in")


def _seam(title: Span, folded: str) -> int | None:
    years = compiled(_YEAR).finditer(folded, title.start, title.start + _LONGEST_TITLE)
    seen: set[str] = set()
    for year in years:
        if year[0] in seen:
            return year.start()
        seen.add(year[0])
    word = compiled(_TITLE_WORD).match(folded, title.start, title.end)
    if word:
        return word.end()
    wide = folded.find("\u3000", title.start, title.start + _LONGEST_TITLE)
    return wide if wide != -1 else None


def _trimmed(span: Span, folded: str) -> Span:
    end = span.end
    while end > span.start and folded[end - 1].isspace():
        end -= 1
    return Span(span.start, end)


def split_sentences(span: Span, folded: str) -> Iterator[Span]:
    """The sentences of a run of text, each with its end mark; a line break ends a sentence too."""
    for match in _SENTENCE.finditer(folded, span.start, span.end):
        start, end = match.span()
        while folded[end - 1].isspace():
            end -= 1
        yield Span(start, end)
