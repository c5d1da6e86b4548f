"""Reading: from the matches of a document to its events.

Sentences are read from the root down, so that a deed inside another one's content
("refused to meet", "condemned the raid") is part of that and no event of its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from onrecord.coders.events.claims import innermost
from onrecord.coders.events.contexts import ContextCue, Contexts
from onrecord.coders.events.deed import Deed, deed, planned
from onrecord.coders.events.evoked import Match
from onrecord.coders.events.frames import NOTHING, Lexicon
from onrecord.coders.events.match import Matcher
from onrecord.coders.events.roles import Parties
from onrecord.coders.events.setting import LONG_AGO, Settings, days_before
from onrecord.coders.events.sides import Sides, key
from onrecord.coders.events.status import Statuses
from onrecord.coders.ontology import Ontology
from onrecord.knowledge import Context
from onrecord.language import syntax
from onrecord.model import (
    Document,
    Event,
    Sentence,
    Span,
    Statement,
    Token,
    Trace,
    When,
    Where,
)
from onrecord.model import event_id as make_id

NAME = "events"
VERSION = "1"
AT_DATELINE = frozenset({"CONSULT", "PROTEST"})
"""Types that a correspondent reports from where they happen."""
SEPARATE = frozenset({"relcl", "acl", "advcl"})
ADJUNCT = frozenset({"after", "during", "following", "since", "amid", "before", "despite", "ahead"})
VERBAL = frozenset({1, 3})
UNNAMED = 0.5
"""How sure a doer is whom a passive only implies."""
FAR = 8
"""Tokens between the outermost words of a trigger; beyond it the first alone is shown."""


class Reading:
    """One document with its context and statements, read for events."""

    def __init__(
        self, document: Document, context: Context, statements: tuple[Statement, ...],
        lexicon: Lexicon, ontology: Ontology,
    ) -> None:  # fmt: skip
        self._document = document
        self._context = context
        self._statements = statements
        self._ontology = ontology
        self._parties = Parties(document, context, lexicon, statements)
        self._matcher = Matcher(document, lexicon, ontology, self._parties)
        self._statuses = Statuses(document, lexicon)
        self._settings = Settings(document, context)
        self._contexts = Contexts(document)
        self._sides = Sides(document, ontology, self._parties, self._settings)

    def events(self) -> Iterator[Event]:
        """Every event of the document, sentence by sentence."""
        for sentence in self._document.sentences:
            told: list[Event] = []
            for event in self._sentence(sentence):
                first = next((e for e in told if self._retold(event, e)), None)
                if first is None:
                    told.append(event)
                elif not first.recipients:  # "carried out a raid, killing two farmers"
                    told[told.index(first)] = replace(first, recipients=event.recipients)
            yield from told

    def _sentence(self, sentence: Sentence) -> Iterator[Event]:
        taken: set[int] = set()
        for token in self._top_down(sentence):
            match = None if token.index in taken else self._matcher.at(token)
            if match is None:
                continue
            event = self._event(match, sentence) if match.type != NOTHING else None
            if (
                event is not None
                or match.type == NOTHING
                or match.deed is not None
                or match.frame.type == "ACCUSE"
            ):
                taken |= self._covered(match)
            if event is not None:
                yield event

    def _top_down(self, sentence: Sentence) -> list[Token]:
        """The tokens of a sentence, nearest to its root first; light verbs before their nouns."""
        words = self._document.words(sentence)
        depth = {t.index: sum(1 for _ in syntax.ancestors(self._document, t)) for t in words}
        return sorted(words, key=lambda t: (depth[t.index], t.index))

    def _covered(self, match: Match) -> set[int]:
        """The tokens that tell this deed: its own words, and the phrases that fill its places."""
        found = {t.index for t in match.words}
        todo = list(match.heads)
        while todo:
            token = todo.pop()
            if token.index in found and token not in match.words:
                continue
            found.add(token.index)
            for child in syntax.children(self._document, token):
                apart = (
                    child.relation in SEPARATE
                    and match.type != NOTHING
                    and not (
                        token.pos in {"VERB", "AUX"}
                        and "to" in syntax.auxiliaries(self._document, child)
                    )
                )
                if not apart and child.lemma not in ADJUNCT:
                    todo.append(child)
        return found

    def _event(self, match: Match, sentence: Sentence) -> Event | None:
        standing = self._statuses.of(match.predicate)
        if standing is None:
            return None
        found = deed(match, standing, self._sides.subjects(match), self._ontology)
        when = self._settings.when(match.predicate.host, match.predicate.token)
        found = found and self._dated(found, when)
        found = found and self._sides.complete(found, match)
        if found is None or not self._sides.suffice(found, match):
            return None
        return self._record(found, match, sentence, when)

    def _dated(self, found: Deed, when: When | None) -> Deed | None:
        """What lies ahead is planned; what lies well before publication is history."""
        anchor = self._context.anchor
        days = days_before(when, anchor) if when and anchor else None
        if days is None or found.status != "happened":
            return found
        if days < 0 and when and when.precision == "day":
            return planned(found, self._ontology)
        return replace(found, status="historical") if days > LONG_AGO else found

    def _record(self, found: Deed, match: Match, sentence: Sentence, when: When | None) -> Event:
        trigger = self._trigger(match)
        claim = innermost(self._statements, match.predicate.token.span)
        cues = self._contexts.of(sentence)
        return Event(
            id=make_id(self._document.article.id, found.type, trigger, found.actors),
            article=self._document.article.id,
            type=found.type,
            modes=found.modes,
            quad=self._ontology.types[found.type].quad,
            intensity=self._ontology.intensity(found.type, found.modes),
            contexts=self._context_names(found, cues),
            actors=found.actors,
            recipients=found.recipients,
            trigger=trigger,
            trigger_text=trigger.of(self._document.text),
            sentence=sentence.span,
            date=when,
            place=self._place(found, match, when),
            status=found.status,
            claimed_by=claim.id if claim else None,
            language=self._document.language,
            confidence=_confidence(found, match),
            trace=self._trace(found, match, trigger, cues),
            coder=NAME,
            coder_version=VERSION,
        )

    def _place(self, found: Deed, match: Match, when: When | None) -> Where | None:
        """The place that the clause names, else the dateline's for what it may report."""
        heads = frozenset(t.index for t in match.heads)
        place = self._settings.place(match.predicate.host, match.predicate.token, heads)
        today = when is not None and when.value == (self._context.anchor or "")[:10]
        if place is None and today and found.status == "happened" and found.type in AT_DATELINE:
            return self._settings.dateline()
        return place

    def _trigger(self, match: Match) -> Span:
        """The words that tell the deed, from the first to the last, where they stand together."""
        words = sorted(match.words, key=lambda t: t.index)
        if words[-1].index - words[0].index > FAR:
            return match.predicate.token.span
        return Span(words[0].start, words[-1].end)

    def _context_names(self, found: Deed, cues: tuple[ContextCue, ...]) -> tuple[str, ...]:
        names = [cue.context for cue in cues]
        for mode in found.modes:
            implied = self._ontology.implied_contexts.get(f"{found.type} {mode}")
            if implied and implied not in names:
                names.append(implied)
        return tuple(sorted(names))

    def _trace(
        self, found: Deed, match: Match, trigger: Span, cues: tuple[ContextCue, ...]
    ) -> tuple[Trace, ...]:
        steps = [Trace(field="type", rule=f"frame:{match.frame.id}", span=trigger)]
        if match.deed is not None:
            token = match.deed.predicate.token
            steps.append(Trace(field="type", rule=f"about:{match.deed.frame.id}", span=token.span))
        steps.append(Trace(field="status", rule=f"status:{found.rule}"))
        if found.implied:
            steps.append(Trace(field="actors", rule=f"implied:{found.implied}", span=trigger))
        for field, parties in (("actors", found.actors), ("recipients", found.recipients)):
            steps += [
                Trace(field=field, rule=a.how, span=a.span, knowledge=a.knowledge) for a in parties
            ]
        steps += [
            Trace(field="contexts", rule=f"context:{cue.context}", span=cue.span) for cue in cues
        ]
        return tuple(steps)

    @staticmethod
    def _retold(event: Event, earlier: Event) -> bool:
        """Whether a sentence tells a deed twice: "met X and held talks with X"."""
        if event.type != earlier.type:
            return False
        parties = {key(a) for a in (*event.actors, *event.recipients)}
        others = {key(a) for a in (*earlier.actors, *earlier.recipients)}
        same_doers = {key(a) for a in event.actors} <= {key(a) for a in earlier.actors}
        blow = event.type == "ASSAULT" and same_doers
        return blow or (event.quad in VERBAL and parties <= others)


def _confidence(found: Deed, match: Match) -> float:
    """How sure a record is: frames that ask for more, and known parties, say more."""
    frame = min(1.0, 0.7 + 0.03 * match.score)
    party = min(a.confidence for a in (*found.actors, *found.recipients))
    party = min(party, UNNAMED) if found.implied else party
    noun = 0.9 if match.frame.kind == "noun" else 1.0
    return round(frame * noun * (0.6 + 0.4 * party), 3)
