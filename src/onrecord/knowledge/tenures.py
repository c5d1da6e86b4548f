"""Tenures: who held which post on a day, and how sure that is.

A table of posts is never up to date. A tenure that was open on the day its source
speaks of (``as_of``) is known to have lasted to that day and no longer: after it,
confidence halves with each ``half_life`` of the kind of post.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from onrecord.model import Entity, Tenure

if TYPE_CHECKING:
    from onrecord.knowledge.kinds import Kind

CERTAIN = 0.99
EDGE = 0.8
"""Confidence where the day lies in the month or year in which a tenure begins or ends."""

_YEAR = 365.25


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """Somebody in a post on a day; ``confidence`` is 0 to 1, ``knowledge`` names the row."""

    entity: Entity
    tenure: Tenure
    confidence: float
    knowledge: str


def row_id(entity: str, tenure: Tenure) -> str:
    """The name of a row of the table of tenures: "tenures:Q58217:Q1418873:2004-03-09"."""
    return f"tenures:{entity}:{tenure.position}:{tenure.start}"


def first_day(value: str) -> date:
    """The first day that an ISO date of any precision may mean; the dawn of time for none."""
    if not value:
        return date.min
    parts = [int(part) for part in value[:10].split("-")]
    return date(*[*parts, 1, 1][:3])


def last_day(value: str) -> date:
    """The last day that an ISO date of any precision may mean; the end of time for none."""
    if not value:
        return date.max
    parts = [int(part) for part in value[:10].split("-")]
    if len(parts) == 3:
        return date(*parts)
    year, month = [*parts, 12][:2]
    after = date(year + month // 12, month % 12 + 1, 1)
    return date.fromordinal(after.toordinal() - 1)


def confidence(tenure: Tenure, kind: Kind, on: str | None) -> float:
    """How sure it is that ``tenure`` lasts on the day ``on``; without one: that it lasts still."""
    if on is None:
        return CERTAIN if not tenure.end else 0.0
    early, late = first_day(on), last_day(on)
    if late < first_day(tenure.start) or early > last_day(tenure.end):
        return 0.0
    if tenure.end:
        inside = last_day(tenure.start) <= early and late <= first_day(tenure.end)
        return CERTAIN if inside else EDGE
    known = CERTAIN if last_day(tenure.start) <= early else EDGE
    beyond = (early - last_day(tenure.as_of)).days / _YEAR if tenure.as_of else 0.0
    return known * math.exp2(-max(beyond, 0.0) / kind.half_life)


def years_off(tenure: Tenure, on: str | None) -> float:
    """Years from the tenure to the day: negative before it, 0 within it, positive after it."""
    if on is None:
        return 0.0
    day = first_day(on)
    if day < first_day(tenure.start):
        return (day - first_day(tenure.start)).days / _YEAR
    if day > last_day(tenure.end):
        return (day - last_day(tenure.end)).days / _YEAR
    return 0.0
