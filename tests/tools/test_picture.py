import re
from xml.etree import ElementTree

from tools.picture import CELL, MOST_LINES, picture, shortened

LETTERS = "{http://www.w3.org/2000/svg}text"


def letters_of(svg: str) -> list[tuple[str, float, float]]:
    """Text, left edge in columns and width in columns of each element."""
    elements = [element for element in ElementTree.fromstring(svg).iter(LETTERS) if element.get("textLength")]
    return [
        (element.text or "", float(element.get("x", "")) / CELL, float(element.get("textLength", "")) / CELL)
        for element in elements
    ]


def test_each_letter_of_the_picture_stands_in_its_columns() -> None:
    drawn = letters_of(picture("我镇2025年<工作>\n    \x1b[1;31m^^^^^^\x1b[0m"))
    words = [(words.replace("\xa0", " "), round(left, 3), round(width, 3)) for words, left, width in drawn]
    assert words == [
        ("我镇", 0, 4),
        ("2025", 4, 4),
        ("年", 8, 2),
        ("<", 10, 1),
        ("工作", 11, 4),
        (">", 15, 1),
        ("^^^^^^", 4, 6),
    ]


def test_a_picture_is_the_same_each_time() -> None:
    assert picture("青溪镇") == picture("青溪镇")


def test_a_long_output_keeps_whole_diagnostics_and_its_summary() -> None:
    block = "\n".join(["错误：有误"] * 9)
    short = shortened("\n\n".join([block] * 20 + ["1 个文件：错误 20"]) + "\n")
    assert short.endswith("\n\n（以下略去 15 条）\n\n1 个文件：错误 20")
    assert short.count("错误：有误") == 9 * 5
    assert MOST_LINES <= short.count("\n") <= MOST_LINES + 14
    assert not re.search("略去", shortened(f"{block}\n\n1 个文件：错误 1"))
