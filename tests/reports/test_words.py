from linter.model import Diagnostic, Span
from linter.reports.words import gathered
from tests.reports.runs import plain


def test_the_places_of_a_gathering_rule_name_each_line_once_and_the_count_once() -> None:
    source = plain("稿.txt", "a,b,\nc,\n")
    spans = (Span(1, 2), Span(3, 4), Span(6, 7))
    counted = Diagnostic("a/b", "a", "info", "半角逗号 3 处", spans[0], spans[1:])
    assert gathered(counted, source) == "见于第1、2行"
    assert (
        gathered(Diagnostic("a/b", "a", "info", "半角逗号", spans[0], spans[1:]), source)
        == "共 3 处，见于第1、2行"
    )
