"""People, bodies and countries, with their names and posts, numbered in a fixed order."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from facts.people import name_keys
from facts.posts import Posts
from facts.sheet import Row, parted, sheet
from facts.territories import countries
from onrecord.knowledge.forms import fold, unarticled
from onrecord.model import Entity

if TYPE_CHECKING:
    from pathlib import Path

Cells = tuple[int | str, ...]

SHORT = 5
"""A one-word form up to this length counts only in its own case: "who" is not the WHO."""
STRENGTH = ("name", "alias", "surname")


@dataclass
class Actors:
    """The rows of each table of actors."""

    entities: list[Cells] = field(default_factory=list)
    positions: list[Cells] = field(default_factory=list)
    posts: list[Cells] = field(default_factory=list)
    sources: list[Cells] = field(default_factory=list)
    tenures: list[Cells] = field(default_factory=list)
    names: list[Cells] = field(default_factory=list)
    body_names: list[Cells] = field(default_factory=list)
    memberships: list[Cells] = field(default_factory=list)
    numbers: dict[str, int] = field(default_factory=dict)

    def add(self, entity: Entity) -> int:
        """Number an entity."""
        number = self.numbers[entity.id] = len(self.numbers) + 1
        aliases = "|".join(a for a in dict.fromkeys(entity.aliases) if a and a != entity.name)
        country, sector = entity.country or "", entity.sector or ""
        self.entities.append(
            (number, entity.id, entity.kind, entity.name, aliases, country, sector)
        )
        return number


def actors(folder: Path) -> Actors:
    """Read the sheets of people, positions, tenures, organisations and memberships."""
    made = Actors()
    organisations = sheet(folder / "organisations.csv")
    bodies = {
        form: row
        for row in reversed(organisations)
        for form in (row["id"], row["name"], row["abbreviation"])
        if form
    }
    for row in organisations:
        _add_body(made, row)
    for id_, name, code, others in countries(folder):
        if id_ not in made.numbers:
            land = Entity(
                id=id_, kind="country", name=name, aliases=others, country=code, sector="GOV"
            )
            made.add(land)
    posts = Posts.read(folder, bodies)
    families = frozenset(row["name"] for row in sheet(folder / "family_names.csv"))
    for person in posts.people:
        _add_person(made, person, families)
    _add_posts(made, posts)
    for row in sheet(folder / "memberships.csv"):
        body = made.numbers[bodies[row["organisation"]]["id"]]
        made.memberships.append((body, row["country"], row["since"], row["until"]))
    return made


def _add_body(made: Actors, row: Row) -> None:
    names = [row["name"], row["abbreviation"], *parted(row["other_names"])]
    number = made.add(
        Entity(
            id=row["id"],
            kind="organisation",
            name=row["name"],
            aliases=tuple(names[1:]),
            country=row["country"],
            sector=row["sector"],
        )
    )
    seen = set()
    for rank, name in enumerate(names):
        key = unarticled(fold(name))
        if key and key not in seen:
            seen.add(key)
            exact = len(key) <= SHORT and " " not in key
            made.body_names.append((key, int(rank > 1), number, name, int(exact)))


def _add_person(made: Actors, person: Row, families: frozenset[str]) -> None:
    known_as = parted(person["known_as"])
    number = made.add(
        Entity(
            id=person["id"],
            kind="person",
            name=person["name"],
            aliases=(*known_as, *parted(person["aliases"])),
            country=person["country"],
        )
    )
    best: dict[str, str] = {}
    for key, how in name_keys(person, known_as, families):
        if key and (key not in best or STRENGTH.index(how) < STRENGTH.index(best[key])):
            best[key] = how
    made.names.extend((key, how, number) for key, how in best.items())


def _add_posts(made: Actors, posts: Posts) -> None:
    numbers = {}
    for number, position in enumerate(posts.positions, start=1):
        numbers[position.id] = number
        made.positions.append(
            (number, position.id, position.title, position.country, position.kind)
        )
        made.posts.extend((position.kind, body, number) for body in position.bodies)
    sources: dict[tuple[str, str], int] = {}
    for row in posts.tenures:
        source = sources.setdefault((row["source"], row["as_of"]), len(sources) + 1)
        person = made.numbers[row["id"]]
        made.tenures.append((person, row["start"], numbers[row["position"]], row["end"], source))
    made.sources.extend((number, *source) for source, number in sources.items())
