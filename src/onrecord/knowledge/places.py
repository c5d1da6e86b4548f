"""Places: where a named place lies, from a table compiled of GeoNames."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.knowledge.forms import fold, unarticled

if TYPE_CHECKING:
    from onrecord.knowledge.store import Store

# The primary key (key, population DESC, n) serves both the search and the order.
PLACES = """
SELECT p.name, p.country, p.lat, p.lon, p.geonames, k.population, p.kind
  FROM place_names AS k
  JOIN places      AS p ON p.n = k.place
 WHERE k.key = ?
 ORDER BY k.population DESC, k.place
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceRow:
    """A place: coordinates are WGS 84; ``geonames`` its number there, None for our own rows.

    ``kind`` is city, capital, region, venue or country; only of cities and capitals is
    ``population`` a count, the others are ranked by how well they are known.
    """

    name: str
    country: str | None
    lat: float
    lon: float
    geonames: int | None
    population: int
    kind: str = "city"


def places(store: Store, name: str) -> tuple[PlaceRow, ...]:
    """The places of that name, the most populous first."""
    rows = store.rows(PLACES, (unarticled(fold(name)),))
    return tuple(
        PlaceRow(
            name=name,
            country=country or None,
            lat=float(lat),
            lon=float(lon),
            geonames=int(geonames) if geonames else None,
            population=int(population),
            kind=kind,
        )
        for name, country, lat, lon, geonames, population, kind in rows
    )
