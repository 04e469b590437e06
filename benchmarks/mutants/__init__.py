"""Known defects, kind by kind, put into clean reports: what a linter of reports ought to find."""

from benchmarks.mutants import figures, letters, marks, masks, numbering, repetition, residue, wording, years

KINDS = (
    *repetition.KINDS,
    *numbering.KINDS,
    *marks.KINDS,
    *masks.KINDS,
    *letters.KINDS,
    *residue.KINDS,
    *wording.KINDS,
    *years.KINDS,
    *figures.KINDS,
)
