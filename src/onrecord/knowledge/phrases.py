"""Phrases: titles with their modifiers, tied to the names beside them.

"Russia's top diplomat Sergey Lavrov" is one phrase: a title ("top diplomat"), the
country it belongs to, and a name. So is a name with a title after a comma.
"""

from __future__ import annotations

from collections.abc import Mapping

from onrecord.knowledge.apposition import is_closed, is_linked, is_set_off, reach_back
from onrecord.knowledge.base import KnowledgeBase
from onrecord.knowledge.drafts import Draft, Gender, RoleWords, head_of
from onrecord.knowledge.forms import fold
from onrecord.knowledge.piece import Piece, PieceKind
from onrecord.knowledge.role_reader import RoleReader
from onrecord.language.en import reference as words
from onrecord.model import Document, MentionKind

KINDS: Mapping[PieceKind, MentionKind] = {
    "territory": "country",
    "organisation": "organisation",
    "place": "place",
    "group": "group",
}
"""What the pieces without a title become."""


class Phrases:
    """Makes drafts of the pieces of one document."""

    def __init__(self, document: Document, base: KnowledgeBase, pieces: tuple[Piece, ...]) -> None:
        self._document = document
        self._tokens = document.tokens
        self._pieces = pieces
        self._at: Mapping[int, Piece] = {i: p for p in pieces for i in range(p.first, p.last)}
        reader = RoleReader(document, base, pieces)
        self._roles = {p.first: reader.read(p) for p in pieces if p.kind in {"title", "noun"}}
        self._heads = {role.head: role for role in self._roles.values()}
        self._ends = {role.last: role for role in self._roles.values()}

    def owners(self) -> frozenset[int]:
        """The first tokens of countries that only say whose a post or a body is: "US forces"."""
        return frozenset(role.country.first for role in self._roles.values() if role.country)

    def drafts(self) -> list[Draft]:
        """One draft for each piece; a title that stands with a name belongs to the name's."""
        taken: set[int] = set()
        out: list[Draft] = []
        for piece in self._pieces:
            if piece.kind == "person":
                out.append(self._person(piece, taken))
            elif piece.kind in KINDS:
                out.append(self._plain(piece))
        for first, role in self._roles.items():
            draft = self._nameless(self._at[first], role) if first not in taken else None
            if draft:
                out.append(draft)
        out.sort(key=lambda draft: (draft.first, draft.last))
        self._appose(out)
        return out

    def _plain(self, piece: Piece) -> Draft:
        head = head_of(self._document, piece.first, piece.last)
        first = piece.first
        article = self._tokens[first - 1] if first else None
        if article and article.text.lower() == "the" and article.head == head:
            first -= 1
        return Draft(
            piece.first, piece.last, KINDS[piece.kind], head, first, piece.last, piece=piece
        )

    # --- names with a title before them

    def _person(self, piece: Piece, taken: set[int]) -> Draft:
        role = outer = self._title_before(piece)
        first = piece.first
        while outer is not None:
            role = outer
            taken.add(self._at[outer.head].first)
            first = outer.first
            outer = self._title_ending(first)
        if role is None and first and fold(self._tokens[first - 1].text) in words.ADDRESS:
            first -= 1
        head = head_of(self._document, first, piece.last)
        return Draft(
            piece.first, piece.last, "person", head, first, piece.last,
            piece=piece, role_words=role, gender=self._gender(piece, role),
        )  # fmt: skip

    def _gender(self, piece: Piece, role: RoleWords | None) -> Gender | None:
        """What "Mrs" or "spokesman" tells of the person."""
        address = fold(self._tokens[piece.first - 1].text) if piece.first else ""
        if address in words.FEMALE_ADDRESS:
            return "f"
        if address in words.MALE_ADDRESS:
            return "m"
        return role.gender if role else None

    def _title_before(self, piece: Piece) -> RoleWords | None:
        role = self._ends.get(piece.first) or self._heads.get(piece.first - 1)
        return role if role and role.human and not role.plural else None

    def _title_ending(self, at: int) -> RoleWords | None:
        """A further title right before: "Supreme Leader Ayatollah Ali Khamenei"."""
        role = self._heads.get(at - 1)
        return role if role and role.last == at and role.human and not role.plural else None

    # --- titles without a name

    def _nameless(self, piece: Piece, role: RoleWords) -> Draft | None:
        kind: MentionKind = "group" if role.plural else "role"
        if piece.noun and piece.noun.kind == "organisation":
            kind = "organisation"
        if self._is_inside(piece, role, kind):
            return None
        return Draft(
            piece.first, piece.last, kind, role.head, role.first, role.last,
            piece=piece, role_words=role, plural=role.plural, gender=role.gender,
        )  # fmt: skip

    def _is_inside(self, piece: Piece, role: RoleWords, kind: MentionKind) -> bool:
        """Whether the noun only modifies another: "government bonds", "the president post"."""
        opens = self._document.sentences[self._tokens[piece.first].sentence].first == piece.first
        lower = piece.text[1:].islower() if opens else piece.text.islower()
        if not lower or (piece.noun is None and role.plural):
            return False
        modifying = {"amod", "compound", "nmod"} if kind == "organisation" else {"amod", "compound"}
        return self._tokens[role.head].relation in modifying

    # --- names and titles on two sides of a comma

    def _appose(self, drafts: list[Draft]) -> None:
        singular = [d for d in drafts if d.kind == "role" and not d.plural]
        starts = {draft.phrase_first: draft for draft in singular}
        heads = {draft.first: draft for draft in singular}
        for person in drafts:
            if person.kind != "person":
                continue
            role = self._apposed_after(person, starts) or self._apposed_before(person, heads)
            if role:
                role.apposed = person
                if person.role_words is None or _says_more(role.role_words, person.role_words):
                    person.role_words = role.role_words

    def _apposed_after(self, person: Draft, starts: Mapping[int, Draft]) -> Draft | None:
        """The role in "Jane Roe, a spokeswoman for Norland's army,"."""
        role = starts.get(person.phrase_last + 1) if self._is_comma(person.phrase_last) else None
        if role is None:
            return None
        token = self._tokens[role.head]
        linked = token.relation == "appos" and person.first <= token.head < person.last
        return role if linked or is_closed(self._document, role.phrase_last) else None

    def _apposed_before(self, person: Draft, heads: Mapping[int, Draft]) -> Draft | None:
        """The role in "the Russian foreign minister, Sergey Lavrov,", or farther back.

        Of "the spokesman of the president, Jane Roe," it is the outermost: "spokesman".
        """
        comma = person.phrase_first - 1
        if not self._is_comma(comma) or not is_set_off(self._document, person.phrase_last):
            return None
        found = None
        for index in reach_back(self._document, comma):
            role = heads.get(index)
            if role and is_linked(self._document, role.last, comma):
                found = role
        if found is None or self._is_listed(found, person):
            return None
        found.phrase_last = max(found.phrase_last, comma)
        return found

    def _is_listed(self, role: Draft, person: Draft) -> bool:
        """Whether both are items of a list: "an envoy, Jane Roe, and two aides"."""
        indefinite = role.role_words is not None and role.role_words.determiner == "indefinite"
        bare = indefinite and role.last + 1 == person.phrase_first
        token = self._tokens[person.head]
        return bare and token.relation == "conj"

    def _is_comma(self, index: int) -> bool:
        marks = {",", "(", "–", "—"}
        return 0 <= index < len(self._tokens) and self._tokens[index].text in marks


def _says_more(outer: RoleWords | None, own: RoleWords) -> bool:
    """Whether a phrase says whose post it is and the title at the name does not: "General"."""
    if outer is None or own.country or own.body or not own.generic:
        return False
    return bool(outer.country or outer.body) or not outer.generic
