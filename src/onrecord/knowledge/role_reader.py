"""The words around a title: whose post it is, since when not, and with which article.

"Russia's former top diplomat" is a title ("top diplomat"), a country and a status;
"a spokeswoman for Norland's army" has its owner after a preposition.
"""

from __future__ import annotations

from collections.abc import Mapping

from onrecord.knowledge.base import KnowledgeBase
from onrecord.knowledge.drafts import Determiner, RoleWords
from onrecord.knowledge.forms import fold
from onrecord.knowledge.piece import Piece
from onrecord.knowledge.titles import Status, Title
from onrecord.language import syntax
from onrecord.language.en import reference as words
from onrecord.model import Document, Token

MODIFIERS = frozenset({"ADJ", "ADV", "NUM", "PROPN", "NOUN"})
RELATIONS = frozenset(
    ["amod", "compound", "nmod", "advmod", "nummod", "poss", "npadvmod", "dep", "appos", "nsubj",
     "pobj", "dobj"]
)  # fmt: skip
"""Relations of what stands before a title and belongs to it; parsers often err there."""

BELONGING = frozenset({"of", "for", "from"})
"""Prepositions between a title and the country or body that it belongs to."""

PLACED = frozenset({"at", "in", "with"})
"""Prepositions that lead from a title to a body, and from a body to its seat."""

SENT = frozenset({"ambassador", "envoy", "adviser", "advisor", "undersecretary", "delegate",
                  "representative", "emissary", "aide", "secretary", "heir"})  # fmt: skip
"""Titles with "to" after them; what follows is not their country."""

OWNERS = frozenset({"territory", "organisation", "place", "noun"})
CASES = frozenset({"'s", "’s", "'", "’"})
HYPHENS = frozenset({"-", "–"})
FARTHEST = 6
"""Words after a preposition within which the owner is looked for."""


class RoleReader:
    """Reads the words around the titles of one document; ``pieces`` are all that were found."""

    def __init__(self, document: Document, base: KnowledgeBase, pieces: tuple[Piece, ...]) -> None:
        self._document = document
        self._tokens = document.tokens
        self._statuses = base.title_modifiers()
        self._at: Mapping[int, Piece] = {i: p for p in pieces for i in range(p.first, p.last)}

    def read(self, piece: Piece) -> RoleWords:
        """The words of a title or a noun."""
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
            if piece and piece.kind in OWNERS:
                index = piece.first
            elif before.text.lower() in words.POSSESSIVE or before.pos == "DET":
                index -= 1
                break
            elif self._modifies(before, index):
                index -= 1
            else:
                break
        while index < first and self._tokens[index].text in CASES | HYPHENS:
            index += 1
        return index

    def _modifies(self, before: Token, index: int) -> bool:
        """Whether a word before the title, or before what modifies it, belongs to it."""
        after = self._tokens[index]
        piece = self._at.get(before.index)
        if before.text in CASES:
            return before.index > 0
        if before.text in HYPHENS:
            return before.index > 0 and before.end == after.start
        if piece and piece.kind in {"person", "title"}:
            return after.text in CASES
        if before.text.lower() in self._statuses:
            return True
        if before.tag in {"VBN", "VBG"}:
            return before.relation == "amod"
        near = self._tokens[before.head].sentence == before.sentence and index <= before.head + 1
        return before.pos in MODIFIERS and before.relation in RELATIONS and near

    def _right(self, last: int) -> int:
        """Where it ends: after what "of" or "for" leads to, as far as no verb or comma parts it."""
        if last >= len(self._tokens):
            return last
        link = self._tokens[last]
        if not self._links(link):
            return last
        known = self._right_piece(last)
        if known > last or link.head != last - 1 or link.text.lower() in PLACED:
            return known
        below = {token.index for token in syntax.subtree(self._document, link)}
        index = last
        while index in below and self._tokens[index].pos not in {"PUNCT", "VERB", "AUX", "PRON"}:
            index += 1
        while index > last and self._tokens[index - 1].pos in {"ADP", "DET", "CCONJ"}:
            index -= 1
        return index

    def _links(self, link: Token) -> bool:
        """Whether a preposition ties what follows to the title before it."""
        title, word = self._tokens[link.index - 1], link.text.lower()
        if link.sentence != title.sentence:
            return False
        return word in BELONGING | PLACED or (word == "to" and title.lemma in SENT)

    def _right_piece(self, last: int) -> int:
        """The end of the piece that the preposition leads to; ``last`` where there is none."""
        tokens, end = self._tokens, len(self._tokens)
        wanted = {*OWNERS, "title"}
        if tokens[last].text.lower() in PLACED:
            body = self._at.get(last - 1)
            of_body = (
                body is not None and body.noun is not None and body.noun.kind == "organisation"
            )
            wanted = {"territory", "place"} if of_body else {"organisation"}
        for index in range(last + 1, min(end, last + FARTHEST)):
            if tokens[index].pos not in {"DET", "ADJ", "NOUN", "PROPN", "PART"}:
                return last
            piece = self._at.get(index)
            if piece:
                return self._owned_end(piece) if piece.kind in wanted else last
        return last

    def _owned_end(self, piece: Piece) -> int:
        """The end of "Norland's army" or "the Norlandic army", from its first piece on."""
        index = piece.last
        if index < len(self._tokens) and self._tokens[index].text in CASES:
            index += 1
        after = self._at.get(index)
        if after and after.kind in {"noun", "organisation"} and piece.kind in OWNERS:
            return after.last
        return piece.last

    def _owner(
        self, left: int, first: int, last: int, right: int
    ) -> tuple[Piece | None, Piece | None]:
        """The country and the body that a title belongs to: those nearest before it, else after."""
        country = body = None
        sent = last < len(self._tokens) and self._tokens[last].text.lower() == "to"
        after = range(last, last if sent else right)
        for index in (*range(first - 1, left - 1, -1), *after):
            piece = self._at.get(index)
            if piece and piece.kind in {"territory", "place"}:
                country = country or piece
            elif piece and piece.kind in {"organisation", "noun"}:
                body = body or piece
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
