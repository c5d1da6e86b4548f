"""Lands: countries, and capitals and seats that stand for their governments.

"Moscow" is the Russian government where it acts, is spoken to or owns a position,
and the city after "in" and the like.
"""

from __future__ import annotations

from onrecord.knowledge.base import KnowledgeBase
from onrecord.knowledge.centres import Centre, centres
from onrecord.knowledge.drafts import Draft
from onrecord.knowledge.forms import fold
from onrecord.knowledge.territories import TerritoryForm
from onrecord.language import syntax
from onrecord.language.en import reference as words
from onrecord.language.en.reference import FEMALE_ADDRESS
from onrecord.model import Document, Token

SEAT_CONFIDENCE = 0.9
CITY_CONFIDENCE = 0.8

ACTORS = frozenset(
    {"ally", "party", "partner", "guarantor", "mediator", "member", "supporter", "enemy", "foe",
     "rival", "backer", "friend", "host", "signatory", "broker", "supplier", "donor", "target"}
)  # fmt: skip
"""Nouns that a government is called, and no city."""
TOWN = 200_000
"""Least population of a town that speaks for its country."""
PARTS = frozenset({"province", "region", "state", "district", "county", "territory", "city"})
"""Nouns for a part of a country: "Macedonia is a province of Greece"."""


class Lands:
    """Says which country each name, adjective, capital or seat of one document is.

    ``owners`` are the first tokens of countries that only say whose a post or a body
    is: the "US" of "US forces". Capitals that do not act become places.
    """

    def __init__(
        self, document: Document, drafts: list[Draft], owners: frozenset[int], base: KnowledgeBase
    ) -> None:
        self._document = document
        self._owners = owners
        self._drafts = [d for d in drafts if d.kind == "country" and _forms(d)]
        self._covered = frozenset(i for d in drafts for i in range(d.phrase_first, d.phrase_last))
        self._named: dict[str, set[str]] = {}
        for draft in drafts:
            text = draft.piece.text if draft.piece else ""
            known = {form.country for form in _forms(draft)}
            known |= {c.country for c in centres(text) if c.country and c.kind == "state"}
            if draft.kind == "place" and not known:
                towns = base.places(text)[:1]
                known |= {t.country for t in towns if t.country and t.population >= TOWN}
            if len(known) == 1:
                self._named.setdefault(known.pop(), set()).add(text.casefold())

    def settle(self) -> None:
        """Fill the drafts in."""
        for draft in self._drafts:
            self._settle(draft)

    def _settle(self, draft: Draft) -> None:
        token = self._document.tokens[draft.head]
        state = self._state(draft)
        if state:
            draft.kind, draft.how, draft.confidence = "place", "place:state", 0.8
            draft.name, draft.country = state.name, state.country
            return
        form = self._form(draft, token)
        if self._is_part(token):
            draft.kind, draft.how, draft.confidence = "place", "place:part", 0.7
            draft.name = draft.piece.text if draft.piece else form.name
            return
        draft.name, draft.country = form.name, form.country
        draft.entity, draft.knowledge = form.qid, f"territories:{form.form}:{form.country}"
        draft.how = f"territory:{form.usage}"
        if form.usage in {"capital", "seat"}:
            self._settle_seat(draft, token, form)
        elif self._is_modifier(draft, form, token):
            # "Russian" says whose something is; it does not stand for Russia.
            draft.kind, draft.entity = "group", None
        elif form.plural and _is_noun(token):
            draft.kind, draft.plural, draft.sector = "group", True, "CVL"
            draft.entity = f"x-people-{form.country.lower()}"
            draft.name = draft.piece.text if draft.piece else None
        elif form.usage in {"name", "historical"} and _is_noun(token):
            draft.sector = "GOV"

    def _is_modifier(self, draft: Draft, form: TerritoryForm, token: Token) -> bool:
        """Whether it only says whose something is, or is a word of a longer name: "US Open"."""
        if form.usage in {"adjective", "demonym"}:
            return not (form.plural and _is_noun(token))
        if draft.first and fold(self._document.tokens[draft.first - 1].text) in FEMALE_ADDRESS:
            return True  # "Miss Norland"
        if _is_noun(token):
            return False
        above = syntax.head(self._document, token)
        named = token.relation == "compound" and above.tag == "NNP" and above.index == draft.last
        return draft.first in self._owners or (named and above.index not in self._covered)

    def _is_part(self, token: Token) -> bool:
        """Whether the sentence calls it a part of another country."""
        above = syntax.head(self._document, token)
        if token.relation != "nsubj" or above.lemma != "be":
            return False
        return any(
            child.lemma in PARTS
            and any(word == "of" for word, _ in syntax.obliques(self._document, child))
            for child in syntax.children(self._document, above, "attr")
        )

    def _state(self, draft: Draft) -> Centre | None:
        """The state of that name ("Georgia"), where the article speaks of its country alone."""
        text = draft.piece.text if draft.piece else ""
        state = next((c for c in centres(text) if c.kind == "state" and c.country), None)
        if state is None or not self._is_spoken(state.country or "", text):
            return None
        others = (form.country for form in _forms(draft))
        return None if any(self._is_spoken(country, text) for country in others) else state

    def _is_spoken(self, country: str, text: str) -> bool:
        """Whether the article names a country by other words than ``text``."""
        return bool(self._named.get(country, set()) - {text.casefold()})

    def _form(self, draft: Draft, token: Token) -> TerritoryForm:
        """Of several countries of one name, the one that the article speaks of."""
        forms = _forms(draft)
        wanted = [f for f in forms if f.plural or f.usage == "name"] if _is_noun(token) else []
        pool = wanted or list(forms)
        if pool[0].usage == "demonym" and not pool[0].plural:
            pool = [f for f in forms if f.usage == "adjective"] or pool
        return next((f for f in pool if f.country in self._named), pool[0])

    def _settle_seat(self, draft: Draft, token: Token, form: TerritoryForm) -> None:
        seat = form.usage == "seat"
        acting = acts(self._document, token, seat=seat)
        if acting and not _is_dateline(self._document, draft):
            draft.sector, draft.how = "GOV", f"metonym:{form.usage}"
            draft.confidence = SEAT_CONFIDENCE if seat else CITY_CONFIDENCE
            return
        draft.kind, draft.entity, draft.how = "place", None, f"place:{form.usage}"
        draft.name = draft.piece.text if draft.piece else form.name
        lands = (f.country for f in _forms(draft) if f.country != "EUR")
        draft.country = next(lands, form.country)


