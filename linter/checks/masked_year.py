"""The kind `masked-year`: one mask stands for the year reviewed and for the year planned."""

from collections.abc import Iterator
from typing import NamedTuple

from linter.checks.kind import kind
from linter.model import ClaimRole, Document, Finding


class MaskedYear(NamedTuple):
    """Parameters of `masked-year`: the `roles` that one mask must not stand for at once."""

    roles: tuple[ClaimRole, ...] = ("reviewed", "planned")


@kind("masked-year", MaskedYear)
def masked_year(document: Document, params: MaskedYear) -> Iterator[Finding]:
    """Yield the masked years (20xx年) of all the roles when they are written alike."""
    masked = [claim for claim in document.report.claims if claim.year is None]
    roles: dict[str, set[str]] = {}
    for claim in masked:
        roles.setdefault(claim.span.of(document.folded), set()).add(claim.role)
    for claim in masked:
        if set(params.roles) <= roles[claim.span.of(document.folded)]:
            yield Finding(claim.span)
