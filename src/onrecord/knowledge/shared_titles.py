"""Titles shared by several countries: "the foreign ministers of Iran and Saudi Arabia".

Each country makes a mention of its own with the same words; a post for one there is
its holder's at the date, where he is known.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from onrecord.knowledge.base import KnowledgeBase
from onrecord.knowledge.drafts import Draft, RoleWords
from onrecord.knowledge.post_table import PostTable
from onrecord.model import Document, Token

JOINS = frozenset({"and", ",", "&", "or"})
ARTICLES = frozenset({"the", "both"})
LEADS = frozenset({"of", "from"})


def share_titles(
    document: Document, base: KnowledgeBase, on: str | None, drafts: list[Draft]
) -> list[Draft]:
    """The drafts with each plural title of several countries parted among them."""
    posts = PostTable(base, on, drafts)
    firsts = {d.first: d for d in drafts if _is_land(d)}
    lasts = {d.last: d for d in drafts if _is_land(d)}
    out: list[Draft] = []
    for draft in drafts:
        role = draft.role_words
        lands = _lands(document, role, firsts, lasts) if role and draft.kind == "group" else []
        if role and len(lands) > 1:
            out.extend(_parted(draft, role, land, lands, posts) for land in lands)
        else:
            out.append(draft)
    return out


def _lands(
    document: Document, role: RoleWords, firsts: Mapping[int, Draft], lasts: Mapping[int, Draft]
) -> list[Draft]:
    """The countries that a plural title belongs to, behind it or before it, in text order."""
    if not role.plural:
        return []
    return _after(document, role.head + 1, firsts) or _before(document, role, lasts)


def _after(document: Document, at: int, firsts: Mapping[int, Draft]) -> list[Draft]:
    tokens, found = document.tokens, list[Draft]()
    if at >= len(tokens) or tokens[at].text.lower() not in LEADS:
        return []
    index = _skip(tokens, at + 1, ARTICLES)
    while index in firsts:
        found.append(firsts[index])
        after = firsts[index].last
        index = _skip(tokens, _skip(tokens, after, JOINS), ARTICLES | LEADS)
        if index == after:
            break
    return found


def _before(document: Document, role: RoleWords, lasts: Mapping[int, Draft]) -> list[Draft]:
    """The countries of "Russian, Turkish and Iranian officials"; a name ends the row."""
    tokens, found = document.tokens, list[Draft]()
    land = next((lasts[i] for i in range(role.head, role.first, -1) if i in lasts), None)
    while land is not None and (not found or _is_adjective(land)):
        found.append(land)
        index = land.first
        while index > 0 and tokens[index - 1].text.lower() in JOINS:
            index -= 1
        land = lasts.get(index) if index < land.first else None
    return found[::-1]


def _skip(tokens: tuple[Token, ...], index: int, words: frozenset[str]) -> int:
    while index < len(tokens) and tokens[index].text.lower() in words:
        index += 1
    return index


def _is_land(draft: Draft) -> bool:
    """Whether the draft is a country, by name or by the adjective."""
    return draft.kind == "country" or (draft.kind == "group" and draft.how.startswith("territory"))


def _is_adjective(draft: Draft) -> bool:
    text = draft.piece.text if draft.piece else ""
    return draft.how.endswith(("adjective", "demonym", "historical")) or text.isupper()


def _parted(
    draft: Draft, role: RoleWords, land: Draft, lands: list[Draft], posts: PostTable
) -> Draft:
    one = replace(draft)
    one.phrase_first = min(draft.phrase_first, lands[0].first)
    one.phrase_last = max(draft.phrase_last, lands[-1].last)
    one.role_words = None
    one.country, one.sector, one.role = land.country, role.sector, role.text
    one.how, one.confidence = "role:shared", 0.8
    if role.titles and not role.generic:
        one.kind, one.plural = "role", False
    if role.status == "current" and land.country and not role.generic:
        posts.settle(one, role.titles, land.country, "role:shared-holder", 0.9)
    return one
