"""Matching: which frame a trigger evokes, and what fills its terms.

Of the frames that a trigger fits, the one that asks for most wins; of two that ask
for as much, the more material. A frame about a deed ("refuse to DEED") looks at the
frame of that deed, which then is no event of its own.
"""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.coders.events.doers import doers
from onrecord.coders.events.evoked import Fill, Match, unique
from onrecord.coders.events.frames import NOTHING, Frame, FrameKind, Lexicon, Term
from onrecord.coders.events.grammar import Predicate, readings
from onrecord.coders.events.roles import Parties
from onrecord.coders.events.terms import Terms
from onrecord.coders.ontology import Ontology
from onrecord.language import syntax
from onrecord.model import Actor, Document, Span, Token

KINDS: dict[str, FrameKind] = {
    "VERB": "verb", "AUX": "verb", "NOUN": "noun", "PROPN": "noun", "ADJ": "adjective"
}  # fmt: skip
FURTHER = frozenset({"to", "with", "for"})
HOSTILE = frozenset({3, 4})
MATERIAL = {4: 3, 2: 2, 3: 1, 1: 0}
"""Quad class → how material: of two types that fit one clause the more material is taken."""
FROM_DEED = {
    "AGREE": "recipients", "CONCEDE": "recipients", "RETREAT": "recipients", "REJECT": "recipients",
    "THREATEN": "recipients", "REQUEST": "actors", "ACCUSE": "actors", "SUPPORT": "actors",
}  # fmt: skip
"""Type → which side of the deed that it is about receives it: who refuses to meet X refuses X,
who condemns X's raid condemns X."""


