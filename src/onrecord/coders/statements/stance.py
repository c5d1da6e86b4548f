"""Stances: how a speaker stands towards those that his words name."""

from __future__ import annotations

from onrecord.coders.statements.reading import Reading
from onrecord.model import Span, Stance


def stances(reading: Reading, spans: tuple[Span, ...]) -> tuple[Stance, ...]:
    """The stances in what is said."""
    del reading, spans
    return ()
