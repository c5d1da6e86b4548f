"""The names that dates are written with: months, days, time zones, in many languages.

Built from ``resources/dates/`` and the Unicode locale data into ``data/dates.json``.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

import msgspec

from onrecord import data

if TYPE_CHECKING:
    from collections.abc import Iterable


class DateTable(msgspec.Struct, frozen=True):
    """Names of months and days are case-folded and without their dots; zones are in minutes.

    Places, and words in capitals that are no places, are in capitals.
    """

    months: dict[str, int]
    days: tuple[str, ...]
    zones: dict[str, int]
    summer_zones: dict[str, int]
    agencies: frozenset[str]
    no_places: frozenset[str]
    places: frozenset[str]

    def month(self, name: str) -> int:
        """The number of the month that ``name`` names, in whatever case."""
        return self.months[re.sub(r"\s+", " ", name.casefold())]


@cache
def table() -> DateTable:
    """The table, read once a process."""
    return msgspec.json.decode(data.path("dates.json").read_bytes(), type=DateTable)


@cache
def month_pattern() -> str:
    """A pattern of all names of months, to be compiled without regard to case."""
    return _any(table().months)


@cache
def day_pattern() -> str:
    """A pattern of all names of the days of the week."""
    return _any(table().days)


@cache
def zone_pattern() -> str:
    """A pattern of all names of zones; their case counts."""
    return _any([*table().zones, *table().summer_zones])


def _any(names: Iterable[str]) -> str:
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    return "(?:" + "|".join(re.escape(name).replace(r"\ ", r"\s+") for name in longest_first) + ")"
