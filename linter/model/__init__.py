"""model: the nouns, frozen; imports nothing of ours."""

from linter.model.characters import IDEOGRAPH, beyond_gb2312, lacked
from linter.model.document import Document
from linter.model.facts import (
    Claim,
    ClaimPlace,
    ClaimRole,
    Count,
    Dating,
    Evidence,
    Figure,
    Growth,
    Part,
    Phrase,
    Report,
    Role,
    YearMention,
    YearRole,
)
from linter.model.finding import Diagnostic, Edit, Fault, FileReport, Finding, Fix, Related
from linter.model.hits import NO_HITS, Hits
from linter.model.quantity import Interval, Quantity
from linter.model.rule import LEVELS, Example, Level, Origin, Repair, Rule
from linter.model.section import Form, Front, Outline, Section
from linter.model.source import Piece, Source, Style
from linter.model.span import Position, Span, apart, held

__all__ = [
    "IDEOGRAPH",
    "LEVELS",
    "NO_HITS",
    "Claim",
    "ClaimPlace",
    "ClaimRole",
    "Count",
    "Dating",
    "Diagnostic",
    "Document",
    "Edit",
    "Evidence",
    "Example",
    "Fault",
    "Figure",
    "FileReport",
    "Finding",
    "Fix",
    "Form",
    "Front",
    "Growth",
    "Hits",
    "Interval",
    "Level",
    "Origin",
    "Outline",
    "Part",
    "Phrase",
    "Piece",
    "Position",
    "Quantity",
    "Related",
    "Repair",
    "Report",
    "Role",
    "Rule",
    "Section",
    "Source",
    "Span",
    "Style",
    "YearMention",
    "YearRole",
    "apart",
    "beyond_gb2312",
    "held",
    "lacked",
]
