"""Setting: the day and the place of an event, from its own clause first.

Without a date in the clause an event is dated to the day of publication; without
a place it has none, save where it is what the dateline reports.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from onrecord.knowledge import Context
from onrecord.language import syntax
from onrecord.model import Document, Place, Token, When, Where

OTHER_CLAUSE = frozenset({"ccomp", "relcl", "advcl", "conj", "parataxis", "acl"})
LOCATIVE = frozenset({"in", "at", "near", "outside", "inside", "on", "to", "around", "across"})
LIMITS = frozenset({"since", "by", "until", "till", "of", "for", "before", "under"})
"""Prepositions whose date is no day of the deed."""
LONG_AGO = 30
"""Days before publication from which a deed is background (the codebook's rule)."""


class Settings:
    """Dates and places of the events of one document."""

    def __init__(self, document: Document, context: Context) -> None:
        self._document = document
        self._context = context
        self._places = {p.span.start: p for p in context.places}

    def when(self, verb: Token, noun: Token) -> When | None:
        """The date of a deed: of the words in its clause, else the day of publication."""
        for token in (*self._dating(verb), *self._dating(noun), *self._around(verb)):
            when = self._context.whens.get(token.index)
            if when is not None:
                return when
        anchor = self._context.anchor
        return When(value=anchor[:10], precision="day", basis="publication") if anchor else None

    def dated(self, verb: Token) -> bool:
        """Whether words of the verb's own clause give a date."""
        return any(token.index in self._context.whens for token in self._dating(verb))

    def _dating(self, verb: Token) -> Iterator[Token]:
        """The words of a clause that may date its deed.

        Not those that date a thing ("last year's pact", "the 2015 pact"), nor a limit ("the
        first since 1992", "by June").
        """
        for token in self._own_words(verb):
            if not any(self._is_apart(step, verb) for step in self._path(token, verb)):
                yield token

    def _where(self, verb: Token) -> Token | None:
        """The "where" that ties a clause to a place: "his visit to Oslo, where he met"."""
        while verb.relation == "conj":
            verb = syntax.head(self._document, verb)
        if verb.relation not in {"relcl", "advcl"}:
            return None
        adverbs = syntax.children(self._document, verb, "advmod")
        return next((adverb for adverb in adverbs if adverb.lemma == "where"), None)

    def _around(self, verb: Token) -> Iterator[Token]:
        """The words that date the clause around a clause of "where"."""
        adverb = self._where(verb)
        if adverb is not None:
            tied = syntax.head(self._document, adverb)
            yield from self._dating(
                syntax.clause_root(self._document, syntax.head(self._document, tied))
            )

    def _path(self, token: Token, verb: Token) -> Iterator[Token]:
        while token.index != verb.index:
            yield token
            token = syntax.head(self._document, token)

    def _is_apart(self, token: Token, verb: Token) -> bool:
        if token.lemma in LIMITS and token.relation in {"prep", "mark"}:
            return True
        governor = syntax.head(self._document, token)
        thing = governor.pos in {"NOUN", "PROPN"} and governor.index != verb.index
        named = governor.index in self._context.whens or token.relation == "pobj"
        return thing and not named and token.relation in {"poss", "amod", "compound", "nummod"}

    def place(self, verb: Token, noun: Token, taken: frozenset[int]) -> Where | None:
        """The place of a deed: a locative of its clause that is none of its parties."""
        for token in (*syntax.subtree(self._document, noun), *self._own_words(verb)):
            place = self._places.get(token.start)
            if place is None or token.index in taken:
                continue
            case = syntax.head(self._document, self._last_word(place, token))
            if case.lemma in LOCATIVE:
                return place.where()
        return self._place_around(verb)

    def _place_around(self, verb: Token) -> Where | None:
        """The place that "where" stands for: the last one named before it in its sentence."""
        adverb = self._where(verb)
        if adverb is None:
            return None
        first = self._document.sentences[adverb.sentence].first
        for token in reversed(self._document.tokens[first : adverb.index]):
            place = self._places.get(token.start)
            if place is not None:
                return place.where("where")
        return None

    def dateline(self) -> Where | None:
        """Where the article was filed."""
        return self._context.dateline

    def _last_word(self, place: Place, token: Token) -> Token:
        words = self._document.tokens_in(place.span)
        return words[-1] if words else token

    def _own_words(self, verb: Token) -> tuple[Token, ...]:
        """The words of a verb's clause without those of other clauses below it."""
        found, todo = [verb], [verb]
        while todo:
            for child in syntax.children(self._document, todo.pop()):
                if child.relation in OTHER_CLAUSE and child.pos in {"VERB", "AUX"}:
                    continue
                found.append(child)
                todo.append(child)
        return tuple(sorted(found, key=lambda t: t.index))


def days_before(when: When, anchor: str) -> int | None:
    """How many days the end of ``when`` lies before ``anchor``; negative for the future."""
    try:
        last = _last_day(when.value)
        return (date.fromisoformat(anchor[:10]) - last).days if last else None
    except ValueError:
        return None


def _last_day(value: str) -> date | None:
    """The last day of an ISO value; None for one that is no date."""
    value = value.rsplit("/", maxsplit=1)[-1].split("T", maxsplit=1)[0]
    if not value[:4].isdigit():
        return None
    if len(value) == 4:
        return date(int(value), 12, 31)
    if "W" in value:
        year, week = value.split("-W")
        return date.fromisocalendar(int(year), int(week[:2]), 7)
    if len(value) == 7 and value[5:].isdigit():
        years, months = int(value[:4]), int(value[5:])
        return date(years + months // 12, months % 12 + 1, 1)
    return date.fromisoformat(value[:10])
