"""Where the body of an article stands in a dump.

Running text gains, everything else costs; the stretch of lines with the highest sum
is the body (the maximum-sum segment, as in Pasternack and Roth, "Extracting article
text from the web with maximum subsequence segmentation", WWW 2009). The last line
that repeats the title before it, and phrases that follow articles, are its fences.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.extract.dump.kinds import Judged, Kind

COSTS: Final[dict[Kind, float]] = {
    "url": 4,
    "image": 2,
    "language": 8,
    "contact": 6,
    "year": 6,
    "date": 5,
    "keywords": 8,
    "caption": 0.5,
    "credit": 0.5,
    "teaser": 1.5,
    "interface": 6,
    "cookie": 20,
    "end": 25,
    "byline": 5,
    "markup": 4,
    "label": 4,
    "body": 0,
}
LONGEST_GAIN: Final = 60
MENU_INDENT: Final = 2
KEPT: Final[frozenset[Kind]] = frozenset({"body", "label", "keywords"})
"""Classes that stay in a body when they stand inside it."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """The lines from ``first`` to ``last``, both inside; what they are worth."""

    first: int
    last: int
    worth: float


def stretch(judged: Sequence[Judged], after: int = 0) -> Stretch | None:
    """The best stretch of running text among the lines from ``after`` on."""
    best: Stretch | None = None
    first, worth = after, 0.0
    for index in range(after, len(judged)):
        if worth <= 0:
            first, worth = index, 0.0
        worth += gain(judged[index])
        if worth > (best.worth if best else 0.0):
            best = Stretch(first, index, worth)
    return best


def gain(each: Judged) -> float:
    """What a line adds to a stretch."""
    if each.kind == "body":
        return min(each.line.words, LONGEST_GAIN)
    cost = COSTS[each.kind]
    if each.kind == "label":
        cost = _label_cost(each)
    return -cost


def _label_cost(each: Judged) -> float:
    """A heading between paragraphs costs little, an entry of a list more."""
    line = each.line
    if line.after_blank and line.before_blank:
        return 2.5
    return 4 + (1 if line.indent >= MENU_INDENT else 0)


def paragraphs(judged: Sequence[Judged], found: Stretch) -> tuple[Judged, ...]:
    """The lines of the stretch that are the article's own."""
    inside = judged[found.first : found.last + 1]
    return tuple(each for each in inside if each.kind in KEPT)
