"""How many changed figures are found: change one number of a clean report where a contradiction is left.

    python benchmarks/figures_mutation.py FOLDER [--every N] [--misses]

Reads the text files of FOLDER, changes one number at a time, and counts the changes after which the rules of
the family `figures` report something that they did not report before. The places are found by plain
expressions of this script, not by the reader of figures that is measured:

    twice     a number with its unit that follows the same name in two places: one of the two is changed
    unit      the same, with 万 for 亿 or the other way round
    change    由A…到B，增长C: C is changed
    part      T，其中A: A is made larger than T
    rate      a rate of coverage, success or attendance is put over 100%
    shares    三次产业结构 a:b:c: one of the three is changed
"""

import argparse
import random
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from linter import sources
from linter.engine.lint import lint
from linter.ruleset import RuleBook, load_book

NUMBER = r"[0-9]{1,6}(?:\.[0-9]{1,3})?"
NAMES = (
    "地区生产总值|生产总值|一般公共预算收入|公共财政预算收入|财政总收入|固定资产投资|社会消费品零售总额|规模以上工业增加值|"
    "城镇居民人均可支配收入|农村居民人均可支配收入|农民人均纯收入|进出口总额|城镇新增就业|森林覆盖率|城镇化率"
)
TOLD = re.compile(
    rf"(?P<name>{NAMES})(?:总量|预计|同比|累计)?(?:达到|达|完成|实现|突破|增长|提高到|为)?(?P<number>{NUMBER})(?P<unit>亿元|万元|元|%|万人|人)"
)
CHANGED = re.compile(
    rf"[由从](?:20[0-9]{{2}}年的?)?(?P<a>{NUMBER})(?P<unit>[^0-9，。；、%年月]{{1,4}})(?:增加|提高|扩大|增长|上升|发展)到(?:20[0-9]{{2}}年的?)?"
    rf"(?P<b>{NUMBER})(?P=unit)[，、（](?:累计|净|共)?(?:增长|提高|增加)(?:了)?(?P<number>{NUMBER})%"
)
POINTS = re.compile(
    rf"[由从](?:20[0-9]{{2}}年的?)?(?P<a>{NUMBER})%(?:增加|提高|扩大|增长|上升|发展)到(?:20[0-9]{{2}}年的?)?(?P<b>{NUMBER})%[，、（]"
    rf"(?:累计|净|共)?(?:增长|提高|上升|增加)(?:了)?(?P<number>{NUMBER})个百分点"
)
PART = re.compile(
    rf"(?P<total>{NUMBER})(?P<unit>亿元|万元|公里|个|家|万亩|户|人)，其中[^0-9，。；]{{2,10}}(?P<number>{NUMBER})(?P=unit)"
)
RATE = re.compile(
    r"(?:参保率|覆盖率|普及率|合格率|成功率|满意率|达标率|入学率|处理率)(?:达到|达|为)?(?P<number>[0-9]{2}(?:\.[0-9]{1,2})?)%"
)
SHARES = re.compile(
    r"产业结构[^，。0-9]{0,8}(?P<number>[0-9]{1,2}\.[0-9])[:：∶][0-9]{1,2}\.[0-9][:：∶][0-9]{1,2}\.[0-9]"
)


@dataclass(frozen=True)
class Mutation:
    """One changed number: its kind, where it stands, and what stands there now."""

    kind: str
    start: int
    end: int
    text: str


def mutations(text: str, chance: random.Random) -> Iterator[Mutation]:
    """All changes of one number that leave a contradiction in `text`."""
    yield from _twice(text, chance)
    for pattern in (CHANGED, POINTS):
        for match in pattern.finditer(text):
            if _computes(match, pattern is POINTS):
                yield Mutation("change", *match.span("number"), _other(match["number"], chance))
    for match in PART.finditer(text):
        if Decimal(match["number"]) <= Decimal(match["total"]):
            larger = str(Decimal(match["total"]) * 2 + 1)
            yield Mutation("part", *match.span("number"), larger)
    for match in RATE.finditer(text):
        yield Mutation("rate", *match.span("number"), match["number"].replace(".", "") + "0")
    for match in SHARES.finditer(text):
        yield Mutation("shares", *match.span("number"), str(Decimal(match["number"]) + 10))


def _twice(text: str, chance: random.Random) -> Iterator[Mutation]:
    told: dict[tuple[str, str, str, str], int] = {}
    for match in TOLD.finditer(text):
        growth = "增长" if "增长" in match[0] else ""
        what = (match["name"], growth, match["number"], match["unit"])
        if what in told and len(match["number"].replace(".", "")) > 2:
            yield Mutation("twice", *match.span("number"), _other(match["number"], chance))
            if match["unit"] in ("亿元", "万元"):
                other = "万元" if match["unit"] == "亿元" else "亿元"
                yield Mutation("unit", *match.span("unit"), other)
        told[what] = match.start()


def _computes(match: re.Match[str], points: bool) -> bool:
    before, after = Decimal(match["a"]), Decimal(match["b"])
    if not before:
        return False
    computed = after - before if points else (after / before - 1) * 100
    return abs(computed - Decimal(match["number"])) < Decimal("0.2")


def _other(number: str, chance: random.Random) -> str:
    """The number with one of its first two digits changed."""
    at = chance.choice([i for i, c in enumerate(number) if c.isdigit()][:2])
    digit = chance.choice([d for d in "123456789" if d != number[at]])
    return number[:at] + digit + number[at + 1 :]


def found(text: str, book: RuleBook) -> Counter[tuple[str, str]]:
    """What the rules report in a text."""
    report = lint(sources.decode(text.encode(), "稿.txt"), book)
    return Counter((item.rule, item.message) for item in report.diagnostics)


def main() -> None:
    """Measure and print the share of the changes that are found, by kind."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--every", type=int, default=1, help="take every n-th report")
    parser.add_argument("--most", type=int, default=12, help="changes of one kind in one report")
    parser.add_argument("--misses", action="store_true", help="show what was not found")
    asked = parser.parse_args()
    book = load_book().select(["figures"], [])
    chance = random.Random(2024)
    made: Counter[str] = Counter()
    hit: Counter[str] = Counter()
    for path in sorted(asked.folder.glob("*.txt"))[:: asked.every]:
        text = path.read_text(encoding="utf-8")
        before = found(text, book)
        tried: Counter[str] = Counter()
        for change in mutations(text, chance):
            tried[change.kind] += 1
            if tried[change.kind] > asked.most:
                continue
            made[change.kind] += 1
            after = found(text[: change.start] + change.text + text[change.end :], book)
            if after - before:
                hit[change.kind] += 1
            elif asked.misses:
                line = text[max(0, change.start - 50) : change.start].replace("\n", "/")
                print(path.stem, change.kind, f"{line}【{text[change.start : change.end]}→{change.text}】")
    for kind, count in made.items():
        print(f"{kind:8}{hit[kind]:5} / {count:5}  {hit[kind] / count:.0%}")
    total = sum(made.values())
    print(f"found {sum(hit.values())} of {total} changes, {sum(hit.values()) / max(total, 1):.0%}")


if __name__ == "__main__":
    main()
