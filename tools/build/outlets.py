"""Builds data/outlets.json from resources/outlets.yml."""

from __future__ import annotations

import json
import re
from collections import Counter
from typing import TYPE_CHECKING

import yaml

if TYPE_CHECKING:
    from pathlib import Path

OWNERSHIPS = {"public", "state", "private", "cooperative", "non-profit", "party"}
FIELDS = {"name", "aliases", "domains", "country", "ownership", "common"}


def build(resources: Path, data: Path) -> None:
    """Write the table of outlets; raises ValueError for an entry that is wrong."""
    outlets = yaml.safe_load((resources / "outlets.yml").read_text("utf-8"))
    for outlet in outlets:
        _check(outlet)
    for field in ("names", "domains"):
        _check_unique(field, outlets)
    text = json.dumps(outlets, ensure_ascii=False, indent=1, sort_keys=True)
    (data / "outlets.json").write_text(text + "\n", "utf-8")


def _check(outlet: dict[str, str | list[str]]) -> None:
    wrong = set(outlet) - FIELDS
    if wrong or not {"name", "domains", "country"} <= set(outlet):
        raise ValueError(f"outlets.yml: {outlet} has {wrong or 'too few fields'}")
    if not re.fullmatch("[A-Z]{3}", str(outlet["country"])):
        raise ValueError(f"outlets.yml: {outlet['name']}: the country is no alpha-3 code")
    if outlet.get("ownership", "private") not in OWNERSHIPS:
        raise ValueError(f"outlets.yml: {outlet['name']}: ownership is one of {OWNERSHIPS}")


def _check_unique(field: str, outlets: list[dict[str, str | list[str]]]) -> None:
    if field == "domains":
        all_values = [domain for outlet in outlets for domain in outlet["domains"]]
    else:
        all_values = [str(outlet["name"]).casefold() for outlet in outlets]
    twice = [value for value, count in Counter(all_values).items() if count > 1]
    if twice:
        raise ValueError(f"outlets.yml: {field} stand twice: {', '.join(twice)}")
