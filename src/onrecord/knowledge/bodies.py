"""Bodies: which organisation a name, an abbreviation or a noun stands for.

A known body carries its id; "the Norlandic navy" gets one of our own, made of its
country and noun; "International Grain Board (IGB)" ties an abbreviation to a name.
"""

from __future__ import annotations

import itertools

from onrecord.knowledge.drafts import Draft, own_id
from onrecord.knowledge.forms import fold
from onrecord.knowledge.group_nouns import GroupNoun, group_nouns
from onrecord.knowledge.naming import country_of
from onrecord.knowledge.piece import INTERNATIONAL
from onrecord.language.en import reference as words
from onrecord.model import Document

SMALL = frozenset({"of", "the", "and", "for", "on", "in", "to", "de", "la", "&"})


def settle_bodies(document: Document, drafts: list[Draft]) -> None:
    """Give every organisation an entity, a country and a sector where the words tell them."""
    bodies = [draft for draft in drafts if draft.kind == "organisation"]
    for draft in bodies:
        if draft.piece and draft.piece.kind == "noun":
            _settle_noun(document, draft)
        elif draft.piece and draft.piece.organisations:
            _settle_known(draft)
        else:
            _settle_unknown(document, draft)
    _settle_short_forms(document, bodies)


def _settle_known(draft: Draft) -> None:
    assert draft.piece is not None  # noqa: S101 the caller looked
    body, lands = draft.piece.organisations[0], draft.piece.territories
    draft.record, draft.entity, draft.name = body, body.id, body.name
    draft.country, draft.sector = body.country, body.sector
    if lands and lands[0].country in INTERNATIONAL:
        draft.country = lands[0].country
    draft.how, draft.knowledge = "organisation:known", f"entities:{body.id}"
    draft.confidence = 0.95


def _settle_noun(document: Document, draft: Draft) -> None:
    """Take "Norland's navy" for the country's; without a country only the sector is told."""
    role, piece = draft.role_words, draft.piece
    if role is None or piece is None or piece.noun is None:
        return
    draft.sector, draft.role = piece.noun.sector, None
    draft.country = country_of(role)
    owner = _owner(document, draft)
    draft.how, draft.confidence = "organisation:noun", 0.8
    if owner is None or role.determiner == "indefinite":
        return
    draft.entity = own_id(f"{draft.country or owner} {piece.text}")
    draft.name = f"{owner} {piece.text}"


def _owner(document: Document, draft: Draft) -> str | None:
    """The words of the country or body that an institution belongs to."""
    role = draft.role_words
    if role is None:
        return None
    if role.country:
        lands = role.country.territories
        return lands[0].name if lands else role.country.text
    if role.body and role.body.kind == "organisation":
        return role.body.text
    before = role.head - 1
    while before >= role.first:
        token = document.tokens[before]
        if token.pos == "PROPN" and before < draft.first and token.text not in words.PARTICLES:
            return token.text
        before -= 1
    return None


def _settle_unknown(document: Document, draft: Draft) -> None:
    name = draft.piece.text if draft.piece else ""
    noun = _noun_in(name, document.language)
    draft.entity, draft.name = own_id(name), name
    draft.sector = noun.sector if noun else None
    if draft.piece and draft.piece.territories:
        draft.country = draft.piece.territories[0].country
    draft.how, draft.confidence = "organisation:own", 0.6


def _noun_in(name: str, language: str) -> GroupNoun | None:
    """The institution's noun that a name ends or begins with: "Ministry of Defence"."""
    nouns = group_nouns(language)
    parts = name.lower().split()
    for word in (parts[-1], parts[0]) if parts else ():
        noun = nouns.get(word)
        if noun and noun.kind == "organisation":
            return noun
    return None


def _settle_short_forms(document: Document, bodies: list[Draft]) -> None:
    """Take "(IGB)" after a name for the name's; so is the abbreviation wherever else it stands."""
    meanings: dict[str, Draft] = {}
    for one, two in itertools.pairwise(bodies):
        between = document.text[
            document.tokens[one.last - 1].end : document.tokens[two.first].start
        ]
        if between.strip() == "(" and _abbreviates(_text(two), _text(one)):
            long, short = (two, one) if len(_text(two)) > len(_text(one)) else (one, two)
            meanings[_text(short)] = long
    by_initials = {
        _initials(_text(b)): b for b in reversed(bodies) if len(_text(b).split()) > 2 and b.entity
    }
    for body in bodies:
        text = _text(body)
        meant = meanings.get(text)
        if meant is None and text.isupper() and body.how == "organisation:own":
            meant = by_initials.get(text.replace(".", ""))
        if meant and meant.entity != body.entity and body.how == "organisation:own":
            body.settle(meant, "organisation:abbreviation", 0.85)
        elif meant and body.how == "organisation:known" and meant.how == "organisation:own":
            meant.settle(body, "organisation:abbreviation", 0.85)


def _abbreviates(short: str, long: str) -> bool:
    if len(short) > len(long):
        short, long = long, short
    return fold(short).replace(" ", "")[:1] == fold(long)[:1] and short.isupper()


def _initials(name: str) -> str:
    return "".join(
        word[0].upper() for word in name.replace("-", " ").split() if word.lower() not in SMALL
    )


def _text(draft: Draft) -> str:
    return draft.piece.text if draft.piece else ""
