"""Traces: why a field has its value."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Trace:
    """One step of the reasoning: the field, the rule that filled it, and its grounds.

    ``rule`` is a lexicon entry or a named rule (``cue:say``, ``frame:agree-to``),
    ``span`` the words that made it fire, ``knowledge`` the row of the knowledge base.
    """

    field: str
    rule: str
    span: Span | None = None
    knowledge: str | None = None
