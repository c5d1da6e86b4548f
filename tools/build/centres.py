"""Builds data/centres.json: where countries, states, regions and waters lie, by their middle."""

from __future__ import annotations

import csv
import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def build(resources: Path, data: Path) -> None:
    """Write form → rows of (name, country, kind, latitude, longitude)."""
    table: dict[str, list[list[str | float | None]]] = {}
    with (resources / "places/centres.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            place = [
                row["name"], row["country"] or None, row["kind"],
                float(row["lat"]), float(row["lon"]),
            ]  # fmt: skip
            for form in (row["name"], *filter(None, row["aliases"].split("|"))):
                table.setdefault(form, []).append(place)
    text = json.dumps(table, ensure_ascii=False, indent=0, sort_keys=True)
    (data / "centres.json").write_text(text + "\n", "utf-8")
