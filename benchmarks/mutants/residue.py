"""What pages and download sites leave in a draft, and where a draft breaks off."""

import re
from collections.abc import Iterator
from random import Random

from benchmarks.mutants.defect import Change, Defect, Finder, Kind, Report, inserted

_HEAD = (
    "《2024年乡镇政府工作总结.docx》由会员分享，可在线阅读，更多相关《2024年乡镇政府工作总结.docx（9页珍藏版）》请在某文库上搜索。",
    "时间：2024-03-18 来源：本站 作者：小编 浏览次数：1024",
    "【导语】下面是小编为大家整理的乡镇政府工作报告，欢迎阅读参考。",
    "资源描述：乡镇政府工作总结及计划",
    "ID:20240318 大小：36KB 页数：12页",
    "以下是本站为大家整理的2024年工作总结范文，供大家参考借鉴！",
    "文档编号：8862317 上传时间：2024-03-18 格式：DOCX",
    "本文由用户上传分享，仅供参考",
    "【精选推荐】乡镇年度工作总结（通用6篇）",
    "下载积分：20 内容提示：乡镇政府工作总结",
    "第1篇：乡镇政府工作总结及2024年工作计划",
    "篇一：镇政府工作报告",
    "日期：2024-03-18 点击：356",
    "您现在的位置：首页 > 范文大全 > 工作报告 > 正文",
    "发布时间：2024-03-18 字体：大 中 小",
    "预计阅读时长：18分钟",
)
_FOOT = (
    "附件下载：2024年工作总结.docx",
    "喜欢就下载吧 ……",
    "以上就是小编为大家带来的乡镇政府工作总结，希望对您有所帮助！",
    "更多工作报告范文，请关注公众号。",
    "上一篇：镇政府工作总结 下一篇：乡镇工作计划",
    "责任编辑：admin",
    "版权声明：本文内容由网友上传，如有侵权请联系删除。",
    "微信扫一扫，分享到朋友圈",
    "温馨提示：如需下载全文请先登录。",
    "点击下载文档 文档为doc格式",
    "【乡镇政府工作总结】相关文章：",
    "（未完，全文共8109字，当前显示2530字）",
    "推荐访问：工作总结 乡镇 政府工作报告",
    "本文来源：网络整理，如有雷同纯属巧合",
    "收藏本站 | 打印本页 | 关闭窗口",
    "-全文完-",
    "Copyright © 2024 版权所有 备案号：京ICP备12345678号",
)
_INSIDE = (
    "喜欢就下载吧",
    "（本文来自某文库，转载请注明出处）",
    "更多精彩内容请访问www.wenku.com",
    "广告位",
    "[NextPage]",
    "关键词2",
    "点击查看更多",
    "本文档由会员上传，请在24小时内删除",
    "【#工作总结# 导语】",
    "阅读全文",
    "展开全文",
    "免费下载",
    "文章来源：http://www.gov.cn/",
)
_HTML = (
    "&nbsp;",
    "&ldquo;",
    "<br>",
    "<br/>",
    "</p>",
    "&amp;",
    "?quot;",
    "$1",
    "\\n",
    "&#12288;",
    "<p>",
    "\\u3000",
    "**",
    "&nbsp;&nbsp;",
)


def _at_head(_: Report, __: Random) -> Iterator[Defect]:
    yield from (inserted(0, line + "\n") for line in _HEAD)


def _at_foot(report: Report, _: Random) -> Iterator[Defect]:
    yield from (inserted(len(report.text), "\n" + line) for line in _FOOT)


def _inside(report: Report, random: Random) -> Iterator[Defect]:
    breaks = [match.start() for match in re.finditer(r"(?<=。)(?=[\u4e00-\u9fff])|(?<=。)\n", report.text)]
    for line in _INSIDE:
        yield inserted(random.choice(breaks), line)


def _markup(report: Report, random: Random) -> Iterator[Defect]:
    for match in re.finditer(r"(?<=[。，、])(?=[\u4e00-\u9fff])", report.text):
        yield inserted(match.start(), random.choice(_HTML))


