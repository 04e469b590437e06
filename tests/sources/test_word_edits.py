"""Edits reach the runs of a Word file, and nothing else in it changes."""

import re
import struct
from io import BytesIO
from itertools import pairwise
from typing import IO, cast
from zipfile import ZIP_STORED, ZipFile, ZipInfo

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.model import Edit, Span
from linter.sources import SourceError, decode, rewrite
from tests.word_files import (
    AUTHOR,
    a_list,
    box,
    field,
    level,
    numbered,
    paragraph,
    paragraphs,
    parts_of,
    run,
    word_file,
    zipped,
)

DOCUMENT = "word/document.xml"
BOLD = "<w:b/>"


def edited(data: bytes, *edits: tuple[int, int, str]) -> bytes:
    source = decode(data, "报告.docx")
    return rewrite(source, data, [Edit(Span(start, end), text) for start, end, text in edits])


def body_after(body: str, *edits: tuple[int, int, str]) -> str:
    """The body of a file with this one after edits."""
    xml = parts_of(edited(word_file(body), *edits))[DOCUMENT].decode()
    found = re.search(r"<w:body>(.*)<w:sectPr/></w:body>", xml, re.DOTALL)
    assert found
    return found[1]


@st.composite
def runs_and_edits(draw: st.DrawFn) -> tuple[list[list[str]], list[tuple[int, int, str]]]:
    word = st.text(st.sampled_from("青溪镇推进，<& \u3000"), min_size=1, max_size=4)
    texts = draw(st.lists(st.lists(word, min_size=1, max_size=3), min_size=1, max_size=3))
    new = st.text(st.sampled_from("落实。<&>\" '"), max_size=3)
    edits: list[tuple[int, int, str]] = []
    start = 0
    for runs in texts:
        length = len("".join(runs))
        bounds = sorted(draw(st.lists(st.integers(0, length), max_size=4)))
        edits += [(start + a, start + b, draw(new)) for a, b in [*pairwise(bounds)][::2]]
        start += length + 1
    return texts, edits


@settings(max_examples=50, deadline=None)
@given(runs_and_edits())
def test_an_edited_file_reads_as_the_edited_text(
    drawn: tuple[list[list[str]], list[tuple[int, int, str]]],
) -> None:
    texts, edits = drawn
    data = word_file("".join(paragraph(*map(run, runs)) for runs in texts))
    text = decode(data, "报告.docx").text
    for start, end, new in reversed(edits):
        text = text[:start] + new + text[end:]
    made = edited(data, *edits)
    assert decode(made, "报告.docx").text == text
    before, after = parts_of(data), parts_of(made)
    assert list(before) == list(after)
    assert {name for name in before if before[name] != after[name]} <= {DOCUMENT}
    assert [p.text for p in docx.Document(BytesIO(made)).paragraphs] == text.removesuffix("\n").split("\n")


def test_no_edits_give_the_same_bytes() -> None:
    data = word_file(paragraphs("青溪镇"))
    assert edited(data) == data


@pytest.mark.parametrize(
    ("runs", "edit", "expected"),
    [
        (("再接", "再励"), (3, 4, "厉"), ("再接", "再厉")),
        (("再接", "再励"), (0, 4, "再接再厉"), ("再接", "再厉")),
        (("推进", "推进"), (0, 2, ""), ("", "推进")),
        (("决策布", "署"), (2, 4, "部署"), ("决策部", "署")),
        (("一二", "三四"), (1, 3, "甲"), ("一甲", "四")),
        (("一二", "三四"), (1, 3, "甲乙"), ("一甲", "乙四")),
        (("一二", "三四"), (2, 2, "。"), ("一二。", "三四")),
        (("一二", "三四"), (0, 0, "“"), ("“一二", "三四")),
        (("一二", "三四"), (4, 4, "。"), ("一二", "三四。")),
    ],
)
def test_new_words_go_where_the_old_ones_began(
    runs: tuple[str, str], edit: tuple[int, int, str], expected: tuple[str, str]
) -> None:
    before = paragraph(run(runs[0], BOLD), run(runs[1]))
    assert body_after(before, edit) == paragraph(run(expected[0], BOLD), run(expected[1]))


