"""Names that the knowledge base does not hold.

What they name is told by their words, by what stands around them, and by the
parser's own recogniser, which errs.
"""

from __future__ import annotations

from onrecord.knowledge.apposition import is_set_off, title_before_comma
from onrecord.knowledge.given_names import is_given
from onrecord.knowledge.piece import Piece, PieceKind
from onrecord.knowledge.title_scan import TitleScan
from onrecord.knowledge.view import CASES, CLOSED, View, is_capital
from onrecord.language.en import reference as words
from onrecord.model import Sentence


class UnknownNames:
    """Finds the names of one document that no table holds."""

    def __init__(self, view: View, scan: TitleScan) -> None:
        self._view = view
        self._scan = scan
        self._tokens = view.tokens

    def find(
        self, at: int, sentence: Sentence, before: Piece | None, *, heading: bool
    ) -> Piece | None:
        """The name that begins at a token, where it is told what it names.

        ``before`` is the last piece found; in a ``heading`` a capital tells nothing.
        """
        if self._tokens[at].pos in CLOSED or self._view.keys[at] in words.NOT_NAMES:
            return None
        if at == sentence.first and self._tokens[at].tag not in {"NNP", "NNPS"}:
            name = self._view.names.get(at)
            if not (name and name.first == at) and self._view.keys[at] not in self._view.surnames:
                return None
        last = self.run_end(at, sentence.last)
        name = self._view.names.get(at)
        if name and name.label == "organisation" and name.last > last:
            last = name.last if self._scan.title(last, sentence.last) is None else last
        while last - 1 > at and self._tokens[last - 1].text in CASES:
            last -= 1
        kind = self._kind(at, last, sentence, before, heading=heading)
        return Piece(at, last, kind, self._view.text(at, last)) if kind else None

    def run_end(self, at: int, end: int) -> int:
        """The end of the capitalised words from ``at``, particles inside included."""
        reached = at + 1
        index = reached
        while index < end:
            token = self._tokens[index]
            if self._is_hyphened(index, end):
                index += 1
                reached = index + 1
            elif is_capital(token):
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
        return joined and after.text[0].isalpha() and not self._view.base.territories(after.text)

    def _goes_on(self, at: int, index: int, end: int) -> bool:
        if self._tokens[index - 1].text in {"-", "–"} and self._view.base.territories(
            self._tokens[index].text
        ):
            return False
        if self._view.keys[index] in words.NOT_NAMES and self._tokens[index].text.lower() != "may":
            return False
        title = self._scan.title(index, end)
        if title and not (title.last == index + 1 and is_given(self._tokens[at].text)):
            return False
        lands = self._view.base.territories(self._tokens[index].text)
        if not lands:
            return True
        name = self._view.names.get(index)
        if name is None or not name.first <= at < name.last:
            return False
        return is_given(self._tokens[at].text) or name.label == "organisation"

    def _kind(  # noqa: PLR0911 cases, the first that fits
        self, first: int, last: int, sentence: Sentence, before: Piece | None, *, heading: bool
    ) -> PieceKind | None:
        tail, count = self._view.keys[last - 1], last - first
        name = self._view.names.get(first) or self._view.names.get(last - 1)
        label = name.label if name else None
        if count > 1 and (tail in words.BODY_NOUNS or self._view.keys[first] in words.BODY_NOUNS):
            return "organisation"
        if self._is_addressed(first, sentence) or (count < 4 and _follows_role(before, first)):
            return "person"
        if 1 < count < 5 and self._is_apposed(first, last):
            return "person"
        if count == 1 and tail in self._view.surnames:
            return "person"
        if count > 1 and tail in words.PLACE_NOUNS and not self._acts(first, last):
            return "place"
        if (
            count > 1
            and is_given(self._tokens[first].text)
            and (label != "organisation" or self._view.speaks(last - 1))
        ):
            return "person"
        if count > 1 and not heading and self._view.base.people(self._view.text(first, last), None):
            return "person"
        if label in {"person", "organisation", "place", "group"}:
            return self._labelled(label, first, last)
        if heading or self._tokens[first].pos != "PROPN":
            return None
        return self._unlabelled(first, last)

    def _labelled(self, label: str, first: int, last: int) -> PieceKind | None:  # noqa: PLR0911 cases, the first that fits
        text = self._view.text(first, last)
        if last - first == 1 and label != "person" and self._view.is_public(text):
            return "person"
        if label == "person" and last - first == 1:
            before = self._tokens[first - 1].text.lower() if first else ""
            if before in words.PLACE_CASES | {"on"} and not is_given(text):
                return "place" if self._view.base.places(text) else None
            if text.isupper() and len(text) > 2 and not self._view.speaks(first):
                return "organisation"
            return "person"
        if label == "place" and last - first == 1 and is_given(text):
            before = self._tokens[first - 1].text.lower() if first else ""
            return (
                "place" if before in words.PLACE_CASES or self._view.base.places(text) else "person"
            )
        if label == "organisation" and last - first == 1 and self._view.is_town(first, text):
            return "place"
        if label == "group":
            noun = self._tokens[last - 1]
            modifies = noun.relation in {"amod", "compound", "nmod"} or noun.pos == "ADJ"
            return None if modifies else "group"
        return "organisation" if label == "organisation" else label  # type: ignore[return-value]  # person or place

    def _unlabelled(self, first: int, last: int) -> PieceKind | None:
        text = self._view.text(first, last)
        if last - first == 1:
            if self._view.is_public(text):
                return "person"
            if self._view.is_town(first, text):
                return "place"
        if self._view.speaks(last - 1):
            return "person" if last - first < 4 and not text.isupper() else "organisation"
        return None

    def _acts(self, first: int, last: int) -> bool:
        """Whether a given name opens a name that does something: "Tom Hill wrote"."""
        token = self._tokens[last - 1]
        verb = self._tokens[token.head]
        return (
            is_given(self._tokens[first].text) and token.relation == "nsubj" and verb.pos == "VERB"
        )

    def _is_apposed(self, first: int, last: int) -> bool:
        """Whether it stands behind the comma of "a spokeswoman for the army, Jane Roe,"."""
        document = self._view.document
        names = all(token.pos == "PROPN" for token in self._tokens[first:last])
        return (
            names
            and is_set_off(document, last)
            and title_before_comma(document, self._scan, first) is not None
        )

    def _is_addressed(self, first: int, sentence: Sentence) -> bool:
        """Whether "Mr", "Sen." or "Dr" stands before."""
        if first == sentence.first:
            return False
        before = self._view.keys[first - 1]
        return before in words.ADDRESS and self._tokens[first - 1].pos in {"PROPN", "NOUN"}


def _follows_role(before: Piece | None, first: int) -> bool:
    """Whether "cleric", "Foreign Minister" or the like stands right before."""
    if before is None or before.last != first:
        return False
    if before.kind == "noun":
        return before.noun is not None and before.noun.kind == "role"
    return before.kind == "title" and not all(title.plural for title in before.titles)
