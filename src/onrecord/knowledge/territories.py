"""Territories: the words that stand for a country, from its name to its seat of government."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Literal, cast

from onrecord.knowledge.forms import fold, unarticled, undotted

if TYPE_CHECKING:
    from onrecord.knowledge.store import Store

Usage = Literal["name", "adjective", "demonym", "capital", "seat", "historical"]

FORMS = """
SELECT key, form, country, qid, name, usage, exact, plural
  FROM territories
 ORDER BY key, rank, country
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class TerritoryForm:
    """A form that stands for a country: "Russia", "Russian", "Moscow", "the Kremlin".

    ``country`` is ISO 3166 alpha-3, XKX for Kosovo, or the codebook's UNO and EUR;
    ``qid`` and ``name`` are the territory's own, which for a historical, dependent
    or disputed one differ from those of ``country``. ``plural`` marks the people
    ("Russians").
    """

    form: str
    country: str
    qid: str | None
    name: str
    usage: Usage
    plural: bool = False


class Territories:
    """All forms by key; a few thousand, read at once when first asked."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def find(self, form: str) -> tuple[TerritoryForm, ...]:
        """What ``form`` may stand for, the likeliest first; a word in lower case is none.

        Abbreviations count only as they are written ("US", "U.S.", never "us").
        """
        if form == form.lower():
            return ()
        written = undotted(form)
        found = self._by_key.get(unarticled(fold(form)), ())
        return tuple(each for each, exact in found if not exact or undotted(each.form) == written)

    @cached_property
    def _by_key(self) -> dict[str, tuple[tuple[TerritoryForm, bool], ...]]:
        table: dict[str, list[tuple[TerritoryForm, bool]]] = {}
        for key, form, country, qid, name, usage, exact, plural in self._store.rows(FORMS):
            record = TerritoryForm(
                form=form,
                country=country,
                qid=qid or None,
                name=name,
                usage=cast("Usage", usage),
                plural=bool(plural),
            )
            table.setdefault(key, []).append((record, bool(exact)))
        return {key: tuple(records) for key, records in table.items()}
