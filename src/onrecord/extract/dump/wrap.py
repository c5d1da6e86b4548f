"""Hard-wrapped text: the lines of one paragraph, broken at a column, become one line again.

A line is full where the first word of the next would have gone beyond the column. A
line end inside a paragraph, with the blanks about it, is replaced by one space, or by
nothing behind a hyphen; no other character is touched.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

NARROWEST: Final = 40
WIDEST: Final = 100
LEAST_FULL: Final = 2
"""Full lines that a wrapped text has at least."""

SHARE: Final = 0.35
"""The share of a text's words in full lines from which it is a wrapped one."""

ENTRY: Final = re.compile(r"\s*(?:[*•·▪+]|-{1,2}|\d{1,3}[.)]|#)\s*\S|\s*(?:#?\[\d+\]|https?:)")
"""How the entry of a list begins, which is no continuation of the line before it."""


def unwrap(text: str) -> str:
    """The text with each wrapped paragraph on one line; unchanged where it is not wrapped."""
    rows = text.splitlines()
    column = _column(rows)
    if column is None:
        return text
    joined: list[list[str]] = []
    for number, row in enumerate(rows):
        if number and _continues(rows[number - 1], row, column):
            before, after = rows[number - 1].rstrip(), row.strip()
            joined[-1] += [*_glue(before, after), after]
        else:
            joined.append([row.rstrip()])
    return "\n".join("".join(parts) for parts in joined)


def _glue(before: str, after: str) -> tuple[str, ...]:
    """One space between two lines, nothing behind the hyphen of a word."""
    hyphened = before[-1] == "-" and before[-2:-1].isalpha() and after[0].islower()
    return () if hyphened else (" ",)


def _column(rows: Sequence[str]) -> int | None:
    """The width that the text is wrapped at: that of its longest full lines, if it is."""
    pairs = [(a.rstrip(), b) for a, b in pairwise(rows) if _adjacent(a, b)]
    lengths = [(len(row.rstrip()), len(row.split())) for row in rows]
    widths = {len(a) for a, _ in pairs if NARROWEST <= len(a) <= WIDEST}
    best, most = None, SHARE * sum(words for _, words in lengths)
    for width in sorted(widths):
        full = [a for a, b in pairs if len(a) <= width and _full(a, b, width)]
        longer = sum(words for length, words in lengths if length > width)
        gained = sum(len(a.split()) for a in full) - longer
        if len(full) >= LEAST_FULL and gained >= most and _broken(full):
            best, most = width, float(gained)
    return best


def _broken(full: Sequence[str]) -> bool:
    """Whether most full lines break off inside a sentence."""
    return sum(row.endswith((".", "!", "?", ":", '"', "”")) for row in full) * 2 < len(full)


def _adjacent(before: str, after: str) -> bool:
    """Whether the second line may belong to the paragraph of the first."""
    if not before.strip() or not after.strip() or ENTRY.match(after):
        return False
    return _indent(after) <= _indent(before) or bool(ENTRY.match(before))


def _full(before: str, after: str, column: int) -> bool:
    return len(before) + 1 + len(after.split(maxsplit=1)[0]) > column


def _continues(before: str, after: str, column: int) -> bool:
    row = before.rstrip()
    if not _adjacent(row, after) or len(row) < NARROWEST // 2:
        return False
    unfinished = row[-1].isalnum() or row[-1] in ",-"
    return _full(row, after, column) or (unfinished and after.lstrip()[0].islower())


def _indent(row: str) -> int:
    return len(row) - len(row.lstrip())
