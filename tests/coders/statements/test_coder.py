from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.coders.statements import StatementCoder, statement_at
from onrecord.model import Span, Statement

CASES = yaml.safe_load(
    (Path(__file__).parents[2] / "cases" / "en" / "statements.yml").read_text(encoding="utf-8")
)


def seen(statement: Statement, text: str) -> dict[str, Any]:
    """What a case may ask of a statement."""
    return {
        "kind": statement.kind,
        "content": [span.of(text) for span in statement.content],
        "cue": statement.cue_text,
        "speaker": statement.speaker.text if statement.speaker else None,
        "addressee": statement.addressee.text if statement.addressee else None,
        "relayed_by": [actor.text for actor in statement.relayed_by],
        "occasion": statement.occasion.text if statement.occasion else None,
        "modality": statement.modality,
        "implies": statement.implies,
        "insertions": [span.of(text) for span in statement.insertions],
        "quoted": [span.of(text) for span in statement.quoted],
    }


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:60])
def test_case(case: dict[str, Any], code: Any) -> None:
    statements = code(case["text"], case.get("mentions"))
    found = [seen(statement, case["text"]) for statement in statements]
    wanted = case["statements"]
    trimmed = [{key: each[key] for key in want} for each, want in zip(found, wanted, strict=False)]
    assert (len(found), trimmed) == (len(wanted), wanted), found


def test_cases_are_many() -> None:
    assert len(CASES) >= 80


def whole(statement: Statement, text: str) -> None:
    """Each span of a statement reproduces its text."""
    assert statement.text == " … ".join(span.of(text) for span in statement.content)
    if statement.cue is not None:
        assert statement.cue.of(text) == statement.cue_text
    actors = [statement.speaker, statement.addressee, *statement.relayed_by]
    for actor in actors:
        assert actor is None or actor.span.of(text) == actor.text
    if statement.occasion is not None:
        assert statement.occasion.span.of(text) == statement.occasion.text
    assert all(a.start < b.start for a, b in pairwise(statement.content))
    assert 0 < statement.confidence <= 1


WORDS = st.sampled_from(
    ["he", "said", "that", "Ada Berg", "told", "the minister", '"', "“", "”", "'", "’", "«", "»",
     ",", ".", ":", "?", "[", "]", "…", "\n\n", "according to", "urged", "to go", "was", "who",
     "—", "(", ")", "claim", "is", "a threat", "quoted", "as saying", "in a statement", "I"]
)  # fmt: skip


@settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(WORDS, max_size=30).map(" ".join))
def test_any_words(code: Any, text: str) -> None:
    for statement in code(text):
        whole(statement, text)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.text(max_size=80))
def test_any_text(code: Any, text: str) -> None:
    for statement in code(text):
        whole(statement, text)


def test_same_text_same_ids(code: Any) -> None:
    text = '"Yes," Berg said. The mayor said that no one knew.'
    first, second = code(text), code(text)
    assert [s.id for s in first] == [s.id for s in second]
    assert len({s.id for s in first}) == len(first)


def test_long_text_without_a_stop(code: Any) -> None:
    text = 'he said that the minister "told them to go, and ' * 1200
    for statement in code(text):
        whole(statement, text)


def test_coder_declares_itself() -> None:
    coder = StatementCoder()
    assert (coder.name, coder.adds, coder.needs) == ("statements", {"statements"}, frozenset())


def test_innermost_of_nothing() -> None:
    assert statement_at((), Span(0, 1)) is None
