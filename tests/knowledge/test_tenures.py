"""How sure it is that somebody held a post on a day."""

from __future__ import annotations

from datetime import date

import pytest

from onrecord.knowledge.kinds import Kind
from onrecord.knowledge.tenures import CERTAIN, EDGE, confidence, first_day, last_day, years_off
from onrecord.model import Tenure

KIND = Kind(name="head_of_state", sector="GOV", prominence=1, half_life=4, single=True)


def tenure(start: str, end: str, as_of: str = "2024-01-01") -> Tenure:
    return Tenure(
        position="x-xno-president",
        title="President",
        country="XNO",
        kind="head_of_state",
        start=start,
        end=end,
        source="curated",
        as_of=as_of,
    )


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2023", date(2023, 1, 1), date(2023, 12, 31)),
        ("2023-12", date(2023, 12, 1), date(2023, 12, 31)),
        ("2023-05-06", date(2023, 5, 6), date(2023, 5, 6)),
        ("", date.min, None),
    ],
)
def test_days(value: str, first: date, last: date | None) -> None:
    assert first_day(value) == first
    assert last_day(value) == (last or date.max)


def test_inside_outside_and_at_the_edge() -> None:
    held = tenure("2010", "2014-06-01")
    assert confidence(held, KIND, "2012-01-01") == CERTAIN
    assert confidence(held, KIND, "2010-03-01") == EDGE
    assert confidence(held, KIND, "2009-12-31") == 0
    assert confidence(held, KIND, "2014-06-02") == 0


def test_open_tenure_fades_after_its_source() -> None:
    held = tenure("2010-01-01", "", as_of="2024-01-01")
    assert confidence(held, KIND, "2023-12-31") == CERTAIN
    assert confidence(held, KIND, "2028-01-01") == pytest.approx(CERTAIN / 2, rel=0.01)
    assert confidence(held, KIND, None) == CERTAIN
    assert confidence(tenure("2010", "2011"), KIND, None) == 0


def test_a_month_is_judged_as_a_whole() -> None:
    assert confidence(tenure("2010-01-01", "2014-06-15"), KIND, "2014-06") == EDGE


def test_years_off() -> None:
    held = tenure("2010-01-01", "2012-01-01")
    assert years_off(held, "2011-01-01") == 0
    assert years_off(held, "2014-01-01") == pytest.approx(2, abs=0.01)
    assert years_off(held, "2009-01-01") == pytest.approx(-1, abs=0.01)
    assert years_off(held, None) == 0
