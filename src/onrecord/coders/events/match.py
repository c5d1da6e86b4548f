"""Matching: which frame a trigger evokes, and what fills its terms.

Of the frames that a trigger fits, the one that asks for most wins; of two that ask
for as much, the more material. A frame about a deed ("refuse to DEED") looks at the
frame of that deed, which then is no event of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from onrecord.coders.events.frames import NOTHING, Frame, Lexicon, Term
from onrecord.coders.events.grammar import Predicate, doers, possessors, predicate
from onrecord.coders.events.roles import Parties
from onrecord.coders.ontology import Ontology
from onrecord.language import syntax
from onrecord.model import Actor, Document, Span, Token

ANY = frozenset({"DEED", "URGED"})
"""Terms that any clause fills; ``URGED``: one about what ought to be."""
URGENT = frozenset({"must", "should", "ought", "need"})
FURTHER = frozenset({"to", "with", "for"})
MATERIAL = {4: 3, 2: 2, 3: 1, 1: 0}
"""Quad class → how material: of two types that fit one clause the more material is taken."""
FROM_DEED = {
    "AGREE": "recipients", "CONCEDE": "recipients", "REJECT": "recipients",
    "THREATEN": "recipients", "REQUEST": "actors", "ACCUSE": "actors", "SUPPORT": "actors",
}  # fmt: skip
"""Type → which side of the deed that it is about receives it: who refuses to meet X refuses X,
who condemns X's raid condemns X."""


@dataclass(frozen=True, slots=True)
class Fill:
    """What fills a term: parties, the words that stand there, a deed."""

    parties: tuple[Actor, ...] = ()
    heads: tuple[Token, ...] = ()
    deed: Match | None = None
    clause: bool = False
    bonus: int = 0
    """What a term gains by a word that is met with its modifier ("hunger_strike")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A frame that a trigger evokes, with its parties and the deed that it is about."""

    frame: Frame
    type: str
    modes: tuple[str, ...]
    predicate: Predicate
    actors: tuple[Actor, ...]
    recipients: tuple[Actor, ...]
    deed: Match | None
    words: tuple[Token, ...]
    """The trigger and the words that the frame names."""
    heads: tuple[Token, ...]
    """The words that fill its places: deeds below them are part of this one."""
    score: int
    material: float = field(default=0.0)


