"""The title of a dump's article: the headline line that the page repeats."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote, urlsplit

from onrecord.extract.dump.lines import WORD

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from onrecord.extract.dump.kinds import Judged, Kind
    from onrecord.extract.dump.lines import Line

UNLIKELY: Final[frozenset[Kind]] = frozenset(
    {
        "url",
        "image",
        "language",
        "contact",
        "year",
        "date",
        "cookie",
        "byline",
        "markup",
        "caption",
        "credit",
        "end",
    }
)
LEAST: Final = 3.0
"""The score that a line needs; below it the dump has no title."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a title is weighed against: the page's address and where the body begins."""

    slug: frozenset[str]
    body_first: int
    head_end: int
    starts: frozenset[str]
    first_text: int


@dataclass(frozen=True, slots=True)
class Sign:
    """A sign of a title, and its weight times how far it holds."""

    name: str
    weight: float
    share: Callable[[Line, Surroundings], float]


SIGNS: Final[tuple[Sign, ...]] = (
    Sign("repeated", 1.5, lambda line, _: min(line.repeats - 1, 3)),
    Sign("first of the metadata", 3, lambda line, by: line.index <= by.first_text < by.head_end),
    Sign("near the top of the metadata", 1, lambda line, by: line.index <= 3 and line.index < by.head_end),
    Sign("words of the address", 5, lambda line, by: _overlap(line, by.slug)),
    Sign("right before the body", 3, lambda line, by: max(0.0, 1 - (by.body_first - line.index) / 12) if line.index < by.body_first else 0),
    Sign("of a headline's length", 1.5, lambda line, _: 4 <= line.words <= 24),
    Sign("too short", -3, lambda line, _: line.words < 3),
    Sign("too long", -4, lambda line, _: line.words > 32),
    Sign("ends as a sentence", -1.5, lambda line, _: line.text.endswith((".", "。"))),
    Sign("begins another line", 2, lambda line, by: line.plain in by.starts),
    Sign("an entry of a menu", -2, lambda line, by: line.indent > 0 and line.words < 4),
    Sign("in lower case", -1.5, lambda line, _: line.text == line.text.lower() and line.text != line.text.upper()),
    Sign("stands alone", 1, lambda line, by: line.after_blank and line.before_blank and line.index < by.body_first),
)  # fmt: skip


def title(
    judged: Sequence[Judged], body_first: int, head_end: int, url: str | None
) -> tuple[Judged, str] | None:
    """The line of the title and the sign that weighed most; None where nothing looks like one."""
    by = _surroundings(judged, body_first, head_end, url)
    best, found = LEAST, None
    for each in judged[: body_first + 1]:
        if each.kind in UNLIKELY or each.line.phrase("interface"):
            continue
        weights = [(sign.weight * sign.share(each.line, by), sign.name) for sign in SIGNS]
        score = sum(weight for weight, _ in weights)
        if score > best:
            best, found = score, (each, max(weights)[1])
    return found


def _surroundings(
    judged: Sequence[Judged], body_first: int, head_end: int, url: str | None
) -> Surroundings:
    starts = set()
    for each in judged[:body_first]:
        parts = re.split(r"\s+[-|–—•·:]\s+|\s*[|]\s*", each.line.plain)
        if len(parts) > 1 and each.line.words <= 32:
            starts.add(parts[0])
    texts = (number for number, each in enumerate(judged) if each.kind not in UNLIKELY)
    return Surroundings(slug(url), body_first, head_end, frozenset(starts), next(texts, 0))


def slug(url: str | None) -> frozenset[str]:
    """The words of an address's path."""
    if not url:
        return frozenset()
    try:
        path = unquote(urlsplit(url).path)
    except ValueError:
        return frozenset()
    return frozenset(word for word in WORD.findall(path.casefold()) if len(word) > 1)


def _overlap(line: Line, words: frozenset[str]) -> float:
    own = {word for word in re.split(r"\W+", line.plain) if len(word) > 1}
    if len(own) < 3 or not words:
        return 0.0
    return len(own & words) / len(own)
