"""The stance lexicon: evaluative words, and whom their value is for."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal

from onrecord.errors import ResourceError

Target = Literal["subject", "object", "described"]


@dataclass(frozen=True, slots=True)
class Evaluation:
    """One line of resources/stance: words in lemmas ("*" is a gap), target and value."""

    words: tuple[str, ...]
    on: Target
    value: float
    example: str


@cache
def evaluations(language: str) -> Mapping[str, tuple[Evaluation, ...]]:
    """The evaluations of a language by the lemma of their first word, longest first.

    Raises ResourceError where the table cannot be read.
    """
    path = files("onrecord.data") / f"stance-{language}.json"
    try:
        rows = json.loads(path.read_text(encoding="utf-8"))
        entries = [
            Evaluation(tuple(r["phrase"].split()), r["of"], float(r["value"]), r["example"])
            for r in rows
        ]
    except (OSError, ValueError, KeyError) as error:
        raise ResourceError(
            f"stance-{language}.json cannot be read ({error}); build it with `make data`."
        ) from error
    found: dict[str, list[Evaluation]] = {}
    for entry in sorted(entries, key=lambda e: -len(e.words)):
        found.setdefault(entry.words[0], []).append(entry)
    return {word: tuple(each) for word, each in found.items()}
