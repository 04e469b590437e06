"""Write docs/rules.md from the rules themselves.

python tools/rule_docs.py            write it
python tools/rule_docs.py --check    exit with status 1 when the file is not what would be written
"""

import sys
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from linter.model import Example, Rule
from linter.ruleset import load_book

PAGE = Path(__file__).parent.parent / "docs" / "rules.md"
FAMILIES = {
    "years": "年份",
    "placeholders": "没填的空",
    "repetition": "重复",
    "figures": "数字",
    "numerals": "数字用法",
    "structure": "层次与序号",
    "punctuation": "标点",
    "characters": "字符",
    "residue": "残留",
    "words": "字词与提法",
    "consistency": "前后一致",
}
LEVELS = {"error": "错误", "warning": "警告", "info": "提示"}


def main() -> None:
    """Write the page, or tell whether it is fresh."""
    page = "\n".join(_page()) + "\n"
    if "--check" not in sys.argv[1:]:
        PAGE.write_text(page, encoding="utf-8")
    elif not PAGE.is_file() or PAGE.read_text(encoding="utf-8") != page:
        sys.exit(f"{PAGE.name} is stale: run python tools/rule_docs.py")


def _page() -> Iterator[str]:
    rules = load_book().rules
    yield "# 规则"
    yield ""
    yield f"共 {len(rules)} 条。本页由 `rules/` 下的规则文件生成，例子都经过检验；«» 里是报出的字。"
    for family, members in groupby(sorted(rules, key=_order), key=lambda rule: rule.family):
        yield f"\n## {FAMILIES.get(family, family)} {family}"
        for rule in members:
            yield from _rule(rule)


def _order(rule: Rule) -> tuple[int, str]:
    names = list(FAMILIES)
    return (names.index(rule.family) if rule.family in names else len(names), rule.family)


def _rule(rule: Rule) -> Iterator[str]:
    yield f"\n### {rule.name}\n"
    mending = "" if rule.fix is None else "；可自动修改" if rule.fix.safe else "；给出修改建议"
    yield f"{LEVELS[rule.level]}{mending}。{rule.why}（依据：{rule.basis}）\n"
    for mark, examples in (("✗", rule.bad), ("✓", rule.good)):
        for example in examples:
            yield f"- {mark} {_example(example)}"


def _example(example: Example) -> str:
    fixed = "" if example.fixed is None else f" → `{_line(example.fixed)}`"
    return f"`{_line(example.text)}`{fixed}"


def _line(text: str) -> str:
    return text.strip("\n").replace("\n", "⏎").replace("`", "'")


if __name__ == "__main__":
    main()
