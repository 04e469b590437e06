"""The one way in which a draft can fail to be read or written."""


class SourceError(Exception):
    """A draft cannot be read or written; the message, in Chinese, says what is wrong, where, what helps."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message
