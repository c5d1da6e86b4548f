"""Dates that are counted from another day: Tuesday, last week, two days later; and lengths.

They count from the day of publication, or from the day named before.
"""

from __future__ import annotations

import calendar
from collections.abc import Mapping
from datetime import date

from onrecord.knowledge.time_values import (
    CENTURY,
    DECADE,
    LETTERS,
    MONTH,
    NONE,
    QUARTER,
    SMALL_LETTERS,
    WEEK,
    YEAR,
    Frame,
    Rule,
    Slots,
    Value,
    count_of,
    make_day,
    moved,
    number,
    of_day,
    of_month,
    shifted,
)


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
    return shifted(frame.anchor, -count_of(slots), number(slots, "unit") or 1)


def rule_counted(slots: Slots, frame: Frame) -> Value:
    """Two days later: from the day named before; nothing where none was."""
    if frame.reference is None:
        return NONE
    way = number(slots, "back") or 1
    return shifted(frame.reference, way * count_of(slots), number(slots, "unit") or 1)


def rule_hence(slots: Slots, frame: Frame) -> Value:
    """In two days' time."""
    if frame.anchor is None:
        return NONE
    return shifted(frame.anchor, count_of(slots), number(slots, "unit") or 1)


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


def _length(slots: Slots) -> str | None:
    count, unit, small = count_of(slots), number(slots, "unit"), number(slots, "small")
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


COUNTED: Mapping[str, Rule] = {
    "shifted_month": rule_shifted_month,
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
"""Rule's name, as patterns write it → the rule."""
