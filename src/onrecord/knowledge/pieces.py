"""Pieces: runs of words that stand for something, before anybody is told apart.

The forms of the knowledge base win over the parser's own recogniser, which is
small and errs; what neither knows is told by its words and by what stands around.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Literal

from onrecord.knowledge.base import KnowledgeBase
from onrecord.knowledge.forms import fold
from onrecord.knowledge.given_names import is_given
from onrecord.knowledge.group_nouns import GroupNoun, group_nouns, longest_noun
from onrecord.knowledge.territories import TerritoryForm
from onrecord.knowledge.titles import Title
from onrecord.language.en import reference as words
from onrecord.model import Document, Entity, Name, Sentence, Token

PieceKind = Literal["territory", "organisation", "person", "place", "group", "title", "noun"]

LONGEST = 8
"""Words of the longest name that is looked for."""

CASES = frozenset({"'s", "’s", "'", "’"})
CLOSED = frozenset({"DET", "PRON", "ADP", "CCONJ", "SCONJ", "PART", "PUNCT", "AUX", "INTJ", "NUM"})
"""Parts of speech that no unknown name begins with."""

INTERNATIONAL = frozenset({"EUR", "UNO", "IGO"})
"""Codes of bodies that stand in the list of countries."""

SURE = 0.5
"""Least score of a surname's best candidate for the surname alone to make a person."""


@dataclass(frozen=True, slots=True)
class Piece:
    """The tokens from ``first`` up to, not including, ``last``, and what they may be."""

    first: int
    last: int
    kind: PieceKind
    text: str
    territories: tuple[TerritoryForm, ...] = ()
    organisations: tuple[Entity, ...] = ()
    titles: tuple[Title, ...] = ()
    noun: GroupNoun | None = None


def pieces(document: Document, base: KnowledgeBase) -> tuple[Piece, ...]:
    """The pieces of a document, in text order; none overlap."""
    finder = _Finder(document, base)
    return tuple(piece for sentence in document.sentences for piece in finder.find(sentence))


@lru_cache(maxsize=4)
def _title_index(base: KnowledgeBase) -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """First word of a title → the titles that begin with it, the longest first."""
    index: dict[str, list[tuple[str, ...]]] = {}
    for form in base.title_forms():
        parts = tuple(form.split())
        index.setdefault(parts[0], []).append(parts)
    return {word: tuple(sorted(forms, key=len, reverse=True)) for word, forms in index.items()}


@lru_cache(maxsize=65536)
def _key(word: str) -> str:
    return fold(word)


