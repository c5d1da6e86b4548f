"""The head of a dump: the page's own metadata, unlabelled, one value a line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.extract.dump.kinds import Judged, Kind

TELLING: Final[frozenset[Kind]] = frozenset(
    {"url", "image", "language", "date", "year", "keywords", "contact"}
)
"""Classes that only metadata stands in, one value a line."""


def head(judged: Sequence[Judged], body_first: int) -> tuple[Judged, ...]:
    """The lines of metadata at the top; empty where the dump begins with the page itself.

    They stand flush left, without blank lines between, and at least one of them is an
    address, a date, a locale or the like.
    """
    end = 0
    for each in judged[:body_first]:
        line = each.line
        if line.index and (line.after_blank or line.indent):
            break
        if each.kind == "interface" and line.phrase("interface"):
            break
        end += 1
    lines = tuple(judged[:end])
    telling = [number for number, each in enumerate(lines) if each.kind in TELLING]
    return lines if telling or any(each.line.repeats > 1 for each in lines[:2]) else ()
