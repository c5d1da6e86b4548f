"""Places: where the names of places in a text lie.

Of the places of one name, the one that stands beside its country or state ("Paris,
Texas"), else one in a country that the article speaks of, else the most populous.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from onrecord.knowledge.base import KnowledgeBase
from onrecord.knowledge.centres import Centre, centres
from onrecord.knowledge.drafts import Draft
from onrecord.knowledge.places import PlaceRow
from onrecord.model import Document, Place, Span, Where

AROUND = 3.0
"""Degrees from a place that the article names within which its other towns likely lie."""
NEAR = 9.0
"""Degrees from the middle of a state within which its towns lie."""

AHEAD = 8.0
"""How many times as populous a place must be to be meant wherever the article is at home."""

RENAMED = 100
"""How many times as populous a place of another name must be to be meant by an old name of its."""

SPOKEN = 2
"""How often a country must be named for its smaller towns to be preferred."""


@dataclass(frozen=True, slots=True)
class _Point:
    """A place that a name may mean, from either table."""

    name: str
    country: str | None
    lat: float
    lon: float
    geonames: int | None = None
    population: int = 0


def places_in(
    document: Document, base: KnowledgeBase, drafts: Iterable[Draft]
) -> tuple[Place, ...]:
    """The places that a document names, in text order, and where they lie."""
    return _Places(document, base, list(drafts)).found()


def filed_from(document: Document, base: KnowledgeBase) -> Where | None:
    """Where the dateline says that the article was filed; the most populous of its name."""
    line = document.article.dateline
    if line is None or line.place is None:
        return None
    rows = base.places(line.place)
    if not rows:
        return Where(name=line.place, basis="dateline")
    row = rows[0]
    return Where(
        name=row.name,
        country=row.country,
        lat=row.lat,
        lon=row.lon,
        geonames=row.geonames,
        basis="dateline",
    )


class _Places:
    """The places of one document."""

    def __init__(self, document: Document, base: KnowledgeBase, drafts: list[Draft]) -> None:
        self._document = document
        self._base = base
        self._drafts = [
            d for d in drafts if d.kind in {"place", "country", "group"} and _is_named(d)
        ]
        self._spoken = Counter(d.country for d in drafts if d.country)
        self._spoken.update(c for d in self._drafts if (c := _state(d)))
        line = document.article.dateline
        for row in base.places(line.place)[:1] if line and line.place else ():
            self._spoken[row.country or ""] += SPOKEN
        self._around = self._landmarks()
        publisher = document.article.publisher
        self._home = publisher.country if publisher else None

    def _landmarks(self) -> dict[str, tuple[float, float]]:
        """Where the article plays: its dateline, the states and the unmistakable towns it names."""
        marks: dict[str, tuple[float, float]] = {}
        line = self._document.article.dateline
        names = {d.piece.text for d in self._drafts if d.piece and d.kind == "place"}
        names |= {line.place} if line and line.place else set()
        for name in names:
            towns = self._base.places(name)
            state = next((c for c in centres(name) if c.kind == "state"), None)
            if state:
                marks[name] = (state.lat, state.lon)
            elif len(towns) == 1 and towns[0].kind == "city":
                marks[name] = (towns[0].lat, towns[0].lon)
        for draft in self._drafts:
            beside = self._beside(draft)
            if beside and beside.kind == "state":
                marks[beside.name] = (beside.lat, beside.lon)
        return marks

    def _is_around(self, row: PlaceRow) -> bool:
        """Whether a town lies near another place that the article names."""
        marks = (mark for name, mark in self._around.items() if name != row.name)
        return any(max(abs(row.lat - lat), abs(row.lon - lon)) <= AROUND for lat, lon in marks)

    def found(self) -> tuple[Place, ...]:
        return tuple(self._place(draft) for draft in self._drafts)

    def _place(self, draft: Draft) -> Place:
        tokens = self._document.tokens
        span = draft.span or Span(tokens[draft.first].start, tokens[draft.last - 1].end)
        point = self._point(draft)
        return Place(
            span=span,
            text=span.of(self._document.text),
            name=point.name if point else (draft.name or span.of(self._document.text)),
            country=point.country if point else draft.country,
            lat=point.lat if point else None,
            lon=point.lon if point else None,
            geonames=point.geonames if point else None,
        )

    def _point(self, draft: Draft) -> _Point | None:
        text = draft.piece.text if draft.piece else (draft.name or "")
        large, towns = centres(text), self._base.places(text)
        if draft.how == "country:own":
            return None
        if draft.how == "place:seat":
            own = (row for row in towns if row.country == draft.country)
            return next((_of_row(row) for row in own), None)
        if draft.how.startswith("territory"):
            large = tuple(c for c in large if c.country == draft.country) or centres(
                draft.name or ""
            )
            towns = tuple(row for row in towns if row.country == draft.country)
            return _of_centre(large[0]) if large else (_of_row(towns[0]) if towns else None)
        beside = self._beside(draft)
        if beside:
            return self._near(towns, beside) or (_of_centre(large[0]) if large else None)
        state = next((c for c in large if c.kind != "country"), None)
        if state and (not towns or state.name not in {"Victoria", "New York", "Washington State"}):
            return _of_centre(state)
        return self._choose(text, towns)

    def _beside(self, draft: Draft) -> Centre | None:
        """The country or state right after the name: "Paris, Texas", "Alexandria, Va."."""
        tokens, index = self._document.tokens, draft.last
        if index + 1 >= len(tokens) or tokens[index].text not in {",", "("}:
            return None
        for last in (index + 3, index + 2):
            after = tokens[index + 1 : last]
            found = centres(" ".join(t.text for t in after)) if after else ()
            if found:
                return next((c for c in found if c.kind == "state"), found[0])
        return None

    def _near(self, towns: tuple[PlaceRow, ...], beside: Centre) -> _Point | None:
        inside = [row for row in towns if row.country == beside.country]
        if beside.kind == "state":
            inside = [row for row in inside if _off(row, beside) <= NEAR]
            inside.sort(key=lambda row: _off(row, beside))
        return _of_row(inside[0]) if inside else None

    def _choose(self, text: str, towns: tuple[PlaceRow, ...]) -> _Point | None:
        """The most populous; a smaller one where the article speaks of its country."""
        if not towns:
            return None
        # "Salisbury" is not Harare, which once bore the name, where a town bears it still.
        own = [row for row in towns if row.name.casefold() == text.casefold()]
        if own and own[0].population * RENAMED >= towns[0].population:
            towns = tuple(own)
        first = towns[0]
        close = next((row for row in towns if self._is_around(row)), None)
        if close and first.kind != "capital":
            return _of_row(close)
        if self._spoken[first.country or ""] or first.kind == "capital":
            return _of_row(first)
        for row in towns[1:]:
            near = row.country == self._home or self._spoken[row.country or ""] >= SPOKEN
            if near and row.population * AHEAD >= first.population:
                return _of_row(row)
        return _of_row(first)


def _state(draft: Draft) -> str | None:
    """The country of a state or region, so that naming it counts for its country."""
    found = centres(draft.piece.text) if draft.piece and draft.kind == "place" else ()
    return found[0].country if found else None


def _is_named(draft: Draft) -> bool:
    if draft.kind == "group":
        return draft.how == "territory:name"
    return not draft.how.endswith(("adjective", "demonym", "seat"))


def _off(row: PlaceRow, centre: Centre) -> float:
    return max(abs(row.lat - centre.lat), abs(row.lon - centre.lon))


def _of_row(row: PlaceRow) -> _Point:
    return _Point(row.name, row.country, row.lat, row.lon, row.geonames, row.population)


def _of_centre(centre: Centre) -> _Point:
    return _Point(centre.name, centre.country, centre.lat, centre.lon)
