"""What a fix is called for a person when its rule has no words of its own."""

from linter.model import Edit, Span, apart

QUOTED = 40
"""How many characters of a text are quoted at most."""


def title_of(edits: tuple[Edit, ...], span: Span, text: str) -> str:
    """`改为“发展”`, `删去“发展”`, `补上“。”`: what becomes of the words of `span`, or what each edit does."""
    if len(edits) > 1 and all(span.holds(edit.span) for edit in edits):
        return _described(Edit(span, _applied(edits, span, text)), text)
    ways = tuple(dict.fromkeys(_described(edit, text) for edit in edits))
    return ways[0] if len(edits) == 1 else f"{ways[0]}{'等' if len(ways) > 1 else ''}，共 {len(edits)} 处"


def _described(edit: Edit, text: str) -> str:
    written = edit.span.of(text)
    if not edit.text:
        return f"删去{_quoted(written)}" if written.strip() else "删去空白"
    if not edit.text.strip():
        return "改动空白"
    return f"{'改为' if written else '补上'}{_quoted(edit.text)}"


def _quoted(text: str) -> str:
    half = QUOTED // 2
    return f"“{text if len(text) <= QUOTED else f'{text[:half]}…{text[-half:]}'}”"


def _applied(edits: tuple[Edit, ...], span: Span, text: str) -> str:
    """The characters of `span` after the edits, all of which stand inside it."""
    texts = {edit.span: edit.text for edit in edits}
    parts: list[str] = []
    done = span.start
    for place in apart(texts):
        parts += (text[done : place.start], texts[place])
        done = place.end
    return "".join((*parts, text[done : span.end]))
