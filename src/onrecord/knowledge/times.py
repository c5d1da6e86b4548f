"""Times: the days, months and years that an article names, and which they are.

The article's day of publication is the anchor: "Tuesday" is the last one before
it in a past clause and the next one in a future clause. Without it only
absolute dates have a value.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from onrecord.knowledge.dates_counted import COUNTED
from onrecord.knowledge.dates_written import WRITTEN
from onrecord.knowledge.given_names import is_given
from onrecord.knowledge.time_grammar import TimeMatch, time_grammar
from onrecord.knowledge.time_values import Frame, Rule, Tense, Value
from onrecord.language.en.tense import tense as english_tense
from onrecord.model import Document, Span, TimeMention, Token, When

TENSES: Mapping[str, Callable[[Document, Token], Tense]] = {"en": english_tense}
"""Language → what tells the tense of a word."""

RULES: Mapping[str, Rule] = {**WRITTEN, **COUNTED}
"""All rules that a pattern may name."""

MONTH_FIRST = frozenset({"USA", "PHL", "CAN"})
"""Countries whose outlets write the month before the day in figures."""

DAY = re.compile(r"\d{4}-\d\d-\d\d")
LINKS = re.compile(r"[^\S\n]*(?:to|until|till|through|and|[-–—])[^\S\n]*")
DASHES = frozenset("-–—")
YEAR_CASES = frozenset(
    ["in", "since", "by", "until", "till", "of", "from", "to", "for", "before", "after", "during",
     "between", "through", "around", "circa", "and", "back", "over", "throughout"]
)  # fmt: skip
"""Prepositions that a year stands after; they tell it from a mere number."""


@dataclass(frozen=True, slots=True)
class Times:
    """What the words of a document say of time; ``whens`` goes by first token."""

    mentions: tuple[TimeMention, ...] = ()
    whens: Mapping[int, When] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Found:
    """A match with its first token and what it stands for."""

    match: TimeMatch
    token: Token
    value: Value


def anchor_day(published: str | None) -> date | None:
    """The day of an ISO moment."""
    found = DAY.match(published or "")
    try:
        return date.fromisoformat(found[0]) if found else None
    except ValueError:
        return None


def times(document: Document) -> Times:
    """All time expressions of a document, in text order."""
    found = list(_found(document))
    mentions = tuple(_mention(document, each) for each in found)
    whens = {each.token.index: when for each in found if (when := _when(document, each))}
    return Times(mentions, whens | _ranges(document, found))


def _found(document: Document) -> Iterator[_Found]:
    grammar = time_grammar(document.language)
    if grammar is None:
        return
    starts = {token.start: token for token in document.tokens}
    anchor = anchor_day(document.article.published)
    frame = Frame(anchor, None, "past", _month_first(document))
    years = _years_to_come(document, list(grammar.matches(document)))
    for match in years:
        token = starts.get(match.start) or _token_at(document, match.start)
        if token is None or not _holds(document, match, token):
            continue
        tense = _tense(document, token)
        value = RULES[match.pattern.value](match.slots, replace(frame, tense=tense))
        if value.precision == "day" and value.value:
            frame = replace(frame, reference=date.fromisoformat(value.value))
        yield _Found(match, token, value)


def _years_to_come(document: Document, matches: list[TimeMatch]) -> list[TimeMatch]:
    """Give the first end of a range the year that only its second end names."""
    out = list(matches)
    for at, (one, two) in enumerate(itertools.pairwise(matches)):
        joined = LINKS.fullmatch(document.text, one.end, two.start)
        first, second = one.slots.get("month"), two.slots.get("month")
        lacks = "year" not in one.slots and "year" in two.slots
        months = isinstance(first, int) and isinstance(second, int) and first <= second
        if joined and lacks and months:
            out[at] = replace(one, slots={**one.slots, "year": two.slots["year"]})
    return out


def _token_at(document: Document, offset: int) -> Token | None:
    """The token that covers an offset, for a match that begins inside one."""
    return next(iter(document.tokens_in(Span(offset, offset + 40))), None)


def _tense(document: Document, token: Token) -> Tense:
    teller = TENSES.get(document.language)
    return teller(document, token) if teller else "past"


def _month_first(document: Document) -> bool | None:
    publisher = document.article.publisher
    if publisher is None or publisher.country is None:
        return None
    return publisher.country in MONTH_FIRST


def _holds(document: Document, match: TimeMatch, token: Token) -> bool:
    """Whether the grammar around a match bears it out."""
    condition = match.pattern.when
    if condition == "year":
        return _is_year(document, match, token)
    if condition == "month":
        return token.pos not in {"AUX", "VERB"} and not _is_part_of_name(document, token)
    if condition == "season":
        return document.text[match.end - 4 : match.end].islower()
    if condition == "clock":
        return bool(match.slots.keys() & {"half", "zone", "weekday", "weekday2"}) or (
            ":" in str(match.slots.get("clock", "")) or "clock" not in match.slots
        )
    return True


def _is_year(document: Document, match: TimeMatch, token: Token) -> bool:  # noqa: PLR0911 cases, the first that fits
    """A year rather than a number: after a preposition or a bracket, or before one thing."""
    last = next((t for t in document.tokens[token.index :] if t.end >= match.end), token)
    if last.pos not in {"NUM", "NOUN", "PROPN", "ADJ", "X"}:
        return False
    if last.text.startswith(("’", "'")) or last.index > token.index:
        return True
    before = document.tokens[token.index - 1] if token.index else None
    after = document.tokens[last.index + 1] if last.index + 1 < len(document.tokens) else None
    if after is not None and after.lemma in {"year", "%", "percent"}:
        return False
    counted = after is not None and after.tag in {"NNS", "NNPS"} and after.index == last.head
    if before is None or before.sentence != token.sentence:
        return not counted
    word = before.text.lower()
    if word in DASHES and before.index and document.tokens[before.index - 1].text.isdigit():
        return not counted
    if word in YEAR_CASES or word in {"(", "[", ",", "year", "early", "late", "/"}:
        return not counted
    head = document.tokens[last.head]
    if word in {"the", "a", "an", "'s", "’s", "his", "its", "their"}:
        return head.index > last.index
    return (head.index > last.index and head.tag in {"NN", "NNP"}) or head.pos == "VERB"


def _is_part_of_name(document: Document, token: Token) -> bool:
    """Whether a month's word is a person's name: "Theresa May", "April Jones"."""
    if token.index and is_given(document.tokens[token.index - 1].text):
        before = document.tokens[token.index - 1]
        return before.text[0].isupper() and before.sentence == token.sentence
    name = next((n for n in document.names if n.first <= token.index < n.last), None)
    if name is None or name.label not in {"person", "organisation"}:
        return False
    return name.last - name.first > 1


def _mention(document: Document, found: _Found) -> TimeMention:
    span = Span(found.match.start, found.match.end)
    value = found.value
    return TimeMention(
        span=span, text=span.of(document.text), type=value.type, value=value.value,
        precision=value.precision,
    )  # fmt: skip


def _when(document: Document, found: _Found) -> When | None:
    """The date as coders take it; lengths and habits are none."""
    value = found.value
    if value.value is None or value.precision is None or value.type not in {"DATE", "TIME"}:
        return None
    span = Span(found.match.start, found.match.end)
    return When(
        value=value.value, precision=value.precision, span=span, text=span.of(document.text),
        basis=f"time:{found.match.pattern.value}",
    )  # fmt: skip


def _ranges(document: Document, found: list[_Found]) -> dict[int, When]:
    """One range for "from 20 November to 11 December", which is two dates in the text."""
    out: dict[int, When] = {}
    for one, two in itertools.pairwise(found):
        start, end = one.value, two.value
        linked = LINKS.fullmatch(document.text, one.match.end, two.match.start)
        opened = document.text[: one.match.start].rstrip().casefold().endswith(("from", "between"))
        if not (linked and opened and start.value and end.value and start.value < end.value):
            continue
        if start.precision == end.precision and start.precision in {"day", "month", "year"}:
            span = Span(one.match.start, two.match.end)
            out[one.token.index] = When(
                value=f"{start.value}/{end.value}", precision="range", span=span,
                text=span.of(document.text), basis="time:range",
            )  # fmt: skip
    return out
