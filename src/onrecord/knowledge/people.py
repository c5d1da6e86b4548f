"""People: who a name may mean at a date.

A full name is looked up as it stands. A surname alone is given only to people who
held a post near the date, ranked by how prominent that post is: "Lavrov" in 2024 is
the minister, not the ambassador of 1950.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, cast

from onrecord.knowledge.forms import fold
from onrecord.knowledge.spelling import same
from onrecord.knowledge.tenures import confidence, years_off
from onrecord.model import Entity, Tenure

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from onrecord.knowledge.kinds import Kinds
    from onrecord.knowledge.store import Store

Matched = Literal["name", "alias", "surname"]

# The primary key is (key, how, person).
NAMES = "SELECT person, how FROM names WHERE key = ? ORDER BY how, person"

AFTER = 12.0
"""Years after which a surname alone no longer means a former holder."""
BEFORE = 2.0
"""Years before a first post in which a surname alone may mean its later holder."""

_WEIGHT = {"name": 1.0, "alias": 0.97, "surname": 0.9}
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """Somebody whom a name may mean.

    ``matched`` says what agreed; ``tenure`` is the weightiest post held at the date,
    None where none was; ``score`` (0 to 1) orders candidates of one name.
    """

    entity: Entity
    matched: Matched
    tenure: Tenure | None
    score: float


class People:
    """The people of the knowledge base, by name."""

    def __init__(
        self, store: Store, kinds: Kinds, entity_of: Callable[[int], Entity | None]
    ) -> None:
        self._store = store
        self._kinds = kinds
        self._entity = entity_of

    def find(self, name: str, on: str | None) -> tuple[Candidate, ...]:
        """The people whom ``name`` may mean on the day ``on``, the likeliest first."""
        found = dict(reversed(self._numbers(name)))
        made = (self._candidate(number, how, on) for number, how in found.items())
        kept = (each for each in made if each is not None)
        return tuple(sorted(kept, key=lambda c: (-c.score, c.entity.id)))

    def _numbers(self, name: str) -> list[tuple[int, Matched]]:
        words = [word for word in fold(name).split() if word not in _SUFFIXES]
        exact = self._keyed(" ".join(words))
        return exact if exact or len(words) < 2 else self._respelt(words)

    def _keyed(self, key: str) -> list[tuple[int, Matched]]:
        return [(n, cast("Matched", how)) for n, how in self._store.rows(NAMES, (key,))]

    def _respelt(self, words: list[str]) -> list[tuple[int, Matched]]:
        """A name known under other given names: "Sergei Lavrov", "Joseph R. Biden"."""
        found: list[tuple[int, Matched]] = []
        for cut in range(1, len(words)):
            sides = ((words[:cut], words[cut:]), (words[cut:], words[:cut]))
            for given, family in sides:
                found += [
                    (number, "alias")
                    for number, how in self._keyed(" ".join(family))
                    if how == "surname" and self._named(number, given)
                ]
        return found

    def _named(self, number: int, given: list[str]) -> bool:
        person = self._entity(number)
        names = (person.name, *person.aliases) if person else ()
        return any(_same_given(given, fold(name).split()) for name in names)

    def _candidate(self, number: int, how: Matched, on: str | None) -> Candidate | None:
        person = self._entity(number)
        if person is None:
            return None
        fits = [(self._fit(each, on), each) for each in person.tenures]
        best, tenure = max(fits, key=lambda fit: fit[0], default=(0.0, None))
        if best <= 0.0 and (how == "surname" or (how == "alias" and _yet_to_come(person, on))):
            return None
        held = tenure if tenure and self._held(tenure, on) else None
        score = _WEIGHT[how] * (0.4 + 0.6 * best if how != "surname" else best)
        return Candidate(entity=person, matched=how, tenure=held, score=round(score, 4))

    def _held(self, tenure: Tenure, on: str | None) -> bool:
        return confidence(tenure, self._kinds[tenure.kind], on) > 0.0

    def _fit(self, tenure: Tenure, on: str | None) -> float:
        kind = self._kinds[tenure.kind]
        weight = self._kinds.prominence(tenure.kind, tenure.country)
        sure = confidence(tenure, kind, on)
        if sure > 0.0 or on is None:
            return weight * (0.5 + 0.5 * sure)
        return weight * 0.6 * _nearness(years_off(tenure, on))


def _yet_to_come(person: Entity, on: str | None) -> bool:
    """Whether the day lies before everything that is known of a person."""
    return all(years_off(each, on) < 0 for each in person.tenures)


def _nearness(years: float) -> float:
    """1 at the edge of a tenure, 0 from ``BEFORE`` years ahead of it or ``AFTER`` past it."""
    room = AFTER if years > 0 else BEFORE
    return max(0.0, 1.0 - abs(years) / room)


def _same_given(given: list[str], known: Iterable[str]) -> bool:
    """Whether each given name, initials apart, is among the known ones as some spelling of it."""
    spelt = [word for word in given if len(word) > 1]
    pool = list(known)
    if not spelt:
        return any(word[0] == given[0][0] for word in pool[:1])
    return any(same(spelt[0], word) for word in pool)
