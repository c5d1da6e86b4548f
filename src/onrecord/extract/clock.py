"""The time of day beside a date: "05:43 GMT", "at 2:05 p.m. ET", "T05:43+0000".

A clock stands right after its date or right before it, with at most a word such as
"at", "um" or the name of the day between them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cache
from typing import Final

from onrecord.extract.datetable import day_pattern, table, zone_pattern

REACH: Final = 48
"""Characters before a date in which its clock may begin."""

JOINERS = (
    "at|on|um|am|den|à|le|a las|a|el|alle ore|alle|ore|kl|klo|в|о|om|op|às|as|em|godz|saat|pukul"
    "|vào|lúc|στις|saa|o|v|ve"
)


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day and where it stands; ``zone`` is a number of minutes or a name."""

    start: int
    end: int
    hour: int
    minute: int
    second: int
    zone: int | str | None
    twelve_hours: bool = False


def clock_after(text: str, end: int) -> Clock | None:
    """The clock that follows a date which ends at ``end``."""
    match = _after().match(text, end)
    return _clock(match) if match and _plausible(match) else None


def clock_before(text: str, start: int, first: int) -> Clock | None:
    """The clock that leads to a date which starts at ``start``; not before ``first``."""
    for match in _before().finditer(text, max(first, start - REACH), start):
        return _clock(match) if _plausible(match) else None
    return None


def at(day: date, clock: Clock | None) -> str | None:
    """The day with its clock in ISO 8601; None where the clock does not exist."""
    if clock is None:
        return day.isoformat()
    if clock.hour > 23:
        return day.isoformat()
    when = datetime(day.year, day.month, day.day, clock.hour, clock.minute, clock.second)  # noqa: DTZ001 - local until its zone is known
    offset = _offset(clock.zone, when) if isinstance(clock.zone, str) else clock.zone
    if offset is None:
        return when.isoformat()
    try:
        return (when - timedelta(minutes=offset)).replace(tzinfo=UTC).isoformat()[:19] + "Z"
    except OverflowError:
        return None


@cache
def _face() -> str:
    return rf"""
        (?P<half>오전|오후|上午|下午|午前|午後)? \s?
        (?P<hour>\d{{1,2}})
        (?: \s? (?P<mark>[:.hH時时시點点]) \s? (?P<minute>[0-5]\d)
            (?: [:.] (?P<second>[0-5]\d) (?:[.,]\d+)? )? \s? [分분]? )?
        (?! \d )
        (?: \s? (?P<twelve>[AaPp]\.?\s?[Mm]\b\.?) )?
        (?: \s? (?:Uhr|uhr|hrs|Hrs)\b )?
        (?: \s? \(? (?P<zone>
              (?:GMT|UTC)? \s? [+−-] \d{{1,2}} (?::?\d\d)? (?!\d)
            | {zone_pattern()} (?!\w) ) \)? )?
    """


@cache
def _after() -> re.Pattern[str]:
    day = day_pattern()
    glue = rf"(?: T | [\s,|/·•–—@-]* (?: (?i:{day}|{JOINERS}) \b [.:,]? \s* )? [\s,|·:–—-]* )"
    return re.compile(rf"{glue} {_face()}", re.VERBOSE)


@cache
def _before() -> re.Pattern[str]:
    day = day_pattern()
    glue = rf"(?: [\s,|/·•–—-]* (?: (?i:{JOINERS}) \b [.]? )? [\s,]* (?: (?i:{day}) [.,]* \s* )? )"
    return re.compile(rf"(?<![\d:.,]) (?P<face>{_face()}) {glue} \Z", re.VERBOSE)


def _plausible(match: re.Match[str]) -> bool:
    """Whether the figures are a clock's: "12.50 million" and "14" alone are not."""
    if int(match["hour"]) > 24 or not (match["minute"] or match["twelve"]):
        return False
    if match["mark"] in {None, ":"} or match["twelve"] or match["zone"]:
        return True
    rest = match.string[match.end() :]
    return "Uhr" in match[0] or match["mark"] != "." or not re.match(r"\s*[\w%]", rest)


def _clock(match: re.Match[str]) -> Clock:
    hour, twelve = int(match["hour"]), match["twelve"] or ""
    afternoon = twelve[:1].lower() == "p" or match["half"] in {"오후", "下午", "午後"}
    if (twelve or match["half"]) and hour <= 12:
        hour = hour % 12 + (12 if afternoon else 0)
    face = match.start("face") if "face" in match.re.groupindex else match.start("hour")
    start = face + (
        len(match["face"]) - len(match["face"].lstrip()) if face != match.start("hour") else 0
    )
    return Clock(
        start, match.end(), hour, int(match["minute"] or 0), int(match["second"] or 0),
        _zone(match["zone"]), bool(twelve),
    )  # fmt: skip


def _zone(words: str | None) -> int | str | None:
    if not words:
        return None
    numeric = re.fullmatch(r"(?:GMT|UTC)?\s?([+−-])(\d{1,2}):?(\d\d)?", words)
    if not numeric:
        return words
    minutes = int(numeric[2]) * 60 + int(numeric[3] or 0)
    return minutes if numeric[1] == "+" else -minutes


def _offset(zone: str, when: datetime) -> int:
    zones = table()
    if zone in zones.zones:
        return zones.zones[zone]
    return zones.summer_zones[zone] + (60 if _american_summer(when) else 0)


def _american_summer(when: datetime) -> bool:
    """From the second Sunday of March to the first of November, 2 a.m. (since 2007)."""
    march, november = (datetime(when.year, month, 1, 2) for month in (3, 11))  # noqa: DTZ001 - local
    begin = march + timedelta(days=(6 - march.weekday()) % 7 + 7)
    end = november + timedelta(days=(6 - november.weekday()) % 7)
    return begin <= when < end
