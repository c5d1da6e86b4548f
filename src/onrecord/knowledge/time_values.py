"""What a time expression stands for: one rule for each kind, named by the patterns.

A rule takes the slots of a match and the frame that it is read in, and gives a
``Value``; one without a date ("recent days") has ``value`` None. Values are
TIMEX3's where ISO 8601 has none: ``2024-Q1``, ``2012-SU``, ``193`` (a decade).
"""

from __future__ import annotations

import calendar
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


def _year(slots: Slots, frame: Frame, month: int, day: int | None) -> int | None:
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


def rule_date(slots: Slots, frame: Frame) -> Value:
    """A day, month or year, as far as it is written."""
    month, day = number(slots, "month") or number(slots, "mm"), number(slots, "day")
    if month is None:
        year = number(slots, "year")
        return of_year(year) if year else NONE
    year = _year(slots, frame, month, day)
    if year is None:
        return NONE
    return of_day(make_day(year, month, day)) if day else of_month(year, month)


def rule_iso(slots: Slots, frame: Frame) -> Value:
    """2024-04-09, 2024-04-09T05:43."""
    del frame
    day, clock = str(slots["iso"]), slots.get("iso_time")
    try:
        date.fromisoformat(day)
    except ValueError:
        return NONE
    return Value(f"{day}T{clock}", "minute", "TIME") if clock else Value(day, "day")


def rule_slashed(slots: Slots, frame: Frame) -> Value:
    """3/14/2019 in American, 14/3/2019 elsewhere."""
    first, second = number(slots, "a") or 0, number(slots, "b") or 0
    year = number(slots, "year") or 0
    month_first = frame.month_first
    if first > 12 or second > 12:
        month_first = second > 12
    if month_first is None and first != second:
        return NONE
    return of_day(make_day(year, first, second) if month_first else make_day(year, second, first))


def rule_attack(slots: Slots, frame: Frame) -> Value:
    """9/11."""
    del slots, frame
    return Value("2001-09-11", "day")


def rule_days(slots: Slots, frame: Frame) -> Value:
    """14–16 March."""
    month, first = number(slots, "month") or 1, number(slots, "day") or 1
    year = _year(slots, frame, month, first)
    start = make_day(year, month, first) if year else None
    end = make_day(year, month, number(slots, "day2") or 0) if year else None
    return Value(f"{start}/{end}", "range") if start and end and start < end else NONE


def rule_named(slots: Slots, frame: Frame) -> Value:
    """Christmas, New Year's Eve: month × 100 + day."""
    month, day = divmod(number(slots, "named") or 101, 100)
    year = _year(slots, frame, month, day)
    return of_day(make_day(year, month, day)) if year else NONE


def rule_shifted_month(slots: Slots, frame: Frame) -> Value:
    """Last November, next May: the nearest on that side."""
    if frame.anchor is None:
        return NONE
    month, shift = number(slots, "month") or 1, number(slots, "shift") or 0
    year = frame.anchor.year
    if shift < 0 and month >= frame.anchor.month:
        year -= 1
    if shift > 0 and month <= frame.anchor.month:
        year += 1
    return of_month(year, month)


def rule_quarter(slots: Slots, frame: Frame) -> Value:
    """The first quarter of 2023, Q3."""
    year = number(slots, "year") or _anchor_year(slots, frame)
    part = number(slots, "nth") or number(slots, "q")
    return Value(f"{year:04}-Q{part}", "quarter") if year and part else NONE


def rule_half(slots: Slots, frame: Frame) -> Value:
    """The first half of 2023."""
    year, part = number(slots, "year") or _anchor_year(slots, frame), number(slots, "nth")
    if not year or part not in {1, 2}:
        return NONE
    months = ("01-01", "06-30") if part == 1 else ("07-01", "12-31")
    return Value(f"{year:04}-{months[0]}/{year:04}-{months[1]}", "range")


def rule_season(slots: Slots, frame: Frame) -> Value:
    """The summer of 2012; last summer."""
    year, season = number(slots, "year"), number(slots, "season") or 1
    if year is None and frame.anchor:
        shift = number(slots, "shift") or 0
        ended = frame.anchor.month > (5, 8, 11, 12)[season - 1]
        year = frame.anchor.year + (shift if shift > 0 and ended else 0)
        year -= 1 if shift < 0 and not ended else 0
    return Value(f"{year:04}-{SEASONS[season]}", "quarter") if year else NONE


