"""YAML with places: every complaint about a rule file names its line."""

from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from linter.ruleset.complaint import RuleError

Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
LEXICON_TAG = "!lexicon"


def compose(path: Path) -> Node | None:
    """The root node of a YAML file, None when it is empty.

    Raises RuleError when it cannot be read or is no YAML.
    """
    try:
        with path.open(encoding="utf-8") as file:
            root: Node | None = yaml.compose(file, Loader=Loader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise RuleError(f"{path}:{line}: YAML 写法有误：{error.problem}") from None
    except yaml.YAMLError as error:
        raise RuleError(f"{path}:1: YAML 写法有误：{error}") from None
    except (OSError, UnicodeDecodeError) as error:
        raise RuleError(f"{path}: 读不了规则文件：{error}") from None
    return root


def line_of(node: Node) -> int:
    """The 1-based line on which a node begins."""
    return int(node.start_mark.line) + 1


def entries(node: Node, where: str) -> Iterator[tuple[str, Node]]:
    """Yield the keys and values of a mapping; `where` names it in a complaint.

    Raises RuleError for what is no mapping, for a key that is no word, and for a key that comes twice.
    """
    if not isinstance(node, MappingNode):
        refuse(node, f"{where}应写成“键: 值”")
    seen: set[str] = set()
    for key, value in node.value:
        if not isinstance(key, ScalarNode):
            refuse(key, f"{where}的键应是一个词")
        if key.value in seen:
            refuse(key, f"{where}里“{key.value}”写了两次")
        seen.add(key.value)
        yield key.value, value


def items(node: Node, where: str) -> list[Node]:
    """The items of a sequence. Raises RuleError for anything else."""
    if not isinstance(node, SequenceNode):
        refuse(node, f"{where}应写成列表")
    return list(node.value)


def refuse(node: Node, complaint: str) -> NoReturn:
    """Raise RuleError for a node, with its file and line."""
    raise RuleError(f"{node.start_mark.name}:{line_of(node)}: {complaint}")
