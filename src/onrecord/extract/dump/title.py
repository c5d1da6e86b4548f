"""The title of a dump's article: the headline line that the page repeats."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote, urlsplit

from onrecord.extract.dump.head import TELLING
from onrecord.extract.dump.lines import WORD
from onrecord.extract.dump.vocabulary import vocabulary

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from collections.abc import Set as AbstractSet

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
REACH: Final = 30
"""Lines before the body in which its heading is looked for."""

WITHIN: Final = 4
"""Lines of the running text that may still be the heading, behind a slogan taken for text."""

LEAST: Final = 3.0
"""The score that a line needs; below it the dump has no title."""

LEAST_PARTS: Final = 2
"""Headings of parts beyond which a list of contents is taken for one."""

ALIKE: Final = 0.7
"""The share of a standfirst's score that the title above it has at least."""

TOLD: Final = 0.3
"""The share of a title's words that the body holds where only its place speaks for it."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a title is weighed against: the page's address and where the body begins."""

    slug: frozenset[str]
    body: Counter[str]
    body_first: int
    head_end: int
    starts: frozenset[str]
    first_text: int
    signed: frozenset[int]
    inside: frozenset[str]


@dataclass(frozen=True, slots=True)
class Sign:
    """A sign of a title, and its weight times how far it holds."""

    name: str
    weight: float
    share: Callable[[Line, Surroundings], float]


def _content(plain: str) -> set[str]:
    """The words of a line that are likely to carry its subject: those of four letters or more."""
    return {word for word in re.split(r"\W+", plain) if len(word) > 3}


def _overlap(line: Line, words: AbstractSet[str]) -> float:
    own = _content(line.plain)
    if len(own) < 2 or not words:
        return 0.0
    return len(own & words) / len(own)


def _told(line: Line, by: Surroundings) -> float:
    """The share of its words that other lines of the running text hold."""
    own = 1 if line.index >= by.body_first else 0
    return _overlap(line, {word for word, count in by.body.items() if count > own})


def _closeness(line: Line, by: Surroundings) -> float:
    """1 where the running text begins, less before it and within it."""
    distance = by.body_first - line.index
    return max(0.0, 1 - distance / REACH if distance >= 0 else 1 + distance / WITHIN)


def _near_top(line: Line, by: Surroundings) -> float:
    return line.index <= 3 and line.index < by.head_end


def _signed(line: Line, by: Surroundings) -> float:
    """Whether a byline or a date follows within six lines."""
    return not by.signed.isdisjoint(range(line.index + 1, line.index + 7))


def _in_list(line: Line, _: Surroundings) -> float:
    return line.indent > 0 and not (line.after_blank and line.before_blank)


def _lower(line: Line, _: Surroundings) -> float:
    return line.text == line.text.lower() and line.text != line.text.upper()


def _outlet(line: Line, _: Surroundings) -> float:
    names = vocabulary().phrases["names"].line
    return line.words <= 4 and not names.isdisjoint(line.tokens)


def _alone(line: Line, by: Surroundings) -> float:
    return line.after_blank and line.before_blank and line.index < by.body_first + WITHIN


SIGNS: Final[tuple[Sign, ...]] = (
    Sign("repeated", 2, lambda line, _: line.repeats > 1),
    Sign("repeated over and over", -1.5, lambda line, _: line.repeats > 5),
    Sign("first of the metadata", 5, lambda line, by: line.index == by.first_text < by.head_end),
    Sign("near the top of the metadata", 1, _near_top),
    Sign("words of the address", 5, lambda line, by: _overlap(line, by.slug)),
    Sign("words of the body", 5, _told),
    Sign("shortly before the body", 3, _closeness),
    Sign("before a byline or a date", 1.5, _signed),
    Sign("of a headline's length", 1.5, lambda line, _: 4 <= line.words <= 24),
    Sign("too short", -3, lambda line, _: line.words < 3),
    Sign("too long", -4, lambda line, _: line.words > 32),
    Sign("ends as a sentence", -4, lambda line, _: line.text.endswith((".", "。"))),
    Sign("begins another line", 2, lambda line, by: line.plain in by.starts),
    Sign("in a list", -1.5, _in_list),
    Sign("a list of figures", -3, lambda line, _: len(re.findall(r"\d+", line.text)) > 3),
    Sign("in lower case", -3, _lower),
    Sign("named as outlets are", -2, _outlet),
    Sign("heads a part of the body", -8, lambda line, by: line.key in by.inside),
    Sign("marked as the heading", 6, lambda line, _: line.heading == 1),
    Sign("marked as a heading", 1, lambda line, _: line.heading > 1),
    Sign("stands alone", 1, _alone),
)  # fmt: skip


