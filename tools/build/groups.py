"""Builds data/groups.<language>.json: nouns for bodies and for groups of people."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import yaml

if TYPE_CHECKING:
    from pathlib import Path


def build(resources: Path, data: Path) -> None:
    """Write a table for each language: noun → sector, its number, and what it is."""
    for source in sorted((resources / "groups").glob("*.yml")):
        lists = yaml.safe_load(source.read_text("utf-8"))
        rows: dict[str, dict[str, str | None]] = {}
        for entry in lists["institutions"]:
            rows[entry["noun"]] = _row("organisation", entry)
        for entry in lists["people"]:
            rows[entry["noun"]] = _row("group", entry)
            if entry["one"]:
                rows[entry["one"]] = _row("role", entry)
        text = json.dumps(rows, ensure_ascii=False, indent=1, sort_keys=True)
        (data / f"groups.{source.stem}.json").write_text(text + "\n", "utf-8")


def _row(kind: str, entry: dict[str, str | None]) -> dict[str, str | None]:
    return {"kind": kind, "sector": entry["sector"], "example": entry["example"]}
