"""PLOVER as data, and what its loader refuses."""

from __future__ import annotations

from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
import yaml

from onrecord.coders.ontology import ontology, ontology_from
from onrecord.errors import ResourceError

TABLE = yaml.safe_load(
    (Path(__file__).parents[2] / "resources" / "ontology" / "plover.yml").read_text("utf-8")
)


def changed(*path: str, value: object) -> dict[str, Any]:
    table = deepcopy(TABLE)
    inner = table
    for key in path[:-1]:
        inner = inner[key]
    inner[path[-1]] = value
    return table


def test_there_are_sixteen_types_and_thirty_seven_contexts() -> None:
    plover = ontology()

    assert len(plover.types) == 16
    assert len(plover.contexts) == 37
    assert {row.quad for row in plover.types.values()} == {1, 2, 3, 4}


def test_packaged_table_is_that_of_the_resources() -> None:
    assert ontology() == ontology_from(TABLE)


def test_intensity_is_the_modes_mean_or_the_types_own() -> None:
    plover = ontology()

    assert plover.intensity("ASSAULT", ()) == -9
    assert plover.intensity("ASSAULT", ("beat", "primitive")) == pytest.approx(-7.75)


@pytest.mark.parametrize(
    ("outer", "inner", "modes", "mode"),
    [
        ("REQUEST", "RETREAT", ("release",), "yield"),
        ("REQUEST", "RETREAT", ("resign",), "change"),
        ("REJECT", "CONSULT", (), "meet"),
        ("THREATEN", "SANCTION", ("expel",), "expel"),
        ("THREATEN", "ASSAULT", ("aerial",), "violence"),
        ("ACCUSE", "ASSAULT", (), None),
    ],
)
def test_mode_of_an_act_of_speech_about_a_deed(
    outer: str, inner: str, modes: tuple[str, ...], mode: str | None
) -> None:
    assert ontology().content_mode(outer, inner, modes) == mode


@pytest.mark.parametrize(
    ("table", "words"),
    [
        (changed("types", "AID", "score", value=11), "score 11"),
        (changed("types", "AID", "quad", value=5), "quad 5"),
        (changed("types", "ACCUSE", "modes", "allege", value=-12), "-12"),
        (changed("future", "AID", value="HELP"), "HELP"),
        (changed("content", "REQUEST", "AID", value="gift"), "gift"),
        (changed("implied_contexts", "COERCE cyber", value="computers"), "computers"),
        (changed("contexts", value=None), "contexts"),
    ],
)
def test_a_name_that_is_none_is_refused(table: dict[str, Any], words: str) -> None:
    with pytest.raises(ResourceError, match=words):
        ontology_from(table)
