"""Deeds: a match with its standing worked in, by the codebook's rules of time and polarity.

"Will send aid" is an agreement, "will not send aid" a refusal, "will bomb" a threat.
"""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.coders.events.evoked import Match
from onrecord.coders.events.status import Standing
from onrecord.coders.ontology import Ontology
from onrecord.model import Actor, EventStatus

ATTEMPTS_COUNT = frozenset({"ASSAULT"})
COOPERATION = frozenset({1, 2})
"""Quad classes whose "will not" is a refusal."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """What happened, how, by whom and to whom, and what became of it."""

    type: str
    modes: tuple[str, ...]
    actors: tuple[Actor, ...]
    recipients: tuple[Actor, ...]
    status: EventStatus
    rule: str
    implied: str | None = None
    """The sector of the doer whom a passive without one implies."""


def deed(
    match: Match, standing: Standing, subjects: tuple[Actor, ...], ontology: Ontology
) -> Deed | None:
    """The deed of a match; None where it is no event.

    ``subjects`` are the grammatical ones among the actors: who refuses, where all
    parties of a meeting would be actors.
    """
    found = Deed(
        type=match.type, modes=match.modes, actors=match.actors, recipients=match.recipients,
        status="happened", rule=standing.rule,
    )  # fmt: skip
    if standing.name == "unsaid":
        return None
    if standing.name == "attempted":
        done = match.type in ATTEMPTS_COUNT
        return found if done else _with(found, status="hypothetical")
    if standing.name == "refused":
        return _refused(found, subjects, ontology)
    if standing.name == "planned":
        return planned(found, ontology)
    return _with(found, status=standing.name)


def planned(found: Deed, ontology: Ontology) -> Deed | None:
    """A deed that is only announced; None for a protest to come."""
    kind = ontology.future.get(found.type)
    if kind is None:
        return None
    aimless = kind == "THREATEN" and not found.recipients and found.type == "MOBILIZE"
    if kind == found.type or aimless:
        return _with(found, status="planned")
    mode = ontology.content_mode(kind, found.type, found.modes)
    return Deed(
        type=kind, modes=(mode,) if mode else (), actors=found.actors,
        recipients=found.recipients, status="planned", rule=found.rule,
    )  # fmt: skip


def _refused(found: Deed, subjects: tuple[Actor, ...], ontology: Ontology) -> Deed:
    """What "will not" makes of a deed: a meeting is refused, an attack merely denied."""
    if ontology.types[found.type].quad not in COOPERATION:
        return _with(found, status="denied")
    mode = ontology.content_mode("REJECT", found.type, found.modes)
    spans = {actor.span for actor in subjects}
    others = tuple(a for a in found.actors if a.span not in spans) if subjects else ()
    return Deed(
        type="REJECT", modes=(mode,) if mode else (), actors=subjects or found.actors,
        recipients=(*others, *found.recipients), status="happened", rule=found.rule,
    )  # fmt: skip


def _with(found: Deed, *, status: EventStatus) -> Deed:
    return Deed(
        type=found.type, modes=found.modes, actors=found.actors, recipients=found.recipients,
        status=status, rule=found.rule,
    )  # fmt: skip
