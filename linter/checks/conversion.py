"""The kind `conversion`: what an automatic conversion to traditional characters spoiled."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from linter.checks.kind import kind
from linter.checks.scripts import converted, is_only_simplified, is_regional_form
from linter.model import Document, Edit, Finding, Span


@dataclass(frozen=True, slots=True)
class Conversion:
    """Parameters of `conversion`.

    `variants` are pairs of characters, the written one first, of which both are in use (為爲, 臺台); what the
    standards of Taiwan and Hong Kong write is always accepted.
    """

    variants: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        for pair in self.variants:
            if len(pair) != 2:
                raise ValueError(f"“{pair}”应是一对字：写成的和应写的")


@kind("conversion", Conversion, values=("expected", "word"))
def conversion(document: Document, params: Conversion) -> Iterator[Finding]:
    """Yield each character of a traditional draft that OpenCC's phrases write with another one."""
    if document.script != "traditional":
        return
    expected = _expected(document.text)
    written = tuple(zip(document.text, expected, strict=True))
    variants = frozenset(params.variants)
    damaged = {pair for pair in set(written) if pair[0] != pair[1] and _is_damage(*pair, variants)}
    if not damaged:
        return
    damage = {index: pair[1] for index, pair in enumerate(written) if pair in damaged}
    for index, right in sorted((damage | dict(_again(document.text, damage))).items()):
        span = Span(index, index + 1)
        word = expected[max(0, index - 1) : index] + right + expected[index + 1 : index + 2]
        yield Finding(span, {"expected": right, "word": word.strip()}, edits=(Edit(span, right),))


def _again(text: str, damage: dict[int, str]) -> Iterator[tuple[int, str]]:
    """The further places of a damaged character before the same neighbour: OpenCC cuts 菜麵積 otherwise."""
    pairs = {text[index : index + 2]: right for index, right in damage.items()}
    firsts = re.escape("".join({pair[0] for pair in pairs}))
    for match in re.finditer(f"[{firsts}](?=[\u4e00-\U0010ffff])", text):
        right = pairs.get(text[match.start() : match.start() + 2])
        if right:
            yield match.start(), right


def _expected(text: str) -> str:
    """The text as OpenCC's phrases write it; a line that would change its length is left as it is."""
    expected = converted(converted(text, "t2s"), "s2t").split("\n")
    lines = zip(text.split("\n"), expected, strict=True)
    return "\n".join(right if len(right) == len(line) else line for line, right in lines)


def _is_damage(written: str, right: str, variants: frozenset[str]) -> bool:
    if written < "\u3400" or written + right in variants or is_only_simplified(written):
        return False
    return not is_regional_form(written, right)
