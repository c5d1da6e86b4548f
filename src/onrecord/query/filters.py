"""Filters: what one may ask of an archive, as plain records.

A field left at None asks nothing. ``select`` checks the values and raises
``InputError``, which names the field and what it allows.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.archive import Condition, Search, Selection
from onrecord.query import conditions
from onrecord.query.words import expression, wanted

STATEMENT_KINDS = ("direct", "indirect", "mixed")
MODALITIES = ("asserted", "denied", "planned", "conditional", "question")
STATUSES = ("happened", "planned", "hypothetical", "denied", "historical")
EVENT_TYPES = (
    "AGREE",
    "CONSULT",
    "SUPPORT",
    "CONCEDE",
    "COOPERATE",
    "AID",
    "RETREAT",
    "REQUEST",
    "ACCUSE",
    "REJECT",
    "THREATEN",
    "PROTEST",
    "SANCTION",
    "MOBILIZE",
    "COERCE",
    "ASSAULT",
)
DAYS = ("r.day", "r.last_day")
PUBLISHED = ("a.day", "a.day")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Query:
    """What can be asked of every kind of record.

    ``publisher`` is an outlet's name or domain, or words of it; dates are ISO, of a
    day, a month or a year; ``order`` is ``newest`` or ``oldest`` first; ``cursor`` the
    one with which the page before ended.
    """

    publisher: str | None = None
    published_from: str | None = None
    published_to: str | None = None
    text: str | None = None
    order: str = "newest"
    limit: int | None = None
    cursor: str | None = None

    def select(self) -> Selection:
        """The selection that answers the question."""
        order, limit, after = conditions.paging(self.order, self.limit, self.cursor)
        found = (*self._shared(), *self._own())
        return Selection(conditions=found, order=order, limit=limit, after=after)

    def _shared(self) -> Iterator[Condition]:
        yield from conditions.publisher(self.publisher)
        yield from conditions.period(PUBLISHED, self.published_from, self.published_to, "published")

    def _own(self) -> Iterator[Condition]:
        """The conditions of this kind of record alone."""
        yield from ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleQuery(_Query):
    """Which articles; ``text`` are words of the title or the body."""

    language: str | None = None

    def _own(self) -> Iterator[Condition]:
        if self.language is not None:
            yield Condition("r.language = ?", (self.language.strip().lower(),))
        if self.text is not None:
            yield Condition(
                "r.n IN (SELECT rowid FROM article_words WHERE article_words MATCH ?)",
                (expression(self.text),),
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementQuery(_Query):
    """Which statements; ``text`` are words of what was said or of the speaker's name.

    A ``speaker`` or ``addressee`` is a QID, a name, a part of one, or an alias. A
    statement whose date of speech is unknown counts as said on the day of publication.
    """

    speaker: str | None = None
    addressee: str | None = None
    country: str | None = None
    kind: str | None = None
    modality: str | None = None
    said_from: str | None = None
    said_to: str | None = None
    min_confidence: float | None = None

    def _own(self) -> Iterator[Condition]:
        yield from conditions.party("statement", ("speaker",), self.speaker, "speaker")
        yield from conditions.party("statement", ("addressee",), self.addressee, "addressee")
        yield from conditions.country("statement", ("speaker",), self.country)
        yield from conditions.one_of("r.kind", self.kind, STATEMENT_KINDS, "kind")
        yield from conditions.one_of("r.modality", self.modality, MODALITIES, "modality")
        yield from conditions.period(DAYS, self.said_from, self.said_to, "said")
        yield from conditions.confidence(self.min_confidence)
        if self.text is not None:
            yield Condition(
                "r.n IN (SELECT rowid FROM statement_words WHERE statement_words MATCH ?)",
                (expression(self.text),),
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class EventQuery(_Query):
    """Which events; ``text`` are words of the event's sentence.

    ``actor`` and ``recipient`` are a QID, a name, a part of one, or an alias; ``country``
    is that of either side; ``speaker`` is who claims the event. An event whose date is
    unknown counts as of the day of publication.
    """

    actor: str | None = None
    recipient: str | None = None
    speaker: str | None = None
    country: str | None = None
    type: str | None = None
    status: str | None = None
    happened_from: str | None = None
    happened_to: str | None = None
    min_confidence: float | None = None

    def _own(self) -> Iterator[Condition]:
        yield from conditions.party("event", ("actor",), self.actor, "actor")
        yield from conditions.party("event", ("recipient",), self.recipient, "recipient")
        for claim in conditions.party("statement", ("speaker",), self.speaker, "speaker"):
            yield Condition(
                f"r.claimed_by IN (SELECT r.id FROM statement AS r WHERE {claim.sql})",  # noqa: S608 - SQL of ours, values bound
                claim.bound,
            )
        yield from conditions.country("event", ("actor", "recipient"), self.country)
        yield from conditions.one_of("r.type", self.type, EVENT_TYPES, "type")
        yield from conditions.one_of("r.status", self.status, STATUSES, "status")
        yield from conditions.period(DAYS, self.happened_from, self.happened_to, "happened")
        yield from conditions.confidence(self.min_confidence)
        if self.text is not None:
            yield from _in_sentence(self.text)


def _in_sentence(text: str) -> Iterator[Condition]:
    """Events whose sentence holds the words; the index of articles narrows them down first."""
    yield Condition(
        "a.n IN (SELECT rowid FROM article_words WHERE article_words MATCH ?)",
        (" AND ".join(f"text : {each.expression}" for each in wanted(text)),),
    )
    for each in wanted(text):
        yield Condition(
            "instr(fold(substr(a.text, r.start + 1, r.stop - r.start)), ?) > 0", (each.folded,)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchQuery:
    """Which articles and statements hold these words, in any of their fields."""

    words: str
    order: str = "newest"
    limit: int | None = None
    cursor: str | None = None

    def search(self) -> Search:
        """The search of the archive that answers it."""
        order, limit, after = conditions.paging(self.order, self.limit, self.cursor)
        return Search(expression=expression(self.words), order=order, limit=limit, after=after)
