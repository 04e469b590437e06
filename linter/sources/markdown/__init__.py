"""The words of a Markdown draft, each still known by its place in the file."""

from linter.sources.markdown.words import markdown_text

__all__ = ["markdown_text"]
