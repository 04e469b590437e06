"""What a kind of check is, and how one is found by its name."""

import importlib
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Generic, Literal, NamedTuple, TypeVar

from linter.model import Finding

Where = Literal["folded", "text"]
Params = TypeVar("Params")
Check = Callable[..., Iterator[Finding]]
ENTRY_POINTS = "hegao.checks"


class UnknownKindError(LookupError):
    """No module of checks and no installed package has a kind of this name."""


class Kind(NamedTuple, Generic[Params]):
    """A kind of check: a function of a document and of parameters that a rule fills in.

    `check` yields findings whose values are named in `values`, which may depend on the parameters. With
    `anchors` the check is called with the hits of those literals as a third argument and only where there
    are any; no literals at all means that it must look for itself and gets none. `needs` names the costly
    facts that must be stated first.
    """

    name: str
    params: type[Params]
    values: Callable[[Params], tuple[str, ...]]
    check: Check
    anchors: Callable[[Params], Iterable[str]] | None
    anchors_in: Callable[[Params], Where]
    needs: frozenset[str]


def kind(  # noqa: PLR0913 - keyword options of a decorator, each with a default
    name: str,
    params: type[Params],
    *,
    values: Iterable[str] | Callable[[Params], tuple[str, ...]] = (),
    anchors: Callable[[Params], Iterable[str]] | None = None,
    anchors_in: Where | Callable[[Params], Where] = "folded",
    needs: Iterable[str] = (),
) -> Callable[[Check], Kind[Params]]:
    """Make a kind of the decorated generator; the module is named as the kind, `_` for `-`."""
    named = values if callable(values) else _always(tuple(values))
    where = anchors_in if callable(anchors_in) else _always(anchors_in)

    def make(check: Check) -> Kind[Params]:
        return Kind(name, params, named, check, anchors, where, frozenset(needs))

    return make


def find(name: str) -> Kind[Any]:
    """The kind of this name, ours or one that an installed package offers as `hegao.checks`.

    Raises UnknownKindError.
    """
    module = name.replace("-", "_")
    try:
        found = getattr(importlib.import_module(f"linter.checks.{module}"), module, None)
    except ModuleNotFoundError as error:
        if error.name != f"linter.checks.{module}":
            raise
        found = _installed(name)
    if not isinstance(found, Kind):
        raise UnknownKindError(name)
    return found


def _installed(name: str) -> Any:
    """What an installed package offers under this name, None when none does."""
    from importlib.metadata import entry_points

    return next((point.load() for point in entry_points(group=ENTRY_POINTS, name=name)), None)


def _always(value: Any) -> Callable[[Any], Any]:
    return lambda _: value
