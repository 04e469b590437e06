"""LibreOffice, which knows nothing of us, agrees: on what a file says, and on what was put into it."""

import shutil
import subprocess
from pathlib import Path

import pytest

from linter.model import Edit, Span
from linter.sources import read, rewrite
from tests.word_files import a_list, field, level, numbered, paragraph, paragraphs, run, word_file

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
OFFICE = shutil.which("soffice") or ""

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not OFFICE, reason="LibreOffice (soffice) is not installed"),
]

NUMBERS = a_list(
    1,
    level(0, "chineseCountingThousand", "%1、"),
    level(1, "chineseCounting", "（%2）"),
    level(2, "decimal", "%3."),
    level(3, "decimalEnclosedCircle", "%4"),
) + a_list(2, level(0, "ideographTraditional", "%1、"), level(1, "japaneseCounting", "第%2条"))
ORDER = ((1, 0), (1, 1), (1, 1), (1, 2), (1, 3), (1, 0), (2, 0), (1, 1), (2, 1), (2, 0), (1, 2))


def converted(folder: Path, form: str, *files: Path, read_as: str = "") -> list[Path]:
    """The files in another form, in a folder of their own."""
    made = folder / "made"
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    options = [*([f"--infilter={read_as}"] if read_as else []), "--convert-to", form, "--outdir", str(made)]
    command = [OFFICE, profile, "--headless", *options, *map(str, files)]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    return [made / f"{file.stem}.{form.partition(':')[0]}" for file in files]


def told(path: Path) -> list[str]:
    """The lines that LibreOffice gives, without the indent and the blank behind the number of a list."""
    text = path.read_text(encoding="utf-8-sig").removesuffix("\n")
    return [line.strip().replace("、 ", "、").replace("） ", "）") for line in text.split("\n")]


def ours(path: Path) -> list[str]:
    return [line.strip() for line in read(path).text.removesuffix("\n").split("\n")]


def test_a_text_that_becomes_a_word_file_reads_as_it_was(tmp_path: Path) -> None:
    drafts = sorted(EXAMPLES.glob("*.txt"))
    made = converted(tmp_path, "docx:MS Word 2007 XML", *drafts, read_as="Text (encoded):UTF8")
    for draft, word in zip(drafts, made, strict=True):
        assert read(word).text == read(draft).text


def test_numbers_tables_breaks_and_fields_read_alike(tmp_path: Path) -> None:
    table = "".join(
        f"<w:tr><w:tc>{paragraphs(a)}</w:tc><w:tc>{paragraphs(b)}</w:tc></w:tr>" for a, b in ("甲乙", "丙丁")
    )
    body = (
        "".join(numbered("项", list_id, depth) for list_id, depth in ORDER)
        + paragraph(
            run("一"), "<w:r><w:br/></w:r>", run("二"), "<w:r><w:tab/></w:r>", field(run("三"), "REF x")
        )
        + f"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>{table}</w:tbl>"
        + paragraphs("", "完")
    )
    path = tmp_path / "稿.docx"
    path.write_bytes(word_file(body, numbering=NUMBERS))
    (made,) = converted(tmp_path, "txt:Text", path)
    assert ours(path) == told(made)


def test_a_file_with_edits_opens_and_says_what_was_put_into_it(tmp_path: Path) -> None:
    (example,) = EXAMPLES.glob("*.docx")
    data, source = example.read_bytes(), read(example)
    at = source.text.index("布署")
    path = tmp_path / "稿.docx"
    path.write_bytes(rewrite(source, data, [Edit(Span(at, at + 2), "部署"), Edit(Span(at, at), "<和>&")]))
    (made,) = converted(tmp_path, "txt:Text", path)
    assert any("上级决策<和>&部署，" in line for line in told(made))
    # Only what is deleted is read by one of the two: LibreOffice writes it out as well.
    assert [line.replace("115120", "120") for line in told(made)] == ours(path)
