"""Shares of a whole: in 民生支出占财政支出75% the number is of 民生支出占财政支出, not of 财政支出."""

from linter.facts.grammar import RELATIONS
from linter.facts.light_words import bare
from linter.facts.names import Clause, Name
from linter.facts.naming import Namer
from linter.model import Span
from linter.model.expression import compiled

_HOLDS = "(?<![侵抢霸挤强攻独多征])占(?!地(?![区方])|[用补有道线领据先优])"
# Light elsewhere, these name the whole of a share.
_LEANING = ("到", "了", "据", "比")
_WHOLE = "(?:年度?(?=计划|预算|任务|目标)|计划|预算|任务|目标|总量|总额|总数|总值|规模|总?人数|数量)+"


def share(namer: Namer, clause: Clause) -> Name | None:
    """The name of the share that the number of a clause is, from its subject on, or from 占 on without one.

    None where the clause speaks of no share, or of one that is listed by its own name.
    """
    text, (_, near, end) = namer.text, clause
    if text.find("占", near, end) < 0:
        return None
    places = [match.start() for match in compiled(_HOLDS).finditer(text, near, end)]
    if not places:
        return None
    at = places[-1]
    listed = namer.last_listed(near, end)
    if listed is not None and listed.span.start <= at < listed.span.end:
        return None
    finish = max(bare(text, at + 1, end), at + 1)
    whole = compiled(_WHOLE).match(text, finish, end)
    finish = whole.end() if whole else finish
    finish = at + 1 if text[at + 1 : finish] in _LEANING else finish
    holder = namer.clause(near, at)
    subject = namer.phrase(holder) or namer.listed(holder)
    begin = subject.span.start if subject else at
    scope = subject.scope if subject else ""
    name = text[begin:finish] if finish > at + 1 else f"{text[begin:at]}占比"
    return Name(name, Span(begin, finish), "", scope)


def of_subject(told: Name, subject: Name) -> Name:
    """A share that names no subject in its own clause, with the one spoken of before: 工业占生产总值.

    Where that is a share itself, both are of the same subject (占生产总值60%，占全县20%).
    """
    if told.text.startswith("占") or told.text in RELATIONS:
        return told._replace(text=f"{_sharer(subject.text)}{told.text}", scope=subject.scope)
    return told


def _sharer(name: str) -> str:
    """The subject of a name that is a share itself; other names whole."""
    held = compiled(_HOLDS).search(name)
    if held:
        return name[: held.start()]
    return name.removesuffix(next((relation for relation in RELATIONS if name.endswith(relation)), ""))
