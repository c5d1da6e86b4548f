"""Each entry of the lexicon of titles is found in its own example."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from onrecord.knowledge import KnowledgeBase
from onrecord.knowledge.forms import fold

LEXICON = yaml.safe_load(
    (Path(__file__).parents[2] / "resources" / "knowledge" / "titles.yml").read_text("utf-8")
)
ENTRIES = [*LEXICON["titles"], *LEXICON["offices"]]
BASE = KnowledgeBase.open()


def longest(example: str) -> list[str]:
    """The titles of a sentence, by longest match from the left."""
    words, found, at = fold(example).split(), [], 0
    while at < len(words):
        ends = range(len(words), at, -1)
        end = next((e for e in ends if " ".join(words[at:e]) in BASE.title_forms()), None)
        if end:
            found.append(" ".join(words[at:end]))
        at = end or at + 1
    return found


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry["example"])
def test_example(entry: dict[str, Any]) -> None:
    titles = [title for form in longest(entry["example"]) for title in BASE.titles(form)]
    assert entry["kind"] in {title.kind for title in titles}
    assert entry["sector"] in {title.sector for title in titles}


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry["example"])
def test_kinds_are_known(entry: dict[str, Any]) -> None:
    kinds = {entry["kind"], *entry.get("overrides", {}).values()} - {None}
    assert kinds <= set(BASE.kinds.all)


def test_gender_and_number() -> None:
    (woman,) = BASE.titles("chairwoman")
    (men,) = BASE.titles("spokesmen")
    assert (woman.gender, woman.plural) == ("f", False)
    assert (men.gender, men.plural) == ("m", True)


def test_modifiers_may_stand_before_and_after() -> None:
    statuses = {BASE.titles(p)[0].status for p in ("ex-minister", "former minister")}
    assert statuses == {"former"}
    assert BASE.titles("minister-designate")[0].status == "elect"
    assert not BASE.titles("former")
