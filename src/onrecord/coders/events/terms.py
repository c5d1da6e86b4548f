"""Terms: what fills the places that a frame names.

A place may hold parties, words that the frame lists, or a deed: a clause or a noun
that itself evokes a frame.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from onrecord.coders.events.evoked import Fill, Match, unique
from onrecord.coders.events.frames import Frame, Lexicon, Term
from onrecord.coders.events.grammar import Predicate, possessors
from onrecord.coders.events.inside import DOING
from onrecord.coders.events.roles import Parties, acts
from onrecord.language import syntax
from onrecord.model import Actor, Document, Token

ANY = frozenset({"DEED", "URGED", "MUST"})
"""Terms that any clause fills; ``URGED``: one about what ought to be, ``MUST``: about what a
party must do."""
URGENT = frozenset({"must", "should", "ought", "need"})
MODIFIED = 3
"""What a word that is met with its modifier ("hunger_strike") adds to a frame's score."""


class Terms:
    """Fills the terms of frames in one document.

    ``deed_at`` tells the best match of a token: what deed it names.
    """

    def __init__(
        self, document: Document, lexicon: Lexicon, parties: Parties,
        deed_at: Callable[[Token], Match | None],
    ) -> None:  # fmt: skip
        self._document = document
        self._lexicon = lexicon
        self._parties = parties
        self._deed_at = deed_at

    def fill(
        self, term: Term, frame: Frame, particles: tuple[str, ...], seen: Predicate
    ) -> Fill | None:
        """What fills a term around a predicate; None where nothing does."""
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
        inside = unique(a for t in tokens for a in self._parties.within(t, DOING)[:1])
        return Fill(tuple(actor for actor in inside if acts(actor)), tokens)

    def _party(self, term: Term, tokens: tuple[Token, ...]) -> Fill | None:
        found = [(t, actor) for t in tokens for actor in self._parties.every(t)]
        if term.selected:
            known = {t.index for t, _ in found}
            rest = [t for t in tokens if t.index not in known]
            found += [(t, actor) for t in rest if (actor := self._parties.selected(t))]
        if term.role == "X":
            found = [(t, actor) for t, actor in found if acts(actor)]
        if term.sectors:
            found = [(t, actor) for t, actor in found if actor.sector in term.sectors]
        alone = len(found) == 1 and len(tokens) == 1
        if term.several and alone and not any(t.tag.endswith("S") for t, _ in found):
            return None
        if found:
            heads = tuple(dict.fromkeys(t for t, _ in found))
            return Fill(tuple(actor for _, actor in found), heads)
        if (term.loose or term.optional) and tokens and not term.sectors:
            return Fill(unique(a for t in tokens for a in self._parties.within(t)), tokens)
        return None

    def _words(self, term: Term, tokens: tuple[Token, ...], seen: Predicate) -> Fill | None:
        """The named words at a place, as nouns or as heads of a clause."""
        heads = tuple(t for t in tokens if self._is_word(t, term.words))
        if heads:
            bonus = 0 if heads[0].lemma in term.words else MODIFIED
            deed = self._deed_at(heads[0]) if term.place == "to" else None
            return Fill(self._named_by(heads) if term.role else (), heads, deed, bonus=bonus)
        clauses = tuple(
            t for t in self._clauses(term, seen) if self._lexicon.lemma(t) in term.words
        )
        if clauses and term.apart:
            return Fill((), self._together(clauses[0]), self._deed_at(clauses[0]), clause=True)
        return None

    def _named_by(self, heads: tuple[Token, ...]) -> tuple[Actor, ...]:
        """The parties that words stand for, else those named inside their phrases."""
        own = tuple(actor for t in heads for actor in self._parties.every(t))
        return own or tuple(actor for t in heads for actor in self._parties.within(t))

    def _is_word(self, token: Token, words: frozenset[str]) -> bool:
        """Whether a noun is one of the words, alone or with its modifier ("hunger_strike")."""
        if token.lemma in words:
            return True
        if token.tag == "NNPS" and token.lemma.lower().removesuffix("s") in words:
            return True  # a capital made a name of "Rockets were fired"
        before = possessors(self._document, token)
        if token.pos == "PROPN" and any(each.lemma in words for each in before):
            return True  # "the newspaper Opinion"
        return any(f"{each.lemma}_{token.lemma}" in words for each in before)

    def _deed(self, term: Term, nouns: tuple[Token, ...], seen: Predicate) -> Fill | None:
        """A clause or a noun at the term's place that tells a deed of the wanted types."""
        clauses = () if term.nominal else self._clauses(term, seen)
        if "URGED" in term.deed:
            clauses, nouns = tuple(t for t in clauses if self._is_urged(t)), ()
        if "MUST" in term.deed:
            clauses, nouns = tuple(t for t in clauses if self._is_duty(t)), ()
        for token in (*clauses, *nouns):
            deed = self._deed_at(token) or self._carried(token)
            if deed is not None and (ANY & term.deed or deed.type in term.deed):
                return Fill((), self._together(token), deed)
        if ANY & term.deed and clauses:
            return Fill((), self._together(clauses[0]), clause=True)
        return None

    def _carried(self, verb: Token) -> Match | None:
        """The deed of the noun that a verb without one of its own carries: "resume talks"."""
        nouns = syntax.objects(self._document, verb) if verb.pos == "VERB" else ()
        return next((deed for noun in nouns if (deed := self._deed_at(noun))), None)

    def _is_duty(self, verb: Token) -> bool:
        """Whether a clause says what somebody else must do: "Estria must open its ports"."""
        if not URGENT.intersection(syntax.auxiliaries(self._document, verb)):
            return False
        owners = syntax.children(self._document, verb, "nsubj")
        parties = (actor for t in owners if t.pos != "PRON" for actor in self._parties.every(t))
        return any(actor.sector is not None for actor in parties)

    def _is_urged(self, verb: Token) -> bool:
        """Whether a clause says what ought to be: "that Estria open its ports", "must leave"."""
        helpers = syntax.auxiliaries(self._document, verb)
        owners = syntax.children(self._document, verb, "nsubj")
        base = verb.tag == "VB" or any(t.tag in {"NN", "NNP"} for t in owners if verb.tag == "VBP")
        plain = base and not helpers
        return plain or bool(URGENT.intersection(helpers))

    def _together(self, token: Token) -> tuple[Token, ...]:
        return syntax.conjuncts(self._document, token)

    @staticmethod
    def _clauses(term: Term, seen: Predicate) -> tuple[Token, ...]:
        """The heads of the clauses at a place; an infinitive after an object is none of its own."""
        ways = set(term.place.split("|"))
        if term.place in {"object", "second"}:
            ways = {"that"} if seen.objects else {"that", "to"}
        return tuple(t for how, t in seen.clauses if how in ways)

    def _tokens(self, place: str, particles: tuple[str, ...], seen: Predicate) -> tuple[Token, ...]:
        """The words at a place."""
        own = {
            "subject": seen.subjects,
            "'s": seen.possessors,
            "second": seen.seconds or seen.objects,
        }
        if place in own:
            return own[place]
        if place == "object":
            return _objects(particles, seen)
        if place == "dative":
            made = seen.objects if seen.seconds else self._run_together(seen)
            return seen.datives or _nouns(seen, ("to", "for")) or made
        cases = place.split("|")
        return _nouns(seen, cases) or (seen.datives if "to" in cases else ())

    def _run_together(self, seen: Predicate) -> tuple[Token, ...]:
        """Receivers that a parser took for a part of what they receive: "denied teachers visas"."""
        before = (t for noun in seen.objects for t in possessors(self._document, noun))
        return tuple(t for t in before if t.tag in {"NNS", "NNP"} and self._parties.at(t))


def _objects(particles: tuple[str, ...], seen: Predicate) -> tuple[Token, ...]:
    """The objects; a particle may be a preposition whose noun is the object ("call on")."""
    own = tuple(t for t in seen.objects if t.lemma not in particles)
    return own or _nouns(seen, particles)


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