class _Finder:
    """Looks through the sentences of one document."""

    def __init__(self, document: Document, base: KnowledgeBase) -> None:
        self._document = document
        self._tokens = document.tokens
        self._base = base
        self._keys = [_key(token.text) for token in document.tokens]
        self._titles = _title_index(base)
        self._nouns = group_nouns(document.language)
        self._longest_noun = longest_noun(document.language)
        self._names: dict[int, Name] = {}
        self._surnames = frozenset(self._family_names())
        self._before: Piece | None = None
        for name in document.names:
            if name.label in {"person", "organisation", "place", "group", "event"}:
                self._names.update(dict.fromkeys(range(name.first, name.last), name))

    def _family_names(self) -> Iterator[str]:
        """The family names of those whom the article names in full."""
        for one, two in pairwise(self._tokens):
            if not (_is_capital(one) and _is_capital(two)) or two.pos != "PROPN":
                continue
            name = self._names.get(one.index)
            if is_given(one.text):
                yield self._keys[two.index]
            elif name and name.label == "person" and name.first == one.index == name.last - 2:
                yield self._keys[one.index]  # East Asian names begin with the family's
                yield self._keys[two.index]

    def find(self, sentence: Sentence) -> Iterator[Piece]:
        """The pieces of a sentence, leftmost first, each as long as can be."""
        heading = self._is_heading(sentence)
        at = sentence.first
        while at < sentence.last:
            piece = self._at(at, sentence, heading=heading)
            if piece:
                yield piece
                self._before = piece
                title = self._title_over(piece, sentence.last)
                if title:
                    yield title
                    self._before = piece = title
            at = piece.last if piece else at + 1

    def _at(self, at: int, sentence: Sentence, *, heading: bool) -> Piece | None:
        capital = _is_capital(self._tokens[at])
        known = self._known(at, sentence.last) if capital else None
        if known:
            return known
        piece = self._title(at, sentence.last) or self._noun(at, sentence.last)
        if piece or not capital:
            return piece
        return self._unknown(at, sentence, heading=heading)

    def _title_over(self, piece: Piece, end: int) -> Piece | None:
        """The rest of a title that begins with a body's name: the "chief" of "NATO chief"."""
        if piece.kind not in {"organisation", "territory"}:
            return None
        title = self._title(piece.first, end)
        if title is None or title.last <= piece.last:
            return None
        text = self._text(piece.last, title.last)
        return Piece(piece.last, title.last, "title", text, titles=title.titles)

    def _is_heading(self, sentence: Sentence) -> bool:
        """Whether most words have a capital, so that a capital tells nothing."""
        spelt = [t for t in self._tokens[sentence.first : sentence.last] if t.text[0].isalpha()]
        capitals = sum(_is_capital(token) for token in spelt)
        if len(spelt) < 5 or capitals <= 0.7 * len(spelt):
            return False
        return not any(t.text.islower() and t.pos in {"VERB", "AUX"} for t in spelt)

    def _text(self, first: int, last: int) -> str:
        text = self._document.text[self._tokens[first].start : self._tokens[last - 1].end]
        return " ".join(text.replace("[", "").replace("]", "").split())

    # --- what the knowledge base knows

    def _known(self, at: int, end: int) -> Piece | None:
        if self._tokens[at].pos in CLOSED and self._tokens[at].text[1:].islower():
            return None
        if self._is_surname(at):
            return None
        for last in self._ends(at, end):
            text = self._text(at, last)
            bodies = self._base.organisations(text)
            lands = self._base.territories(text)
            if not (bodies or lands) or self._is_part_of_person(at, last, end):
                continue
            if bodies and (not lands or lands[0].country in INTERNATIONAL):
                return Piece(at, last, "organisation", text, lands, bodies)
            return self._body_of(at, last, end, lands) or Piece(at, last, "territory", text, lands)
        return None

    def _body_of(
        self, at: int, last: int, end: int, lands: tuple[TerritoryForm, ...]
    ) -> Piece | None:
        """A body's name that begins with a country: "British Airways", "the US Open Foundation"."""
        if last >= end or not _is_capital(self._tokens[last]) or self._tokens[last].pos in CLOSED:
            return None
        if self._title(last, end) or self._noun(last, end) or self._known(last, end):
            return None
        name = self._names.get(at)
        reached = self._run_end(last, end)
        if name and name.label in {"organisation", "event"} and name.first == at and name.last > last:
            reached = max(reached, name.last)
        elif self._keys[reached - 1] not in words.BODY_NOUNS:
            return None
        return Piece(at, reached, "organisation", self._text(at, reached), lands)

    def _is_surname(self, at: int) -> bool:
        """Whether the word is the family name of somebody whose full name the article gives."""
        key = self._keys[at]
        if key not in self._surnames:
            return False
        after = self._tokens[at + 1] if at + 1 < len(self._tokens) else None
        return after is None or not _is_capital(after)

    def _ends(self, at: int, end: int) -> Iterator[int]:
        """Where a name that begins at ``at`` may end, the farthest first."""
        ends = [at + 1]
        for index in range(at + 1, min(end, at + LONGEST)):
            token = self._tokens[index]
            if _is_capital(token) or token.text[0].isdigit():
                ends.append(index + 1)
            elif token.text.lower() not in words.NAME_LINKS:
                break
        return reversed(ends)

    def _is_part_of_person(self, first: int, last: int, end: int) -> bool:
        """Whether one word that is a country's or a body's is here a person's: "Jordan Peterson"."""
        if last - first > 1:
            return False
        name = self._names.get(first)
        spans = name is not None and name.label == "person" and name.last - name.first > 1
        after = self._tokens[last] if last < end else None
        given = is_given(self._tokens[first].text)
        if given and name and name.label == "person" and self._tokens[first].text != "US":
            if self._tokens[first].relation in {"nsubj", "conj", "nsubjpass", "dobj"}:
                return True
        if given and self._is_paired(first):
            return True
        if given and after and _is_capital(after) and after.pos == "PROPN":
            key = after.text.lower()
            closed = words.BODY_NOUNS | words.CITY_NOUNS | words.PLACE_NOUNS
            known = self._base.territories(after.text) or self._title(last, end)
            return key not in closed and not known
        return bool(
            spans and name and name.first < first and is_given(self._tokens[name.first].text)
        )

    def _is_paired(self, at: int) -> bool:
        """Whether "and" joins the word to a given name that is no place: "David and Victoria"."""
        for link, other in ((at - 1, at - 2), (at + 1, at + 2)):
            if 0 <= other < len(self._tokens) and self._tokens[link].text == "and":
                text = self._tokens[other].text
                if text[0].isupper() and is_given(text) and not self._base.territories(text):
                    return True
        return False

    # --- titles and nouns

    def _title(self, at: int, end: int) -> Piece | None:
        for parts in self._titles.get(self._keys[at].split(" ")[0], ()):
            last = self._spelt(parts, at, end)
            if last and self._tokens[last - 1].pos in {"NOUN", "PROPN", "ADJ", "VERB"}:
                titles = self._base.titles(" ".join(parts))
                last = self._core_end(at, last)
                return Piece(at, last, "title", self._text(at, last), titles=titles)
        return None

    def _core_end(self, first: int, last: int) -> int:
        """Where "president of the European Commission" leaves the title for the body's name."""
        for index in range(first + 1, last - 1):
            if self._tokens[index].pos == "ADP":
                capital = (i for i in range(index + 1, last) if _is_capital(self._tokens[i]))
                name = next(capital, None)
                return index if name and self._known(name, len(self._tokens)) else last
        return last

    def _spelt(self, parts: tuple[str, ...], at: int, end: int) -> int | None:
        """The end of the words ``parts`` where they stand at ``at``; hyphens do not count."""
        done, index = 0, at
        while done < len(parts) and index < end:
            key = self._keys[index]
            if key:
                own = key.split(" ")
                if list(parts[done : done + len(own)]) != own:
                    return None
                done += len(own)
            elif self._tokens[index].text not in {"-", "–", "‑"}:
                return None
            index += 1
        return index if done == len(parts) else None

    def _noun(self, at: int, end: int) -> Piece | None:
        for last in range(min(end, at + self._longest_noun), at, -1):
            key = " ".join(token.text.lower() for token in self._tokens[at:last])
            noun = self._nouns.get(key)
            if noun and noun.kind != "organisation" and self._is_inside_name(at, last):
                continue
            if noun and self._tokens[last - 1].pos in {"NOUN", "PROPN"}:
                return Piece(at, last, "noun", self._text(at, last), noun=noun)
        return None

    def _is_inside_name(self, first: int, last: int) -> bool:
        """Whether a noun with a capital is a word of a longer name: "National Council"."""
        if not _is_capital(self._tokens[first]) or last >= len(self._tokens):
            return False
        if self._document.sentences[self._tokens[first].sentence].first == first:
            return False
        return _is_capital(self._tokens[last]) and not self._is_person_start(last)

    def _is_person_start(self, at: int) -> bool:
        name = self._names.get(at)
        return is_given(self._tokens[at].text) or (name is not None and name.label == "person")

    # --- what nobody knows

    def _unknown(self, at: int, sentence: Sentence, *, heading: bool) -> Piece | None:
        if self._tokens[at].pos in CLOSED or self._keys[at] in words.NOT_NAMES:
            return None
        if at == sentence.first and self._tokens[at].tag not in {"NNP", "NNPS"}:
            name = self._names.get(at)
            if not (name and name.first == at) and self._keys[at] not in self._surnames:
                return None
        last = self._run_end(at, sentence.last)
        name = self._names.get(at)
        if name and name.label == "organisation" and name.last > last:
            last = name.last
        while last - 1 > at and self._tokens[last - 1].text in CASES:
            last -= 1
        kind = self._kind(at, last, sentence, heading=heading)
        return Piece(at, last, kind, self._text(at, last)) if kind else None

    def _run_end(self, at: int, end: int) -> int:
        """The end of the capitalised words from ``at``, particles inside included."""
        reached = at + 1
        index = reached
        while index < end:
            token = self._tokens[index]
            if self._is_hyphened(index, end):
                index += 1
                reached = index + 1
            elif _is_capital(token):
                if not self._goes_on(at, index, end):
                    break
                reached = index + 1
            elif token.text.lower() not in words.PARTICLES:
                break
            index += 1
        return reached

    def _is_hyphened(self, index: int, end: int) -> bool:
        """Whether a hyphen at ``index`` joins two parts of a name: "Chung-tai", "Jean-Luc"."""
        if self._tokens[index].text not in {"-", "‑"} or index + 1 >= end:
            return False
        before, after = self._tokens[index - 1], self._tokens[index + 1]
        joined = before.end == self._tokens[index].start and self._tokens[index].end == after.start
        return joined and after.text[0].isalpha() and not self._base.territories(after.text)

    def _goes_on(self, at: int, index: int, end: int) -> bool:
        if self._tokens[index - 1].text in {"-", "–"} and self._base.territories(
            self._tokens[index].text
        ):
            return False
        if self._keys[index] in words.NOT_NAMES and self._tokens[index].text.lower() != "may":
            return False
        title = self._title(index, end)
        if title and not (title.last == index + 1 and is_given(self._tokens[at].text)):
            return False
        lands = self._base.territories(self._tokens[index].text)
        if not lands:
            return True
        name = self._names.get(index)
        inside = name is not None and name.first <= at < name.last
        return inside and (is_given(self._tokens[at].text) or name.label == "organisation")

    def _kind(
        self, first: int, last: int, sentence: Sentence, *, heading: bool
    ) -> PieceKind | None:
        tail, count = self._keys[last - 1], last - first
        name = self._names.get(first) or self._names.get(last - 1)
        label = name.label if name else None
        if count > 1 and (tail in words.BODY_NOUNS or self._keys[first] in words.BODY_NOUNS):
            return "organisation"
        if self._is_addressed(first, sentence) or (count < 4 and self._follows_role(first)):
            return "person"
        if count == 1 and tail in self._surnames:
            return "person"
        if count > 1 and tail in words.PLACE_NOUNS:
            return "place"
        if count > 1 and is_given(self._tokens[first].text) and (
            label != "organisation" or self._speaks(last - 1)
        ):
            return "person"
        if count > 1 and not heading and self._base.people(self._text(first, last), None):
            return "person"
        if label in {"person", "organisation", "place", "group"}:
            return self._labelled(label, first, last)
        if heading or self._tokens[first].pos != "PROPN":
            return None
        return self._unlabelled(first, last)

    def _labelled(self, label: str, first: int, last: int) -> PieceKind | None:
        text = self._text(first, last)
        if last - first == 1 and label != "person" and self._is_public(text):
            return "person"
        if label == "person" and last - first == 1:
            before = self._tokens[first - 1].text.lower() if first else ""
            if before in words.PLACE_CASES | {"on"} and not is_given(text):
                return "place" if self._base.places(text) else None
            if text.isupper() and len(text) > 2 and not self._speaks(first):
                return "organisation"
            return "person"
        if label == "group":
            noun = self._tokens[last - 1]
            modifies = noun.relation in {"amod", "compound", "nmod"} or noun.pos == "ADJ"
            return None if modifies else "group"
        return "organisation" if label == "organisation" else label  # type: ignore[return-value]  # person or place

    def _unlabelled(self, first: int, last: int) -> PieceKind | None:
        text = self._text(first, last)
        if last - first == 1:
            if self._is_public(text):
                return "person"
            places = self._base.places(text)
            before = self._tokens[first - 1].text.lower() if first else ""
            if places and before in words.PLACE_CASES:
                return "place"
        if self._speaks(last - 1):
            return "person" if last - first < 4 and not text.isupper() else "organisation"
        return None

    def _is_public(self, surname: str) -> bool:
        """Whether a surname alone means somebody in public office at the date."""
        anchor = self._document.article.published
        found = self._base.people(surname, anchor[:10] if anchor else None)
        return bool(found) and found[0].score >= SURE and not surname.isupper()

    def _follows_role(self, first: int) -> bool:
        """Whether "cleric", "Foreign Minister" or the like stands right before."""
        before = self._before
        if before is None or before.last != first:
            return False
        if before.kind == "noun":
            return before.noun is not None and before.noun.kind == "role"
        return before.kind == "title" and not all(title.plural for title in before.titles)

    def _is_addressed(self, first: int, sentence: Sentence) -> bool:
        """Whether "Mr", "Sen." or "Dr" stands before."""
        if first == sentence.first:
            return False
        before = self._keys[first - 1]
        return before in words.ADDRESS and self._tokens[first - 1].pos in {"PROPN", "NOUN"}

    def _speaks(self, index: int) -> bool:
        token = self._tokens[index]
        verb = self._tokens[token.head]
        return token.relation in {"nsubj", "nsubjpass"} and verb.lemma in words.SPEAKING


def _is_capital(token: Token) -> bool:
    text = token.text
    if text[0].isupper():
        return True
    return text[:3] in {"al-", "el-", "an-", "ar-", "as-"} and text[3:4].isupper()
