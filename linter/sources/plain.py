"""Line breaks: one line feed each in the linted text, as they are in the file."""

from itertools import accumulate

from linter.model import Piece


def newline_of(original: str) -> str:
    """`lf`, `crlf`, `cr`, `mixed`, or `none` in a text of one line."""
    crlf = original.count("\r\n")
    counts = {"crlf": crlf, "lf": original.count("\n") - crlf, "cr": original.count("\r") - crlf}
    present = [name for name, count in counts.items() if count]
    if not present:
        return "none"
    return present[0] if len(present) == 1 else "mixed"


def commonest_newline(original: str) -> str:
    """The line break that the file uses most, a line feed if it has none."""
    crlf = original.count("\r\n")
    counts = {"\n": original.count("\n") - crlf, "\r\n": crlf, "\r": original.count("\r") - crlf}
    return max(counts, key=lambda newline: counts[newline])


def plain_text(original: str) -> tuple[str, tuple[Piece, ...]]:
    """The text with every line break as one line feed, and its pieces: one unless CRLF takes room."""
    if not original:
        return "", ()
    if "\r\n" not in original:
        return original.replace("\r", "\n"), (Piece(0, len(original), 0),)
    chunks = original.split("\r\n")
    ends = list(accumulate(len(chunk) + 1 for chunk in chunks))
    ends[-1] -= 1
    starts = [0, *ends[:-1]]
    pieces = tuple(
        Piece(start, end, start + breaks)
        for breaks, (start, end) in enumerate(zip(starts, ends, strict=True))
        if end > start
    )
    return "\n".join(chunks).replace("\r", "\n"), pieces
