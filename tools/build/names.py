"""Builds data/given-names.json: given names and the gender that they mostly go with."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import yaml

if TYPE_CHECKING:
    from pathlib import Path


def build(resources: Path, data: Path) -> None:
    """Write name → m, f or u; a name listed under two genders is u."""
    lists = yaml.safe_load((resources / "names/given.yml").read_text("utf-8"))
    table: dict[str, str] = {}
    for gender, names in lists.items():
        for name in names.split():
            table[name] = gender if table.get(name, gender) == gender else "u"
    text = json.dumps(table, ensure_ascii=False, indent=0, sort_keys=True)
    (data / "given-names.json").write_text(text + "\n", "utf-8")
