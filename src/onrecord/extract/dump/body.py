"""Where the body of an article stands in a dump.

Running text gains, everything else costs; the stretch of lines with the highest sum
is the body (the maximum-sum segment, as in Pasternack and Roth, "Extracting article
text from the web with maximum subsequence segmentation", WWW 2009). The last line
that repeats the title before it, and phrases that follow articles, are its fences.
"""

from __future__ import annotations

from collections import Counter
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
    "end": 10,
    "byline": 5,
    "markup": 4,
    "label": 4,
    "body": 0,
}
LONGEST_GAIN: Final = 60
MENU_INDENT: Final = 2
FENCE: Final = 0.2
REPEATED_COST: Final = 2
MOST_COPIES: Final = 4
"""A paragraph may stand in the metadata too, two or three times; a teaser stands everywhere."""
HIGHEST_FENCE: Final = 150
BLANK_SHARE: Final = 0.6
INDENT_SHARE: Final = 0.4
"""The share of a sample's words that makes an indent one of the body's own."""

SAMPLE: Final = 8
"""Paragraphs from which a body's style is read; later ones may be of other articles."""
BOX: Final[frozenset[Kind]] = frozenset({"end", "teaser"})
"""Classes that open a box of links inside a body."""

KEPT: Final[frozenset[Kind]] = frozenset({"body", "label", "keywords"})
"""Classes that stay in a body when they stand inside it."""


OFF_INDENT: Final = 0.3
"""What a sentence is worth that stands deeper than the body's paragraphs: in a list of teasers."""

OFF_STYLE: Final = 0.6
"""What a sentence is worth without blank lines about it, where paragraphs have them."""


@dataclass(frozen=True, slots=True)
class Style:
    """How the paragraphs of a body are set: how deep, and whether between blank lines."""

    indent: int
    blank: bool


@dataclass(frozen=True, slots=True)
class Stretch:
    """The lines from ``first`` to ``last``, both inside; what they are worth."""

    first: int
    last: int
    worth: float


def stretch(
    judged: Sequence[Judged],
    after: int = 0,
    begin: int | None = None,
    style: Style | None = None,
) -> Stretch | None:
    """The best stretch of running text among the lines from ``after`` on.

    ``begin`` is the last line at which it may begin. With a ``style``, sentences set
    otherwise gain less.
    """
    best: Stretch | None = None
    first, worth = after, 0.0
    for index in range(after, len(judged)):
        if worth <= 0:
            if begin is not None and index > begin:
                break
            first, worth = index, 0.0
        worth += gain(judged[index], style)
        if judged[index].kind == "end":
            worth -= min(FENCE * max(worth, 0), HIGHEST_FENCE)
        if worth > (best.worth if best else 0.0):
            best = Stretch(first, index, worth)
    return best


def extended(judged: Sequence[Judged], found: Stretch, style: Style) -> Stretch:
    """The stretch with the short sentences right behind it: "Turnout was low."."""
    last = found.last
    for each in judged[found.last + 1 :]:
        short = each.kind == "label" and each.line.ends and each.line.words > 1
        if not short or each.line.indent != style.indent:
            break
        last += 1
    return Stretch(found.first, last, found.worth)


def style_of(judged: Sequence[Judged], found: Stretch) -> Style:
    """How a stretch's first paragraphs are set, the deepest of the usual indents."""
    indents: Counter[int] = Counter()
    blank = all_words = 0
    text = [each for each in judged[found.first : found.last + 1] if each.kind == "body"]
    for each in text[:SAMPLE]:
        indents[each.line.indent] += each.line.words
        all_words += each.line.words
        blank += each.line.words if each.line.after_blank and each.line.before_blank else 0
    usual = [each for each in indents if indents[each] >= INDENT_SHARE * all_words]
    commonest = max(indents, key=lambda each: indents[each], default=0)
    indent = max(usual, default=commonest)
    return Style(indent, blank > BLANK_SHARE * all_words)


def gain(each: Judged, style: Style | None = None) -> float:
    """What a line adds to a stretch."""
    if each.kind == "label":
        return -_label_cost(each, style)
    if each.kind != "body":
        return -COSTS[each.kind]
    if each.line.repeats > MOST_COPIES:
        return -REPEATED_COST
    worth = float(min(each.line.words, LONGEST_GAIN))
    if style and each.line.indent > style.indent:
        return OFF_INDENT * worth - COSTS["label"]
    if style and style.blank and not (each.line.after_blank or each.line.before_blank):
        return OFF_STYLE * worth
    return worth


def _label_cost(each: Judged, style: Style | None) -> float:
    """A heading between paragraphs costs little, an entry of a list more."""
    line = each.line
    if style and line.indent > style.indent:
        return 6
    if line.after_blank and line.before_blank:
        return 2.5
    return 4 + (1 if line.indent >= MENU_INDENT else 0)


def paragraphs(judged: Sequence[Judged], found: Stretch, title: str | None) -> tuple[Judged, ...]:
    """The lines of the stretch that are the article's own.

    Entries of a list that nothing introduces are other articles' titles, and so are
    the lines from a phrase such as "Related" to the next sentence.
    """
    style = style_of(judged, found)
    kept: list[Judged] = []
    boxed = False
    for each in judged[found.first : found.last + 1]:
        boxed = each.kind in BOX or (boxed and each.kind != "body")
        entry = _heads_entry(each, judged[each.line.index - 1])
        if not boxed and (entry or _own(each, kept, style, title)):
            kept.append(each)
    return tuple(kept)


def _own(each: Judged, before: Sequence[Judged], style: Style, title: str | None) -> bool:
    return each.kind in KEPT and each.line.key != title and _belongs(each, before, style)


def _heads_entry(each: Judged, before: Judged) -> bool:
    """Whether a line is the heading of a ticker's entry, right below its clock."""
    returns = each.rule == "a short line that returns"
    return returns and each.line.words > 1 and before.rule == "a clock alone"


def _belongs(each: Judged, before: Sequence[Judged], style: Style) -> bool:
    """Whether a line is set as the body is, or is a list's entry that the body leads to."""
    if each.line.indent <= style.indent or each.kind == "body":
        return True
    last = before[-1] if before else None
    return last is not None and last.line.index == each.line.index - 1
