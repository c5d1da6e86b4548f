"""Dates and times of publication, as pages write them.

``moment`` reads one, ``moments`` finds all of a line with their places. What a page
says is kept and no more: a day without a clock stays a day, a clock without a zone
stays local time. Relative phrases ("two hours ago") and dates that could be read two
ways (04/09/2024 without any hint) give nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cache
from typing import TYPE_CHECKING, Final

from onrecord.extract.clock import Clock, at, clock_after, clock_before
from onrecord.extract.datetable import month_pattern, table

if TYPE_CHECKING:
    from collections.abc import Iterator


FIRST_YEAR: Final = 1900
LAST_YEAR: Final = 2100
COMPACT = re.compile(r"\s*(\d{4})(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)?(Z)?)?\s*")


@dataclass(frozen=True, slots=True)
class Moment:
    """A date or time found in a text: ISO 8601, and the characters that give it."""

    start: int
    end: int
    value: str

    @property
    def day(self) -> str:
        """The day alone."""
        return self.value[:10]

    @property
    def timed(self) -> bool:
        """Whether the words give a time of day."""
        return "T" in self.value


def moment(text: str, *, month_first: bool | None = None) -> str | None:
    """The first date or time that ``text`` names, in ISO 8601; None where it names none.

    In UTC ("2024-04-09T05:43:00Z") where the text gives a clock and a zone, local
    ("2024-04-09T05:43:00") where it gives a clock alone, else the bare day. ``month_first``
    says how 04/09/2024 is to be read; without it only a clock with a.m. or p.m. decides.
    """
    compact = COMPACT.fullmatch(text)
    if compact:
        return _compact(compact)
    found = next(moments(text, month_first=month_first), None)
    return found.value if found else None


def moments(text: str, *, month_first: bool | None = None) -> Iterator[Moment]:
    """All dates of ``text`` with the clocks beside them, in order, none overlapping."""
    end = 0
    for match in _days().finditer(text):
        if match.start() < end:
            continue
        before = clock_before(text, match.start(), end)
        after = clock_after(text, match.end())
        clock = after or before
        day = _day(match, month_first=_month_first(match, clock, given=month_first))
        value = at(day, clock) if day else None
        if value:
            found = _moment(match, value, before if clock is before else None, after)
            end = found.end
            yield found


def latest(fetched: str | None = None) -> date:
    """The last day that a page can have been published on: that of its fetching, or today.

    One day is added for the zones that are ahead of UTC.
    """
    today = datetime.now(UTC).date()
    seen = moment(fetched) if fetched else None
    return min(today, date.fromisoformat(seen[:10]) if seen else today) + timedelta(days=1)


def _moment(match: re.Match[str], value: str, before: Clock | None, after: Clock | None) -> Moment:
    start = before.start if before else match.start()
    return Moment(start, after.end if after else match.end(), value)


def _compact(match: re.Match[str]) -> str | None:
    year, month, day, hour, minute, second, zone = match.groups()
    found = _date(int(year), int(month), int(day))
    if found is None:
        return None
    clock = (
        Clock(0, 0, int(hour), int(minute), int(second or 0), 0 if zone else None) if hour else None
    )
    return at(found, clock)


@cache
def _days() -> re.Pattern[str]:
    months = month_pattern()
    return re.compile(
        rf"""
        (?<![\w./-])
        (?:
          (?P<y1>\d{{4}}) (?P<s1>[-/.]) \s? (?P<m1>\d{{1,2}}) (?P=s1) \s? (?P<d1>\d{{1,2}}) \.?
        | (?P<y2>\d{{4}}) \s? [年년] \s? (?P<m2>\d{{1,2}}) \s? [月월]
          \s? (?P<d2>\d{{1,2}}) \s? [日일]
        | (?P<d3>\d{{1,2}}) (?:st|nd|rd|th|er|\.|º)? (?:\s+|-|/|\.)? (?:de\s+|of\s+)?
          (?P<m3>{months}) [.,]* (?:\s+|-|/) (?:de\s+|del\s+)? (?P<y3>\d{{4}})
        | (?P<m4>{months}) \.? \s+ (?P<d4>\d{{1,2}}) (?:st|nd|rd|th)? ,? \s+ (?P<y4>\d{{4}})
        | (?P<y5>\d{{4}}) [.,]? \s+ (?P<m5>{months}) \.? \s+ (?P<d5>\d{{1,2}})
        | (?P<a6>\d{{1,2}}) (?P<s6>[-/.]) (?P<b6>\d{{1,2}}) (?P=s6) (?P<y6>\d{{4}}|\d\d)
        )
        (?! \d | [-/.]\d )
        """,
        re.VERBOSE | re.IGNORECASE,
    )


def _day(match: re.Match[str], *, month_first: bool | None) -> date | None:
    for n in "12345":
        if match[f"y{n}"]:
            return _date(int(match[f"y{n}"]), _month(match[f"m{n}"]), int(match[f"d{n}"]))
    first, second = int(match["a6"]), int(match["b6"])
    if len(match["y6"]) == 2:
        return _past(int(match["y6"]), first, second, match["s6"], month_first=month_first)
    return _figures(int(match["y6"]), first, second, match["s6"], month_first=month_first)


def _past(
    year: int, first: int, second: int, sign: str, *, month_first: bool | None
) -> date | None:
    """The day of a year of two figures: of this century, unless it would lie ahead."""
    day = _figures(2000 + year, first, second, sign, month_first=month_first)
    if day and day > latest():
        return _figures(1900 + year, first, second, sign, month_first=month_first)
    return day


def _figures(
    year: int, first: int, second: int, sign: str, *, month_first: bool | None
) -> date | None:
    """The day of three figures, where it is plain which is the month."""
    if sign == ".":
        return _date(year, second, first)
    if first == second or second > 12:
        return _date(year, first, second)
    if first > 12:
        return _date(year, second, first)
    if month_first is None:
        return None
    return _date(year, first, second) if month_first else _date(year, second, first)


def _month_first(match: re.Match[str], clock: Clock | None, *, given: bool | None) -> bool | None:
    if given is None and match["y6"] and clock and clock.twelve_hours:
        return True
    return given


def _month(name: str) -> int:
    return int(name) if name.isdecimal() else table().month(name)


def _date(year: int, month: int, day: int) -> date | None:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None
