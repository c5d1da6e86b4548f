"""The event coder: who did what to whom, in PLOVER's terms."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from onrecord.coders.events.frames import lexicon
from onrecord.coders.events.reading import NAME, VERSION, Reading
from onrecord.coders.ontology import ontology
from onrecord.knowledge import Context
from onrecord.model import Document, Event, Statement


class EventCoder:
    """Codes the events of a document with the frames of its language."""

    name: Final = NAME
    version: Final = VERSION
    languages: Final = frozenset({"en"})
    needs: Final = frozenset({"statements"})
    adds: Final = frozenset({"events"})

    def code(
        self, document: Document, context: Context, statements: tuple[Statement, ...]
    ) -> Iterator[Event]:
        """Yield the events that the document tells, in text order."""
        words, plover = lexicon(document.language), ontology()
        reading = Reading(document, context, statements, words, plover)
        yield from sorted(reading.events(), key=lambda event: event.trigger)
