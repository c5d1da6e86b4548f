"""Lands that no table holds, invented or long gone: told by how the article uses them.

A name is a country's where it stands beside one, where officials of a state are
called by it ("Veska's foreign minister", "the Veskan army"), or where states alone do
what it does. Each sign weighs one or two; two are enough.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from onrecord.knowledge.base import KnowledgeBase
from onrecord.knowledge.centres import centres
from onrecord.knowledge.drafts import Draft, RoleWords, own_id
from onrecord.knowledge.forms import fold
from onrecord.knowledge.given_names import is_given
from onrecord.language import syntax
from onrecord.language.en.reference import ADDRESS
from onrecord.model import Document, Token

ENOUGH = 2
TOWN = 100_000
"""Least population of a town whose name stays the town's."""

STATE_KINDS = frozenset(
    {"head_of_government", "foreign_minister", "defence_minister", "interior_minister",
     "ambassador", "ambassador_un", "junior_minister"}
)  # fmt: skip
"""Posts that states have and companies have not."""
LEADING = frozenset({"head_of_state", "effective_leader", "envoy", "finance_minister"})
"""Posts that are mostly of states."""
STATE_NOUNS = frozenset(
    {"army", "navy", "government", "parliament", "troop", "soldier", "border", "embassy",
     "capital", "people", "force", "territory", "citizen", "independence", "ambassador"}
)  # fmt: skip
STATE_VERBS = frozenset({"agree", "sign", "ratify", "invade", "annex", "recognise", "recognize"})
SUFFIXES = ("an", "ian", "n", "ic", "ish", "ese", "i")


def settle_unknown_lands(document: Document, base: KnowledgeBase, drafts: list[Draft]) -> None:
    """Make countries of the names that the article uses like countries' names."""
    names = {_text(d) for d in drafts if _may_be(base, d)} - set(_otherwise(document, drafts))
    signs: Counter[str] = Counter()
    for draft in drafts:
        if _text(draft) in names:
            signs[_text(draft)] += _signs(document, draft)
        if draft.role_words:
            _count_role(document, draft.role_words, names, signs)
    found = {name for name in names if signs[name] >= ENOUGH}
    unplaced = {name for name in names if signs[name] or not base.places(name)}
    found |= _beside(document, drafts, unplaced, found)
    for draft in drafts:
        if _text(draft) in found and draft.kind in {"organisation", "place", "person"}:
            _settle(draft)


def _otherwise(document: Document, drafts: list[Draft]) -> Iterator[str]:
    """The words that the article uses of a person, a team ("the Dolphins") or a town."""
    tokens = document.tokens
    for draft in drafts:
        text = _text(draft)
        if draft.kind == "person" and (" " in text or draft.role_words or draft.gender):
            yield from text.split()
        elif (
            draft.kind == "person" and draft.first and fold(tokens[draft.first - 1].text) in ADDRESS
        ):
            yield text
        elif draft.first and tokens[draft.first - 1].text.lower() == "the":
            yield text if not _leads_title(draft, drafts) else ""
        elif tokens[draft.head].tag == "NNPS" or _is_in_state(document, draft):
            yield text


def _leads_title(draft: Draft, drafts: list[Draft]) -> bool:
    """Whether the article before a name is that of a title behind it: "the Norland leader"."""
    return any(
        d.role_words and d.role_words.first <= draft.first < d.role_words.head for d in drafts
    )


def _is_in_state(document: Document, draft: Draft) -> bool:
    """Whether a state follows, as it follows a town: "Mandan, N.D."."""
    after = document.tokens[draft.last : draft.last + 2]
    return len(after) > 1 and after[0].text == "," and bool(centres(after[1].text))


def _settle(draft: Draft) -> None:
    draft.kind, draft.how, draft.confidence = "country", "country:own", 0.6
    draft.entity, draft.name, draft.sector = own_id(_text(draft)), _text(draft), "GOV"
    draft.role_words = None


def _may_be(base: KnowledgeBase, draft: Draft) -> bool:
    """Whether nothing else is known of a single word that is a name."""
    piece = draft.piece
    if piece is None or piece.kind not in {"organisation", "place", "person"}:
        return False
    text = piece.text
    if piece.organisations or piece.territories or " " in text or text.isupper() or centres(text):
        return False
    if draft.kind == "person" and (draft.role_words or draft.gender or is_given(text)):
        return False
    towns = base.places(text)
    return not towns or towns[0].population < TOWN


def _signs(document: Document, draft: Draft) -> int:
    """How much the words around one mention speak for a country."""
    token = document.tokens[draft.head]
    above = syntax.head(document, token)
    if token.relation == "poss" and above.lemma in STATE_NOUNS and draft.kind != "person":
        return 2
    if token.relation == "pobj" and above.text.lower() == "of":
        return 2 if syntax.head(document, above).lemma in STATE_NOUNS else 0
    row = syntax.conjuncts(document, token)
    if token.relation == "nsubj" and above.lemma in STATE_VERBS and len(row) > 1:
        return 1 + (draft.kind == "place")
    return 0


def _count_role(
    document: Document, role: RoleWords, names: Iterable[str], signs: Counter[str]
) -> None:
    """Let "Veskan Foreign Minister" and "Norland's president" speak for their lands."""
    kinds = {title.kind for title in role.titles}
    weight = 2 if kinds & STATE_KINDS else 1 if kinds & LEADING else 0
    if not kinds and document.tokens[role.head].lemma in STATE_NOUNS:
        weight = 1
    if not weight:
        return
    for token in document.tokens[role.first : role.last]:
        for name in names:
            if token.text == name:
                signs[name] += weight
            elif _is_adjective_of(token.text, name):
                signs[name] += weight + 1  # companies have no adjective


def _is_adjective_of(word: str, name: str) -> bool:
    """Whether a word is a land's adjective, by its ending: "Veskan", "Norlandic", "Estrian"."""
    one, two = fold(word), fold(name)
    stem = two.rstrip("aeiy") if len(two) > 4 else two
    return word[:1].isupper() and any(one in {two + s, stem + s} for s in SUFFIXES)


def _beside(document: Document, drafts: list[Draft], names: set[str], found: set[str]) -> set[str]:
    """The names that are coordinated with a country's."""
    by_head = {draft.head: draft for draft in drafts}
    out: set[str] = set()
    for draft in drafts:
        row = [by_head[t.index] for t in _row(document, draft) if t.index in by_head]
        if len(row) > 1 and any(_is_country(each) or _text(each) in found for each in row):
            out |= {_text(each) for each in row if _text(each) in names and each.kind != "person"}
    return out


def _row(document: Document, draft: Draft) -> tuple[Token, ...]:
    token = document.tokens[draft.head]
    return syntax.conjuncts(document, token) if token.relation != "conj" else ()


def _is_country(draft: Draft) -> bool:
    """Whether the draft is a known country's own name, no adjective and no capital."""
    forms = draft.piece.territories if draft.piece else ()
    return draft.kind == "country" and bool(forms) and forms[0].usage in {"name", "historical"}


def _text(draft: Draft) -> str:
    return draft.piece.text if draft.piece else ""
