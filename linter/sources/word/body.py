"""The text part of a Word file: its paragraphs as they read when all changes are accepted."""

from collections.abc import Callable, Mapping

from linter.sources.error import SourceError
from linter.sources.word.fields import Fields, is_contents
from linter.sources.word.package import Part
from linter.sources.word.paragraphs import Paragraph, Story, Words
from linter.sources.word.styles import Number, Styles, toggles, whole
from linter.sources.word.symbols import symbol
from linter.sources.word.xml import DAMAGED, Node, tree

_FIELD = "在域里"
_CONTENTS = "Table of Contents"
_LINE_BREAKS = str.maketrans("\r\n", "  ")
_SIGNS = {"w:tab": "\t", "w:ptab": "\t", "w:noBreakHyphen": "-"}


def read_body(part: Part, styles: Styles) -> list[Paragraph]:
    """The paragraphs of the text in reading order, those of a text box after the one that holds it.

    Insertions are read and deletions are not. Left out are hidden and struck-out words, the codes of fields,
    tables of contents, and the older form of what is there twice. Raises SourceError for damage, and for text
    that is only referred to.
    """
    root = tree(part.xml, part.name)
    body = root.first("w:body")
    if root.name != "w:document" or body is None:
        raise SourceError(DAMAGED.format(f"{part.name} 里没有正文"))
    reader = _Reader(styles, heeds_fields=True)
    reader.read(body)
    if reader.left_open:
        # A field without an end would take the rest of the draft for its code.
        reader = _Reader(styles, heeds_fields=False)
        reader.read(body)
    return reader.story.paragraphs


class _Reader:
    """Go down the tree; what is open around a place is kept here, and put back where it ends."""

    def __init__(self, styles: Styles, *, heeds_fields: bool) -> None:
        self.story = Story()
        self.left_open = False
        self._fields = Fields(heeded=heeds_fields)
        self._heeds_fields = heeds_fields
        self._styles = styles
        self._paragraph = Paragraph()
        self._bold = self._hidden = self._page_ended = self._in_table = False
        self._kept = ""

    def read(self, body: Node) -> None:
        self._visit(body)
        self.story.settle()
        self.left_open |= self._fields.any_open

    def _visit(self, node: Node) -> None:
        for child in node.children:
            _HANDLERS.get(child.name, _Reader._visit)(self, child)

    def _visit_keeping(self, node: Node, reason: str) -> None:
        """Read what is not to be edited, and why."""
        outer = self._kept
        self._kept = outer or reason
        self._visit(node)
        self._kept = outer

    def _pass_over(self, _: Node) -> None:
        """What is no text, or is deleted."""

    def _refuse(self, _: Node) -> None:
        raise SourceError(
            "正文里嵌着另外的文件（altChunk 或子文档），读不到；请用 Word 打开，另存为 .docx 再核稿。"
        )

    def _read_paragraph(self, node: Node) -> None:
        outer = self._paragraph, self._page_ended
        self._paragraph, self._page_ended = _begun(node.first("w:pPr")), False
        self._paragraph.in_table = self._in_table
        self._visit(node)
        self.story.add(self._paragraph)
        self._paragraph, self._page_ended = outer

    def _read_table(self, node: Node) -> None:
        self.story.settle()
        outer = self._in_table
        # A table of one column is a frame around text that runs on.
        self._in_table = outer or any(len(list(row.all("w:tc"))) > 1 for row in node.all("w:tr"))
        self._visit(node)
        self._in_table = outer

    def _read_row(self, node: Node) -> None:
        properties = node.first("w:trPr")
        if properties is None or not (properties.first("w:del") or properties.first("w:hidden")):
            self._visit(node)

    def _read_cell(self, node: Node) -> None:
        if node.first("w:tcPr", "w:cellDel") is None:
            self._visit(node)
            self.story.settle()

    def _read_inserted(self, node: Node) -> None:
        self._visit_keeping(node, "在修订里")

    def _read_formula(self, node: Node) -> None:
        self._visit_keeping(node, "在公式里")

    def _read_simple_field(self, node: Node) -> None:
        if is_contents(node.attributes.get("w:instr", "")):
            self._paragraph.emptied = True
        else:
            self._visit_keeping(node, _FIELD)

    def _read_control(self, node: Node) -> None:
        properties = node.first("w:sdtPr") or Node("w:sdtPr", {})
        if properties.value("w:docPartObj", "w:docPartGallery") == _CONTENTS:
            return
        locked = (properties.value("w:lock") or "").lower().endswith("contentlocked")
        bound = properties.first("w:dataBinding") is not None
        self._visit_keeping(node, "在锁定的控件里" if locked or bound else "")

    def _read_alternatives(self, node: Node) -> None:
        """The first choice alone; an edit in it would leave the other, which older programs show, behind."""
        if chosen := node.first("mc:Choice") or node.first("mc:Fallback"):
            self._visit_keeping(chosen, "在图形里")

    def _read_box(self, node: Node) -> None:
        outer = self.story, self._fields, self._bold, self._hidden
        self.story, self._fields = Story(), Fields(heeded=self._heeds_fields)
        self.read(node)
        boxed = self.story.paragraphs
        self.story, self._fields, self._bold, self._hidden = outer
        self.story.boxes += boxed

    def _read_run(self, node: Node) -> None:
        outer = self._bold, self._hidden
        properties = node.first("w:rPr") or Node("w:rPr", {})
        own, style = toggles(properties), properties.value("w:rStyle")

        def has(name: str) -> bool:
            said = own.get(name)
            return self._styles.toggle(name, self._paragraph.style, style) if said is None else said

        self._bold, self._hidden = has("w:b"), has("w:vanish") or has("w:strike") or has("w:dstrike")
        self._visit(node)
        self._bold, self._hidden = outer

    def _read_text(self, node: Node) -> None:
        kept = self._kept or (_FIELD if self._fields.any_open else "")
        self._add(Words(node.text.translate(_LINE_BREAKS), node.place, self._bold, kept))

    def _read_sign(self, node: Node) -> None:
        self._add(Words(_SIGNS[node.name], bold=self._bold))

    def _read_symbol(self, node: Node) -> None:
        found = symbol(node.attributes.get("w:font", ""), node.attributes.get("w:char", ""))
        self._add(Words(found, bold=self._bold))

    def _read_break(self, node: Node) -> None:
        if node.attributes.get("w:type", "textWrapping") == "textWrapping":
            self._add(Words("\n"))
        else:
            # The words after the end of a page begin a line; it adds none where no words are around it.
            self._page_ended = bool(self._paragraph.words)

    def _add(self, words: Words) -> None:
        if self._fields.in_contents:
            self._paragraph.emptied = True
        elif words.text and not self._hidden and not self._fields.in_code:
            if self._page_ended:
                self._paragraph.words.append(Words("\n"))
                self._page_ended = False
            self._paragraph.words.append(words)

    def _read_field_mark(self, node: Node) -> None:
        self._fields.mark(node)

    def _read_code(self, node: Node) -> None:
        self._fields.code(node)


