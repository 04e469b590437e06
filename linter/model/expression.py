"""Expressions that are compiled when they are first used.

To compile one takes some 200 microseconds and many runs need few, so a module keeps as a string what drafts
seldom ask for.
"""

import re
from functools import cache


@cache
def compiled(expression: str) -> re.Pattern[str]:
    """The compiled expression."""
    return re.compile(expression)
