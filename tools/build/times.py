"""Builds data/times.<language>.json: how a language writes dates and times."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import yaml

if TYPE_CHECKING:
    from pathlib import Path


def build(resources: Path, data: Path) -> None:
    """Write a table for each language; the patterns keep their order, which decides."""
    for source in sorted((resources / "times").glob("*.yml")):
        table = yaml.safe_load(source.read_text("utf-8"))
        for pattern in table["patterns"]:
            pattern["examples"] = [
                [None if cell is None else str(cell) for cell in row] for row in pattern["examples"]
            ]
        text = json.dumps(table, ensure_ascii=False, indent=1)
        (data / f"times.{source.stem}.json").write_text(text + "\n", "utf-8")
