"""Whole pages, as crawlers leave them, to all that they say."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from onrecord.archive import check
from onrecord.model import Actor, Coding, Event, Statement
from onrecord.pipeline import code_page
from onrecord.sources import pages

FOLDER = Path(__file__).parent.parent / "pages" / "whole"
EXPECTED: dict[str, dict[str, Any]] = yaml.safe_load((FOLDER / "expected.yml").read_text("utf-8"))
STATEMENTS = [(name, each) for name, page in EXPECTED.items() for each in page["statements"]]
EVENTS = [(name, each) for name, page in EXPECTED.items() for each in page["events"]]


@pytest.fixture(scope="module")
def codings() -> dict[str, Coding]:
    found = {}
    for page in pages([FOLDER / name for name in EXPECTED]):
        outcome = code_page(page)
        assert not outcome.rejects
        (coding,) = outcome.codings
        check(coding)
        found[Path(page.origin.path).name] = coding
    return found


def names(actors: tuple[Actor, ...]) -> set[str]:
    return {actor.name or actor.text for actor in actors}


@pytest.mark.parametrize("name", EXPECTED)
def test_the_article_is_whole_and_clean(codings: dict[str, Coding], name: str) -> None:
    article, wanted = codings[name].article, EXPECTED[name]["article"]
    text = [span.of(article.text) for span in article.paragraphs]
    found = {
        "title": article.title,
        "url": article.url,
        "published": article.published,
        "modified": article.modified,
        "publisher": article.publisher and article.publisher.name,
        "section": article.section,
        "tags": list(article.tags),
        "dateline": article.dateline and [article.dateline.place, article.dateline.agency],
        "language": article.language,
        "paragraphs": len(text),
        "opens": text[0][: len(wanted.get("opens", ""))],
        "closes": text[-1][-len(wanted.get("closes", " ")) :],
        "teasers": [teaser.title for teaser in article.teasers],
    }
    assert {field: found[field] for field in wanted} == wanted


@pytest.mark.parametrize(("name", "wanted"), STATEMENTS)
def test_a_statement_is_found(
    codings: dict[str, Coding], name: str, wanted: dict[str, Any]
) -> None:
    coding = codings[name]
    near = [said for said in coding.statements if says(said, wanted)]
    assert near, [said.text for said in coding.statements]
    found = {field: FIELDS[field](near[0], coding) for field in wanted if field != "says"}
    assert found == {field: value for field, value in wanted.items() if field != "says"}


def says(said: Statement, wanted: dict[str, Any]) -> bool:
    starts = said.text.removeprefix("that ").startswith(wanted["says"])
    return starts and ("cue" not in wanted or said.cue_text == wanted["cue"])


FIELDS: dict[str, Any] = {
    "kind": lambda said, _: said.kind,
    "cue": lambda said, _: said.cue_text,
    "speaker": lambda said, _: said.speaker and said.speaker.name,
    "role": lambda said, _: (said.speaker.role or "").lower(),
    "sector": lambda said, _: said.speaker.sector,
    "said_on": lambda said, _: [said.said_on.value, said.said_on.text],
    "place": lambda said, _: said.place and [said.place.name, said.place.basis],
    "occasion": lambda said, _: said.occasion and said.occasion.text.removeprefix("the "),
    "relayed_by": lambda said, _: [actor.name for actor in said.relayed_by],
    "quoted": lambda said, coding: [span.of(coding.article.text) for span in said.quoted],
    "insertions": lambda said, coding: [span.of(coding.article.text) for span in said.insertions],
    "against": lambda said, _: sorted(
        {stance.name.removeprefix("the ") for stance in said.stances if stance.value < 0},
        reverse=True,
    ),
}


@pytest.mark.parametrize(("name", "wanted"), EVENTS)
def test_an_event_is_found(codings: dict[str, Coding], name: str, wanted: dict[str, Any]) -> None:
    coding = codings[name]
    near = [each for each in coding.events if agrees(each, wanted, coding)]
    assert near, [(e.type, names(e.actors), names(e.recipients)) for e in coding.events]


def agrees(event: Event, wanted: dict[str, Any], coding: Coding) -> bool:
    claimed = next((s for s in coding.statements if s.id == event.claimed_by), None)
    parties = names(event.actors) | names(event.recipients)
    found = {
        "type": event.type,
        "claimed_by": claimed and claimed.speaker and claimed.speaker.name,
        "date": event.date and event.date.value,
        "place": event.place and [event.place.name, event.place.basis],
    }
    return set(wanted["actors"]) == parties and all(
        found[field] == value for field, value in wanted.items() if field != "actors"
    )


@pytest.mark.parametrize("name", [name for name in EXPECTED if "count" in EXPECTED[name]])
def test_nothing_else_is_said(codings: dict[str, Coding], name: str) -> None:
    assert len(codings[name].statements) == EXPECTED[name]["count"]["statements"]
