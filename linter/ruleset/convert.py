"""YAML nodes -> typed values: the fields of a record are the schema of what may be written."""

import dataclasses
import types
import typing
from collections.abc import Callable, Mapping
from decimal import InvalidOperation
from functools import lru_cache
from typing import Any, Literal, Union, get_args, get_origin

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from linter.ruleset.nodes import LEXICON_TAG, entries, items, refuse

Lexicons = Callable[[str, Any], Any]
NULL = "tag:yaml.org,2002:null"
BOOLEANS = {"true": True, "false": False}


@dataclasses.dataclass(frozen=True, slots=True)
class Converter:
    """Turns nodes into values of a type; `lexicon` gives what `!lexicon NAME` stands for, as a type."""

    lexicon: Lexicons

    def value(self, node: Node, wanted: Any, where: str) -> Any:
        """The value of `node` as `wanted`; a lone value serves for a tuple of one.

        `wanted` is str, int, float, bool, Decimal, a Literal, an optional or a tuple or a mapping of
        these, or a record: a dataclass or a named tuple. Raises RuleError that says what is expected.
        """
        if node.tag == LEXICON_TAG and isinstance(node, ScalarNode):
            return self.lexicon(node.value, wanted)
        origin = get_origin(wanted)
        if origin in (Union, types.UnionType):
            return self._optional(node, wanted, where)
        if origin is Literal:
            return _choice(node, get_args(wanted), where)
        if origin is tuple:
            return self._tuple(node, get_args(wanted), where)
        if origin in (dict, Mapping) or wanted is dict:
            _, of = get_args(wanted)
            return {key: self.value(value, of, f"{where}的“{key}”") for key, value in entries(node, where)}
        if isinstance(wanted, type) and (dataclasses.is_dataclass(wanted) or hasattr(wanted, "_fields")):
            return self.record(node, wanted, where)
        return _scalar(node, wanted, where)

    def record(self, node: Node, wanted: type, where: str) -> Any:
        """A record from a mapping: unknown and missing keys are refused."""
        fields = _fields(wanted)
        hints = _hints(wanted)
        given: dict[str, Any] = {}
        for key, value in entries(node, where):
            name = key.replace("-", "_")
            if name not in fields:
                refuse(value, f"{where}没有参数 {key}；可用：{'、'.join(fields) or '无'}")
            given[name] = self.value(value, hints[name], f"{where}的 {key} ")
        for name, required in fields.items():
            if name not in given and required:
                refuse(node, f"{where}缺少参数 {name}")
        try:
            return wanted(**given)
        except ValueError as error:
            refuse(node, f"{where}：{error}")

    def _optional(self, node: Node, wanted: Any, where: str) -> Any:
        if node.tag == NULL:
            return None
        choices = [choice for choice in get_args(wanted) if choice is not type(None)]
        return self.value(node, choices[0], where)

    def _tuple(self, node: Node, of: tuple[Any, ...], where: str) -> tuple[Any, ...]:
        if len(of) == 2 and of[1] is Ellipsis:
            if not isinstance(node, SequenceNode):
                return (self.value(node, of[0], where),)
            return tuple(self.value(item, of[0], where) for item in node.value)
        nodes = items(node, where)
        if len(nodes) != len(of):
            refuse(node, f"{where}应有 {len(of)} 项，写了 {len(nodes)} 项")
        return tuple(self.value(item, wanted, where) for item, wanted in zip(nodes, of, strict=True))


def _fields(wanted: Any) -> dict[str, bool]:
    """The fields that may be written for a record, and whether each must be."""
    if not dataclasses.is_dataclass(wanted):
        return {name: name not in wanted._field_defaults for name in wanted._fields}
    missing = dataclasses.MISSING
    return {
        field.name: field.default is missing and field.default_factory is missing
        for field in dataclasses.fields(wanted)
        if field.init
    }


@lru_cache(maxsize=256)
def _hints(wanted: type) -> dict[str, Any]:
    return typing.get_type_hints(wanted)


def _choice(node: Node, choices: tuple[Any, ...], where: str) -> Any:
    written = node.value if isinstance(node, ScalarNode) else None
    for choice in choices:
        if str(choice) == written:
            return choice
    return refuse(node, f"{where}应是：{'、'.join(map(str, choices))}")


def _scalar(node: Node, wanted: Any, where: str) -> Any:
    if not isinstance(node, ScalarNode):
        kind = "列表" if isinstance(node, SequenceNode) else "键值" if isinstance(node, MappingNode) else "值"
        refuse(node, f"{where}应是一个值，写成了{kind}")
    written = node.value
    if wanted is str:
        return written
    if wanted is bool:
        if written.lower() not in BOOLEANS:
            refuse(node, f"{where}应是 true 或 false")
        return BOOLEANS[written.lower()]
    try:
        return wanted(written)
    except (ValueError, InvalidOperation, TypeError):
        return refuse(node, f"{where}应是数，写成了“{written}”")
