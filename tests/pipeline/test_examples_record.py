"""What is read out of the example pages, measured against what a careful reader records.

The floors are what was reached, less a little; they are raised as the record gets
better and never lowered. ``pytest -s`` prints what was missed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

from onrecord.archive import check
from onrecord.model import Coding, Event, Page, Reject, Span, Statement
from onrecord.pipeline import Outcome, code_page
from onrecord.reading import codings
from onrecord.sources import pages

ROOT = Path(__file__).parent.parent.parent / "examples"
EXPECTED = yaml.safe_load((ROOT / "expected.yml").read_text("utf-8"))
FLOORS = {
    "title": 1.0,
    "published": 1.0,
    "publisher": 1.0,
    "statement": 0.95,
    "speaker": 0.92,
    "kind": 0.95,
    "event": 0.9,
    "actors": 0.82,
    "recipients": 0.8,
}
"""Shares of what is expected: speaker and kind of all statements, actors of all events."""


@dataclass(frozen=True, slots=True)
class Point:
    """One thing that was looked for, and whether it was there."""

    what: str
    held: bool
    told: str


@pytest.fixture(scope="module")
def outcomes() -> dict[str, list[Outcome]]:
    found: dict[str, list[Outcome]] = {}
    for page in pages([ROOT / each["file"] for each in EXPECTED["pages"]]):
        if isinstance(page, Page):
            name = Path(page.origin.path).relative_to(ROOT).as_posix()
            found.setdefault(name, []).append(code_page(page))
    return found


@pytest.fixture(scope="module")
def points(outcomes: dict[str, list[Outcome]]) -> list[Point]:
    return [point for page in EXPECTED["pages"] for point in compared(page, outcomes)]


@pytest.mark.parametrize("reject", EXPECTED["rejects"], ids=lambda reject: reject["file"])
def test_what_is_broken_is_rejected_with_a_reason(reject: dict[str, Any]) -> None:
    found = list(codings([ROOT / reject["file"]], workers=1))
    refused = [each for each in found if isinstance(each, Reject)]
    assert all(each.reason for each in refused)
    assert refused
    if reject["whole"]:
        assert refused == found
    else:
        assert [each.origin.record for each in refused] == reject["records"]


def compared(page: dict[str, Any], outcomes: dict[str, list[Outcome]]) -> Iterator[Point]:
    codings = [coding for outcome in outcomes[page["file"]] for coding in outcome.codings]
    assert len(codings) == len(page["articles"]), page["file"]
    for coding, wanted in zip(codings, page["articles"], strict=True):
        check(coding)
        article = coding.article
        assert article.language == wanted.get("language", page["language"])
        publisher = article.publisher and article.publisher.name
        for field, value in (
            ("title", article.title),
            ("published", article.published),
            ("publisher", publisher),
        ):
            told = f"{page['file']}: {field} {value!r}, not {wanted[field]!r}"
            yield Point(field, value == wanted[field], told)
        for said in wanted.get("statements", ()):
            yield from said_points(coding, said)
        for deed in wanted.get("events", ()):
            yield from deed_points(coding, deed)


def said_points(coding: Coding, wanted: dict[str, str]) -> Iterator[Point]:
    place = at(coding, wanted["content"])
    near = [s for s in coding.statements if any(c.overlaps(place) for c in s.content)]
    best = max(near, key=lambda s: speaks(s, wanted), default=None)
    told = f"{wanted['content']!r}: {best.speaker.name if best and best.speaker else best}"
    yield Point("statement", best is not None, told)
    yield Point("speaker", best is not None and speaks(best, wanted), told)
    yield Point("kind", best is not None and best.kind == wanted["kind"], told)


def speaks(said: Statement, wanted: dict[str, str]) -> bool:
    """Whether the speaker's name ends as the expected one does ("Sergei Lavrov", "Lavrov")."""
    name = (said.speaker.name or said.speaker.text) if said.speaker else ""
    return wanted["speaker"].split()[-1].casefold() in name.casefold()


def deed_points(coding: Coding, wanted: dict[str, Any]) -> Iterator[Point]:
    place = at(coding, wanted["words"])
    near = [
        event
        for event in coding.events
        if event.type == wanted["type"] and event.sentence.overlaps(place)
    ]
    best = max(near, key=lambda event: fit(event, wanted), default=None)
    told = f"{wanted['type']} {wanted['words']!r}: " + (
        f"{lands(best, 'actors')} {lands(best, 'recipients')}" if best else "none"
    )
    yield Point("event", best is not None, told)
    for side in ("actors", "recipients"):
        yield Point(side, best is not None and lands(best, side) == set(wanted[side]), told)


def fit(event: Event, wanted: dict[str, Any]) -> int:
    return sum(lands(event, side) == set(wanted[side]) for side in ("actors", "recipients"))


def lands(event: Event, side: str) -> set[str]:
    return {actor.country for actor in getattr(event, side) if actor.country}


def at(coding: Coding, words: str) -> Span:
    start = coding.article.text.find(words)
    return Span(start, start + len(words)) if start >= 0 else Span(0, 1)


@pytest.mark.parametrize("what", FLOORS)
def test_enough_is_found(points: list[Point], what: str) -> None:
    own = [point for point in points if point.what == what]
    missed = [point.told for point in own if not point.held]
    share = 1 - len(missed) / len(own)
    print(f"{what}: {share:.3f} of {len(own)}", *missed, sep="\n  ")  # noqa: T201 for pytest -s
    assert share >= FLOORS[what], missed
