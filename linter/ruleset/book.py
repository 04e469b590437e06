"""All rules that are in force, ready to run: loaded once, kept on disk, selected by name."""

import os
import pickle
import sys
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any
from zlib import adler32, crc32

import linter
from linter.checks.kind import Kind, Where, find
from linter.model import Rule
from linter.model.lexicon import Lexicon
from linter.ruleset.complaint import RuleError
from linter.ruleset.literals import Anchors, Literals, literals_of
from linter.ruleset.places import rules_folder


@dataclass(frozen=True)
class RuleBook:
    """Rules in their order, the lexicon of the facts, and the literals that lead to each rule.

    `folded` and `text` map a literal to the indexes of the rules that it may concern, by the text it is
    looked for in. `cache` is the folder where what is costly to make may be kept, None for nowhere.
    """

    rules: tuple[Rule, ...]
    lexicon: Lexicon
    folded: Anchors
    text: Anchors
    cache: Path | None = None

    def __reduce__(self) -> tuple[type["RuleBook"], tuple[Any, ...]]:
        # What is derived is left behind: kinds hold functions, which other processes find for themselves.
        return (RuleBook, (self.rules, self.lexicon, self.folded, self.text, self.cache))

    @cached_property
    def by_name(self) -> dict[str, Rule]:
        """The rules by `family/id`."""
        return {rule.name: rule for rule in self.rules}

    @cached_property
    def kinds(self) -> tuple[Kind[Any], ...]:
        """The kind of each rule."""
        return tuple(find(rule.check) for rule in self.rules)

    @cached_property
    def folded_literals(self) -> Literals:
        """What is looked for in the folded text."""
        return literals_of(self.folded)

    @cached_property
    def text_literals(self) -> Literals:
        """What is looked for in the text as written."""
        return literals_of(self.text)

    @cached_property
    def anchored(self) -> frozenset[int]:
        """The indexes of the rules that run only where one of their literals stands."""
        return frozenset(
            index for anchors in (self.folded, self.text) for rules in anchors.values() for index in rules
        )

    @cached_property
    def needs(self) -> frozenset[str]:
        """The costly facts that the rules need."""
        return frozenset(need for kind in self.kinds for need in kind.needs)

    def select(self, chosen: Sequence[str], ignored: Sequence[str]) -> "RuleBook":
        """The book of the rules that `chosen` names (all, when it is empty) and `ignored` does not.

        A name is `family` or `family/id`. Raises RuleError for one that names no rule.
        """
        for name in (*chosen, *ignored):
            if not any(_named(rule, name) for rule in self.rules):
                raise RuleError(f"没有这条规则或这类规则：{name}（hegao rules 列出全部规则）")
        kept = [
            rule
            for rule in self.rules
            if (not chosen or any(_named(rule, name) for name in chosen))
            and not any(_named(rule, name) for name in ignored)
        ]
        return _bind(kept, self.lexicon, self.cache)


def load_book(extra: Sequence[Path] = (), cache: Path | None = None) -> RuleBook:
    """The book of the shipped rules and of the rule files `extra`.

    With a `cache` folder the compiled book is kept there under a hash of all that it comes from; a missing,
    damaged or unwritable cache only costs time. Raises RuleError.
    """
    files = [*sorted(rules_folder().glob("*.yaml")), *extra]
    if cache is None:
        return _compile(files, cache)
    kept = cache / f"rules-{_fingerprint(files)}.pickle"
    book = _recall(kept)
    if book is None:
        book = _compile(files, cache)
        _keep(kept, book)
    return book


def _compile(files: Sequence[Path], cache: Path | None) -> RuleBook:
    from linter.ruleset.read import read

    rules, lexicon = read(files)
    return _bind(rules, lexicon, cache)


def _bind(rules: Iterable[Rule], lexicon: Lexicon, cache: Path | None) -> RuleBook:
    kept = tuple(rules)
    anchors: dict[Where, dict[str, list[int]]] = {"folded": {}, "text": {}}
    for index, rule in enumerate(kept):
        kind = find(rule.check)
        if kind.anchors is None:
            continue
        table = anchors[kind.anchors_in(rule.params)]
        for literal in kind.anchors(rule.params):
            table.setdefault(literal, []).append(index)
    folded, text = ({word: tuple(at) for word, at in anchors[where].items()} for where in ("folded", "text"))
    return RuleBook(kept, lexicon, folded, text, cache)


def _named(rule: Rule, name: str) -> bool:
    return name in (rule.family, rule.name)


def _fingerprint(files: Sequence[Path]) -> str:
    """What tells a compiled book from others: the rules in full, the code by the size and age of its files.

    Checksums do, for nobody gains by a false one, and hashes take longer to import than to compare.
    """
    parts = [f"{linter.__version__} {sys.implementation.cache_tag} {sys.version}".encode()]
    for path in [*files, *sorted((rules_folder() / "lexicon").glob("*.yaml"))]:
        parts += str(path).encode(), path.read_bytes() if path.is_file() else b""
    package = Path(linter.__file__).parent
    for room in ("checks", "ruleset", "model"):
        modules = [entry for entry in os.scandir(package / room) if entry.name.endswith(".py")]
        for module in sorted(modules, key=lambda entry: entry.name):
            state = module.stat()
            parts.append(f"{module.name} {state.st_size} {state.st_mtime_ns}".encode())
    all_parts = b"\0".join(parts)
    return f"{crc32(all_parts):08x}{adler32(all_parts):08x}"


def _recall(path: Path) -> RuleBook | None:
    try:
        with path.open("rb") as file:
            book = pickle.load(file)
    except Exception:  # noqa: BLE001 - whatever is wrong with a cache, the rules themselves are at hand
        return None
    return book if isinstance(book, RuleBook) else None


def _keep(path: Path, book: RuleBook) -> None:
    partial = path.with_suffix(f".{os.getpid()}")
    with suppress(OSError):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        for old in path.parent.glob("rules-*.*"):
            old.unlink(missing_ok=True)
        partial.write_bytes(pickle.dumps(book))
        partial.replace(path)
