"""Word files (.docx): their text as it reads, and edits put back into the runs that hold it."""

from linter.sources.word.edits import rewritten
from linter.sources.word.reading import word_source

__all__ = ["rewritten", "word_source"]