class Matcher:
    """Finds the best frame of each token of one document."""

    def __init__(
        self, document: Document, lexicon: Lexicon, ontology: Ontology, parties: Parties
    ) -> None:
        self._document = document
        self._lexicon = lexicon
        self._ontology = ontology
        self._parties = parties
        self._found: dict[int, Match | None] = {}

    def at(self, token: Token) -> Match | None:
        """The best match of a token as trigger; None where it evokes nothing."""
        if token.index not in self._found:
            self._found[token.index] = None  # a clause that leads back to itself is no deed
            best = max(
                self._matches(token), key=lambda m: (m.score, m.material, m.frame.id), default=None
            )
            self._found[token.index] = best
        return self._found[token.index]

    def _matches(self, token: Token) -> Iterator[Match]:
        kind = "adjective" if token.pos == "ADJ" else "noun" if token.pos == "NOUN" else "verb"
        kinds = ("noun",) if token.pos == "PROPN" else (kind,)
        lemma = self._lexicon.lemma(token)
        if not any(self._lexicon.frames(each, lemma) for each in kinds):
            return
        seen = predicate(self._document, token, self._lexicon)
        if seen is None:
            return
        for frame, particles in self._lexicon.frames(seen.kind, lemma):
            if seen.particles.issuperset(particles):
                found = self._fit(frame, particles, seen)
                if found is not None:
                    yield found

    def _fit(self, frame: Frame, particles: tuple[str, ...], seen: Predicate) -> Match | None:
        if frame.kind == "verb" and not self._fits_objects(frame, particles, seen):
            return None
        fills: list[tuple[Term, Fill]] = []
        score = 1 + 2 * len(particles)
        for term in frame.terms:
            fill = self._fill(term, frame, particles, seen)
            if fill is not None:
                fills.append((term, fill))
                score += term.weight + fill.bonus
            elif not term.optional:
                return None
        return self._match(frame, seen, fills, score)

    def _fits_objects(self, frame: Frame, particles: tuple[str, ...], seen: Predicate) -> bool:
        """A frame that names no object takes none, save words of its own trigger."""
        places = {term.place for term in frame.terms}
        if places & {"object", "second"}:
            return True
        told = any(how == "that" for how, _ in seen.clauses)
        return not told and all(t.lemma in particles for t in seen.objects)

    def _match(
        self, frame: Frame, seen: Predicate, fills: list[tuple[Term, Fill]], score: int
    ) -> Match:
        actors = _unique(a for term, fill in fills if term.role == "X" for a in fill.parties)
        recipients = _unique(a for term, fill in fills if term.role == "Y" for a in fill.parties)
        if frame.kind == "noun" and (frame.joint or not actors):
            actors = _unique((*self._doers(frame, seen, recipients), *actors))
        deed = next((fill.deed for _, fill in fills if fill.deed), None)
        kind, modes = self._compose(frame, deed)
        cause = self._cause(kind, seen)
        if cause is not None:
            modes, recipients = modes or cause.modes, _unique((*cause.recipients, *recipients))
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

    def _of_deed(
        self, side: str, deed: Match | None, fills: list[tuple[Term, Fill]], named: set[Span]
    ) -> tuple[Actor, ...]:
        """Who receives an act of speech about a deed: those on one side of the deed.

        In a deed to be done together, those who are not the speaker.
        """
        if deed is not None:
            pool = [deed.recipients, deed.actors] if side == "recipients" else [deed.actors]
        else:
            heads = tuple(h for _, fill in fills if fill.clause for h in fill.heads[:1])
            pool = [self._of_clause(side, head) for head in heads]
        rest = (tuple(a for a in actors if a.span not in named) for actors in pool)
        return next((actors for actors in rest if actors), ())

    def _of_clause(self, side: str, verb: Token) -> tuple[Actor, ...]:
        """The parties on one side of a clause that tells no deed of ours."""
        if side == "actors":
            tokens = doers(self._document, verb)
        else:
            direct = syntax.indirect_objects(self._document, verb)
            direct += syntax.objects(self._document, verb)
            further = (n for case, n in syntax.obliques(self._document, verb) if case in FURTHER)
            tokens = (*direct, *further)
        return _unique(a for t in tokens for a in self._parties.every(t))

    def _doers(
        self, frame: Frame, seen: Predicate, recipients: tuple[Actor, ...]
    ) -> tuple[Actor, ...]:
        """Who does what a noun names: the subject of the verb that carries it, else its owner."""
        taken = {actor.span for actor in recipients}
        found = _unique(a for t in seen.subjects for a in self._parties.every(t))
        owners = _unique(a for t in seen.possessors for a in self._parties.every(t))
        if frame.type == "CONSULT" and not (found or owners):
            found = _unique(a for t in seen.around for a in self._parties.every(t))
        return tuple(a for a in found or owners if a.span not in taken)

    def _compose(self, frame: Frame, deed: Match | None) -> tuple[str, tuple[str, ...]]:
        """The type and mode of an act of speech by the deed that it is about."""
        kind, modes = frame.type, frame.modes
        if deed is not None and kind == "AGREE":
            kind = self._ontology.promised(deed.type, aimed=bool(deed.recipients))
        if deed is not None and not modes:
            mode = self._ontology.content_mode(kind, deed.type, deed.modes)
            modes = (mode,) if mode else ()
        return kind, modes

    def _material(self, kind: str) -> float:
        if kind == NOTHING:
            return 0
        own = self._ontology.types[kind]
        return MATERIAL[own.quad] + abs(own.score) / 100

    def _fill(
        self, term: Term, frame: Frame, particles: tuple[str, ...], seen: Predicate
    ) -> Fill | None:
        tokens = self._tokens(term.place, particles, seen)
        if term.deed:
            return self._deed(term, tokens, seen)
        if term.words:
            return self._words(term, tokens, seen)
        if term.place == "subject":
            return self._subject(term, frame, tokens)
        if not term.role:
            stands = tokens or self._clauses(term, seen)
            return Fill((), stands) if stands else None
        return self._party(term, tokens)

    def _subject(self, term: Term, frame: Frame, tokens: tuple[Token, ...]) -> Fill | None:
        """Who does it. None named is no reason against a frame: it may be told in the passive."""
        if not tokens:
            return Fill() if not term.sectors else None
        fill = self._party(term, tokens)
        if fill is not None or frame.kind == "noun" or term.sectors or term.several:
            return fill
        inside = _unique(a for t in tokens for a in self._parties.within(t)[:1])
        return Fill(inside, tokens)

    def _party(self, term: Term, tokens: tuple[Token, ...]) -> Fill | None:
        found = [(t, actor) for t in tokens for actor in self._parties.every(t)]
        if term.selected:
            known = {t.index for t, _ in found}
            rest = [t for t in tokens if t.index not in known]
            found += [(t, actor) for t in rest if (actor := self._parties.selected(t))]
        if term.sectors:
            found = [(t, actor) for t, actor in found if actor.sector in term.sectors]
        if term.several and len(found) < 2 and not any(t.tag.endswith("S") for t, _ in found):
            return None
        if found:
            heads = tuple(dict.fromkeys(t for t, _ in found))
            return Fill(tuple(actor for _, actor in found), heads)
        if (term.loose or term.optional) and tokens and not term.sectors:
            return Fill(_unique(a for t in tokens for a in self._parties.within(t)), tokens)
        return None

    def _words(self, term: Term, tokens: tuple[Token, ...], seen: Predicate) -> Fill | None:
        """The named words at a place, as nouns or as heads of a clause."""
        heads = tuple(t for t in tokens if self._is_word(t, term.words))
        if heads:
            own = tuple(a for t in heads if (a := self._parties.at(t))) if term.role else ()
            if term.role and not own:
                own = tuple(a for t in heads for a in self._parties.within(t))
            bonus = 0 if heads[0].lemma in term.words else 3
            deed = self.at(heads[0]) if term.place == "to" else None
            return Fill(own, heads, deed, bonus=bonus)
        clauses = tuple(
            t for t in self._clauses(term, seen) if self._lexicon.lemma(t) in term.words
        )
        if clauses and term.apart:
            return Fill((), self._together(clauses[0]), self.at(clauses[0]), clause=True)
        return None

    def _is_word(self, token: Token, words: frozenset[str]) -> bool:
        """Whether a noun is one of the words, alone or with its modifier ("hunger_strike")."""
        if token.lemma in words:
            return True
        before = possessors(self._document, token)
        return any(f"{each.lemma}_{token.lemma}" in words for each in before)

    def _deed(self, term: Term, nouns: tuple[Token, ...], seen: Predicate) -> Fill | None:
        """A clause or a noun at the term's place that tells a deed of the wanted types."""
        clauses = self._clauses(term, seen)
        if "URGED" in term.deed:
            clauses, nouns = tuple(t for t in clauses if self._is_urged(t)), ()
        for token in (*clauses, *nouns):
            deed = self.at(token)
            if deed is not None and (ANY & term.deed or deed.type in term.deed):
                return Fill((), self._together(token), deed)
        if ANY & term.deed and clauses:
            return Fill((), self._together(clauses[0]), clause=True)
        return None

    def _is_urged(self, verb: Token) -> bool:
        """Whether a clause says what ought to be: "that Estria open its ports", "must leave"."""
        helpers = syntax.auxiliaries(self._document, verb)
        plain = verb.tag == "VB" and not helpers
        return plain or bool(URGENT.intersection(helpers))

    def _together(self, token: Token) -> tuple[Token, ...]:
        return syntax.conjuncts(self._document, token)

    @staticmethod
    def _clauses(term: Term, seen: Predicate) -> tuple[Token, ...]:
        """The heads of the clauses at a place; an infinitive after an object is none of its own."""
        ways = set(term.place.split("|"))
        if term.place == "object":
            ways = {"that"} if seen.objects else {"that", "to"}
        return tuple(t for how, t in seen.clauses if how in ways)

    def _tokens(self, place: str, particles: tuple[str, ...], seen: Predicate) -> tuple[Token, ...]:
        """The words at a place. A particle may be a preposition whose noun is the object."""
        if place == "subject":
            return seen.subjects
        if place == "object":
            own = tuple(t for t in seen.objects if t.lemma not in particles)
            return own or _nouns(seen, particles)
        if place == "'s":
            return seen.possessors
        if place == "second":
            return seen.seconds or seen.objects
        if "to" in place.split("|"):
            return _nouns(seen, place.split("|")) or seen.datives
        if place == "dative":
            made = seen.objects if seen.seconds else self._run_together(seen)
            return seen.datives or _nouns(seen, ("to", "for")) or made
        return _nouns(seen, place.split("|"))

    def _run_together(self, seen: Predicate) -> tuple[Token, ...]:
        """Receivers that a parser took for a part of what they receive: "denied teachers visas"."""
        before = (t for noun in seen.objects for t in possessors(self._document, noun))
        return tuple(t for t in before if t.tag in {"NNS", "NNP"} and self._parties.at(t))


def _nouns(seen: Predicate, cases: Sequence[str]) -> tuple[Token, ...]:
    """The nouns after one of the prepositions, near ones first; "of" also finds "out of"."""
    for pairs in (seen.obliques, seen.far):
        found = tuple(
            noun
            for case, noun in pairs
            if any(case == each or case.endswith(f" {each}") for each in cases)
        )
        if found:
            return found
    return ()


def _unique(actors: Iterable[Actor]) -> tuple[Actor, ...]:
    """The actors, each once: "the League" and "its" are one."""
    found: dict[object, Actor] = {}
    for actor in actors:
        found.setdefault(actor.entity or actor.span, actor)
    return tuple(found.values())
