from __future__ import annotations

from typing import Any

import pytest

from onrecord.coders.statements.cues import CueEntry, cues, entry_of, forms, lexicon_for
from onrecord.errors import ResourceError

ENTRIES = lexicon_for("en").entries


def test_size() -> None:
    assert len(ENTRIES) >= 400
    assert {entry.kind for entry in ENTRIES} == {"verb", "noun", "preposition"}


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: f"{entry.kind}:{entry.cue}")
def test_example(entry: CueEntry, code: Any) -> None:
    found = code(entry.example)
    rules = {trace.rule for s in found if s.speaker is not None for trace in s.trace}
    assert f"cue:{entry.cue}" in rules


def test_longest_entry_wins(read: Any) -> None:
    document = read("The council called on the army to leave.")
    found = [cue.entry.cue for cue in cues(document, document.sentences[0], lexicon_for("en"))]
    assert found[0] == "call on"


def test_negated_cue_is_marked(read: Any) -> None:
    document = read("The envoy did not say that.")
    cue = next(iter(cues(document, document.sentences[0], lexicon_for("en"))))
    assert cue.negated


@pytest.mark.parametrize(
    ("verb", "form"),
    [("hope", "hopes"), ("quip", "quipped"), ("deny", "denied"), ("push", "pushes")],
)
def test_forms(verb: str, form: str) -> None:
    assert form in forms(verb)


def test_entry_without_a_field_is_refused() -> None:
    with pytest.raises(ResourceError, match="'say' lacks 'takes'"):
        entry_of({"cue": "say", "kind": "verb"})


def test_unknown_language_is_refused() -> None:
    with pytest.raises(ResourceError, match=r"cues-xx\.json"):
        lexicon_for("xx")
