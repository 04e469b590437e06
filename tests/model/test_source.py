from linter.model import Piece, Source


def test_the_end_of_a_text_that_ends_in_crlf_is_the_end_of_the_file() -> None:
    source = Source("稿.txt", "一\n", "utf-8", "crlf", "一\r\n", (Piece(0, 2, 0),))
    assert source.position(2) == (2, 1, 3)


def test_an_empty_draft_has_a_first_place() -> None:
    for pieces in ((), (Piece(0, 0, 0),)):
        assert Source("稿.txt", "", "utf-8", "none", "", pieces).position(0) == (1, 1, 0)
