"""Titles: the words for posts, and the kind of post that each means."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Literal, cast

from onrecord.knowledge.forms import fold, unarticled

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onrecord.knowledge.store import Store

Gender = Literal["m", "f"]
Status = Literal["current", "former", "acting", "elect", "late"]

LEXICON = """
SELECT key, form, kind, sector, gender, plural, status, generic, overrides
  FROM titles
 ORDER BY key, rank
"""
MODIFIERS = "SELECT key, status FROM modifiers ORDER BY key"


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """A word or phrase for a post: "foreign minister", "chairwoman", "envoys".

    ``kind`` is the kind of post that it means (``head_of_state``, …), None where the
    words alone do not tell; ``overrides`` lists the countries where they mean
    another, or none. ``sector`` is PLOVER's. ``generic`` marks words that many
    hold at once ("senator", "general"), so that no holder follows from them.
    ``status`` comes from a modifier: "former president", "acting chairman".
    """

    form: str
    kind: str | None
    sector: str | None
    gender: Gender | None = None
    plural: bool = False
    status: Status = "current"
    generic: bool = False
    overrides: tuple[tuple[str, str | None], ...] = ()

    def kind_in(self, country: str | None) -> str | None:
        """The kind of post in a country: "chancellor" is one thing in Berlin, another in London."""
        return dict(self.overrides).get(country or "", self.kind)


class Titles:
    """The lexicon of titles, read at once when first asked."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def find(self, phrase: str) -> tuple[Title, ...]:
        """The titles that ``phrase`` may be; modifiers before it and after it are understood."""
        key = unarticled(fold(phrase))
        return self.forms.get(key) or self._modified(key)

    @cached_property
    def forms(self) -> Mapping[str, tuple[Title, ...]]:
        """Folded form → titles, for scanning by longest match."""
        table: dict[str, list[Title]] = {}
        for row in self._store.rows(LEXICON):
            key, form, kind, sector, gender, plural, status, generic, overrides = row
            title = Title(
                form=form,
                kind=kind,
                sector=sector,
                gender=cast("Gender | None", gender),
                plural=bool(plural),
                status=cast("Status", status),
                generic=bool(generic),
                overrides=tuple((a, b) for a, b in json.loads(overrides)) if overrides else (),
            )
            table.setdefault(key, []).append(title)
        return {key: tuple(titles) for key, titles in table.items()}

    @cached_property
    def modifiers(self) -> Mapping[str, Status]:
        """Folded modifier ("former", "ex", "acting", "elect") → what it makes of a title."""
        return {key: cast("Status", status) for key, status in self._store.rows(MODIFIERS)}

    def _modified(self, key: str) -> tuple[Title, ...]:
        first, _, after = key.partition(" ")
        before, _, last = key.rpartition(" ")
        for modifier, rest in ((first, after), (last, before)):
            status = self.modifiers.get(modifier)
            if status and rest:
                inner = self.forms.get(rest) or self._modified(rest)
                return tuple(replace(title, status=status) for title in inner)
        return ()
