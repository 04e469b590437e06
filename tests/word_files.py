"""Word files for tests, written by hand so that every construct of the format can be had."""

from collections.abc import Mapping
from io import BytesIO
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

from linter.model import Source
from linter.sources import decode

TRANSITIONAL = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
AUTHOR = 'w:id="1" w:author="张三" w:date="2025-01-01T00:00:00Z"'

_MORE_NAMESPACES = (
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
_KINDS = {
    TRANSITIONAL: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    STRICT: "http://purl.oclc.org/ooxml/officeDocument/relationships",
}


def run(text: str, properties: str = "") -> str:
    """A run of words that keeps its blanks."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(*content: str, properties: str = "") -> str:
    """A paragraph of runs, or of whatever may stand among them."""
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(content)}</w:p>"


def paragraphs(*texts: str) -> str:
    """Paragraphs of one run each."""
    return "".join(paragraph(run(text)) for text in texts)


def numbered(text: str, list_id: int, level: int = 0) -> str:
    """A paragraph of a list."""
    properties = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>'
    return paragraph(run(text), properties=properties)


def level(number: int, form: str, text: str, more: str = "") -> str:
    """A level of a list."""
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def a_list(list_id: int, *levels: str, override: str = "", of: int | None = None) -> str:
    """A list with levels of its own, or `of` another list's."""
    base = list_id if of is None else of
    abstract = f'<w:abstractNum w:abstractNumId="{base}">{"".join(levels)}</w:abstractNum>' if levels else ""
    return f'{abstract}<w:num w:numId="{list_id}"><w:abstractNumId w:val="{base}"/>{override}</w:num>'


def field(result: str, code: str) -> str:
    """A field over several runs."""
    marks = {kind: f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")}
    instruction = f'<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>'
    return f"{marks['begin']}{instruction}{marks['separate']}{result}{marks['end']}"


def box(content: str) -> str:
    """A text box, as newer and as older programs read it."""
    boxed = f"<w:txbxContent>{content}</w:txbxContent>"
    return (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>{boxed}</wps:txbx>'
        f"</w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>{boxed}</v:textbox></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )


def word_file(
    body: str,
    *,
    numbering: str = "",
    styles: str = "",
    namespace: str = TRANSITIONAL,
    content_type: str = MAIN,
    more: Mapping[str, bytes] | None = None,
) -> bytes:
    """The bytes of a Word file with this body; `more` are further parts by their names."""
    names = f'xmlns:w="{namespace}" {_MORE_NAMESPACES}'
    kinds = _KINDS[namespace]
    parts = {
        "[Content_Types].xml": (
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/>'
            f'<Override PartName="/word/document.xml" ContentType="{content_type}"/>'
            '<Override PartName="/word/styles.xml" ContentType="'
            'application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>'
            '<Override PartName="/word/numbering.xml" ContentType="'
            'application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/></Types>'
        ).encode(),
        "_rels/.rels": _related(f'Type="{kinds}/officeDocument" Target="word/document.xml"'),
        "word/document.xml": f"<w:document {names}><w:body>{body}<w:sectPr/></w:body></w:document>".encode(),
        "word/_rels/document.xml.rels": _related(
            f'Type="{kinds}/styles" Target="styles.xml"',
            f'Type="{kinds}/numbering" Target="/word/numbering.xml"',
        ),
        "word/styles.xml": f"<w:styles {names}>{styles}</w:styles>".encode(),
        "word/numbering.xml": f"<w:numbering {names}>{numbering}</w:numbering>".encode(),
    }
    return zipped({**parts, **(more or {})})


def zipped(parts: Mapping[str, bytes]) -> bytes:
    """A zip file of parts."""
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


def parts_of(data: bytes) -> dict[str, bytes]:
    """The parts of a Word file."""
    with ZipFile(BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def read_word(body: str, numbering: str = "", styles: str = "") -> Source:
    """The draft in a Word file with this body."""
    return decode(word_file(body, numbering=numbering, styles=styles), "报告.docx")


def lines(body: str, numbering: str = "", styles: str = "") -> list[str]:
    """What is read of a body, line by line."""
    return read_word(body, numbering, styles).text.removesuffix("\n").split("\n")


def _related(*relationships: str) -> bytes:
    entries = "".join(f'<Relationship Id="r{i}" {entry}/>' for i, entry in enumerate(relationships))
    return f'<Relationships xmlns="{_RELATIONSHIPS}">{entries}</Relationships>'.encode()
