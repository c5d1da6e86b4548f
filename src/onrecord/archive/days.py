"""The days that a date of any precision stands for."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date

Bounds = tuple[str, str]


def bounds(value: str | None) -> Bounds | None:
    """The first and the last day of ``value``, as ISO dates; None where it names no day.

    ``2024-04`` gives 1 and 30 April, ``2024-W15`` its Monday and Sunday,
    ``2024-04-01/2024-04-09`` those two. ``2024-Q2``, ``2024`` and the decade ``202X``
    are read too.
    """
    if not value:
        return None
    first, parted, last = value.partition("/")
    if parted:
        start, end = bounds(first), bounds(last)
        return (start[0], end[1]) if start and end and start[0] <= end[1] else None
    try:
        return _single(value)
    except ValueError:  # the 30th of February, week 60
        return None


def _single(value: str) -> Bounds | None:
    for form, days in FORMS:
        if match := form.fullmatch(value):
            return days(*map(int, match.groups()))
    return None


def _day(year: int, month: int, day: int) -> Bounds:
    return _iso(date(year, month, day), date(year, month, day))


def _week(year: int, week: int) -> Bounds:
    return _iso(date.fromisocalendar(year, week, 1), date.fromisocalendar(year, week, 7))


def _quarter(year: int, quarter: int) -> Bounds:
    return _months(year, 3 * quarter - 2, 3 * quarter)


def _month(year: int, month: int) -> Bounds:
    return _months(year, month, month)


def _year(year: int) -> Bounds:
    return _months(year, 1, 12)


def _decade(tens: int) -> Bounds:
    return _iso(date(10 * tens, 1, 1), date(10 * tens + 9, 12, 31))


def _months(year: int, first: int, last: int) -> Bounds:
    return _iso(date(year, first, 1), date(year, last, monthrange(year, last)[1]))


def _iso(first: date, last: date) -> Bounds:
    return first.isoformat(), last.isoformat()


FORMS: tuple[tuple[re.Pattern[str], Callable[..., Bounds]], ...] = (
    (re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?"), _day),
    (re.compile(r"(\d{4})-W(\d{2})"), _week),
    (re.compile(r"(\d{4})-Q([1-4])"), _quarter),
    (re.compile(r"(\d{4})-(\d{2})"), _month),
    (re.compile(r"(\d{4})"), _year),
    (re.compile(r"(\d{3})(?:X|0s)?"), _decade),
)
"""How a date is written → the days it stands for."""
