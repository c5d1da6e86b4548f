from __future__ import annotations

import pytest

from onrecord.archive.days import bounds


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2024-04-09", "2024-04-09", "2024-04-09"),
        ("2024-04-09T05:43:00Z", "2024-04-09", "2024-04-09"),
        ("2024-W01", "2024-01-01", "2024-01-07"),
        ("2020-W53", "2020-12-28", "2021-01-03"),
        ("2024-Q2", "2024-04-01", "2024-06-30"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2024", "2024-01-01", "2024-12-31"),
        ("202X", "2020-01-01", "2029-12-31"),
        ("1990s", "1990-01-01", "1999-12-31"),
        ("2024-04-01/2024-04-09", "2024-04-01", "2024-04-09"),
        ("2024-03/2024-04", "2024-03-01", "2024-04-30"),
    ],
)
def test_a_date_of_any_precision_has_a_first_and_a_last_day(
    value: str, first: str, last: str
) -> None:
    assert bounds(value) == (first, last)


@pytest.mark.parametrize(
    "value", [None, "", "soon", "2024-02-30", "2024-13", "2024-W60", "0000", "2024-05/2024-04", "/"]
)
def test_what_names_no_day_has_none(value: str | None) -> None:
    assert bounds(value) is None
