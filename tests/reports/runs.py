"""A run of the linter made by hand, for all the tests of reports: drafts, rules and what was found."""

import re
from collections.abc import Iterable

from linter.model import (
    Diagnostic,
    Edit,
    Fault,
    FileReport,
    Fix,
    Level,
    Origin,
    Piece,
    Related,
    Rule,
    Source,
    Span,
)
from linter.reports import Run

SPEECH = (
    "在青溪镇2025年经济工作会议上的讲话\n"
    "（2025年1月20日）\n"
    "同志们：\n"
    "这次会议的主要任务是,全面总结我镇2025年工作成绩，安排部署2025年经济工作，动员全镇上下进一步统一思想,"
    "坚定信心，以更大的决心、更实的举措，奋力推动云岭县东部组团建设取得新的更大突破。\n"
    "一是扎实推进推进乡村振兴,建成高标准农田1.2万亩。\n"
)
NOTES = "# 云岭县**工作**总结\r\n\r\n全年完成**固定**资产投资xx亿元。\r\n"


def rule(name: str, level: Level, message: str, why: str, basis: str = "实务") -> Rule:
    family, id_ = name.split("/")
    return Rule(
        id=id_,
        family=family,
        check="pattern",
        params=None,
        level=level,
        message=message,
        why=why,
        basis=basis,
        related="",
        fix=None,
        gather=False,
        good=(),
        bad=(),
        origin=Origin(f"rules/{family}.yaml", 1),
    )


RULES = {
    one.name: one
    for one in (
        rule("years/reviewed-is-planned", "error", "{year}年既总结又部署", "改旧稿时常漏改一处年份。"),
        rule("repetition/repeated-word", "error", "“{word}”重复", "修改、粘贴时常把同一个词留下两遍。"),
        rule("placeholders/letters", "warning", "“{text}”待填", "占位的字母要换成实际的内容。"),
        rule(
            "punctuation/half-width-comma",
            "info",
            "半角逗号 {count} 处",
            "中文里的逗号占一个字的位置。",
            "GB/T 15834—2011 4.5.3.5",
        ),
    )
}


def plain(path: str, text: str, encoding: str = "utf-8") -> Source:
    pieces = (Piece(0, len(text), 0),)
    return Source(path, text, encoding, "lf" if "\n" in text else "none", text, pieces)


def marked(path: str, original: str) -> Source:
    """A Markdown source whose emphasis marks and CRLF are kept out of the linted text."""
    pieces: list[Piece] = []
    text = ""
    for found in re.finditer(r"\r\n|[^*\r\n]+", original):
        words = found[0].replace("\r\n", "\n")
        pieces.append(Piece(len(text), len(text) + len(words), found.start()))
        text += words
    return Source(path, text, "utf-8-sig", "crlf", original, tuple(pieces))


def spans_of(text: str, word: str) -> tuple[Span, ...]:
    return tuple(Span(found.start(), found.end()) for found in re.finditer(re.escape(word), text))


def speech() -> FileReport:
    source = plain("drafts/讲话 1.txt", SPEECH, "gb18030")
    meeting, reviewed, planned = (
        spans_of(SPEECH, year)[0] for year in ("2025年1月", "2025年工作成绩", "2025年经济工作，")
    )
    repeated = spans_of(SPEECH, "推进推进")[0]
    commas = spans_of(SPEECH, ",")
    return FileReport(
        source.path,
        source,
        (
            Diagnostic(
                "years/reviewed-is-planned",
                "years",
                "error",
                "2025年既总结又部署",
                Span(planned.start, planned.start + 5),
                related=(
                    Related(Span(reviewed.start, reviewed.start + 5), "前文写在这里"),
                    Related(Span(meeting.start, meeting.start + 5), "会议的日期在这里"),
                ),
            ),
            Diagnostic(
                "repetition/repeated-word",
                "repetition",
                "error",
                "“推进”重复",
                repeated,
                fix=Fix("改为“推进”", (Edit(repeated, "推进"),), safe=True),
            ),
            Diagnostic(
                "punctuation/half-width-comma",
                "punctuation",
                "info",
                f"半角逗号 {len(commas)} 处",
                commas[0],
                also=commas[1:],
                fix=Fix("改为全角逗号", tuple(Edit(comma, "，") for comma in commas), safe=True),
            ),
        ),
        suppressed=2,
    )


def notes() -> FileReport:
    source = marked("总结.md", NOTES)
    blank = spans_of(source.text, "固定资产投资xx亿元")[0]
    return FileReport(
        source.path,
        source,
        (Diagnostic("placeholders/letters", "placeholders", "warning", "“xx”待填", blank),),
        faults=(Fault(source.path, "规则运行出错：除数为零", "figures/growth"),),
    )


def unread() -> FileReport:
    return FileReport("旧稿.doc", faults=(Fault("旧稿.doc", "是旧版 Word 文件，请另存为 .docx"),))


def run_of(files: Iterable[FileReport]) -> Run:
    return Run(tuple(files), RULES)


def full() -> Run:
    return run_of([speech(), notes(), unread()])
