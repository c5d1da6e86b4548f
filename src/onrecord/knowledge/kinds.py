"""Kinds of posts: how much each weighs, and how long its holders stay."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onrecord.knowledge.store import Store

KINDS = "SELECT kind, sector, prominence, half_life, single FROM kinds ORDER BY kind"
WEIGHTS = "SELECT country, weight FROM weights"
LEADERS = "SELECT country, kind FROM leaders"

TOPS = frozenset({"head_of_state", "head_of_government"})
BESIDE_THE_LEADER = 0.85
"""Share of prominence left to a president beside a ruling premier, or the other way round."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A kind of post.

    ``prominence`` (0 to 1) says how often news names its holders by surname alone;
    ``half_life`` after how many years half of its holders have been replaced;
    ``single`` whether a country has one holder at a time.
    """

    name: str
    sector: str
    prominence: float
    half_life: float
    single: bool


OTHER = Kind(name="other", sector="GOV", prominence=0.2, half_life=3.0, single=False)


class Kinds:
    """The kinds of posts by name."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def __getitem__(self, name: str) -> Kind:
        return self.all.get(name, OTHER)

    def weight(self, country: str | None) -> float:
        """How often world news names a country's people, 0 to 1, the most named at 1."""
        return self._weights.get(country or "", 0.8)

    def prominence(self, kind: str, country: str | None) -> float:
        """How often news names the holders of a post by surname alone, 0 to 1."""
        leading = self.leaders.get(country or "")
        share = BESIDE_THE_LEADER if kind in TOPS and leading not in (None, kind) else 1.0
        return self[kind].prominence * self.weight(country) * share

    @cached_property
    def leaders(self) -> Mapping[str, str]:
        """Country → the kind of post that its leader holds."""
        return dict(self._store.rows(LEADERS))

    @cached_property
    def _weights(self) -> Mapping[str, float]:
        return dict(self._store.rows(WEIGHTS))

    @cached_property
    def all(self) -> Mapping[str, Kind]:
        """Name → kind."""
        return {
            name: Kind(
                name=name,
                sector=sector,
                prominence=prominence,
                half_life=half_life,
                single=bool(single),
            )
            for name, sector, prominence, half_life, single in self._store.rows(KINDS)
        }
