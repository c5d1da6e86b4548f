"""The lexicon of titles: each entry's forms, spelt out, singular and plural."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

import yaml

from onrecord.knowledge.forms import fold

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

Entry = dict[str, object]
Cells = tuple[int | str | None, ...]

OFFICE_TEMPLATES = (
    "minister of {of}", "minister for {of}", "{before} minister", "{before} secretary",
    "secretary of {of}", "secretary for {of}", "secretary of state for {of}",
)  # fmt: skip
PREPOSITIONS = (" of ", " for ", " to ", " in ", " on ", " at ", " and ", " without ", " de ")
AFTER_NOUN = ("general", "elect", "designate", "emeritus", "royal", "major", "martial")


@dataclass(frozen=True)
class Form:
    """One spelt-out form of an entry."""

    text: str
    gender: str | None
    plural: bool


def titles(folder: Path) -> Iterator[Cells]:
    """Yield the rows of the table; of two entries with one form the first ranks first."""
    lexicon = yaml.safe_load((folder / "titles.yml").read_text("utf-8"))
    entries = [*lexicon["titles"], *_offices(lexicon)]
    ranks: dict[str, int] = {}
    seen: set[tuple[str, object, bool]] = set()
    for entry in entries:
        for form in _forms(entry):
            key = fold(form.text)
            mark = (key, entry.get("kind"), form.plural)
            if mark not in seen:
                seen.add(mark)
                ranks[key] = rank = ranks.get(key, -1) + 1
                yield _row(key, rank, form, entry)


def modifiers(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield (key, status) of each modifier."""
    lexicon = yaml.safe_load((folder / "titles.yml").read_text("utf-8"))
    for status, words in lexicon["modifiers"].items():
        yield from ((fold(word), status) for word in words)


def _row(key: str, rank: int, form: Form, entry: Entry) -> Cells:
    overrides = entry.get("overrides")
    listed = json.dumps(sorted(overrides.items())) if isinstance(overrides, dict) else ""
    return (
        key, rank, form.text, _text(entry.get("kind")), _text(entry.get("sector")), form.gender,
        int(form.plural), "current", int(bool(entry.get("generic"))), listed,
    )  # fmt: skip


def _forms(entry: Entry) -> Iterator[Form]:
    for field, gender in (("forms", None), ("masculine", "m"), ("feminine", "f")):
        for form in _spelt(entry, field):
            yield Form(form, gender, plural=False)
            if "plurals" not in entry:
                yield Form(_plural(form), gender, plural=True)
    for form in _strings(entry.get("plurals")):
        yield Form(form, None, plural=True)


def _spelt(entry: Entry, field: str) -> Iterator[str]:
    """The forms of a field, alone and behind each word that may stand before them."""
    before = _strings(entry.get("with"))
    for form in _strings(entry.get(field)):
        yield form
        yield from (f"{word} {form}" for word in before)


def _offices(lexicon: dict[str, object]) -> Iterator[Entry]:
    """Ministers by their portfolio, and those below them."""
    offices = lexicon["offices"]
    below = _strings(lexicon["below"])
    for office in offices if isinstance(offices, list) else ():
        spelt = [*_ministers(office), *_strings(office.get("also"))]
        yield {**office, "forms": spelt}
        yield {
            "forms": [f"{rank} {form}" for rank in below for form in spelt],
            "kind": "junior_minister",
            "sector": "GOV",
            "generic": True,
        }


def _ministers(office: Entry) -> Iterator[str]:
    for template in OFFICE_TEMPLATES:
        field = "of" if "{of}" in template else "before"
        for word in _strings(office.get(field)):
            yield template.format(**{field: word})


def _plural(form: str) -> str:
    """The plural: of the noun before a preposition, or before "-general"."""
    for preposition in PREPOSITIONS:
        if preposition in form:
            head, _, rest = form.partition(preposition)
            return _plural(head) + preposition + rest
    stem, joint, last = form.replace("-", " ").rpartition(" ")
    if joint and last in AFTER_NOUN and not stem.endswith(("major", "brigadier", "lieutenant")):
        return _plural(stem) + form[len(stem) :]
    if form.endswith("man"):
        return form[:-3] + "men"
    if form.endswith("y") and form[-2] not in "aeou":
        return form[:-1] + "ies"
    return form + ("es" if form.endswith(("s", "sh", "ch", "x")) else "s")


def _strings(value: object) -> list[str]:
    return [str(each) for each in value] if isinstance(value, list) else []


def _text(value: object) -> str | None:
    return None if value is None else str(value)
