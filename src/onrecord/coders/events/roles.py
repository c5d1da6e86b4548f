"""Parties: which words of a text can act, and who they are.

Known mentions come from the knowledge stage. A phrase that is none ("Norlandic troops")
is a party where its head is a noun for those who act; its country is its modifiers'.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from onrecord.coders.events.claims import innermost
from onrecord.coders.events.dateline import dateline_end
from onrecord.coders.events.frames import Lexicon
from onrecord.coders.events.grammar import possessors
from onrecord.coders.events.inside import WITHIN, named_inside
from onrecord.knowledge import Context, actor_of
from onrecord.language import syntax
from onrecord.model import Actor, Document, Mention, MentionKind, Name, Span, Statement, Token

FIRST_PERSON = frozenset({"i", "we", "us", "me", "our", "my"})
PLURAL = frozenset({"they", "them", "their", "theirs", "themselves"})
OWNER = frozenset({"of", "for"})
NAMES = frozenset({"person", "organisation", "place", "group"})


class Parties:
    """The parties of one document."""

    def __init__(
        self, document: Document, context: Context, lexicon: Lexicon,
        statements: tuple[Statement, ...],
    ) -> None:  # fmt: skip
        self._document = document
        self._context = context
        self._lexicon = lexicon
        self._statements = statements
        self._names = {i: n for n in document.names for i in range(n.first, n.last)}
        self._dateline = dateline_end(document)
        self._known: dict[int, Actor | None] = {}

    def every(self, token: Token) -> tuple[Actor, ...]:
        """All whom a noun stands for: "both countries" are two."""
        if self._is_dateline(token):
            behind = syntax.children(self._document, token, "appos", "conj", "dep")
            rest = (t for t in behind if not self._is_dateline(t))
            return tuple(actor for t in rest for actor in self.every(t))
        found = self.at(token)
        if found is None:
            return ()
        several = self._context.mentions_of(token)[1:]
        others = tuple(actor_of(mention, self._document.text) for mention in several)
        before = (*self._beside(token, found), *self._run_together(token, found))
        return (*before, found, *others, *self._listed(token, found))

    def _listed(self, token: Token, actor: Actor) -> Iterator[Actor]:
        """Parties of a list taken for an apposition: "Norland, Estria and Veska".

        Also "the president, Mara Tell, and the general, Ivo Orlo": he is none of her names.
        """
        for child in syntax.children(self._document, token, "appos"):
            mention = self._context.mention(child)
            own, *others = syntax.conjuncts(self._document, child)
            countries = mention is not None and mention.kind == actor.kind == "country"
            for each in (own, *others) if countries else others:
                for party in self.every(each):
                    if party.entity is None or party.entity != actor.entity:
                        yield party

    def _run_together(self, token: Token, actor: Actor) -> Iterator[Actor]:
        """A party before a name, taken for a part of it: "President A and Premier B"."""
        for title in syntax.children(self._document, token, "compound", "nmod"):
            joined = any(True for _ in self._below(title, "cc"))
            for each in self._below(title, "appos", "conj") if joined else ():
                mention = self._context.mention(each)
                if mention is None or mention.kind not in {"person", "country"}:
                    continue
                if mention.entity is not None and mention.entity != actor.entity:
                    yield actor_of(mention, self._document.text)

    def _below(self, token: Token, *relations: str) -> Iterator[Token]:
        """What hangs on a title by these relations, or on what does."""
        for child in syntax.children(self._document, token):
            if child.relation in relations:
                yield child
            if child.relation in {"appos", "conj"}:
                yield from self._below(child, *relations)

    def _beside(self, token: Token, actor: Actor) -> Iterator[Actor]:
        """Those who share a noun with its owner: "British and Estrian envoys" are two."""
        for child in syntax.children(self._document, token, "poss", "amod", "compound", "nmod"):
            chain = syntax.conjuncts(self._document, child)
            for each in chain if len(chain) > 1 else ():
                mention = self._context.mention(each)
                if mention is None or mention.country in {None, actor.country}:
                    continue
                yield replace(actor_of(mention, self._document.text), sector=actor.sector)

    def at(self, token: Token) -> Actor | None:
        """Who a noun stands for; None where it is nobody who could act."""
        if token.index not in self._known:
            self._known[token.index] = None  # a phrase that leads back to itself is nobody
            self._known[token.index] = self._resolve(token)
        return self._known[token.index]

    def _resolve(self, token: Token) -> Actor | None:
        if token.text.lower() in FIRST_PERSON and token.pos == "PRON":
            return self._speaker(token)
        part = self._partitive(token)
        if part is not None:
            return part
        if self._is_dateline(token):
            return None
        mention = self._context.mention(token)
        if mention is not None:
            return self._known_party(token, mention)
        return self._phrase(token)

    def _is_dateline(self, token: Token) -> bool:
        """Whether a word belongs to the dateline of a text that kept it: "KABUL, May 2 - "."""
        return token.index < self._dateline

    def _known_party(self, token: Token, mention: Mention) -> Actor | None:
        actor = actor_of(mention, self._document.text)
        if mention.kind == "pronoun":
            return self._antecedent(mention, actor) or self._reporter(token, actor)
        if mention.kind in {"role", "group"}:
            actor = self._apposed(token, actor)
        if mention.kind == "place" and not (mention.country or mention.entity):
            return None
        sector = self._sector(token)
        if mention.kind in {"role", "group"} and actor.country is None:
            actor = replace(actor, country=self._country(token))
        if actor.sector is None:
            actor = replace(actor, sector=sector)
        return actor

    def _antecedent(self, pronoun: Mention, actor: Actor) -> Actor | None:
        """Whom a pronoun stands for, by the name that its own sentence gives; else as it stands."""
        if pronoun.entity is None:
            return None
        sentence = self._document.tokens[pronoun.head].sentence
        for other in self._context.mentions:
            if other.entity is None or other.entity != pronoun.entity or other.kind == "pronoun":
                continue
            if self._document.tokens[other.head].sentence == sentence:
                named = actor_of(other, self._document.text)
                return replace(named, how=actor.how, confidence=actor.confidence)
        return actor

    def _reporter(self, token: Token, actor: Actor) -> Actor | None:
        """An open pronoun of a clause stands for the subject of the main one: "she said she"."""
        clause = syntax.head(self._document, token)
        main = syntax.head(self._document, clause)
        told = clause.relation == "ccomp" and self._lexicon.has("say", main.lemma)
        if told or clause.relation == "advcl":
            for subject in syntax.children(self._document, main, "nsubj", "nsubjpass"):
                other = self.at(subject) if _agree(token, subject) else None
                if other is not None and other.kind != "pronoun":
                    return replace(other, how="main clause", confidence=0.6)
        return actor if actor.country or actor.sector else None

    def _apposed(self, token: Token, actor: Actor) -> Actor:
        """A title with the name that stands beside it: "the minister, Mara Tell,"."""
        for child in syntax.children(self._document, token, "appos"):
            mention = self._context.mention(child)
            if mention is not None and mention.kind == "person" and mention.span.start > token.end:
                named = actor_of(mention, self._document.text)
                span = Span(actor.span.start, named.span.end)
                return replace(
                    named, span=span, text=span.of(self._document.text),
                    role=named.role or actor.role, country=named.country or actor.country,
                    sector=named.sector or actor.sector,
                )  # fmt: skip
        return actor

    def selected(self, token: Token) -> Actor | None:
        """Who stands where only a person or a body can: known, or by the phrase alone."""
        found = self.at(token)
        if found is not None or token.pos not in {"NOUN", "PROPN", "NUM"}:
            return found
        if any(t.tag in {"$", "SYM"} for t in syntax.children(self._document, token)):
            return None  # a sum of money
        span = syntax.noun_phrase(self._document, token)
        return Actor(
            span=span, text=span.of(self._document.text), kind="group",
            country=self._country(token), how="selected", confidence=0.5,
        )  # fmt: skip

    def _phrase(self, token: Token) -> Actor | None:
        """A party that is no known mention: a noun that acts, or a name."""
        name = self._names.get(token.index)
        sector = self._sector(token)
        named = name is not None and name.label in NAMES and token.pos in {"PROPN", "NOUN", "ADJ"}
        if name is None and sector is None and token.tag == "NNP" and token.text[0].isupper():
            return self._unknown_name(token)
        if not named and (sector is None or token.pos not in {"NOUN", "PROPN"}):
            return None
        if not named and self._lexicon.has("vague", token.lemma) and not self._country(token):
            return None
        span = self._span(token, name if named else None)
        return Actor(
            span=span, text=span.of(self._document.text),
            name=name.span.of(self._document.text) if named and name else None,
            kind=_kind(name) if named and name else "group",
            country=self._country(token), sector=sector,
            how="name" if named else "agent noun", confidence=0.5 if named else 0.7,
        )  # fmt: skip

    def _unknown_name(self, token: Token) -> Actor:
        """A capitalised name that no recogniser knows."""
        span = syntax.noun_phrase(self._document, token)
        return Actor(
            span=span, text=span.of(self._document.text), name=token.text, kind="person",
            country=self._country(token), how="name", confidence=0.4,
        )  # fmt: skip

    def _span(self, token: Token, name: Name | None) -> Span:
        phrase = syntax.noun_phrase(self._document, token)
        if name is None or phrase.covers(name.span):
            return phrase
        return (
            name.span
            if not phrase.overlaps(name.span)
            else Span(min(phrase.start, name.span.start), max(phrase.end, name.span.end))
        )

    def _partitive(self, token: Token) -> Actor | None:
        """Those of whom a word is a part: "hundreds of protesters", "a group of soldiers"."""
        if not self._lexicon.has("partitive", token.lemma) and token.pos != "NUM":
            return None
        for case, noun in syntax.obliques(self._document, token):
            if case == "of":
                inner = self.at(noun)
                if inner is not None and token.start < inner.span.end:
                    start = min(syntax.noun_phrase(self._document, token).start, inner.span.start)
                    span = Span(start, inner.span.end)
                    return replace(inner, span=span, text=span.of(self._document.text))
        return None

    def _sector(self, noun: Token) -> str | None:
        """The sector of a noun that acts: of a "rebel leader" the rebels', of a former one ELI."""
        own = self._lexicon.agent(noun)
        if own is None:
            return None
        before = possessors(self._document, noun)
        if any(self._lexicon.has("former", t.lemma) for t in before):
            return "ELI"
        if self._lexicon.has("speaks_for", noun.lemma):
            behind = [t for t in before if t.pos != "ADJ"]
            behind += [n for case, n in syntax.obliques(self._document, noun) if case in OWNER]
            for each in behind:
                mention = self._context.mention(each)
                sector = mention.sector if mention else self._lexicon.agent(each)
                if sector is not None and (mention is None or mention.kind != "country"):
                    return sector
        return own

    def _country(self, noun: Token) -> str | None:
        """The country that a phrase's modifiers name: "Norland's navy", "troops from Veska"."""
        for each in possessors(self._document, noun):
            mention = self._context.mention(each)
            if mention is not None and mention.country:
                return mention.country
        for case, each in syntax.obliques(self._document, noun):
            mention = self._context.mention(each)
            if case in {"of", "from", "in"} and mention is not None and mention.country:
                return mention.country
        return None

    def _speaker(self, token: Token) -> Actor | None:
        """The first person in a statement stands for its speaker; "we" for his country."""
        statement = innermost(self._statements, token.span)
        speaker = statement.speaker if statement else None
        if speaker is None:
            return None
        return replace(speaker, span=token.span, text=token.text, how="first person")

    def within(self, noun: Token, ways: Sequence[str] = WITHIN) -> tuple[Actor, ...]:
        """Who is named inside the phrase of a thing or a deed (see ``inside.named_inside``)."""
        return named_inside(self._document, noun, self.at, ways)


def acts(actor: Actor) -> bool:
    """Whether somebody can do a deed: a town cannot, a land that nobody lists may be a state."""
    return actor.kind != "place" or actor.country is None


def _agree(pronoun: Token, noun: Token) -> bool:
    """Whether a pronoun may stand for a noun by its number."""
    plural = noun.tag.endswith("S")
    word = pronoun.text.lower()
    return noun.index != pronoun.index and (word in PLURAL if plural else word not in PLURAL)


def _kind(name: Name) -> MentionKind:
    kinds: dict[str, MentionKind] = {
        "person": "person", "organisation": "organisation", "place": "place"
    }  # fmt: skip
    return kinds.get(name.label, "group")
