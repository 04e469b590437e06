"""The one way in which a draft can fail to be read or written."""

from linter.model import Edit


class SourceError(Exception):
    """A draft cannot be read or written; the message, in Chinese, says what is wrong, where, what helps.

    `edit` is the one that cannot be carried out, if it is that.
    """

    def __init__(self, message: str, edit: Edit | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.edit = edit
