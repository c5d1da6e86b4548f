"""Sides: who is implied or stands further off, and whether the sides make an event.

The codebook's rules: no event without an actor who matters; aid, cooperation and
sanctions need a recipient; a meeting needs two; nobody's private dealings count.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from onrecord.coders.events.deed import Deed
from onrecord.coders.events.evoked import Match
from onrecord.coders.events.roles import Parties
from onrecord.coders.events.setting import Settings
from onrecord.coders.ontology import Ontology
from onrecord.language import syntax
from onrecord.model import Actor, Document

WITHOUT_DOER = frozenset({"ASSAULT", "COERCE"})
"""Types told without a doer ("four were killed"): the codebook codes an unknown one."""
TOWARDS = ("to", "for", "against", "on", "from", "with", "in")
"""Prepositions before whom a deed concerns, the surest first."""
TOGETHER = frozenset({"AGREE", "SUPPORT", "COOPERATE", "CONCEDE"})
"""Types whose joint frames need both sides ("reached a deal with Estria" by nobody is none)."""
ALONE = frozenset({"withdraw"})
"""Modes that need no recipient though their type does: one leaves a treaty, not a party."""
PEACEFUL = frozenset({1, 2})
PRIVATE = frozenset({"CVL", "EDU", "MED", "BUS", "AGR", "JRN", "CRM", "UNK"})
"""Sectors whose members' talks with each other are no politics ("the teacher met her sister")."""


class Sides:
    """Completes and judges the sides of the deeds of one document."""

    def __init__(
        self, document: Document, ontology: Ontology, parties: Parties, settings: Settings
    ) -> None:
        self._document = document
        self._ontology = ontology
        self._parties = parties
        self._settings = settings

    def subjects(self, match: Match) -> tuple[Actor, ...]:
        """The grammatical subjects of a match that are parties."""
        tokens = match.predicate.subjects
        return tuple(actor for token in tokens for actor in self._parties.every(token))

    def complete(self, found: Deed, match: Match) -> Deed | None:
        """The deed with the doer that it implies and the recipient that it needs."""
        done = found if found.actors else self._with_doer(found, match)
        if done and ALONE.intersection(done.modes):
            known = tuple(a for a in done.recipients if a.country or a.sector or a.entity)
            return replace(done, recipients=known)
        needs = self._ontology.types[found.type].recipient_required
        return self._with_recipient(done, match) if done and needs else done

    def _with_doer(self, found: Deed, match: Match) -> Deed | None:
        """A deed whose doer is not named stands where its frame implies one: nobody is made up."""
        sector = match.frame.implied
        if sector is None and found.type in WITHOUT_DOER and found.recipients:
            sector = "UNK"
        done = found.status in {"happened", "historical"}
        if sector is None or not done or self._has_doer(match) or self._is_description(match):
            return None
        return replace(found, implied=sector)

    @staticmethod
    def _has_doer(match: Match) -> bool:
        """Whether somebody does it who is no party: then nobody else is implied."""
        own = match.frame.kind != "noun" and match.frame.terms[0].role != "Y"
        return own and bool(match.predicate.subjects)

    def _is_description(self, match: Match) -> bool:
        """Whether a participle only describes somebody ("the editor, charged with theft")."""
        verb = match.predicate.host
        return verb.relation == "acl" and not self._settings.dated(verb)

    def _with_recipient(self, found: Deed, match: Match) -> Deed:
        """A deed that must have a recipient looks for one further off in its clause."""
        named = {actor.span for actor in found.actors}
        further = () if found.recipients else self._further(found, match)
        for actor in further:
            if actor.span not in named:
                return replace(found, recipients=(replace(actor, confidence=0.5),))
        return found

    def _further(self, found: Deed, match: Match) -> Iterator[Actor]:
        seen = match.predicate
        if found.type == "AID":  # "donated tents to help Veska"
            for how, verb in seen.clauses:
                for noun in syntax.objects(self._document, verb) if how == "to" else ():
                    yield from self._parties.every(noun) or self._parties.within(noun)
        for wanted in TOWARDS:
            for case, noun in (*seen.obliques, *seen.far):
                yield from self._parties.every(noun) if case == wanted else ()

    def suffice(self, found: Deed, match: Match) -> bool:
        """Whether the parties make it an event, and one of them is more than an unknown name."""
        parties = (*found.actors, *found.recipients)
        kind = self._ontology.types[found.type]
        if not parties:
            return False
        if match.frame.joint and self._is_one_sided(found, match, parties):
            return False
        needed = kind.recipient_required and not ALONE.intersection(found.modes)
        if needed and not found.recipients and not self._is_mutual(found, match):
            return False
        if kind.quad in PEACEFUL and all(actor.sector in PRIVATE for actor in parties):
            return False
        return any(actor.how != "name" or actor.kind != "person" for actor in parties)

    def _is_one_sided(self, found: Deed, match: Match, parties: tuple[Actor, ...]) -> bool:
        """Whether what takes two is told of one."""
        if found.type in TOGETHER:
            return len(parties) == 1 and not self.subjects(match)
        met = found.type == "CONSULT" and not found.modes
        plural = any(head.tag.endswith("S") for head in match.heads)
        return met and not plural and len({key(actor) for actor in parties}) == 1

    @staticmethod
    def _is_mutual(found: Deed, match: Match) -> bool:
        several = len(found.actors) > 1 or any(term.several for term in match.frame.terms)
        return found.type == "COOPERATE" and several


def key(actor: Actor) -> str:
    """What tells two parties of a sentence apart."""
    return actor.entity or f"{actor.country} {actor.sector} {actor.text.lower()}"
