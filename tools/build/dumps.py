"""Builds data/dumps.json: the words by which the lines of a dump give themselves away."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, TypedDict

import yaml

if TYPE_CHECKING:
    from pathlib import Path


class Entry(TypedDict, total=False):
    """A phrase with its example; ``most`` is the number of words a line may have."""

    phrase: str
    most: int
    example: str


class Consent(TypedDict):
    """How consent notices of one language speak to the reader, and of what."""

    speaks: list[str]
    of: list[str]
    example: str


class Kind(TypedDict, total=False):
    """The phrases of one kind of line."""

    line: dict[str, list[str]]
    start: list[Entry]
    anywhere: list[Entry]


MOST = 30


def build(resources: Path, data: Path) -> None:
    """Write the table that classifying the lines of a dump takes."""
    kinds: dict[str, Kind] = yaml.safe_load((resources / "dumps/phrases.yml").read_text("utf-8"))
    words: dict[str, str] = yaml.safe_load(
        (resources / "dumps/function_words.yml").read_text("utf-8")
    )
    labels: dict[str, list[str]] = yaml.safe_load(
        (resources / "dumps/labels.yml").read_text("utf-8")
    )
    notices: dict[str, Consent] = yaml.safe_load(
        (resources / "dumps/consent.yml").read_text("utf-8")
    )
    table = {
        "consent": [{"speaks": row["speaks"], "of": row["of"]} for row in notices.values()],
        "labels": {word.casefold(): field for field, row in labels.items() for word in row},
        "phrases": {name: _kind(kind) for name, kind in kinds.items()},
        "function_words": {language: sorted(set(line.split())) for language, line in words.items()},
    }
    text = json.dumps(table, ensure_ascii=False, indent=1, sort_keys=True)
    (data / "dumps.json").write_text(text + "\n", "utf-8")


def _kind(kind: Kind) -> dict[str, object]:
    lines = {phrase.casefold() for phrases in kind.get("line", {}).values() for phrase in phrases}
    return {
        "line": sorted(lines),
        "start": _entries(kind.get("start", [])),
        "anywhere": _entries(kind.get("anywhere", [])),
    }


def _entries(entries: list[Entry]) -> list[list[object]]:
    return sorted([entry["phrase"].casefold(), entry.get("most", MOST)] for entry in entries)
