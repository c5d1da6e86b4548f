"""Finding: the names, titles and nouns of a text, each as long as can be.

The forms of the knowledge base win over the parser's own recogniser, which is
small and errs; what neither knows is told by its words and by what stands around.
"""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.knowledge.base import KnowledgeBase
from onrecord.knowledge.centres import centres
from onrecord.knowledge.given_names import is_given
from onrecord.knowledge.piece import INTERNATIONAL, Piece
from onrecord.knowledge.territories import TerritoryForm
from onrecord.knowledge.title_scan import TitleScan
from onrecord.knowledge.unknown_names import UnknownNames
from onrecord.knowledge.view import CLOSED, View, is_capital
from onrecord.language.en import reference as words
from onrecord.model import Document, Sentence

LONGEST = 8
"""Words of the longest name that is looked for."""


def pieces(document: Document, base: KnowledgeBase) -> tuple[Piece, ...]:
    """The pieces of a document, in text order; none overlap."""
    finder = _Finder(View(document, base))
    return tuple(piece for sentence in document.sentences for piece in finder.find(sentence))


class _Finder:
    """Looks through the sentences of one document."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._tokens = view.tokens
        self._scan = TitleScan(view)
        self._unknown = UnknownNames(view, self._scan)
        self._before: Piece | None = None

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
        capital = is_capital(self._tokens[at])
        known = self._known(at, sentence.last) if capital else None
        if known:
            return known
        piece = self._scan.longest(at, sentence.last)
        if piece or not capital:
            return piece
        return self._unknown.find(at, sentence, self._before, heading=heading)

    def _title_over(self, piece: Piece, end: int) -> Piece | None:
        """The rest of a title that begins with a body's name: the "chief" of "NATO chief"."""
        if piece.kind not in {"organisation", "territory"}:
            return None
        title = self._scan.title(piece.first, end)
        if title is None or title.last <= piece.last:
            return None
        text = self._view.text(piece.last, title.last)
        return Piece(piece.last, title.last, "title", text, titles=title.titles)

    def _is_heading(self, sentence: Sentence) -> bool:
        """Whether most words have a capital, so that a capital tells nothing."""
        spelt = [t for t in self._tokens[sentence.first : sentence.last] if t.text[0].isalpha()]
        capitals = sum(is_capital(token) for token in spelt)
        if len(spelt) < 5 or capitals <= 0.7 * len(spelt):
            return False
        return not any(t.text.islower() and t.pos in {"VERB", "AUX"} for t in spelt)

    def _known(self, at: int, end: int) -> Piece | None:
        if self._tokens[at].pos in CLOSED and self._tokens[at].text[1:].islower():
            return None
        if self._view.is_surname(at):
            return None
        for last in self._ends(at, end):
            text = self._view.text(at, last)
            bodies = self._view.base.organisations(text)
            lands = self._view.base.territories(text)
            large = not (bodies or lands) and self._is_large(text, at)
            if not (bodies or lands or large) or self._is_part_of_person(at, last, end):
                continue
            if large:
                return self._town_of(at, last, end) or Piece(at, last, "place", text)
            if bodies and (not lands or lands[0].country in INTERNATIONAL):
                return Piece(at, last, "organisation", text, lands, bodies)
            return self._body_of(at, last, end, lands) or Piece(at, last, "territory", text, lands)
        return None

    def _town_of(self, at: int, last: int, end: int) -> Piece | None:
        """The town whose name begins with a state's: "Kansas City"."""
        if last >= end or not is_capital(self._tokens[last]):
            return None
        text = self._view.text(at, last + 1)
        return Piece(at, last + 1, "place", text) if self._view.base.places(text) else None

    def _is_large(self, text: str, at: int) -> bool:
        """Whether the words name a state, a region or a sea: "Ohio", "Calif.", "the Black Sea"."""
        found = centres(text)
        return bool(found) and self._tokens[at].pos in {"PROPN", "NOUN", "ADJ", "X"}

    def _body_of(
        self, at: int, last: int, end: int, lands: tuple[TerritoryForm, ...]
    ) -> Piece | None:
        """A body's name that begins with a country: "British Airways", "the US Open Foundation"."""
        if last >= end or not is_capital(self._tokens[last]) or self._tokens[last].pos in CLOSED:
            return None
        if self._scan.longest(last, end) or self._known(last, end):
            return None
        name = self._view.names.get(at)
        reached = self._unknown.run_end(last, end)
        if (
            name
            and name.label in {"organisation", "event"}
            and name.first == at
            and name.last > last
        ):
            reached = max(reached, name.last)
        elif self._view.keys[reached - 1] not in words.BODY_NOUNS:
            return None
        return Piece(at, reached, "organisation", self._view.text(at, reached), lands)

    def _ends(self, at: int, end: int) -> Iterator[int]:
        """Where a name that begins at ``at`` may end, the farthest first."""
        ends = [at + 1]
        for index in range(at + 1, min(end, at + LONGEST)):
            token = self._tokens[index]
            if is_capital(token) or token.text[0].isdigit():
                ends.append(index + 1)
            elif token.text.lower() not in words.NAME_LINKS:
                break
        return reversed(ends)

    def _is_part_of_person(self, first: int, last: int, end: int) -> bool:
        """Whether a word that is a country's or a body's is here a person's: "Jordan Doe"."""
        if last - first > 1:
            return False
        name = self._view.names.get(first)
        spans = name is not None and name.label == "person" and name.last - name.first > 1
        after = self._tokens[last] if last < end else None
        given = is_given(self._tokens[first].text)
        labelled = name is not None and name.label == "person"
        party = self._tokens[first].relation in {"nsubj", "conj", "nsubjpass", "dobj"}
        if given and ((labelled and party) or self._is_paired(first)):
            return True
        if given and after and is_capital(after) and after.pos == "PROPN":
            key = after.text.lower()
            closed = words.BODY_NOUNS | words.CITY_NOUNS | words.PLACE_NOUNS
            known = self._view.base.territories(after.text) or self._scan.title(last, end)
            return key not in closed and not known
        return bool(
            spans and name and name.first < first and is_given(self._tokens[name.first].text)
        )

    def _is_paired(self, at: int) -> bool:
        """Whether "and" joins the word to a given name that is no place: "John and Victoria"."""
        for link, other in ((at - 1, at - 2), (at + 1, at + 2)):
            if 0 <= other < len(self._tokens) and self._tokens[link].text == "and":
                text = self._tokens[other].text
                if text[0].isupper() and is_given(text) and not self._view.base.territories(text):
                    return True
        return False
