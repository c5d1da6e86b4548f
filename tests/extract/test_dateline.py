from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from onrecord.extract.dateline import split

ROOT = Path(__file__).parents[2]
CASES = yaml.safe_load((ROOT / "tests/cases/datelines.yml").read_text("utf-8"))
PLACES = yaml.safe_load((ROOT / "resources/dates/places.yml").read_text("utf-8"))
AGENCIES = yaml.safe_load((ROOT / "resources/dates/agencies.yml").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:50])
def test_the_dateline_is_split_off(case: dict[str, str]) -> None:
    dateline, start = split(case["text"])
    assert case["text"][start:] == case["body"]
    if case.get("none"):
        assert dateline is None
    else:
        assert dateline is not None
        assert (dateline.place, dateline.agency) == (case["place"], case["agency"])
        assert dateline.text in case["text"]


@pytest.mark.parametrize("entry", AGENCIES["agencies"], ids=lambda entry: entry["name"])
def test_an_agency_without_a_place_is_known(entry: dict[str, str]) -> None:
    dateline, start = split(entry["example"])
    assert dateline is not None
    assert dateline.agency == entry["name"]
    assert start > len(entry["name"])


@pytest.mark.parametrize(
    "case", [*AGENCIES["examples"], *PLACES["examples"]], ids=lambda case: case["text"]
)
def test_the_examples_of_the_list_hold(case: dict[str, str]) -> None:
    dateline, start = split(case["text"])
    assert case["text"][start:] == case["body"]
    assert (dateline.place if dateline else None) == case["place"]
    assert (dateline.agency if dateline else None) == case["agency"]


@given(st.text(max_size=200))
def test_some_text_is_always_left(text: str) -> None:
    _, start = split(text)
    assert 0 <= start <= len(text)
    assert start == 0 or text[start:].strip()
