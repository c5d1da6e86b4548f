from __future__ import annotations

from collections.abc import Iterable

import pytest

from onrecord.coders.registry import checked, coders, run
from onrecord.errors import InputError
from onrecord.knowledge import Context
from onrecord.model import (
    Actor,
    Article,
    Document,
    Event,
    Origin,
    Span,
    Statement,
    event_id,
    statement_id,
)

TEXT = "Roe said so."
DOCUMENT = Document(
    Article(id="a-1", text=TEXT, page="p-1", origin=Origin(path="x"), source="x", language="en"),
    "en",
    (),
    (),
    (),
)


class Says:
    """A coder of one statement."""

    name = "says"
    version = "1"
    languages = frozenset({"en"})
    needs: frozenset[str] = frozenset()
    adds = frozenset({"statements"})

    def code(
        self, document: Document, context: Context, statements: tuple[Statement, ...]
    ) -> Iterable[Statement | Event]:
        content = (Span(9, 11),)
        made = Statement(
            id=statement_id("a-1", content, None),
            article="a-1",
            kind="indirect",
            content=content,
            text="so",
            language="en",
            confidence=0.5,
            coder=self.name,
            coder_version=self.version,
        )
        yield made
        yield made


class Does:
    """A coder that makes an event of each statement."""

    name = "does"
    version = "1"
    languages = frozenset({"en"})
    needs = frozenset({"statements"})
    adds = frozenset({"events"})

    def code(
        self, document: Document, context: Context, statements: tuple[Statement, ...]
    ) -> Iterable[Statement | Event]:
        for statement in statements:
            actors = (Actor(span=Span(0, 3), text="Roe"),)
            yield Event(
                id=event_id("a-1", "CONSULT", Span(4, 8), actors),
                article="a-1",
                type="CONSULT",
                quad=1,
                intensity=2.5,
                actors=actors,
                trigger=Span(4, 8),
                trigger_text="said",
                sentence=Span(0, 12),
                claimed_by=statement.id,
                language="en",
                confidence=0.5,
                coder=self.name,
                coder_version=self.version,
            )


class SpeaksRuritanian(Says):
    """A coder of another language."""

    languages = frozenset({"qrr"})


def test_what_a_coder_adds_the_next_one_gets() -> None:
    statements, events = run(DOCUMENT, Context(anchor=None), checked([Says(), Does()]))
    assert len(statements) == 1, "one record an id"
    assert [event.claimed_by for event in events] == [statements[0].id]


def test_a_coder_of_another_language_does_not_run() -> None:
    assert run(DOCUMENT, Context(anchor=None), [SpeaksRuritanian()]) == ((), ())


def test_a_coder_before_what_it_needs_is_refused() -> None:
    with pytest.raises(InputError, match="'does' needs statements"):
        checked([Does(), Says()])


def test_our_own_coders_stand_in_order() -> None:
    assert [coder.name for coder in coders()][:2] == ["statements", "events"]
