"""Where the parts of a dump stand: the metadata, the title, the body."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Final

from onrecord.extract.dump import body, captions, comments
from onrecord.extract.dump.head import head as head_of
from onrecord.extract.dump.kinds import judge
from onrecord.extract.dump.labels import Labels, split
from onrecord.extract.dump.lines import URL, read
from onrecord.extract.dump.title import title as title_of
from onrecord.extract.dump.wrap import unwrap

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.extract.dump.kinds import Judged

FURNITURE: Final = frozenset(
    {
        "url", "image", "date", "byline", "caption", "credit", "teaser", "interface", "end",
        "cookie", "markup", "year", "language", "contact",
    }
)  # fmt: skip
"""Classes that no plain text of title and paragraphs holds."""

BODY_RULE: Final = "the stretch with most running text, behind the title where it returns"

NEAR: Final = 40
"""Lines behind a repeated title in which the body must begin."""

CLOSER: Final = 1.0
"""How much a body gains that begins right behind the title."""

ENOUGH: Final = 0.25
"""The share of the best stretch's worth that a body behind the title needs."""

SCRAP: Final = 20
"""The worth below which a stretch is no body, whatever stands behind it."""

RUNNING: Final = 0.8
"""The share of words in ended lines that makes a text of paragraphs."""

MOST_REPEATS: Final = 40
"""Repetitions of a title that are looked at."""


@dataclass(frozen=True, slots=True)
class Layout:
    """The lines of a dump with the parts that they fall into.

    ``first`` and ``last`` are the places of the body; ``title_rule`` is the sign that
    made ``title`` one; ``plain`` tells a text of paragraphs from a page; ``labels`` are the
    fields that stood before the lines, each with its name.
    """

    judged: tuple[Judged, ...]
    head: tuple[Judged, ...]
    url: str | None
    title: Judged | None
    title_rule: str
    first: int
    last: int
    body: tuple[Judged, ...]
    labels: Labels
    plain: bool = False

    @property
    def rule(self) -> str:
        """How the body was found."""
        return "a text of paragraphs" if self.plain else BODY_RULE

    @property
    def before(self) -> tuple[Judged, ...]:
        """The lines of the metadata, and those from the title to the body."""
        return (*self.head, *self.between)

    @property
    def between(self) -> tuple[Judged, ...]:
        """The lines from the metadata, or the title, to the body."""
        start = max(len(self.head), 0 if self.title is None else self.title.line.index)
        return self.judged[min(start, self.first) : self.first]


def layout(text: str, page_url: str | None = None) -> Layout | None:
    """The layout of a dump; None where it holds no running text."""
    labels = split(text)
    judged = comments.apart(judge(read(unwrap(labels.rest))))
    if plain_text(judged):
        return _plain_layout(judged, page_url or _labelled_url(labels), labels)
    found = body.stretch(judged)
    if found is None:
        return None
    head = head_of(judged, found.first)
    url = page_url or _labelled_url(labels) or _url(head)
    chosen = title_of(judged, judged[found.first : found.last + 1], head, url)
    heading, rule = _labelled_title(judged, labels) or chosen or (None, "")
    judged = captions.apart(judged, len(head), heading)
    found = _body(judged, found, heading, len(head))
    parts = body.paragraphs(judged, found, heading.line.key if heading else None)
    return Layout(judged, head, url, heading, rule, found.first, found.last, parts, labels)


def _labelled_url(labels: Labels) -> str | None:
    """The address that is labelled as such, or given for the source."""
    values = (labels.get("url"), labels.get("publisher"))
    return next((value for value in values if value and URL.match(value)), None)


def _labelled_title(judged: Sequence[Judged], labels: Labels) -> tuple[Judged, str] | None:
    """The line that repeats the labelled title, as the text's own heading."""
    key = (labels.get("title") or "").strip()
    same = (each for each in judged if key and each.line.text == key)
    return next(((each, "labelled as the title") for each in same), None)


def plain_text(judged: Sequence[Judged]) -> bool:
    """Whether this is a text of paragraphs, perhaps with a title, and nothing of a page."""
    if any(each.kind in FURNITURE for each in judged):
        return False
    words = sum(each.line.words for each in judged[1:])
    running = sum(each.line.words for each in judged[1:] if each.line.ends)
    return running >= RUNNING * words if words else bool(judged) and judged[0].line.sentence


def _plain_layout(judged: tuple[Judged, ...], url: str | None, labels: Labels) -> Layout:
    top = judged[0]
    headed = not labels.get("title") or labels.get("title") == top.line.text
    titled = len(judged) > 1 and not top.line.ends and top.line.words <= 25 and headed
    first = 1 if titled else 0
    rule = "the first line of a plain text" if titled else ""
    return Layout(
        judged,
        (),
        url,
        top if titled else None,
        rule,
        first,
        len(judged) - 1,
        judged[first:],
        labels,
        plain=True,
    )


def _url(head: Sequence[Judged]) -> str | None:
    """The first address of the metadata, where it stands near the top."""
    return next((each.line.url for each in head[:4] if each.kind == "url"), None)


def _body(
    judged: Sequence[Judged], found: body.Stretch, heading: Judged | None, head_end: int
) -> body.Stretch:
    """The body, sought a second time with the style of the first finding."""
    first = _after_title(judged, found, heading, head_end, None)
    style = body.style_of(judged, first)
    return body.extended(judged, _after_title(judged, found, heading, head_end, style), style)


def _after_title(
    judged: Sequence[Judged],
    found: body.Stretch,
    heading: Judged | None,
    head_end: int,
    style: body.Style | None,
) -> body.Stretch:
    """The best stretch close behind a line that repeats the title, else the best of all."""
    best, score = None, 0.0
    for index in _repeats(judged, heading):
        later = body.stretch(judged, index + 1, index + NEAR, style)
        if later and later.worth * (1 + CLOSER / (later.first - index)) > score:
            best, score = later, later.worth * (1 + CLOSER / (later.first - index))
    if best and (best.worth >= ENOUGH * found.worth or _fenced(judged, best, found)):
        return best
    return body.stretch(judged, head_end, style=style) or found


def _fenced(judged: Sequence[Judged], best: body.Stretch, other: body.Stretch) -> bool:
    """Whether ``other`` lies behind a phrase that follows articles, and ``best`` is no scrap."""
    between = judged[best.last + 1 : other.first + 1]
    return best.worth >= SCRAP and any(each.rule == "readers' comments" for each in between)


def _repeats(judged: Sequence[Judged], heading: Judged | None) -> Iterator[int]:
    if heading:
        same = (i for i, each in enumerate(judged) if each.line.key == heading.line.key)
        yield from islice(same, MOST_REPEATS)