def _forms(draft: Draft) -> tuple[TerritoryForm, ...]:
    return draft.piece.territories if draft.piece else ()


def acts(document: Document, token: Token, *, seat: bool) -> bool:  # noqa: PLR0911 cases, the first that fits
    """Whether a capital or a seat of government stands for the government."""
    above = document.tokens[token.head]
    relation = token.relation
    if relation == "conj":
        return acts(document, _first_conjunct(document, token), seat=seat)
    if relation in {"nsubj", "nsubjpass", "agent", "dative"}:
        is_site = above.lemma == "be" and _is_site(document, above)
        return not is_site and above.lemma not in {"lie", "host"}
    if relation == "poss":
        return seat or (above.pos != "PROPN" and above.lemma not in words.CITY_NOUNS)
    if relation == "pobj":
        return _acts_after(document, above, seat=seat)
    if relation == "dobj":
        return above.lemma not in words.MOVING
    if relation in {"compound", "nmod", "amod"}:
        return _acts_before(document, token, seat=seat)
    return seat or relation not in {"ROOT", "npadvmod", "appos", "dep"}


def _acts_after(document: Document, preposition: Token, *, seat: bool) -> bool:
    word = preposition.text.lower()
    if word in {"to", "from"}:
        above = syntax.head(document, preposition)
        return above.lemma in words.TOWARDS_ACTORS or (seat and above.pos == "NOUN")
    if word in words.PLACE_CASES:
        return False
    if word == "for":
        return syntax.head(document, preposition).lemma not in words.DEPARTING
    if word == "of":
        above = syntax.head(document, preposition)
        return above.lemma not in words.CITY_NOUNS and above.lemma not in {
            "city", "capital", "part", "north", "south", "east", "west", "mile", "kilometer",
            "kilometre", "km", "street", "outskirt", "center", "centre", "suburb", "university",
        }  # fmt: skip
    return True


def _acts_before(document: Document, token: Token, *, seat: bool) -> bool:
    """Before a noun: "Moscow officials" are the government's, "the Moscow airport" the city's."""
    noun = syntax.head(document, token)
    if noun.pos == "PROPN" and not seat:
        return document.tokens[min(token.index + 1, len(document.tokens) - 1)].text in {"-", "–"}
    return seat or noun.lemma in words.STATE_NOUNS


def _is_dateline(document: Document, draft: Draft) -> bool:
    """Whether a paragraph opens with the place in capitals, as agencies date their texts."""
    sentence = document.sentences[document.tokens[draft.first].sentence]
    opens = sentence.first == draft.first and (
        not sentence.index or document.sentences[sentence.index - 1].paragraph != sentence.paragraph
    )
    after = (t.text for t in document.tokens[draft.last : draft.last + 8])
    capitals = document.tokens[draft.first].text.isupper()
    return opens and capitals and any(t[0] in "-–—(/" for t in after)


def _is_site(document: Document, verb: Token) -> bool:
    """Whether a noun says what it is, and no noun for somebody who acts: "a city", "the seat"."""
    said = tuple(syntax.children(document, verb, "attr"))
    return any(child.pos == "NOUN" and child.lemma not in ACTORS for child in said)


def _first_conjunct(document: Document, token: Token) -> Token:
    while token.relation == "conj" and token.head != token.index:
        token = document.tokens[token.head]
    return token


def _is_noun(token: Token) -> bool:
    return token.pos in {"NOUN", "PROPN"} and token.relation not in {"amod", "compound", "nmod"}
