"""A rule file -> rules, each checked against its kind before it is believed."""

import string
from pathlib import Path
from typing import Any, NamedTuple

from yaml.nodes import Node, ScalarNode

from linter.checks.kind import Kind, UnknownKindError, find
from linter.model import Example, Level, Origin, Repair, Rule
from linter.ruleset.complaint import RuleError
from linter.ruleset.convert import Converter
from linter.ruleset.nodes import compose, entries, items, line_of, refuse

KEYS = frozenset(
    "id check with level message related why basis fix gather yields-to good bad".split()  # noqa: SIM905
)
REQUIRED = ("id", "check", "level", "message", "why", "basis", "good", "bad")
EXAMPLES_AT_LEAST = 2
ALWAYS = ("text", "count")


class _Entry(NamedTuple):
    """The nodes of one rule by key, and the node of the whole."""

    node: Node
    fields: dict[str, Node]
    name: str


def load_file(path: Path, converter: Converter) -> tuple[Rule, ...]:
    """The rules of a file; its stem is their family.

    Raises RuleError naming file, line and rule for anything unknown, missing or contradictory.
    """
    root = compose(path)
    if root is None:
        return ()
    rules: list[Rule] = []
    for node in items(root, "规则文件"):
        rule = _rule(_entry(node), path, converter)
        if any(rule.id == other.id for other in rules):
            refuse(node, f"{rule.id}: 这个 id 已经用过")
        rules.append(rule)
    return tuple(rules)


def _entry(node: Node) -> _Entry:
    fields = dict(entries(node, "规则"))
    name = fields["id"].value if isinstance(fields.get("id"), ScalarNode) else "规则"
    for key, value in fields.items():
        if key not in KEYS:
            refuse(value, f"{name}: 没有这一项：{key}；可用：{'、'.join(sorted(KEYS))}")
    for key in REQUIRED:
        if key not in fields:
            refuse(node, f"{name}: 缺少 {key}")
    return _Entry(node, fields, name)


def _rule(entry: _Entry, path: Path, converter: Converter) -> Rule:
    fields, name = entry.fields, entry.name
    check = _text(entry, "check")
    try:
        kind = find(check)
    except UnknownKindError:
        refuse(fields["check"], f"{name}: 没有这种检查：{check}")
    params = _params(entry, kind, converter)
    rule = Rule(
        id=name,
        family=path.stem,
        check=check,
        params=params,
        level=converter.value(fields["level"], Level, f"{name}: level "),
        message=_text(entry, "message"),
        why=_text(entry, "why"),
        basis=_text(entry, "basis"),
        related=_text(entry, "related"),
        fix=converter.record(fields["fix"], Repair, f"{name}: fix") if "fix" in fields else None,
        gather=converter.value(fields["gather"], bool, f"{name}: gather ") if "gather" in fields else False,
        good=_examples(entry, "good", converter),
        bad=_examples(entry, "bad", converter),
        origin=Origin(str(path), line_of(entry.node)),
        yields_to=_yields_to(entry, converter),
    )
    _check_templates(entry, rule, (*ALWAYS, *kind.values(params)))
    _check_marks(entry, rule)
    return rule


def _text(entry: _Entry, key: str) -> str:
    node = entry.fields.get(key)
    if node is None:
        return ""
    if not isinstance(node, ScalarNode):
        refuse(node, f"{entry.name}: {key} 应是一段文字")
    return str(node.value)


def _yields_to(entry: _Entry, converter: Converter) -> tuple[str, ...]:
    node = entry.fields.get("yields-to")
    if node is None:
        return ()
    names: tuple[str, ...] = converter.value(node, tuple[str, ...], f"{entry.name}: yields-to ")
    return names


def _params(entry: _Entry, kind: Kind[Any], converter: Converter) -> Any:
    node = entry.fields.get("with")
    if node is not None:
        return converter.record(node, kind.params, f"{entry.name}: {kind.name}")
    try:
        return kind.params()
    except (TypeError, ValueError):
        return refuse(entry.node, f"{entry.name}: {kind.name} 需要 with 参数")


def _examples(entry: _Entry, key: str, converter: Converter) -> tuple[Example, ...]:
    nodes = items(entry.fields[key], f"{entry.name}: {key} ")
    if len(nodes) < EXAMPLES_AT_LEAST:
        refuse(entry.fields[key], f"{entry.name}: {key} 至少要 {EXAMPLES_AT_LEAST} 个例子")
    return tuple(_example(node, f"{entry.name}: {key} ", converter) for node in nodes)


def _example(node: Node, where: str, converter: Converter) -> Example:
    if isinstance(node, ScalarNode):
        return Example(text=node.value, line=line_of(node))
    example: Example = converter.record(node, Example, where)
    return Example(example.text, example.fixed, example.path, example.previous, example.year, line_of(node))


def _check_templates(entry: _Entry, rule: Rule, names: tuple[str, ...]) -> None:
    templates = [("message", rule.message), ("related", rule.related)]
    if rule.fix:
        templates += [("fix", rule.fix.title), ("fix", rule.fix.replace or "")]
    for key, template in templates:
        try:
            used = [name for _, name, _, _ in string.Formatter().parse(template) if name is not None]
        except ValueError as error:
            refuse(entry.fields[key], f"{rule.id}: {key} 的花括号写错了：{error}")
        for name in used:
            if name not in names:
                available = "、".join(f"{{{known}}}" for known in names)
                refuse(entry.fields[key], f"{rule.id}: {key} 里没有 {{{name}}}；可用：{available}")


def _check_marks(entry: _Entry, rule: Rule) -> None:
    for example in rule.bad:
        if "«" not in example.text or example.text.count("«") != example.text.count("»"):
            raise RuleError(f"{rule.origin.path}:{example.line}: {rule.id}: bad 的例子要用成对的«»标出毛病")
    for example in rule.good:
        if "«" in example.text or "»" in example.text:
            raise RuleError(f"{rule.origin.path}:{example.line}: {rule.id}: good 的例子不能有«»")
    if rule.basis.strip() == "":
        refuse(entry.fields["basis"], f"{rule.id}: basis 不能为空；没有规范可引时写“实务”")
