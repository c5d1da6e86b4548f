"""Resolution: who is meant by the words of an article, at its date, where and when.

The steps stand in the order in which they need each other: pieces of the text,
phrases of them, countries, names, bodies, and then, in text order, what points
back: titles without a name, parties and pronouns.
"""

from __future__ import annotations

from onrecord.knowledge.base import KnowledgeBase
from onrecord.knowledge.bodies import settle_bodies
from onrecord.knowledge.context import Context
from onrecord.knowledge.drafts import Draft, head_of, own_id
from onrecord.knowledge.lands import Lands
from onrecord.knowledge.naming import Naming
from onrecord.knowledge.phrases import Phrases
from onrecord.knowledge.pieces import pieces
from onrecord.knowledge.places_in import filed_from, places_in
from onrecord.knowledge.plural import plural_parties, settle_party
from onrecord.knowledge.pronouns import Pronouns
from onrecord.knowledge.quoted import quoted
from onrecord.knowledge.roles import Roles
from onrecord.knowledge.shared_titles import share_titles
from onrecord.knowledge.times import anchor_day, times
from onrecord.knowledge.unknown_lands import settle_unknown_lands
from onrecord.language.en import reference as words
from onrecord.model import Document, Entity


def resolve(document: Document, base: KnowledgeBase) -> Context:
    """The context of a document: its mentions, times and places at the day of publication.

    Raises nothing on any text. Who cannot be told has no entity; what the words say
    of country, sector and role is kept.
    """
    day = anchor_day(document.article.published)
    on = day.isoformat() if day else None
    drafts = _named(document, base, on)
    drafts = _pointing(document, base, on, drafts)
    found = times(document)
    return Context(
        anchor=on,
        mentions=tuple(draft.mention(document) for draft in drafts),
        times=found.mentions,
        places=places_in(document, base, drafts),
        dateline=filed_from(document, base),
        entities=_entities(drafts),
        whens=found.whens,
    )


def _named(document: Document, base: KnowledgeBase, on: str | None) -> list[Draft]:
    """The drafts of a document with countries, people and bodies named."""
    phrases = Phrases(document, base, pieces(document, base))
    drafts = phrases.drafts()
    settle_unknown_lands(document, base, drafts)
    Lands(document, drafts, phrases.owners(), base).settle()
    countries = {draft.country for draft in drafts if draft.country}
    Naming(base, on, countries).name([draft for draft in drafts if draft.kind == "person"])
    settle_bodies(document, drafts)
    for draft in drafts:
        if draft.kind == "place" and draft.entity is None and draft.name is None:
            _settle_place(base, draft)
        elif draft.piece and draft.piece.kind == "group":
            draft.name, draft.plural, draft.how = draft.piece.text, True, "group:name"
            draft.entity, draft.confidence = own_id(draft.piece.text), 0.6
    return drafts


def _settle_place(base: KnowledgeBase, draft: Draft) -> None:
    """A city is a place of its country; a land that nobody lists gets an id of our own."""
    text = draft.piece.text if draft.piece else ""
    rows = base.places(text)
    draft.name, draft.how = text, "place:name"
    if rows:
        draft.country = rows[0].country
    else:
        draft.entity, draft.how, draft.confidence = own_id(text), "place:own", 0.5


def _pointing(
    document: Document, base: KnowledgeBase, on: str | None, drafts: list[Draft]
) -> list[Draft]:
    """With titles, parties and pronouns, resolved in text order."""
    parties = plural_parties(document)
    covered = {party.head for party in parties}
    kept = [d for d in drafts if d.kind not in {"group", "role"} or d.head not in covered]
    kept = share_titles(document, base, on, kept)
    merged = sorted([*kept, *parties, *_pronouns(document)], key=lambda d: (d.first, d.last))
    roles = Roles(document, base, on, merged)
    pronouns = Pronouns(document, quoted(document), merged)
    by_token = {draft.head: draft for draft in merged if draft.kind == "pronoun"}
    out: list[Draft] = []
    for draft in merged:
        if draft.kind == "pronoun":
            out.extend(pronouns.settle(draft))
            continue
        if draft.how == "party:open":
            out.extend(settle_party(document, draft, merged))
            continue
        if draft.role_words and draft.kind in {"role", "group"} and draft.entity is None:
            roles.settle(draft)
        _inherit(draft, by_token)
        out.append(draft)
    return out


def _inherit(draft: Draft, pronouns: dict[int, Draft]) -> None:
    """Let "its forces" and "his government" be of the country of whoever "its" and "his" are."""
    role = draft.role_words
    owner = pronouns.get(role.possessor) if role and role.possessor is not None else None
    states = {"GOV", "MIL", "LEG"}
    if owner and draft.country is None and draft.entity is None and draft.sector in states:
        draft.country = owner.country


def _pronouns(document: Document) -> list[Draft]:
    found = []
    for token in document.tokens:
        kind = words.PRONOUNS.get(token.text.lower())
        if kind is None or token.pos not in {"PRON", "DET", "ADJ"} or token.text == "US":
            continue
        draft = Draft(
            token.index, token.index + 1, "pronoun", token.index, token.index, token.index + 1
        )
        draft.pronoun = kind
        draft.gender = "m" if kind == "he" else "f" if kind == "she" else None
        draft.plural = kind == "they"
        found.append(draft)
    return found


def _entities(drafts: list[Draft]) -> dict[str, Entity]:
    """The entities that the mentions carry, from the base or of our own."""
    out: dict[str, Entity] = {}
    for draft in drafts:
        if draft.entity is None or draft.entity in out:
            continue
        if draft.record and draft.record.id == draft.entity:
            out[draft.entity] = draft.record
            continue
        kind = draft.kind if draft.kind not in {"pronoun", "role"} else "person"
        out[draft.entity] = Entity(
            id=draft.entity, kind=kind, name=draft.name or draft.entity,  # type: ignore[arg-type]  # neither pronoun nor role
            country=draft.country, sector=draft.sector,
        )  # fmt: skip
    return out


__all__ = ["head_of", "resolve"]
