"""A token of the grammar: a heading or a run of text, of which only the place matters."""


class Place:
    """The place of a token in the text that is read; its attributes are those that Lark's parser asks for."""

    __slots__ = ("end_pos", "start_pos", "type")

    line = column = end_line = end_column = None

    def __init__(self, type: str, start_pos: int, end_pos: int) -> None:  # noqa: A002 - as Lark names it
        self.type = type
        self.start_pos = start_pos
        self.end_pos = end_pos
