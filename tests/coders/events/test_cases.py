"""The coder on sentences of an invented world, and on sentences that tell nothing."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from invented import context, document

from onrecord.coders.events import EventCoder
from onrecord.model import Actor, Event

CASES = Path(__file__).parents[2] / "cases" / "en"
TOLD = yaml.safe_load((CASES / "events.yml").read_text("utf-8"))
UNTOLD = yaml.safe_load((CASES / "no-events.yml").read_text("utf-8"))


def coded(texts: list[str]) -> list[list[Event]]:
    """The events of each text, all parsed at once."""
    parsed = document("\n\n".join(texts))
    events = list(EventCoder().code(parsed, context(parsed), ()))
    found, start = [], 0
    for text in texts:
        found.append([e for e in events if start <= e.trigger.start < start + len(text)])
        start += len(text) + 2
    return found


@cache
def events_told() -> list[list[Event]]:
    return coded([case[0] for case in TOLD])


@cache
def events_untold() -> list[list[Event]]:
    return coded(UNTOLD)


def named(words: str, parties: tuple[Actor, ...]) -> bool:
    """Whether the parties are those that the case names; an empty name asks for none."""
    wanted = [word.strip() for word in words.split(",") if word.strip()]
    return len(wanted) == len(parties) and all(
        any(word in actor.text for actor in parties) for word in wanted
    )


def agrees(wanted: list[Any], event: Event) -> bool:
    kind, actors, recipients, *rest = wanted
    more = rest[0] if rest else {}
    implied = any(step.rule.startswith("implied:") for step in event.trace)
    doers = "" if actors == "~" else actors
    return (
        event.type == kind
        and implied == (actors == "~")
        and (named(doers, event.actors) or (not actors and event.type == "CONSULT"))
        and named(recipients, event.recipients)
        and list(event.modes) == more.get("modes", list(event.modes))
        and event.status == more.get("status", event.status)
    )


@pytest.mark.parametrize("index", range(len(TOLD)), ids=lambda i: TOLD[i][0])
def test_sentence_tells_its_events(index: int) -> None:
    events, wanted = events_told()[index], TOLD[index][1:]

    missing = [each for each in wanted if not any(agrees(each, event) for event in events)]
    assert not missing, [shown(event) for event in events]
    assert len(events) <= len(wanted) + 1, [shown(event) for event in events]


@pytest.mark.parametrize("index", range(len(UNTOLD)), ids=lambda i: UNTOLD[i])
def test_sentence_without_an_event_tells_none(index: int) -> None:
    assert [shown(event) for event in events_untold()[index]] == []


def shown(event: Event) -> tuple[object, ...]:
    actors = [actor.text for actor in event.actors]
    recipients = [actor.text for actor in event.recipients]
    return event.type, event.modes, event.status, actors, recipients, event.trace[0].rule
