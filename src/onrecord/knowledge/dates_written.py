"""Dates that are written out: 14 March 2019, Q3 2023, the 1930s.

The year may be missing; tense and the day of publication then choose it.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from onrecord.knowledge.time_values import (
    NONE,
    SEASONS,
    TENS_NOW,
    Frame,
    Rule,
    Slots,
    Value,
    anchor_year,
    make_day,
    number,
    of_day,
    of_month,
    of_year,
    year_of,
)


def rule_date(slots: Slots, frame: Frame) -> Value:
    """A day, month or year, as far as it is written."""
    month, day = number(slots, "month") or number(slots, "mm"), number(slots, "day")
    if month is None:
        year = number(slots, "year")
        return of_year(year) if year else NONE
    year = year_of(slots, frame, month, day)
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
    year = year_of(slots, frame, month, first)
    start = make_day(year, month, first) if year else None
    end = make_day(year, month, number(slots, "day2") or 0) if year else None
    return Value(f"{start}/{end}", "range") if start and end and start < end else NONE


def rule_named(slots: Slots, frame: Frame) -> Value:
    """Christmas, New Year's Eve: month × 100 + day."""
    month, day = divmod(number(slots, "named") or 101, 100)
    year = year_of(slots, frame, month, day)
    return of_day(make_day(year, month, day)) if year else NONE


def rule_quarter(slots: Slots, frame: Frame) -> Value:
    """The first quarter of 2023, Q3."""
    year = number(slots, "year") or anchor_year(slots, frame)
    part = number(slots, "nth") or number(slots, "q")
    return Value(f"{year:04}-Q{part}", "quarter") if year and part else NONE


def rule_half(slots: Slots, frame: Frame) -> Value:
    """The first half of 2023."""
    year, part = number(slots, "year") or anchor_year(slots, frame), number(slots, "nth")
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


WRITTEN: Mapping[str, Rule] = {
    "date": rule_date,
    "iso": rule_iso,
    "slashed": rule_slashed,
    "attack": rule_attack,
    "days": rule_days,
    "named": rule_named,
    "quarter": rule_quarter,
    "half": rule_half,
    "season": rule_season,
    "decade": rule_decade,
    "century": rule_century,
    "years": rule_years,
}
"""Rule's name, as patterns write it → the rule."""