def _chunks(text: str, every: int) -> Iterator[int]:
    """Places inside words, about `every` characters apart."""
    at = every
    while at < len(text) - 50:
        found = re.compile(r"(?<=[\u4e00-\u9fff])(?=[\u4e00-\u9fff])").search(text, at)
        if found is None:
            return
        yield found.start()
        at = found.start() + every


def _chunk_numbers(separator: str) -> Finder:
    """The text cut into numbered chunks wherever a page ended: 围 10、绕."""

    def find(report: Report, random: Random) -> Iterator[Defect]:
        yield inserted(0, "1、")
        for number, at in enumerate(_chunks(report.text, random.randint(500, 700)), 2):
            yield Defect((Change(at, at, f"{separator}{number}、"),), ((at - 1, at + 1),))

    return find


def _page_lines(report: Report, random: Random) -> Iterator[Defect]:
    form = random.choice(
        (
            "\n— {0} —\n",
            "\n第{0}页 共18页\n",
            "\n- {0} -\n",
            "\n第 {0} 页\n",
            "\n{0}/18\n",
            "\n{0}\n",
            "第{0}页 共18页",
            "\n－{0}－\n",
        )
    )
    for number, at in enumerate(_chunks(report.text, 900), 1):
        yield Defect((Change(at, at, form.format(number)),), ((at - 1, at + 1),))


def _broken_line(report: Report, _: Random) -> Iterator[Defect]:
    """A line break in the middle of a word, as PDF files give it."""
    for at in _chunks(report.text, 700):
        yield Defect((Change(at, at, "\n"),), ((at - 8, at + 8),))


def _cut_off(report: Report, random: Random) -> Iterator[Defect]:
    for _ in range(4):
        at = random.randint(len(report.text) // 2, len(report.text) - 100)
        if re.match(r"[\u4e00-\u9fff]{2}", report.text[at - 1 : at + 1]):
            yield Defect((Change(at, len(report.text), ""),), ((at - 9, at),))


def _hidden(report: Report, random: Random) -> Iterator[Defect]:
    forms = (
        " …… 此处隐藏:6625字,全部文档内容请下载后查看。喜欢就下载吧 ……",
        "……（此处省略3200字）",
        "...（下载后可查看全文）",
        "（剩余5620字，完整内容请下载）",
        "此处隐藏1024字，请登录后查看",
        "……余下全文",
        "（未完待续）",
        "……（略）",
    )
    for form in forms:
        at = random.randint(len(report.text) // 2, len(report.text) - 100)
        yield Defect((Change(at, len(report.text), form),), ((at - 9, at),))


def _teaser(report: Report, random: Random) -> Iterator[Defect]:
    flat = re.sub(r"\s", "", report.text)
    for length in (90, 120, 150):
        yield inserted(0, flat[:length] + random.choice(("...\n", "……\n", "…\n", "\n")))


def _twice(report: Report, _: Random) -> Iterator[Defect]:
    """A line of the front stands twice."""
    end = report.text.find("\n") + 1
    title = report.text[:end]
    for line in (title, title, f"时间：{report.year}-06-28\n时间：{report.year}-06-28\n"):
        yield Defect((Change(end, end, line),), ((0, end),))


def _residue(name: str, find: Finder, *answers: str, each: int = 6) -> Kind:
    return Kind(f"residue: {name}", ("residue", *answers), find, each=each, alone=True)


def _everywhere(name: str, find: Finder, *answers: str) -> Kind:
    return Kind(f"residue: {name}", ("residue", *answers), find, each=10_000, apart=0)


KINDS = (
    _residue("site line at the head", _at_head),
    _residue("site line at the foot", _at_foot),
    _residue("site words inside", _inside, "placeholders"),
    Kind("residue: markup and entities", ("residue", "placeholders"), _markup),
    _everywhere("chunk numbers on new lines", _chunk_numbers("\n"), "structure"),
    _everywhere("chunk numbers in the line", _chunk_numbers(""), "structure"),
    _everywhere("page numbers", _page_lines, "structure"),
    _everywhere("line broken in a word", _broken_line, "structure", "punctuation"),
    _residue("cut off", _cut_off, "structure", each=2),
    _residue("hidden rest", _hidden, "structure", each=3),
    _residue("teaser", _teaser, each=2),
    _residue("front line twice", _twice, "structure", each=2),
)
