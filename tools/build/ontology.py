"""resources/ontology/plover.yml → data/plover.json."""

from __future__ import annotations

import json
from pathlib import Path

import yaml

from onrecord.coders.ontology import ontology_from


def build(resources: Path, data: Path) -> None:
    """Check the ontology and write its table."""
    table = yaml.safe_load((resources / "ontology" / "plover.yml").read_text("utf-8"))
    ontology_from(table)
    text = json.dumps(table, indent=1, ensure_ascii=False)
    (data / "plover.json").write_text(text + "\n", "utf-8")
