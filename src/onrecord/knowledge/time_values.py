"""Values of time expressions, and the arithmetic of days, weeks, months and years.

Values are TIMEX3's where ISO 8601 has none: ``2024-Q1``, ``2012-SU``, ``193`` (a
decade).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from onrecord.model import Precision

Tense = Literal["past", "present", "future"]
TimeType = Literal["DATE", "TIME", "DURATION", "SET"]
Slots = Mapping[str, int | str]

DAY, WEEK, MONTH, QUARTER, YEAR, DECADE, CENTURY = 1, 7, 30, 90, 365, 3650, 36500
LETTERS = {1: "D", 7: "W", 30: "M", 365: "Y"}
SMALL_LETTERS = {1: "S", 60: "M", 3600: "H"}
SEASONS = {1: "SP", 2: "SU", 3: "FA", 4: "WI"}
TENS_NOW = 20
"""Decades named without their century ("the sixties") lie before this century's second decade."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What an expression is read against.

    ``anchor`` is the day of publication, ``reference`` the last day named before
    it, ``tense`` that of its clause. ``month_first`` says how 3/4/2019 is read;
    None where nobody can tell.
    """

    anchor: date | None
    reference: date | None = None
    tense: Tense = "past"
    month_first: bool | None = None


@dataclass(frozen=True, slots=True)
class Value:
    """A date or a length: as the record writes it."""

    value: str | None
    precision: Precision | None = None
    type: TimeType = "DATE"


NONE = Value(None)
Rule = Callable[[Slots, Frame], Value]


def number(slots: Slots, name: str) -> int | None:
    """The number in a slot, None where there is none."""
    found = slots.get(name)
    return found if isinstance(found, int) else None


def of_day(day: date | None) -> Value:
    """A day as a value."""
    return Value(day.isoformat(), "day") if day else NONE


def of_month(year: int, month: int) -> Value:
    """A month; months past December run into the next year."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return Value(f"{year:04}-{month:02}", "month") if 0 < year < 10000 else NONE


def of_week(day: date) -> Value:
    """The ISO week of a day."""
    year, week, _ = day.isocalendar()
    return Value(f"{year:04}-W{week:02}", "week")


def of_year(year: int) -> Value:
    """A year."""
    return Value(f"{year:04}", "year") if 0 < year < 10000 else NONE


def make_day(year: int, month: int, day: int) -> date | None:
    """The day, None where the calendar has none such."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def moved(anchor: date, days: int) -> date | None:
    """The day so many days off, None beyond the calendar."""
    try:
        return anchor + timedelta(days=days)
    except OverflowError:
        return None


def shifted(anchor: date, count: int, unit: int) -> Value:
    """So many units off the anchor, as precise as the unit is."""
    if unit == YEAR:
        return of_year(anchor.year + count)
    if unit == DECADE:
        return of_year(anchor.year + 10 * count)
    if unit in {MONTH, QUARTER}:
        return of_month(anchor.year, anchor.month + count * (1 if unit == MONTH else 3))
    if unit == CENTURY:
        return NONE
    day = moved(anchor, count * unit)
    if day is None:
        return NONE
    return of_week(day) if unit == WEEK else of_day(day)


def nearest(frame: Frame, month: int, day: int | None) -> int | None:
    """The year that a month or day without one belongs to, by tense and publication."""
    if frame.anchor is None:
        return None
    anchor = frame.anchor
    here = (month, day) if day else (month,)
    now = (anchor.month, anchor.day) if day else (anchor.month,)
    if frame.tense == "past":
        return anchor.year - (here > now)
    if frame.tense == "future":
        return anchor.year + (here < now)
    off = (month - anchor.month) * 30 + ((day or anchor.day) - anchor.day)
    return anchor.year - (off > 183) + (off < -183)


def year_of(slots: Slots, frame: Frame, month: int, day: int | None) -> int | None:
    """The year written, else the one that tense and publication lead to."""
    year = number(slots, "year")
    if year is not None:
        return year
    shift = number(slots, "shift")
    if shift is not None:
        return frame.anchor.year + shift if frame.anchor else None
    weekday, near = number(slots, "weekday"), nearest(frame, month, day)
    if weekday and near and day:
        fitting = [
            y
            for y in (near, near - 1, near + 1)
            if (found := make_day(y, month, day)) and found.isoweekday() == weekday
        ]
        return fitting[0] if fitting else near
    return near


def count_of(slots: Slots) -> int:
    """How many units: 1 where no number is written."""
    return number(slots, "count") or number(slots, "number") or 1


def anchor_year(slots: Slots, frame: Frame) -> int | None:
    """The year of publication, shifted as "last year" says."""
    shift = number(slots, "shift") or 0
    return frame.anchor.year + shift if frame.anchor else None