def test_blanks_at_the_ends_of_words_are_kept_where_they_were_not_before() -> None:
    plain = '<w:p><w:r><w:t xml:space="default">2.加强</w:t></w:r></w:p>'
    kept = '<w:p><w:r><w:t xml:space="preserve"> 加强</w:t></w:r></w:p>'
    assert body_after(plain, (0, 2, " ")) == kept


def test_words_before_a_number_may_be_put_after_it() -> None:
    lists = a_list(1, level(0, "chineseCounting", "%1、"))
    data = word_file(numbered("回顾", 1), numbering=lists)
    assert decode(edited(data, (2, 2, "工作")), "报告.docx").text == "一、工作回顾\n"


LOCK = '<w:sdtPr><w:lock w:val="sdtContentLocked"/></w:sdtPr>'
LOCKED = f"<w:sdt>{LOCK}<w:sdtContent>{paragraphs('甲')}</w:sdtContent></w:sdt>"
TABLE = "<w:tbl><w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr></w:tbl>"


@pytest.mark.parametrize(
    ("body", "edit", "reason"),
    [
        (numbered("回顾", 1), (0, 1, "二"), "自动编号"),
        (numbered("回顾", 1), (0, 4, "总结"), "自动编号"),
        (paragraph(field(run("甲"), "REF x")), (0, 1, "乙"), "域"),
        (paragraph(f'<w:fldSimple w:instr="DATE">{run("甲")}</w:fldSimple>'), (0, 1, "乙"), "域"),
        (paragraph(run("一"), f"<w:ins {AUTHOR}>{run('甲')}</w:ins>"), (1, 2, "乙"), "修订"),
        (paragraph(run("一"), f"<w:ins {AUTHOR}>{run('甲')}</w:ins>"), (0, 2, "乙丙"), "修订"),
        (paragraph(box(paragraphs("甲"))), (1, 2, "乙"), "图形"),
        (paragraph(f"<m:oMath><m:r><m:t>甲</m:t></m:r></m:oMath>{run('二')}"), (0, 1, "乙"), "公式"),
        (LOCKED, (0, 1, "乙"), "控件"),
        (paragraph("<w:r><w:t>一</w:t><w:tab/><w:t>二</w:t></w:r>"), (0, 3, "甲"), "不全是文字"),
        (TABLE.format(paragraphs("一"), paragraphs("二")), (0, 3, "甲"), "分段或并段"),
        (paragraphs("一二"), (1, 1, "\n"), "分段或并段"),
        (paragraphs("", "甲"), (0, 0, "乙"), "不全是文字"),
        (paragraphs("甲"), (0, 1, "\x07"), "字符"),
    ],
)
def test_what_is_no_plain_text_is_left_as_it_is_and_said(
    body: str, edit: tuple[int, int, str], reason: str
) -> None:
    data = word_file(body, numbering=a_list(1, level(0, "chineseCounting", "%1、")))
    with pytest.raises(SourceError, match=rf"第 \d 段.*{reason}.*Word") as caught:
        edited(data, edit)
    assert caught.value.edit == Edit(Span(*edit[:2]), edit[2])


def test_only_the_characters_that_change_must_be_open_to_editing() -> None:
    body = paragraph(f"<w:ins {AUTHOR}>{run('扎实')}</w:ins>", run("推进推进"))
    inserted = f"<w:ins {AUTHOR}>{run('扎实')}</w:ins>"
    assert body_after(body, (0, 6, "扎实推进")) == paragraph(inserted, run("推进"))


def test_tracked_changes_stay() -> None:
    deleted = f"<w:del {AUTHOR}><w:r><w:delText>旧</w:delText></w:r></w:del>"
    body = paragraph(run("再接再励"), deleted, f"<w:ins {AUTHOR}>{run('新')}</w:ins>")
    assert body_after(body, (3, 4, "厉")) == body.replace("再励", "再厉")


