"""Places: where the names of places in a text lie.

Of the places of one name, the one in a country (for large countries: near a place)
that the article speaks of, else the most populous.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from onrecord.knowledge.base import KnowledgeBase
from onrecord.knowledge.drafts import Draft
from onrecord.knowledge.places import PlaceRow
from onrecord.language.en import reference as words
from onrecord.model import Document, Place, Span


def places_in(
    document: Document, base: KnowledgeBase, drafts: Iterable[Draft]
) -> tuple[Place, ...]:
    """The places that a document names, in text order, and where they lie."""
    known = list(drafts)
    counts = Counter(d.country for d in known if d.country)
    home = document.article.publisher.country if document.article.publisher else None
    found = []
    for draft in known:
        if draft.kind in {"place", "country"} and _is_named(draft):
            found.append(_place(document, base, draft, counts, home))
    return tuple(found)


def _is_named(draft: Draft) -> bool:
    return not draft.how.endswith(("adjective", "demonym", "seat"))


def _place(
    document: Document, base: KnowledgeBase, draft: Draft, counts: Counter[str], home: str | None
) -> Place:
    span = draft.span or Span(
        document.tokens[draft.first].start, document.tokens[draft.last - 1].end
    )
    text = draft.piece.text if draft.piece else span.of(document.text)
    rows = base.places(text) if draft.how != "place:seat" else ()
    if draft.how.startswith("territory"):
        rows = tuple(row for row in rows if row.country == draft.country)
    row = choose(rows, _beside(document, base, draft), counts, home)
    return Place(
        span=span,
        text=span.of(document.text),
        name=row.name if row else (draft.name or text),
        country=row.country if row else draft.country,
        lat=row.lat if row else None,
        lon=row.lon if row else None,
        geonames=row.geonames if row else None,
    )


def choose(
    rows: tuple[PlaceRow, ...], beside: str | None, counts: Counter[str], home: str | None
) -> PlaceRow | None:
    """The place that is meant: beside the country named with it, in one spoken of, or the largest."""
    if not rows:
        return None
    if beside:
        return next((row for row in rows if row.country == beside), None)

    def weight(row: PlaceRow) -> float:
        spoken = counts.get(row.country or "", 0)
        near = 1.0 + min(spoken, 5) * 2.0 + (3.0 if row.country == home else 0.0)
        return near * (row.population + 2000.0)

    return max(rows, key=weight)


def _beside(document: Document, base: KnowledgeBase, draft: Draft) -> str | None:
    """The country named right after: "Paris, France", "Kel in Norland"."""
    index = draft.last
    if index + 1 >= len(document.tokens):
        return None
    mark, after = document.tokens[index], document.tokens[index + 1]
    if mark.text not in {",", "("} or not after.text[:1].isupper():
        return None
    forms = base.territories(after.text)
    if (
        forms
        and forms[0].usage in {"name", "historical"}
        and after.text.lower() not in words.NOT_NAMES
    ):
        return forms[0].country
    return None
