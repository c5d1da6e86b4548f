"""When and where: values that words of the text stand for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from onrecord.model.span import Span

Precision = Literal["minute", "day", "week", "month", "quarter", "year", "decade", "range"]


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """A date with its precision and the words that it rests on.

    ``value`` is ISO 8601 as far as it is known: ``2024-04-09``, ``2024-04``,
    ``2024-W15``, ``2024``, ``2024-04-09T05:43``; a range is
    ``2024-04-01/2024-04-09``. ``span`` is None where no words give the date and
    it follows from the day of publication; ``basis`` says which rule chose.
    """

    value: str
    precision: Precision
    span: Span | None = None
    text: str | None = None
    basis: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeMention:
    """A time expression of the text; ``value`` is None where it names no date."""

    span: Span
    text: str
    type: Literal["DATE", "TIME", "DURATION", "SET"]
    value: str | None
    precision: Precision | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Where:
    """Where something was said or done, with WGS 84 coordinates where they are known.

    ``span`` and ``text`` are None where no words of the text give the place and it
    follows from the dateline; ``basis`` says which rule chose.
    """

    name: str
    country: str | None = None
    lat: float | None = None
    lon: float | None = None
    geonames: int | None = None
    span: Span | None = None
    text: str | None = None
    basis: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place named in the text, with WGS 84 coordinates where it is known."""

    span: Span
    text: str
    name: str
    country: str | None = None
    lat: float | None = None
    lon: float | None = None
    geonames: int | None = None

    def where(self, basis: str = "words") -> Where:
        """The place as that of a statement or an event."""
        return Where(
            name=self.name,
            country=self.country,
            lat=self.lat,
            lon=self.lon,
            geonames=self.geonames,
            span=self.span,
            text=self.text,
            basis=basis,
        )