def test_a_signed_file_is_not_touched() -> None:
    data = word_file(paragraphs("甲"), more={"_xmlsignatures/sig1.xml": b"<s/>"})
    with pytest.raises(SourceError, match="数字签名"):
        edited(data, (0, 1, "乙"))


def test_a_file_that_is_another_one_now_is_not_touched() -> None:
    source = decode(word_file(paragraphs("甲")), "报告.docx")
    with pytest.raises(SourceError, match="不符"):
        rewrite(source, word_file(paragraphs("丙")), [Edit(Span(0, 1), "乙")])


def test_a_document_in_utf_16_stays_so() -> None:
    parts = parts_of(word_file(paragraphs("再接再励")))
    text = parts[DOCUMENT].decode()
    for codec, mark in (("utf-16-le", b"\xff\xfe"), ("utf-16-be", b"\xfe\xff")):
        made = parts_of(edited(zipped({**parts, DOCUMENT: mark + text.encode(codec)}), (3, 4, "厉")))
        assert made[DOCUMENT] == mark + text.replace("励", "厉").encode(codec)


def test_entities_in_words_are_read_and_only_changed_words_are_written_anew() -> None:
    body = "<w:p><w:r><w:t>A&amp;&#20013;</w:t></w:r><w:r><w:t>&#20013;励</w:t></w:r></w:p>"
    expected = "<w:p><w:r><w:t>A&amp;&#20013;</w:t></w:r><w:r><w:t>中厉</w:t></w:r></w:p>"
    assert body_after(body, (4, 5, "厉")) == expected


def test_every_other_entry_of_the_archive_keeps_its_bytes() -> None:
    file = BytesIO()
    with ZipFile(file, "w") as archive:
        for name, content in parts_of(word_file(paragraphs("再接再励"))).items():
            entry = ZipInfo(name, (2025, 1, 2, 3, 4, 6))
            entry.extra = struct.pack("<HHH", 0xA220, 2, 7)
            entry.compress_type = ZIP_STORED
            archive.writestr(entry, content)
        archive.comment = "青溪".encode()
    data = file.getvalue()
    made = edited(data, (3, 4, "厉"))
    with ZipFile(BytesIO(data)) as before, ZipFile(BytesIO(made)) as after:
        assert after.testzip() is None
        assert after.comment == before.comment
        for old, new in zip(before.infolist(), after.infolist(), strict=True):
            assert (old.filename, old.date_time) == (new.filename, new.date_time)
            if old.filename != DOCUMENT:
                assert data[old.header_offset :][:99] == made[new.header_offset :][:99]
                assert old.extra == new.extra


def test_an_entry_that_states_its_size_behind_its_content_is_replaced() -> None:
    class Pipe:
        def __init__(self) -> None:
            self.written = b""

        def write(self, data: bytes) -> int:
            self.written += data
            return len(data)

        def flush(self) -> None:
            """Nothing waits."""

    pipe = Pipe()
    with ZipFile(cast(IO[bytes], pipe), "w") as archive:
        for name, content in parts_of(word_file(paragraphs("再接再励"))).items():
            archive.writestr(name, content)
    data = pipe.written
    with ZipFile(BytesIO(data)) as archive:
        assert archive.getinfo(DOCUMENT).flag_bits & 8
    made = edited(data, (3, 4, "厉"))
    assert decode(made, "报告.docx").text == "再接再厉\n"
    assert parts_of(made).keys() == parts_of(data).keys()


def test_an_archive_behind_other_data_is_read_and_not_changed() -> None:
    data = word_file(paragraphs("再接再励"))
    shifted = data[:4] + b"...." + data
    assert decode(shifted, "报告.docx").text == "再接再励\n"
    with pytest.raises(SourceError, match="压缩方式少见"):
        edited(shifted, (3, 4, "厉"))
