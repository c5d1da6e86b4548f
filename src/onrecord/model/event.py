"""Events: who did what to whom, in PLOVER's terms."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from onrecord.model.actor import Actor
from onrecord.model.ids import digest
from onrecord.model.span import Span
from onrecord.model.trace import Trace
from onrecord.model.when import When, Where

EventStatus = Literal["happened", "planned", "hypothetical", "denied", "historical"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """In article ``article``, ``actors`` did ``type`` to ``recipients``.

    ``quad`` is 1 verbal cooperation, 2 material cooperation, 3 verbal conflict,
    4 material conflict; ``intensity`` lies on PLOVER's scale from −10 to 10.
    ``claimed_by`` is the id of the statement that makes the claim, None where the
    outlet itself reports it.
    """

    id: str
    article: str
    type: str
    modes: tuple[str, ...] = ()
    quad: int
    intensity: float
    contexts: tuple[str, ...] = ()
    actors: tuple[Actor, ...]
    recipients: tuple[Actor, ...] = ()
    trigger: Span
    trigger_text: str
    sentence: Span
    date: When | None = None
    place: Where | None = None
    status: EventStatus = "happened"
    claimed_by: str | None = None
    language: str
    confidence: float
    trace: tuple[Trace, ...] = ()
    coder: str
    coder_version: str


def event_id(article: str, kind: str, trigger: Span, actors: tuple[Actor, ...]) -> str:
    """The id of an event: a digest of the article, the type, the trigger and the actors' places."""
    return digest("e", article, kind, trigger, tuple(actor.span for actor in actors))