def rule_decade(slots: Slots, frame: Frame) -> Value:
    """The 1930s, the sixties."""
    del frame
    full, short = number(slots, "decade"), number(slots, "tens") or number(slots, "yys")
    if full is None and short is None:
        return NONE
    full = full or (2000 if (short or 0) < TENS_NOW else 1900) + (short or 0)
    return Value(str(full // 10), "decade")


def rule_century(slots: Slots, frame: Frame) -> Value:
    """The 18th century: years that begin with 17."""
    del frame
    nth = number(slots, "ordinal")
    return Value(f"{nth - 1:02}", "range") if nth else NONE


def rule_years(slots: Slots, frame: Frame) -> Value:
    """1992-1995, 2014/15."""
    del frame
    start, end = number(slots, "year") or 0, number(slots, "year2")
    if end is None:
        end = start // 100 * 100 + (number(slots, "yy") or 0)
    return Value(f"{start}/{end}", "range") if start < end else NONE


def rule_weekday(slots: Slots, frame: Frame) -> Value:
    """Tuesday: the last on or before the day of publication; the next in future tense."""
    if frame.anchor is None:
        return NONE
    weekday, shift = number(slots, "weekday") or 1, number(slots, "shift")
    off = weekday - frame.anchor.isoweekday()
    if shift == -1:
        off -= 7 if off >= 0 else 0
    elif shift == 1:
        off += 7
    elif shift is None and frame.tense != "future":
        off -= 7 if off > 0 else 0
    elif shift is None:
        off += 7 if off < 0 else 0
    return of_day(moved(frame.anchor, off))


def rule_weekday_of_week(slots: Slots, frame: Frame) -> Value:
    """Friday last week."""
    if frame.anchor is None:
        return NONE
    off = (number(slots, "weekday") or 1) - frame.anchor.isoweekday()
    return of_day(moved(frame.anchor, off + 7 * (number(slots, "shift") or 0)))


def rule_deictic(slots: Slots, frame: Frame) -> Value:
    """Today, yesterday."""
    return of_day(moved(frame.anchor, number(slots, "deictic") or 0) if frame.anchor else None)


def rule_weekend(slots: Slots, frame: Frame) -> Value:
    """Last weekend; "the weekend" by tense."""
    if frame.anchor is None:
        return NONE
    weekday, shift = frame.anchor.isoweekday(), number(slots, "shift")
    off = 6 - weekday
    if shift == -1 or (shift is None and frame.tense != "future" and weekday < 6):
        off -= 7
    if shift == 1 and weekday >= 6:
        off += 7
    start, end = moved(frame.anchor, off), moved(frame.anchor, off + 1)
    return Value(f"{start}/{end}", "range") if start and end else NONE


def rule_end_of(slots: Slots, frame: Frame) -> Value:
    """The end of the year, of next month: its last day."""
    if frame.anchor is None:
        return NONE
    unit, shift = number(slots, "unit"), number(slots, "shift") or 0
    if unit == YEAR:
        return of_day(make_day(frame.anchor.year + shift, 12, 31))
    if unit == MONTH:
        months = frame.anchor.year * 12 + frame.anchor.month - 1 + shift
        year, month = divmod(months, 12)
        return of_day(make_day(year, month + 1, calendar.monthrange(year, month + 1)[1]))
    if unit == WEEK:
        return of_day(moved(frame.anchor, 7 - frame.anchor.isoweekday() + 7 * shift))
    return NONE


def rule_same_day(slots: Slots, frame: Frame) -> Value:
    """The same day: the one named before."""
    del slots
    return of_day(frame.reference)


def rule_shifted_unit(slots: Slots, frame: Frame) -> Value:
    """This week, last month, next year."""
    if frame.anchor is None:
        return NONE
    return shifted(frame.anchor, number(slots, "shift") or 0, number(slots, "unit") or 1)


def rule_from_reference(slots: Slots, frame: Frame) -> Value:
    """The next day, the previous year: from the day named before."""
    base = frame.reference or frame.anchor
    back = str(slots["rel"]).casefold() in {"previous", "preceding"}
    return shifted(base, -1 if back else 1, number(slots, "unit") or 1) if base else NONE


def rule_before_reference(slots: Slots, frame: Frame) -> Value:
    """A day earlier, the year before."""
    base = frame.reference or frame.anchor
    return shifted(base, -1, number(slots, "unit") or 1) if base else NONE


def rule_ago(slots: Slots, frame: Frame) -> Value:
    """Two weeks ago."""
    if frame.anchor is None:
        return NONE
    return shifted(frame.anchor, -_count(slots), number(slots, "unit") or 1)


def rule_counted(slots: Slots, frame: Frame) -> Value:
    """Two days later: from the day named before; nothing where none was."""
    if frame.reference is None:
        return NONE
    way = number(slots, "back") or 1
    return shifted(frame.reference, way * _count(slots), number(slots, "unit") or 1)


def rule_hence(slots: Slots, frame: Frame) -> Value:
    """In two days' time."""
    if frame.anchor is None:
        return NONE
    return shifted(frame.anchor, _count(slots), number(slots, "unit") or 1)


def rule_clock(slots: Slots, frame: Frame) -> Value:
    """05:43, 9:30 p.m.: on the weekday beside it, the day named before, or that of publication."""
    hour, minute = _clock(slots)
    if hour is None:
        return Value(None, None, "TIME")
    beside = number(slots, "weekday") or number(slots, "weekday2")
    day = frame.reference or frame.anchor
    if beside and frame.anchor:
        named = rule_weekday({"weekday": beside}, frame).value
        day = date.fromisoformat(named) if named else day
    return Value(f"{day}T{hour:02}:{minute:02}" if day else None, "minute", "TIME")


def rule_duration(slots: Slots, frame: Frame) -> Value:
    """Three weeks: P3W."""
    del frame
    return Value(_length(slots), None, "DURATION")


def rule_habit(slots: Slots, frame: Frame) -> Value:
    """Every week."""
    del slots, frame
    return Value(None, None, "SET")


def rule_length(slots: Slots, frame: Frame) -> Value:
    """Several weeks: a length that nobody counted."""
    del slots, frame
    return Value(None, None, "DURATION")


def rule_unknown(slots: Slots, frame: Frame) -> Value:
    """Recent days: a date that the words leave open."""
    del slots, frame
    return NONE


def _count(slots: Slots) -> int:
    return number(slots, "count") or number(slots, "number") or 1


def _anchor_year(slots: Slots, frame: Frame) -> int | None:
    shift = number(slots, "shift") or 0
    return frame.anchor.year + shift if frame.anchor else None


def _length(slots: Slots) -> str | None:
    count, unit, small = _count(slots), number(slots, "unit"), number(slots, "small")
    if small:
        return f"PT{count}{SMALL_LETTERS[small]}"
    if unit in {DECADE, CENTURY}:
        return f"P{count * (unit or 0) // YEAR}Y"
    if unit == QUARTER:
        return f"P{count * 3}M"
    if unit == 2 * WEEK:
        return f"P{count * 2}W"
    return f"P{count}{LETTERS[unit or 1]}"


def _clock(slots: Slots) -> tuple[int | None, int]:
    """Hour and minute; midnight is the beginning of the day."""
    written = str(slots.get("clock") or slots.get("hour") or "")
    if not written:
        return (None, 0)
    parts = [int(each) for each in written.replace(".", ":").split(":")]
    hour, minute = parts[0], parts[1] if len(parts) > 1 else 0
    half = str(slots.get("half", "")).casefold()[:1]
    if half and hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    return (hour, minute)


RULES: Mapping[str, Rule] = {
    "date": rule_date,
    "iso": rule_iso,
    "slashed": rule_slashed,
    "attack": rule_attack,
    "days": rule_days,
    "named": rule_named,
    "shifted_month": rule_shifted_month,
    "quarter": rule_quarter,
    "half": rule_half,
    "season": rule_season,
    "decade": rule_decade,
    "century": rule_century,
    "years": rule_years,
    "weekday": rule_weekday,
    "weekday_of_week": rule_weekday_of_week,
    "deictic": rule_deictic,
    "weekend": rule_weekend,
    "end_of": rule_end_of,
    "same_day": rule_same_day,
    "shifted_unit": rule_shifted_unit,
    "from_reference": rule_from_reference,
    "before_reference": rule_before_reference,
    "ago": rule_ago,
    "counted": rule_counted,
    "hence": rule_hence,
    "clock": rule_clock,
    "duration": rule_duration,
    "habit": rule_habit,
    "length": rule_length,
    "unknown": rule_unknown,
    "span_of": rule_duration,
}
"""A rule's name, as patterns write it."""
