from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from onrecord.extract.dates import moment, moments

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases" / "dates.yml").read_text("utf-8"))
ZONES = yaml.safe_load(
    (Path(__file__).parents[2] / "resources" / "dates" / "zones.yml").read_text("utf-8")
)


@pytest.mark.parametrize("case", CASES + ZONES["examples"], ids=lambda case: case["text"])
def test_a_date_as_pages_write_it(case: dict[str, str]) -> None:
    assert moment(case["text"]) == case["value"]


def test_a_hint_decides_between_day_and_month() -> None:
    assert moment("04/09/2024", month_first=True) == "2024-04-09"
    assert moment("04/09/2024", month_first=False) == "2024-09-04"


def test_moments_stand_where_they_say() -> None:
    text = "Published 07:21 GMT 03.06.2024 (Updated: 10 April 2024)"
    found = [(text[m.start : m.end], m.day, m.timed) for m in moments(text)]
    assert found == [
        ("07:21 GMT 03.06.2024", "2024-06-03", True),
        ("10 April 2024", "2024-04-10", False),
    ]


@given(st.text(max_size=80))
def test_any_text_is_read_without_failure(text: str) -> None:
    end = 0
    for found in moments(text):
        assert end <= found.start < found.end <= len(text)
        end = found.end
        assert date.fromisoformat(found.day)


@given(
    st.dates(date(1901, 1, 2), date(2099, 12, 30)),
    st.sampled_from(["%d %B %Y", "%B %d, %Y", "%Y-%m-%d", "%d.%m.%Y", "%d-%b-%Y", "%Y/%m/%d"]),
    st.sampled_from(["", " | by the desk", " 14:05", ", 14:05 GMT"]),
)
def test_a_written_day_is_read_back(day: date, form: str, rest: str) -> None:
    value = moment(day.strftime(form) + rest)
    assert value is not None
    assert value[:10] == day.isoformat()
    assert ("14:05" in value) == ("14:05" in rest)
