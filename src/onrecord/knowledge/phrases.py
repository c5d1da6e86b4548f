"""Phrases: titles with their modifiers, tied to the names beside them.

"Russia's top diplomat Sergey Lavrov" is one phrase: a title ("top diplomat"), the
country it belongs to, and a name. So is a title with "of" or "for" after it
("a spokeswoman for Norland's army") and a name with a title after a comma.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from onrecord.knowledge.base import KnowledgeBase
from onrecord.knowledge.drafts import Determiner, Draft, RoleWords, head_of
from onrecord.knowledge.forms import fold
from onrecord.knowledge.piece import Piece
from onrecord.knowledge.titles import Status, Title
from onrecord.language import syntax
from onrecord.language.en import reference as words
from onrecord.model import Document, Token

MODIFIERS = frozenset({"ADJ", "ADV", "NUM", "PROPN", "NOUN"})
CONNECTORS = frozenset({"of", "for", "to", "at", "in", "from"})
"""Prepositions between a title and what it belongs to."""

CASES = frozenset({"'s", "’s", "'", "’"})
NEGATED_HEADS = frozenset({"general assembly", "head office"})
SENIORITY = frozenset({"late", "elect"})


class Phrases:
    """Makes drafts of the pieces of one document."""

    def __init__(self, document: Document, base: KnowledgeBase, pieces: tuple[Piece, ...]) -> None:
        self._document = document
        self._tokens = document.tokens
        self._statuses = base.title_modifiers()
        self._pieces = pieces
        self._at: Mapping[int, Piece] = {i: p for p in pieces for i in range(p.first, p.last)}

    def owners(self) -> frozenset[int]:
        """The first tokens of countries that are part of a title's or a body's words: "US forces"."""
        roles = (self._role(p) for p in self._pieces if p.kind in {"title", "noun"})
        return frozenset(role.country.first for role in roles if role.country)

    def drafts(self) -> list[Draft]:
        """One draft for each piece; a title that stands with a name belongs to the name's."""
        roles = {p.first: self._role(p) for p in self._pieces if p.kind in {"title", "noun"}}
        taken: set[int] = set()
        out: list[Draft] = []
        for piece in self._pieces:
            if piece.kind == "person":
                out.append(self._person(piece, roles, taken))
            elif piece.kind not in {"title", "noun"}:
                out.append(self._plain(piece))
        for first, role in roles.items():
            if first not in taken:
                draft = self._nameless(self._at[first], role)
                if draft:
                    out.append(draft)
        out.sort(key=lambda draft: (draft.first, draft.last))
        self._appose(out)
        return out

    # --- a title and its words

    def _role(self, piece: Piece) -> RoleWords:
        first, last = piece.first, piece.last
        left = self._left(first)
        right = self._right(last)
        country, body = self._owner(left, first, last, right)
        status = self._status(left, first, piece.titles)
        determiner, possessor = self._determiner(left, first)
        noun = piece.noun
        return RoleWords(
            first=left,
            last=right,
            head=last - 1,
            text=piece.text,
            titles=piece.titles,
            sector=noun.sector if noun else piece.titles[0].sector,
            status=status,
            plural=noun.kind == "group" if noun else all(t.plural for t in piece.titles),
            human=noun is None or noun.kind != "organisation",
            determiner=determiner,
            country=country,
            body=body,
            possessor=possessor,
        )

    def _left(self, first: int) -> int:
        """Where the phrase of a title begins: its modifiers, possessor and article."""
        index = first
        sentence = self._tokens[first].sentence
        while index > 0 and self._tokens[index - 1].sentence == sentence:
            before = self._tokens[index - 1]
            piece = self._at.get(index - 1)
            if piece and piece.kind in {"territory", "organisation", "place", "noun"}:
                index = piece.first
            elif before.text.lower() in words.POSSESSIVE or before.pos == "DET":
                index -= 1
                break
            elif not self._modifies(before, index):
                break
            else:
                index -= 1
        while index < first and self._tokens[index].text in CASES | {"-", "–"}:
            index += 1
        return index

    def _modifies(self, before: Token, index: int) -> bool:
        if before.text in CASES or (
            before.text in {"-", "–"} and before.end == self._tokens[index].start
        ):
            return (before.index > 0 and before.text not in {"-", "–"}) or index - 2 >= 0
        if before.index in self._at and self._at[before.index].kind in {"person", "title"}:
            return self._tokens[index].text in CASES
        if before.text.lower() in self._statuses:
            return True
        if before.tag in {"VBN", "VBG"}:
            return before.relation == "amod"
        return before.pos in MODIFIERS and before.relation in {
            "amod", "compound", "nmod", "advmod", "nummod", "poss", "npadvmod", "dep", "appos", "nsubj", "pobj", "dobj"
        } and self._tokens[before.head].sentence == before.sentence and index <= before.head + 1  # fmt: skip

    def _right(self, last: int) -> int:
        """Where it ends: after what "of" or "for" leads to, as far as no verb or comma parts it."""
        known = self._right_piece(last)
        if known > last or last >= len(self._tokens):
            return known
        link = self._tokens[last]
        if link.text.lower() not in CONNECTORS or link.head != last - 1:
            return last
        below = {token.index for token in syntax.subtree(self._document, link)}
        index = last
        while index in below and self._tokens[index].pos not in {"PUNCT", "VERB", "AUX", "PRON"}:
            index += 1
        while index > last and self._tokens[index - 1].pos in {"ADP", "DET", "CCONJ"}:
            index -= 1
        return index

    def _right_piece(self, last: int) -> int:
        tokens, end = self._tokens, len(self._tokens)
        if last >= end or tokens[last].text.lower() not in CONNECTORS:
            return last
        if tokens[last].sentence != tokens[last - 1].sentence:
            return last
        index = last + 1
        while index < end and tokens[index].pos in {"DET", "ADJ", "NOUN", "PROPN", "PART"}:
            piece = self._at.get(index)
            if piece and piece.kind in {"territory", "organisation", "place", "noun", "title"}:
                nxt = piece.last
                if nxt < end and tokens[nxt].text in CASES:
                    index = nxt + 1
                    continue
                if (
                    nxt < end
                    and self._at.get(nxt)
                    and piece.kind == "territory"
                    and self._at[nxt].kind in {"noun", "organisation"}
                ):
                    index = nxt
                    continue
                return nxt
            if piece:
                return last
            index += 1
            if index - last > 6:
                return last
        return last

    def _owner(
        self, left: int, first: int, last: int, right: int
    ) -> tuple[Piece | None, Piece | None]:
        """The country and the body that a title belongs to: those nearest before it, else after."""
        country = body = None
        for index in (*range(first - 1, left - 1, -1), *range(last, right)):
            piece = self._at.get(index)
            if piece is None or piece.first > index:
                continue
            if piece.kind in {"territory", "place"} and country is None:
                country = piece
            if piece.kind in {"organisation", "noun"} and body is None:
                body = piece
        inner = self._at.get(first - 1)
        if country is None and inner and inner.kind == "territory" and inner.first >= left:
            country = inner
        return country, body

    def _status(self, left: int, first: int, titles: tuple[Title, ...]) -> Status:
        for index in range(first - 1, left - 1, -1):
            status = self._statuses.get(fold(self._tokens[index].text))
            if status and status != "current":
                return status
        return titles[0].status if titles else "current"

    def _determiner(self, left: int, first: int) -> tuple[Determiner, int | None]:
        token = self._tokens[left]
        key = token.text.lower()
        if key in words.POSSESSIVE and left < first:
            return "possessive", left
        if key in words.DEFINITE and left < first:
            return "definite", None
        if key in words.INDEFINITE and left < first:
            return "indefinite", None
        if any(self._tokens[i].text in CASES for i in range(left, first)):
            return "possessive", None
        return "none", None

    # --- drafts

    def _plain(self, piece: Piece) -> Draft:
        kinds = {
            "territory": "country",
            "organisation": "organisation",
            "place": "place",
            "group": "group",
        }
        head = head_of(self._document, piece.first, piece.last)
        first = piece.first
        if (
            first
            and self._tokens[first - 1].text.lower() == "the"
            and self._tokens[first - 1].head == head
        ):
            first -= 1
        return Draft(
            piece.first,
            piece.last,
            kinds[piece.kind],
            head,
            first,
            piece.last,
            piece=piece,  # type: ignore[arg-type]  # one of the four
        )

    def _person(self, piece: Piece, roles: Mapping[int, RoleWords], taken: set[int]) -> Draft:
        role = self._title_before(piece, roles)
        first, last = piece.first, piece.last
        outer = role
        while outer is not None:
            role = outer
            taken.add(self._piece_first(outer))
            first = outer.first
            outer = self._title_ending(first, roles)
        if role is None and first and fold(self._tokens[first - 1].text) in words.ADDRESS:
            first -= 1
        head = head_of(self._document, first, last)
        draft = Draft(piece.first, last, "person", head, first, last, piece=piece, role_words=role)
        address = fold(self._tokens[piece.first - 1].text) if piece.first else ""
        if address in words.FEMALE_ADDRESS:
            draft.gender = "f"
        elif address in words.MALE_ADDRESS:
            draft.gender = "m"
        elif role:
            draft.gender = role.gender
        return draft

    def _title_before(self, piece: Piece, roles: Mapping[int, RoleWords]) -> RoleWords | None:
        for role in roles.values():
            if piece.first in {role.last, role.head + 1} and not role.plural and role.human:
                return role
        return None

    def _title_ending(self, at: int, roles: Mapping[int, RoleWords]) -> RoleWords | None:
        """A further title right before: "Supreme Leader Ayatollah Ali Khamenei"."""
        for role in roles.values():
            if role.head + 1 == at == role.last and role.human and not role.plural:
                return role
        return None

    def _piece_first(self, role: RoleWords) -> int:
        return self._at[role.head].first

    def _nameless(self, piece: Piece, role: RoleWords) -> Draft | None:
        head = head_of(self._document, role.first, role.last)
        if not role.first <= head < role.last or head < piece.first:
            head = role.head
        noun = piece.noun
        if noun is None:
            if role.plural:
                return self._draft(piece, role, "group", role.head)
            if piece.text.islower() and self._tokens[role.head].relation in {"amod", "compound"}:
                return None
            return self._draft(piece, role, "role", role.head)
        if noun.kind == "organisation":
            if piece.text.islower() and self._tokens[role.head].relation in {
                "amod",
                "compound",
                "nmod",
            }:
                return None
            return self._draft(piece, role, "organisation", role.head)
        if piece.text.islower() and self._tokens[role.head].relation in {"amod", "compound"}:
            return None
        return self._draft(piece, role, noun.kind, role.head)

    def _draft(self, piece: Piece, role: RoleWords, kind: str, head: int) -> Draft:
        first = piece.first
        if kind == "organisation" and role.country and role.country.last == first:
            first = piece.first
        draft = Draft(
            first,
            piece.last,
            kind,
            head,
            role.first,
            role.last,
            piece=piece,
            role_words=role,  # type: ignore[arg-type]  # a mention's kind
        )
        draft.plural = role.plural
        draft.gender = role.gender
        return draft

    # --- names and titles on two sides of a comma

    def _appose(self, drafts: list[Draft]) -> None:
        people = [d for d in drafts if d.kind == "person"]
        starts = {d.phrase_first: d for d in drafts if d.kind == "role" and not d.plural}
        ends = {d.phrase_last: d for d in drafts if d.kind == "role" and not d.plural}
        for person in people:
            after, before = person.phrase_last, person.phrase_first - 1
            role = starts.get(after + 1) if self._is_comma(after) else None
            if role and (self._is_closed(role.phrase_last) or self._is_apposed(role, person)):
                role.apposed = person
                person.role_words = person.role_words or role.role_words
                continue
            role = ends.get(before) if self._is_comma(before) else None
            if (
                role
                and self._is_closed(after)
                and role.role_words
                and role.role_words.determiner != "indefinite"
            ):
                role.apposed = person
                person.role_words = person.role_words or role.role_words

    def _is_apposed(self, role: Draft, person: Draft) -> bool:
        token = self._tokens[role.head]
        return token.relation == "appos" and person.first <= token.head < person.last

    def _is_comma(self, index: int) -> bool:
        return 0 <= index < len(self._tokens) and self._tokens[index].text in {",", "(", "–", "—"}

    def _is_closed(self, index: int) -> bool:
        """Whether the words end here: a mark, a relative, or the sentence's end."""
        if index >= len(self._tokens):
            return True
        token = self._tokens[index]
        if self._tokens[index - 1].sentence != token.sentence:
            return True
        return token.pos == "PUNCT" or token.text.lower() in {
            "who",
            "whose",
            "said",
            "says",
            "told",
            "in",
            "at",
        }


def people_of(drafts: list[Draft]) -> Iterator[Draft]:
    """The drafts with a person's name."""
    return (draft for draft in drafts if draft.kind == "person")


def with_status(role: RoleWords, status: Status) -> RoleWords:
    """The same title with another status."""
    return replace(role, status=status)
