"""A draft: a statement on its way, before its fields are filled."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.coders.statements.cues import Cue
from onrecord.model import Actor, Span, Token


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What is said (``content``, quotation marks and all), the cue, and who says it.

    ``rule`` names the form that was recognised, ``frame`` is the clause of the cue
    without the content: where addressee, occasion and date are looked for.
    """

    content: tuple[Span, ...]
    rule: str
    cue: Cue | None = None
    cue_span: Span | None = None
    speaker: Actor | None = None
    speaker_rule: str = ""
    addressee: Token | None = None
    relayed_by: tuple[Actor, ...] = ()
    frame: Span | None = None
    confidence: float = 0.9
