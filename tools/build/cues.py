"""Build the cue and stance lexicons: resources/{cues,stance}/*.yml → data/{cues,stance}-*.json."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import yaml

from onrecord.errors import ResourceError

FORMS = {"direct", "that", "bare", "whether", "infinitive", "gerund", "object", "predicate"}
IMPLIES = {
    "neutral", "doubt", "denial", "praise", "threat", "promise", "demand", "agreement",
    "criticism", "question",
}  # fmt: skip
KINDS = {"verbs": "verb", "nouns": "noun", "prepositions": "preposition"}
CLASSES = {"speech", "belief", "intention"}


def build(resources: Path, data: Path) -> None:
    """Check every lexicon and write its table; raises ResourceError naming the broken entry."""
    for path in sorted((resources / "cues").glob("*.yml")):
        _write(data / f"cues-{path.stem}.json", _cues(path))
    for path in sorted((resources / "stance").glob("*.yml")):
        _write(data / f"stance-{path.stem}.json", _stances(path))


def _write(path: Path, rows: list[dict[str, Any]]) -> None:
    lines = ",\n".join(json.dumps(row, ensure_ascii=False, sort_keys=True) for row in rows)
    path.write_text(f"[\n{lines}\n]\n", encoding="utf-8")


def _cues(path: Path) -> list[dict[str, Any]]:
    groups: dict[str, list[dict[str, Any]]] = yaml.safe_load(path.read_text(encoding="utf-8"))
    rows, seen = [], set()
    for group, entries in groups.items():
        for entry in entries:
            row = {"class": "speech", **entry, "kind": KINDS[group]}
            _check_cue(row, path)
            if (row["kind"], row["cue"]) in seen:
                raise ResourceError(f"{path.name}: {row['cue']!r} stands twice; keep one.")
            seen.add((row["kind"], row["cue"]))
            rows.append(row)
    return sorted(rows, key=lambda r: (r["kind"], r["cue"]))


def _check_cue(row: dict[str, Any], path: Path) -> None:
    wrong = [
        not row.get("cue") or not row.get("example"),
        not row.get("takes") or not set(row["takes"]) <= FORMS,
        row.get("implies") not in IMPLIES,
        row.get("addressee") not in {"object", "to", "none"},
        row["class"] not in CLASSES,
    ]
    if any(wrong):
        raise ResourceError(
            f"{path.name}: the entry {row.get('cue')!r} lacks a field or has a value that the "
            "head of the file does not name; mend it."
        )


def _stances(path: Path) -> list[dict[str, Any]]:
    entries: list[dict[str, Any]] = yaml.safe_load(path.read_text(encoding="utf-8"))
    seen: set[tuple[str, str]] = set()
    for row in entries:
        key = (row.get("phrase", ""), row.get("of", ""))
        if not all(key) or not row.get("example") or not -1 <= row.get("value", 9) <= 1:
            raise ResourceError(f"{path.name}: the entry {row} lacks a field; mend it.")
        if key in seen:
            raise ResourceError(f"{path.name}: {key[0]!r} ({key[1]}) stands twice; keep one.")
        seen.add(key)
    return sorted(entries, key=lambda r: (r["phrase"], r["of"]))