def _begun(properties: Node | None) -> Paragraph:
    if properties is None:
        return Paragraph()
    mark = properties.first("w:rPr") or Node("w:rPr", {})
    gone = mark.first("w:del") or mark.first("w:moveFrom")
    level = whole(properties.value("w:numPr", "w:ilvl"))
    return Paragraph(
        style=properties.value("w:pStyle"),
        number=Number(properties.value("w:numPr", "w:numId"), level),
        outline=whole(properties.value("w:outlineLvl")),
        merged=gone is not None or toggles(mark).get("w:vanish", False),
    )


_Handler = Callable[[_Reader, Node], None]
_NO_TEXT = ("w:del", "w:moveFrom", "w:pPr", "w:rPr", "w:sectPr", "w:tblPr", "w:tblGrid", "w:trPr", "w:tcPr",
            "w:sdtPr", "w:sdtEndPr", "w:rt", "w:rubyPr")  # fmt: skip
_HANDLERS: Mapping[str, _Handler] = {
    **dict.fromkeys(_NO_TEXT, _Reader._pass_over),
    **dict.fromkeys(_SIGNS, _Reader._read_sign),
    "w:altChunk": _Reader._refuse,
    "w:subDoc": _Reader._refuse,
    "w:p": _Reader._read_paragraph,
    "w:tbl": _Reader._read_table,
    "w:tr": _Reader._read_row,
    "w:tc": _Reader._read_cell,
    "w:ins": _Reader._read_inserted,
    "w:moveTo": _Reader._read_inserted,
    "m:oMath": _Reader._read_formula,
    "m:t": _Reader._read_text,
    "w:fldSimple": _Reader._read_simple_field,
    "w:sdt": _Reader._read_control,
    "mc:AlternateContent": _Reader._read_alternatives,
    "w:txbxContent": _Reader._read_box,
    "w:r": _Reader._read_run,
    "w:t": _Reader._read_text,
    "w:br": _Reader._read_break,
    "w:cr": _Reader._read_break,
    "w:sym": _Reader._read_symbol,
    "w:fldChar": _Reader._read_field_mark,
    "w:instrText": _Reader._read_code,
}
