"""What an event record says of itself: spans, claims, dates, places, contexts, traces."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from invented import context, document

from onrecord.coders.events import EventCoder
from onrecord.coders.events.contexts import Contexts
from onrecord.coders.events.setting import days_before
from onrecord.coders.ontology import ontology
from onrecord.knowledge import Context, actor_of
from onrecord.model import Document, Event, Span, Statement, When, Where, statement_id

CONTEXTS = yaml.safe_load(
    (Path(__file__).parents[3] / "resources" / "contexts" / "en.yml").read_text("utf-8")
)
TOLD = (
    "Norland's foreign minister met her Veskan counterpart on Tuesday. Police detained six "
    "students in Kel, and Estria said it would send doctors to Veska.\n\n"
    "“We have agreed to meet Veska,” President Ardan said after talks with Mara Tell."
)


def code(
    parsed: Document, known: Context | None = None, statements: tuple[Statement, ...] = ()
) -> list[Event]:
    return list(EventCoder().code(parsed, known or context(parsed), statements))


def statement(parsed: Document, words: str, speaker: str) -> Statement:
    """A statement with these words as content and this person as speaker."""
    start = parsed.text.index(words)
    content = (Span(start, start + len(words)),)
    who = next(m for m in context(parsed).mentions if m.text == speaker)
    return Statement(
        id=statement_id(parsed.article.id, content, None), article=parsed.article.id,
        kind="direct", content=content, text=words, speaker=actor_of(who, parsed.text),
        language="en", confidence=1.0, coder="test", coder_version="1",
    )  # fmt: skip


def spans(event: Event) -> list[tuple[Span, str]]:
    found = [(a.span, a.text) for a in (*event.actors, *event.recipients)]
    found.append((event.trigger, event.trigger_text))
    place = event.place
    if place is not None and place.span is not None and place.text is not None:
        found.append((place.span, place.text))
    return found


def test_every_span_reproduces_its_text() -> None:
    parsed = document(TOLD)

    events = code(parsed)

    assert events
    for event in events:
        assert all(span.of(parsed.text) == text for span, text in spans(event))
        assert event.sentence.covers(event.trigger)
        assert all(step.span is None or step.span.of(parsed.text) for step in event.trace)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=120) | st.lists(st.sampled_from(TOLD.split()), max_size=40).map(" ".join))
def test_any_text_raises_nothing_and_holds_its_spans(text: str) -> None:
    parsed = document(text)

    for event in code(parsed):
        assert all(span.of(parsed.text) == words for span, words in spans(event))


@pytest.mark.parametrize("text", ["Norland and " * 900, "urged to " * 900, "of Veska " * 900])
def test_a_degenerate_text_raises_nothing(text: str) -> None:
    code(document(text))


def test_same_text_gives_same_records_and_a_trigger_tells_once() -> None:
    parsed = document(TOLD)

    once, twice = code(parsed), code(parsed)

    assert once == twice
    assert all(a.trigger != b.trigger for a, b in pairwise(once))
    assert len({event.id for event in once}) == len(once)


def test_event_in_a_statement_is_claimed_by_it() -> None:
    parsed = document(TOLD)
    said = statement(parsed, "We have agreed to meet Veska", "Ardan")

    agreed = next(e for e in code(parsed, statements=(said,)) if e.type == "AGREE" and e.claimed_by)

    assert agreed.claimed_by == said.id
    assert [(a.text, a.entity, a.country) for a in agreed.actors] == [("We", "x-ardan", "XNO")]
    assert [a.country for a in agreed.recipients] == ["XVE"]


def test_event_of_the_outlet_itself_is_claimed_by_nobody() -> None:
    parsed = document(TOLD)

    assert all(event.claimed_by is None for event in code(parsed))


def test_said_that_another_did_is_a_claimed_event() -> None:
    parsed = document("President Ardan said Estria had shelled a Veskan port.")
    said = statement(parsed, "Estria had shelled a Veskan port", "Ardan")

    (event,) = code(parsed, statements=(said,))

    assert (event.type, event.claimed_by) == ("ASSAULT", said.id)
    assert [a.country for a in event.actors] == ["XES"]


def test_event_without_a_date_is_dated_to_publication() -> None:
    (event,) = code(document("Norland expelled two Estrian envoys."))

    assert event.date == When(value="2024-05-14", precision="day", basis="publication")


@pytest.mark.parametrize(
    ("value", "status", "kind"),
    [
        ("2024-05-13", "happened", "CONSULT"),
        ("2019", "historical", "CONSULT"),
        ("2024-05-20", "planned", "AGREE"),
    ],
)
def test_date_of_the_clause_decides(value: str, status: str, kind: str) -> None:
    parsed = document("Norland met Veska then.")
    then = parsed.tokens[3]
    precision = "day" if len(value) > 4 else "year"
    when = When(value=value, precision=precision, span=then.span, text=then.text, basis="test")

    (event,) = code(parsed, replace(context(parsed), whens={then.index: when}))

    assert (event.date, event.status, event.type) == (when, status, kind)


def test_place_of_the_clause() -> None:
    (event,) = code(document("Norland met Veska in Kel."))

    assert event.place
    assert event.place.name == "Kel"


def test_place_of_the_dateline_where_the_clause_names_none() -> None:
    parsed = document("Norland met Veska on the quay.")
    filed = Where(name="Port Vell", basis="dateline")

    (event,) = code(parsed, replace(context(parsed), dateline=filed))

    assert event.place == filed


def test_actor_is_a_state_s_agent_with_its_country_and_sector() -> None:
    (event,) = code(document("Norland's navy bombed a Hill Front camp."))

    assert [(a.text, a.country, a.sector) for a in event.actors] == [
        ("Norland's navy", "XNO", "MIL")
    ]


def test_former_officials_are_no_government() -> None:
    (event,) = code(document("Prosecutors charged the former treasurer with bribery."))

    assert [a.sector for a in event.recipients] == ["ELI"]


def test_quad_and_intensity_are_the_ontology_s() -> None:
    plover = ontology()
    for event in code(document(TOLD)):
        assert event.quad == plover.types[event.type].quad
        assert event.intensity == plover.intensity(event.type, event.modes)
        assert 0 < event.confidence <= 1
        assert event.trace[0].rule.startswith("frame:")


def test_contexts_have_their_words_in_the_trace() -> None:
    parsed = document("Norland's army bombed the pipeline of a Veskan company.")

    (event,) = code(parsed)

    assert {"military", "natural_resource"} <= set(event.contexts)
    shown = {
        t.rule: t.span.of(parsed.text) for t in event.trace if t.field == "contexts" and t.span
    }
    assert shown["context:natural_resource"] == "pipeline"


@pytest.mark.parametrize("name", CONTEXTS)
def test_example_of_each_context(name: str) -> None:
    parsed = document(CONTEXTS[name]["e.g."])

    assert name in {cue.context for cue in Contexts(parsed).of(parsed.sentences[0])}


@pytest.mark.parametrize(
    ("value", "days"),
    [
        ("2024-05-13", 1), ("2024-05-20", -6), ("2024-04", 13), ("2023", 135),
        ("2024-04-01/2024-05-14", 0), ("2024-05-14T05:43", 0), ("200X", None), ("", None),
        ("2024-W19", 2), ("2024-Q1", None),
    ],
)  # fmt: skip
def test_days_before_publication(value: str, days: int | None) -> None:
    assert days_before(When(value=value, precision="day"), "2024-05-14") == days
