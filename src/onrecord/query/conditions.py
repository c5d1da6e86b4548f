"""Conditions: one field of a filter to one condition in SQL, its values checked and bound."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from onrecord.archive import Condition, Order, Value
from onrecord.archive.days import bounds
from onrecord.archive.fold import words
from onrecord.errors import InputError

ORDERS: tuple[Order, ...] = ("newest", "oldest")

_ENTITY = re.compile(r"Q[1-9]\d*|x-\S+")
_COUNTRY = re.compile(r"[A-Za-z]{3}")

BY_NAME = """
{part} AND ({named} OR p.entity IN (
  SELECT e.id FROM entity_form AS f JOIN entity AS e ON e.n = f.entity WHERE {known}))
"""


def party(kind: str, parts: Sequence[str], who: str | None, field: str) -> Iterator[Condition]:
    """Statements or events in which ``who`` takes one of the parts.

    ``who`` is an entity's id, or words that all begin words of the name that stands in
    the record or of a name or alias of the entity behind it.
    """
    if who is None:
        return
    part = " OR ".join(f"p.part = '{each}'" for each in parts)
    if _ENTITY.fullmatch(who.strip()):
        yield _taking(kind, f"({part}) AND p.entity = ?", (who.strip(),))
        return
    begun = tuple(f" {word}" for word in words(who))
    if not begun:
        raise InputError(f"{field}: {who!r} holds no name; give a name, a part of one, or a QID")
    named = " AND ".join("instr(p.folded, ?) > 0" for _ in begun)
    known = " AND ".join("instr(f.folded, ?) > 0" for _ in begun)
    sql = BY_NAME.format(part=f"({part})", named=named, known=known)
    yield _taking(kind, sql, (*begun, *begun))


def country(kind: str, parts: Sequence[str], code: str | None) -> Iterator[Condition]:
    """Statements or events in which somebody of that country takes one of the parts."""
    if code is None:
        return
    if not _COUNTRY.fullmatch(code):
        raise InputError(f"country: {code!r} is no ISO 3166 alpha-3 code; give one such as NOR")
    part = " OR ".join(f"p.part = '{each}'" for each in parts)
    yield _taking(kind, f"({part}) AND p.country = ?", (code.upper(),))


def _taking(kind: str, sql: str, bound: tuple[Value, ...]) -> Condition:
    """Records of ``kind`` with a party ``p`` of which ``sql`` is true."""
    return Condition(f"r.n IN (SELECT p.{kind} FROM {kind}_party AS p WHERE {sql})", bound)  # noqa: S608 - table names of ours, values bound


def one_of(
    column: str, value: str | None, allowed: Sequence[str], field: str
) -> Iterator[Condition]:
    """Records whose column is ``value``, one of those allowed, in any case."""
    if value is None:
        return
    found = next((each for each in allowed if each.casefold() == value.casefold()), None)
    if not found:
        raise InputError(f"{field}: {value!r} is none of {', '.join(allowed)}")
    yield Condition(f"{column} = ?", (found,))


def period(
    columns: tuple[str, str], first: str | None, last: str | None, field: str
) -> Iterator[Condition]:
    """Records whose days, from the first column to the second, share one with the period."""
    begin, end = _day(first, field, 0), _day(last, field, 1)
    if begin and end and begin > end:
        raise InputError(f"{field}: the period ends on {end}, before it begins on {begin}")
    if begin:
        yield Condition(f"{columns[1]} >= ?", (begin,))
    if end:
        yield Condition(f"{columns[0]} <= ? AND {columns[0]} <> ''", (end,))


def _day(value: str | None, field: str, side: int) -> str | None:
    if value is None:
        return None
    days = bounds(value.strip())
    if not days:
        raise InputError(
            f"{field}: {value!r} is no date; give one such as 2024-04-09, 2024-04 or 2024"
        )
    return days[side]


def publisher(name: str | None) -> Iterator[Condition]:
    """Records whose outlet's name or domain holds these words."""
    if name is None:
        return
    begun = tuple(f" {word}" for word in words(name))
    if not begun:
        raise InputError(f"publisher: {name!r} holds no name; give an outlet's name or domain")
    for word in begun:
        yield Condition("instr(a.outlet_folded, ?) > 0", (word,))


def confidence(least: float | None) -> Iterator[Condition]:
    """Records of at least that confidence."""
    if least is None:
        return
    if not 0 <= least <= 1:
        raise InputError(f"min_confidence: {least} does not lie between 0 and 1")
    yield Condition("r.confidence >= ?", (least,))


def paging(
    order: str, limit: int | None, cursor: str | None
) -> tuple[Order, int | None, str | None]:
    """Order, limit and cursor, checked."""
    way = next((each for each in ORDERS if each == order), None)
    if not way:
        raise InputError(f"order: {order!r} is none of {', '.join(ORDERS)}")
    if limit is not None and limit < 1:
        raise InputError(f"limit: {limit} records are none; give 1 or more, or leave it out")
    return way, limit, cursor.strip() if cursor is not None else None