def title(
    judged: Sequence[Judged], text: Sequence[Judged], head: Sequence[Judged], url: str | None
) -> tuple[Judged, str] | None:
    """The line of the title and the sign that weighed most; None where nothing looks like one.

    ``text`` are the lines of the running text, found without the title.
    """
    by = _surroundings(judged, text, head, url)
    best, found = LEAST, None
    scores: dict[int, float] = {}
    for each in judged[: by.body_first + WITHIN]:
        if not _likely(each):
            continue
        weights = [(sign.weight * sign.share(each.line, by), sign.name) for sign in SIGNS]
        score = scores[each.line.index] = sum(weight for weight, _ in weights)
        if score > best:
            best, found = score, (each, max(weights)[1])
    return _above(judged, found[0], scores, by) or found if found else None


def _above(
    judged: Sequence[Judged], found: Judged, scores: Mapping[int, float], by: Surroundings
) -> tuple[Judged, str] | None:
    """The line above, where ``found`` is the standfirst below a title that scores about as well."""
    index = found.line.index
    above = judged[index - 1] if index else None
    if above is None or above.kind != "label" or found.line.repeats > 1 or found.line.heading:
        return None
    alike = scores.get(index - 1, 0.0) >= ALIKE * scores[index]
    shorter = 4 <= above.line.words <= found.line.words + 4
    if alike and shorter and not found.line.after_blank and _told(above.line, by) >= TOLD:
        return above, "above a standfirst"
    return None


def _likely(each: Judged) -> bool:
    """No title is an address or a byline; one may hold a date, if it is more than that."""
    dated = each.kind == "date" and each.rule != "a date and nothing else" and each.line.words > 5
    return (dated or each.kind not in UNLIKELY) and not each.line.phrase("interface")


def _surroundings(
    judged: Sequence[Judged], text: Sequence[Judged], head: Sequence[Judged], url: str | None
) -> Surroundings:
    first = text[0].line.index
    starts = set()
    for each in judged[:first]:
        parts = re.split(r"\s+[-|–—•·:]\s+|\s*[|]\s*", each.line.plain)
        if len(parts) > 1 and each.line.words <= 32:
            starts.add(parts[0])
    top = next((each.line.index for each in judged if _likely(each)), 0)
    head_end = len(head) if any(each.kind in TELLING for each in head) else 0
    return Surroundings(
        slug=slug(url),
        body=Counter(word for each in text for word in _content(each.line.plain)),
        body_first=first,
        head_end=head_end,
        starts=frozenset(starts),
        inside=frozenset() if head_end else _inside(judged, text),
        first_text=top,
        signed=frozenset(
            each.line.index for each in judged[:first] if each.kind in {"date", "byline"}
        ),
    )


def _inside(judged: Sequence[Judged], text: Sequence[Judged]) -> frozenset[str]:
    """The short lines of the running text that stand before it too, where there are several."""
    first, last = text[0].line.index, text[-1].line.index
    keys = {
        each.line.key
        for each in judged[max(0, first - 1) : last + 1]
        if each.kind in {"label", "interface"} and each.line.words > 1
        if each.line.repeats > 1 and not each.line.phrase("interface")
    }
    return frozenset(keys) if len(keys) > LEAST_PARTS else frozenset()


def slug(url: str | None) -> frozenset[str]:
    """The words of an address's path."""
    if not url:
        return frozenset()
    try:
        path = unquote(urlsplit(url).path)
    except ValueError:
        return frozenset()
    return frozenset(word for word in WORD.findall(path.casefold()) if len(word) > 1)
