"""Plural parties: "both countries", "the two leaders", "the former", "the latter".

They are resolved where the words before name exactly so many; each party becomes a
mention of its own with the same words.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from onrecord.knowledge.drafts import Draft
from onrecord.model import Document, Token

COUNTS = {"both": 2, "two": 2, "three": 3, "four": 4, "five": 5}
LANDS = frozenset(
    {"country", "nation", "state", "neighbor", "neighbour", "government", "capital", "power"}
)
SIDES = frozenset({"side", "party", "partner", "ally", "rival", "foe"})
PEOPLE = frozenset(
    ["leader", "president", "minister", "premier", "man", "woman", "politician", "diplomat",
     "official", "statesman", "candidate", "chief", "envoy", "head", "colleague", "counterpart"]
)  # fmt: skip
BORNE = {
    "president": ("president",),
    "minister": ("minister", "secretary", "diplomat"),
    "premier": ("minister", "premier", "chancellor"),
    "diplomat": ("foreign", "ambassador", "envoy", "diplomat", "secretary of state", "negotiator"),
    "envoy": ("ambassador", "envoy", "representative", "negotiator"),
    "leader": ("president", "minister", "premier", "chancellor", "leader", "king", "chair",
               "secretary", "emir", "prince", "commander", "chief", "head"),
}  # fmt: skip
"""Noun → words of which the post of somebody so called has one."""
HYPHENS = frozenset({"-", "‑"})
BACK = 3
"""How many sentences back the parties may have been named."""


def plural_parties(document: Document) -> list[Draft]:
    """The words of a document that stand for several named before, or one of two."""
    found: list[Draft] = []
    for token in document.tokens:
        if token.text.lower() in {"former", "latter"} and token.relation not in {
            "amod",
            "compound",
        }:
            before = document.tokens[token.index - 1] if token.index else token
            if before.text.lower() == "the":
                found.append(_draft(token, token.index - 1))
        elif token.lemma in LANDS | SIDES | PEOPLE and token.tag == "NNS":
            first = _counted(document, token)
            if first is not None:
                found.append(_draft(token, first))
    return found


def settle_party(document: Document, party: Draft, drafts: list[Draft]) -> list[Draft]:
    """The party as one draft for each whom it means; as it is where that cannot be told."""
    token = document.tokens[party.head]
    word = token.text.lower()
    if word in {"former", "latter"}:
        pair = _named(document, party, drafts, _is_person, 2) or _named(
            document, party, drafts, _is_land, 2
        )
        return (
            [_one(party, pair[0 if word == "former" else 1], "party:one-of-two", word)]
            if pair
            else [party]
        )
    count = _count(document, party)
    members: list[Draft] | None = None
    if token.lemma in PEOPLE:
        members = _named(document, party, drafts, _is_person, count)
        if members and not all(_may_be_called(token.lemma, member) for member in members):
            members = None
    elif token.lemma in LANDS:
        members = _named(document, party, drafts, _is_land, count)
    else:
        members = _named(document, party, drafts, _is_land, count) or _named(
            document, party, drafts, _is_party, count
        )
    if not members:
        party.how, party.confidence = "party:open", 0.4
        return [party]
    return [_one(party, member, "party:all", "") for member in members]


def _draft(token: Token, first: int) -> Draft:
    kind = "group" if token.tag == "NNS" else "role"
    draft = Draft(token.index, token.index + 1, kind, token.index, first, token.index + 1)  # type: ignore[arg-type]  # one of the two
    draft.plural = kind == "group"
    draft.how = "party:open"
    return draft


def _counted(document: Document, noun: Token) -> int | None:
    """The first token of "the two leaders", "both sides", "our two countries"."""
    index, counted = noun.index, False
    while index > 0 and document.tokens[index - 1].sentence == noun.sentence:
        word = document.tokens[index - 1].text.lower()
        if word in COUNTS:
            counted = True
        elif word in HYPHENS or document.tokens[index].text in HYPHENS:
            pass  # "forty-four countries"
        elif word not in {"the", "our", "these", "their", "of"} and (
            counted or document.tokens[index - 1].pos != "ADJ"
        ):
            break
        index -= 1
    while index < noun.index and document.tokens[index].text.lower() == "of":
        index += 1
    return index if counted else None


def _count(document: Document, party: Draft) -> int:
    words = (document.tokens[i].text.lower() for i in range(party.phrase_first, party.head))
    counts = [COUNTS[word] for word in words if word in COUNTS]
    if any(document.tokens[i].text in HYPHENS for i in range(party.phrase_first, party.head)):
        return 0  # "forty-four countries": as many as nobody names
    return next(iter(counts), 2)


def _is_person(draft: Draft) -> bool:
    return draft.is_person and draft.kind in {"person", "role"} and bool(draft.entity)


def _may_be_called(noun: str, member: Draft) -> bool:
    """Whether somebody's post and gender bear the noun: no spokesman is a "president"."""
    gender = {"man": "m", "woman": "f"}.get(noun)
    if gender and member.gender not in {None, gender}:
        return False
    said = member.role_words.text if member.role_words else ""
    role = f"{member.role or ''} {said}".lower().strip()
    return noun not in BORNE or not role or any(word in role for word in BORNE[noun])


def _is_land(draft: Draft) -> bool:
    return draft.kind == "country" and bool(draft.entity) and draft.country != "EUR"


def _is_party(draft: Draft) -> bool:
    return draft.kind in {"country", "organisation", "person", "group"} and bool(draft.entity)


def _named(
    document: Document, party: Draft, drafts: list[Draft], fits: Callable[[Draft], bool], count: int
) -> list[Draft] | None:
    """The last ``count`` named, where one sentence or two on end name exactly so many."""
    here = document.tokens[party.head].sentence
    by_sentence: list[dict[str, Draft]] = []
    for back in range(min(BACK, here) + 1):
        sentence = document.sentences[here - back]
        members: dict[str, Draft] = {}
        for draft in drafts:
            inside = sentence.first <= draft.head < sentence.last
            if inside and draft.first < party.first and draft is not party and fits(draft):
                members.setdefault(str(draft.entity), draft)
        by_sentence.append(members)
    together: dict[str, Draft] = {}
    for members in by_sentence:
        together = members | together
    alone = next((m for m in by_sentence if len(m) == count), None)
    found = alone or (together if len(together) == count else None)
    return sorted(found.values(), key=lambda draft: draft.first) if found else None


def _one(party: Draft, member: Draft, how: str, word: str) -> Draft:
    one = replace(party)
    one.settle(member, how, 0.75 if word else 0.7)
    return one
