from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from onrecord.coders.statements.cues import lexicon_for
from onrecord.coders.statements.draft import Draft
from onrecord.coders.statements.evaluation import Evaluation, evaluations
from onrecord.coders.statements.reading import Reading
from onrecord.coders.statements.stance import stances
from onrecord.model import Document, Span

NAMES = dict.fromkeys(("Norland", "Veska", "Berg", "Pact", "Union", "League"), "organisation")
ENTRIES = [entry for entries in evaluations("en").values() for entry in entries]


@pytest.fixture
def found(read: Any, context: Any) -> Callable[[str], dict[str, float]]:
    return lambda text: valued(text, read(text), context)


def valued(text: str, document: Document, context: Any) -> dict[str, float]:
    reading = Reading(document, context(document, NAMES), lexicon_for("en"))
    whole = Span(0, len(text))
    return {
        s.name: s.value for s in stances(reading, Draft(content=(whole,), rule="that"), (whole,))
    }


def test_size() -> None:
    assert len(ENTRIES) >= 300


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: f"{' '.join(entry.words)}:{entry.on}")
def test_example(entry: Evaluation, found: Any) -> None:
    assert entry.value in found(entry.example).values()


def test_those_apposed_share_the_value(found: Any) -> None:
    text = "The older bodies, Norland and the League, have exhausted themselves."
    assert found(text) == {"Norland": -0.6, "League": -0.6}


def test_negation_turns_the_value(found: Any) -> None:
    assert found("Norland is not a threat.") == {"Norland": 0.35}


def test_the_longer_words_win(found: Any) -> None:
    assert found("Norland is a reliable partner.") == {"Norland": 0.8}


def test_anothers_stance_is_not_the_speakers(found: Any) -> None:
    assert found("Veska condemns Norland.") == {}


def test_cue_that_values_its_object(code: Any) -> None:
    (statement,) = code("The envoy condemned Norland.", NAMES)
    assert [(s.name, s.value) for s in statement.stances] == [("Norland", -0.6)]


def test_no_link_no_stance(found: Any) -> None:
    assert found("The threat came up while Norland slept.") == {}
