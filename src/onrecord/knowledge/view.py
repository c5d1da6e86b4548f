"""A view of a document for finding names: its words as they are compared, and what is near.

It knows the family names of all whom the article names in full, so that each is
found again wherever it stands alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from onrecord.knowledge.base import KnowledgeBase
from onrecord.knowledge.forms import fold
from onrecord.knowledge.given_names import is_given
from onrecord.language.en import reference as words
from onrecord.model import Document, Name, Token

CLOSED = frozenset({"DET", "PRON", "ADP", "CCONJ", "SCONJ", "PART", "PUNCT", "AUX", "INTJ", "NUM"})
"""Parts of speech that no name begins with."""

CASES = frozenset({"'s", "’s", "'", "’"})

TOWN = 15_000
"""Least population of a town that is known by its name alone."""

SURE = 0.5
"""Least score of a surname's best candidate for the surname alone to make a person."""

LABELS = frozenset({"person", "organisation", "place", "group", "event"})
"""What the parser's recogniser says that is listened to."""


@lru_cache(maxsize=65536)
def _key(word: str) -> str:
    return fold(word)


class View:
    """The words of one document: ``keys`` folded, ``names`` by token, ``surnames`` known."""

    def __init__(self, document: Document, base: KnowledgeBase) -> None:
        self.document = document
        self.base = base
        self.tokens = document.tokens
        self.keys = [_key(token.text) for token in document.tokens]
        self.names: dict[int, Name] = {}
        for name in document.names:
            if name.label in LABELS:
                self.names.update(dict.fromkeys(range(name.first, name.last), name))
        self.surnames = frozenset(self._family_names())

    def _family_names(self) -> Iterator[str]:
        """The family names of those whom the article names in full."""
        for one, two in pairwise(self.tokens):
            if not (is_capital(one) and is_capital(two)) or two.pos != "PROPN":
                continue
            name = self.names.get(one.index)
            if is_given(one.text):
                yield self.keys[two.index]
            elif name and name.label == "person" and name.first == one.index == name.last - 2:
                yield self.keys[one.index]  # East Asian names begin with the family's
                yield self.keys[two.index]

    def text(self, first: int, last: int) -> str:
        """The words of a run, without an editor's brackets."""
        text = self.document.text[self.tokens[first].start : self.tokens[last - 1].end]
        return " ".join(text.replace("[", "").replace("]", "").split())

    def is_surname(self, at: int) -> bool:
        """Whether the word is the family name of somebody whose full name the article gives."""
        key = self.keys[at]
        if key not in self.surnames:
            return False
        after = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        return after is None or not is_capital(after)

    def is_town(self, at: int, text: str) -> bool:
        """Whether a word is a town's name, by its preposition or by the town's size."""
        towns = self.base.places(text)
        if not towns:
            return False
        before = self.tokens[at - 1].text.lower() if at else ""
        if before in words.PLACE_CASES:
            return True
        modifies = self.tokens[at].relation in {"compound", "nmod", "poss", "npadvmod"}
        return modifies and towns[0].population >= TOWN and not is_given(text)

    def is_public(self, surname: str) -> bool:
        """Whether a surname alone means somebody in public office at the date."""
        anchor = self.document.article.published
        found = self.base.people(surname, anchor[:10] if anchor else None)
        return bool(found) and found[0].score >= SURE and not surname.isupper()

    def speaks(self, index: int) -> bool:
        """Whether the word is the subject of a verb of saying."""
        token = self.tokens[index]
        verb = self.tokens[token.head]
        return token.relation in {"nsubj", "nsubjpass"} and verb.lemma in words.SPEAKING


def is_capital(token: Token) -> bool:
    """Whether a word begins like a name: "Kel", "al-Shabaab"."""
    text = token.text
    if text[0].isupper():
        return True
    return text[:3] in {"al-", "el-", "an-", "ar-", "as-"} and text[3:4].isupper()
