"""The sheets are sound, and what is packaged was built from them."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest

from onrecord import data

FOLDER = Path(__file__).parents[2] / "resources" / "knowledge"
DAY = re.compile(r"(\d{4}(-\d\d(-\d\d)?)?)?")


def rows(name: str) -> list[dict[str, str]]:
    with (FOLDER / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


@pytest.mark.parametrize(
    "name",
    ["people.csv", "positions.csv", "tenures.csv", "posts.csv", "organisations.csv",
     "memberships.csv"],
)  # fmt: skip
def test_each_row_names_its_source_and_date(name: str) -> None:
    assert all(row["source"] and row["as_of"] for row in rows(name))


@pytest.mark.parametrize("name", ["tenures.csv", "posts.csv"])
def test_tenures_run_forward(name: str) -> None:
    for row in rows(name):
        assert DAY.fullmatch(row["start"])
        assert DAY.fullmatch(row["end"])
        assert not row["end"] or row["start"][:4] <= row["end"][:4]


@pytest.mark.parametrize("name", ["people.csv", "positions.csv", "organisations.csv"])
def test_ids_are_unique(name: str) -> None:
    ids = [row["id"] for row in rows(name)]
    assert len(ids) == len(set(ids))
    assert all(re.fullmatch(r"Q\d+|x-[a-z0-9-]+", each) for each in ids)


def test_kinds_are_listed() -> None:
    kinds = {row["kind"] for row in rows("kinds.csv")}
    used = {row["kind"] for name in ("positions.csv", "posts.csv") for row in rows(name)}
    assert used <= kinds


def test_tenures_refer_to_positions_and_people() -> None:
    people = {row["id"] for row in rows("people.csv")}
    positions = {row["id"] for row in rows("positions.csv")}
    for row in rows("tenures.csv"):
        assert row["id"] in people
        assert row["position"] in positions


def test_size() -> None:
    assert data.path("knowledge.sqlite").stat().st_size < 12_000_000