class Matcher:
    """Finds the best frame of each token of one document."""

    def __init__(
        self, document: Document, lexicon: Lexicon, ontology: Ontology, parties: Parties
    ) -> None:
        self._document = document
        self._lexicon = lexicon
        self._ontology = ontology
        self._parties = parties
        self._terms = Terms(document, lexicon, parties, self.at)
        self._found: dict[int, Match | None] = {}

    def at(self, token: Token) -> Match | None:
        """The best match of a token as trigger; None where it evokes nothing."""
        if token.index not in self._found:
            self._found[token.index] = None  # a clause that leads back to itself is no deed
            best = max(
                self._matches(token),
                key=lambda m: (m.score, m.material, m.frame.type, m.frame.notation),
                default=None,
            )
            self._found[token.index] = best
        return self._found[token.index]

    def _matches(self, token: Token) -> Iterator[Match]:
        kind, lemma = KINDS.get(token.pos), self._lexicon.lemma(token)
        if kind is None or not self._lexicon.frames(kind, lemma):
            return
        for seen in readings(self._document, token, self._lexicon):
            for frame, particles in self._lexicon.frames(seen.kind, lemma):
                if seen.particles.issuperset(particles):
                    found = self._fit(frame, particles, seen)
                    if found is not None:
                        yield found

    def _fit(self, frame: Frame, particles: tuple[str, ...], seen: Predicate) -> Match | None:
        if frame.kind == "verb" and not self._fits_objects(frame, particles, seen):
            return None
        fills: list[tuple[Term, Fill]] = []
        score = 1 + (4 if frame.kind == "noun" else 2) * len(particles)
        for term in frame.terms:
            fill = self._terms.fill(term, frame, particles, seen)
            if fill is not None:
                fills.append((term, fill))
                score += term.weight + fill.bonus
            elif not term.optional:
                return None
        return self._match(frame, seen, fills, score)

    def _fits_objects(self, frame: Frame, particles: tuple[str, ...], seen: Predicate) -> bool:
        """A frame that names no object takes none, save words of its own trigger."""
        places = {term.place for term in frame.terms}
        if seen.seconds and "second" not in places and self._is_naming(seen):
            return False
        if places & {"object", "second"}:
            return True
        told = any(how == "that" for how, _ in seen.clauses)
        return not told and all(t.lemma in particles for t in seen.objects)

    def _is_naming(self, seen: Predicate) -> bool:
        """Whether a verb says what something is: "called the raid a mistake" is no call."""
        return self._lexicon.has("naming", seen.token.lemma)

    def _match(
        self, frame: Frame, seen: Predicate, fills: list[tuple[Term, Fill]], score: int
    ) -> Match:
        actors = unique(a for term, fill in fills if term.role == "X" for a in fill.parties)
        recipients = unique(a for term, fill in fills if term.role == "Y" for a in fill.parties)
        if frame.kind == "noun" and (frame.joint or not actors):
            actors = unique((*self._doers(frame, seen, recipients), *actors))
        deed = next((fill.deed for _, fill in fills if fill.deed), None)
        kind, modes = self._compose(frame, deed)
        cause = self._cause(kind, seen)
        if cause is not None:
            modes, recipients = modes or cause.modes, unique((*cause.recipients, *recipients))
        occasion = self._occasion(kind, seen) if kind == "ASSAULT" and not actors else None
        if occasion is not None:
            modes, actors = modes or occasion.modes, occasion.actors
        named = {a.span for a in actors}
        if not recipients and kind in FROM_DEED:
            recipients = self._of_deed(FROM_DEED[kind], deed, fills, named)
        words = [seen.token, seen.host]
        words += [h for term, fill in fills if term.words for h in fill.heads]
        return Match(
            frame=frame, type=kind, modes=modes, predicate=seen, actors=actors,
            recipients=tuple(a for a in recipients if a.span not in named), deed=deed,
            words=tuple(words), heads=tuple(h for _, fill in fills for h in fill.heads),
            score=score, material=self._material(kind),
        )  # fmt: skip

    def _cause(self, kind: str, seen: Predicate) -> Match | None:
        """The deed that does it, where the subject is one: "the raid on the port killed two"."""
        for token in seen.subjects if seen.kind == "verb" else ():
            cause = self.at(token) if self._parties.at(token) is None else None
            if cause is not None and cause.type == kind:
                return cause
        return None

    def _occasion(self, kind: str, seen: Predicate) -> Match | None:
        """The deed in which it was done: "two were killed in a raid by rebels"."""
        found = (self.at(noun) for case, noun in seen.obliques if case in {"in", "by", "during"})
        return next((deed for deed in found if deed and deed.type == kind and deed.actors), None)

    def _of_deed(
        self, side: str, deed: Match | None, fills: list[tuple[Term, Fill]], named: set[Span]
    ) -> tuple[Actor, ...]:
        """Who receives an act of speech about a deed: those on one side of the deed.

        In a deed to be done together, those who are not the speaker.
        """
        if deed is not None:
            pool = [deed.recipients, deed.actors] if side == "recipients" else [deed.actors]
            pool += self._for_whom(deed) if side == "recipients" else []
        else:
            heads = tuple(h for _, fill in fills if fill.clause for h in fill.heads[:1])
            pool = [self._of_clause(side, head) for head in heads]
        rest = (tuple(a for a in actors if a.span not in named) for actors in pool)
        return next((actors for actors in rest if actors), ())

    def _for_whom(self, deed: Match) -> list[tuple[Actor, ...]]:
        """Whom a deed is meant to help: "offered to send doctors to help Estria"."""
        purposes = (verb for how, verb in deed.predicate.clauses if how == "to")
        return [self._of_clause("recipients", verb) for verb in purposes]

    def _of_clause(self, side: str, verb: Token) -> tuple[Actor, ...]:
        """The parties on one side of a clause that tells no deed of ours."""
        if side == "actors":
            tokens = doers(self._document, verb)
        else:
            direct = syntax.indirect_objects(self._document, verb)
            direct += syntax.objects(self._document, verb)
            further = (n for case, n in syntax.obliques(self._document, verb) if case in FURTHER)
            tokens = (*direct, *further)
        return unique(a for t in tokens for a in self._parties.every(t))

    def _doers(
        self, frame: Frame, seen: Predicate, recipients: tuple[Actor, ...]
    ) -> tuple[Actor, ...]:
        """Who does what a noun names: the subject of the verb that carries it, else its owner."""
        taken = {actor.span for actor in recipients}
        found = unique(a for t in seen.subjects for a in self._parties.every(t))
        owners = unique(a for t in seen.possessors for a in self._parties.every(t))
        owners = tuple(a for a in owners if a.sector or a.country or a.entity)
        if frame.type == "CONSULT" and not (found or owners):
            found = unique(a for t in seen.around for a in self._parties.every(t))
        return tuple(a for a in found or owners if a.span not in taken)

    def _compose(self, frame: Frame, deed: Match | None) -> tuple[str, tuple[str, ...]]:
        """The type and mode of an act of speech by the deed that it is about."""
        kind, modes = frame.type, frame.modes
        if deed is not None and kind in {"AGREE", "THREATEN"}:
            kind = self._promise(kind, deed)
        if deed is not None and not modes:
            mode = self._ontology.content_mode(kind, deed.type, deed.modes)
            modes = (mode,) if mode else ()
        return kind, modes

    def _promise(self, kind: str, deed: Match) -> str:
        """What a promise comes to; that of no conflict is a concession ("vowed not to attack")."""
        hostile = deed.type != NOTHING and self._ontology.types[deed.type].quad in HOSTILE
        if hostile and syntax.is_negated(self._document, deed.predicate.host):
            return "CONCEDE"
        aimed = bool(deed.recipients)
        return self._ontology.promised(deed.type, aimed=aimed) if kind == "AGREE" else kind

    def _material(self, kind: str) -> float:
        if kind == NOTHING:
            return 0
        own = self._ontology.types[kind]
        return MATERIAL[own.quad] + abs(own.score) / 100
