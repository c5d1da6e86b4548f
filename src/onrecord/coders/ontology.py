"""PLOVER's ontology: types, modes, scores, contexts, sectors, and how types combine.

Read from ``data/plover.json``, which is built from ``resources/ontology/plover.yml``.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from statistics import fmean

from onrecord.errors import ResourceError


@dataclass(frozen=True, slots=True, kw_only=True)
class EventType:
    """One of the sixteen types: its quad class, its score, its modes' scores."""

    name: str
    quad: int
    score: float
    modes: Mapping[str, float]
    recipient_required: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Ontology:
    """PLOVER as data. ``future`` and ``content`` say how a type changes with what rules it."""

    version: str
    types: Mapping[str, EventType]
    contexts: Mapping[str, str]
    sectors: Mapping[str, str]
    future: Mapping[str, str]
    content: Mapping[str, Mapping[str, str]]
    implied_contexts: Mapping[str, str]

    def intensity(self, kind: str, modes: tuple[str, ...]) -> float:
        """The score of an event from −10 to 10: its modes' mean, or its type's."""
        own = self.types[kind]
        return fmean(own.modes[mode] for mode in modes) if modes else own.score

    def promised(self, kind: str, *, aimed: bool) -> str:
        """The type of a promise to do something; troops sent against nobody are help."""
        if kind == "MOBILIZE" and not aimed:
            return "AGREE"
        return self.future.get(kind, "AGREE")

    def content_mode(self, outer: str, inner: str, modes: tuple[str, ...]) -> str | None:
        """The mode of an act of speech about a deed ("refused to meet": REJECT, meet)."""
        table = self.content.get(outer, {})
        keys = (*(f"{inner} {mode}" for mode in modes), inner)
        return next((table[key] for key in keys if key in table), None)


def ontology_from(table: Mapping[str, object]) -> Ontology:
    """The ontology of a table as it stands in the YAML file.

    Raises ``ResourceError`` where a name that it uses is none of its own.
    """
    rows = _mapping(table, "types")
    types = {name: _event_type(name, _mapping(rows, name)) for name in rows}
    found = Ontology(
        version=str(table.get("version")),
        types=types,
        contexts=_words(_mapping(table, "contexts")),
        sectors=_words(_mapping(table, "sectors")),
        future=_words(_mapping(table, "future")),
        content={
            outer: _words(_mapping(_mapping(table, "content"), outer))
            for outer in _mapping(table, "content")
        },
        implied_contexts=_words(_mapping(table, "implied_contexts")),
    )
    _check(found)
    return found


@cache
def ontology() -> Ontology:
    """The ontology that ships with onrecord, read once a process."""
    text = resources.files("onrecord.data").joinpath("plover.json").read_text("utf-8")
    return ontology_from(json.loads(text))


def _event_type(name: str, row: Mapping[str, object]) -> EventType:
    modes = _mapping(row, "modes") if "modes" in row else {}
    return EventType(
        name=name,
        quad=int(str(row["quad"])),
        score=float(str(row["score"])),
        modes={mode: float(str(score)) for mode, score in modes.items()},
        recipient_required=row.get("recipient") == "required",
    )


def _mapping(table: Mapping[str, object], key: str) -> Mapping[str, object]:
    value = table.get(key)
    if not isinstance(value, Mapping):
        raise ResourceError(f"plover.yml: `{key}` is {value!r}; give a mapping of names")
    return value


def _words(table: Mapping[str, object]) -> dict[str, str]:
    return {str(key): str(value) for key, value in table.items()}


def _check(found: Ontology) -> None:
    """Every name and score must fit the others."""
    for row in found.types.values():
        for score in (row.score, *row.modes.values()):
            if not -10 <= score <= 10:
                raise ResourceError(f"plover.yml: {row.name} has the score {score}, not -10 to 10")
        if row.quad not in {1, 2, 3, 4}:
            raise ResourceError(f"plover.yml: {row.name} has the quad {row.quad}, not 1 to 4")
    for kind in (*found.future, *found.future.values(), *found.content):
        _known_type(found, kind)
    for outer, table in found.content.items():
        for inner, mode in table.items():
            _known_mode(found, inner)
            _known_mode(found, f"{outer} {mode}")
    for mode, context in found.implied_contexts.items():
        _known_mode(found, mode)
        if context not in found.contexts:
            raise ResourceError(f"plover.yml: `{context}`, implied by {mode}, is no context")


def _known_type(found: Ontology, kind: str) -> None:
    if kind not in found.types:
        raise ResourceError(f"plover.yml: `{kind}` is none of its types; correct the name")


def _known_mode(found: Ontology, words: str) -> None:
    kind, _, mode = words.partition(" ")
    _known_type(found, kind)
    if mode and mode not in found.types[kind].modes:
        raise ResourceError(f"plover.yml: `{mode}` is no mode of {kind}; correct the name")
