"""Centres: the middles of countries, states, regions and waters, to about a degree.

They stand for a place too large to be a point; cities are in the knowledge base.
"""

from __future__ import annotations

from functools import cache
from typing import Literal

import msgspec

from onrecord.data import path


class Centre(msgspec.Struct, frozen=True, array_like=True):
    """A large place: WGS 84 coordinates of its middle."""

    name: str
    country: str | None
    kind: Literal["country", "state", "region", "continent", "water"]
    lat: float
    lon: float


@cache
def _table() -> dict[str, tuple[Centre, ...]]:
    kind = dict[str, tuple[Centre, ...]]
    return msgspec.json.decode(path("centres.json").read_bytes(), type=kind)


def centres(form: str) -> tuple[Centre, ...]:
    """The large places of a name or abbreviation ("Ohio", "Calif.", "the Black Sea")."""
    plain = form.removeprefix("the ").removeprefix("The ")
    table = _table()
    return table.get(plain) or table.get(plain.title() if plain.isupper() else plain, ())
