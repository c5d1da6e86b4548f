"""Each frame's own example is its test."""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path

import pytest
import yaml
from invented import context, document

from onrecord.coders.events import EventCoder
from onrecord.coders.events.frames import NOTHING, lexicon
from onrecord.coders.ontology import ontology, ontology_from
from onrecord.model import Event

ROOT = Path(__file__).parents[3]
sys.path.insert(0, str(ROOT / "tools"))

from build import frames as build  # noqa: E402 - after the path is set

FOLDER = ROOT / "resources" / "frames" / "en"
ENTRIES = tuple(
    build.entries(
        FOLDER,
        ontology_from(yaml.safe_load((ROOT / "resources/ontology/plover.yml").read_text("utf-8"))),
    )
)


@cache
def told() -> list[tuple[str, list[Event]]]:
    """The events of every example, all parsed as one document, one paragraph each."""
    texts = [entry.example.split("=>")[0].strip() for entry in ENTRIES]
    parsed = document("\n\n".join(texts))
    events = list(EventCoder().code(parsed, context(parsed), ()))
    found, start = [], 0
    for text in texts:
        end = start + len(text)
        found.append((text, [e for e in events if start <= e.trigger.start < end]))
        start = end + 2
    return found


def parties(text: str) -> list[str]:
    return [word.strip() for word in text.split(",") if word.strip()]


def matches(words: list[str], found: list[str]) -> bool:
    return len(words) == len(found) and all(any(w in f for f in found) for w in words)


def problem(index: int) -> str | None:
    """What is wrong with the events of an example; None where one is as it says."""
    entry, (text, events) = ENTRIES[index], told()[index]
    actors, _, recipients = entry.example.split("=>")[1].partition(">")
    got = [
        f"{e.type} {'+'.join(e.modes)} {e.status} {[a.text for a in e.actors]} > "
        f"{[a.text for a in e.recipients]} [{e.trace[0].rule}]"
        for e in events
    ]
    if entry.type == NOTHING and not events:
        return None
    for event in events:
        right_type = event.type == entry.type and (event.modes == entry.modes or not entry.modes)
        if (
            right_type
            and matches(parties(actors), [a.text for a in event.actors])
            and matches(parties(recipients), [a.text for a in event.recipients])
        ):
            return None
    return f"{entry.type} {entry.modes}: {text} => {actors}>{recipients}; got {got}"


@pytest.mark.parametrize("index", range(len(ENTRIES)), ids=lambda i: ENTRIES[i].frame)
def test_example_of_each_frame(index: int) -> None:
    assert problem(index) is None


def test_lexicon_covers_every_type() -> None:
    kinds = {frame.type for frames in lexicon("en").triggers.values() for frame, _ in frames}
    assert kinds == {*ontology().types, NOTHING}
