"""Posts and those who held them: the sheets carried over, and what was added by hand since."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from facts.sheet import Row, parted, sheet
from onrecord.knowledge.forms import fold

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


@dataclass(frozen=True)
class Position:
    """A post; ``bodies`` are the country and the organisations that it may be asked for under."""

    id: str
    title: str
    country: str
    kind: str
    plural: bool
    bodies: tuple[str, ...]


@dataclass(frozen=True)
class Posts:
    """People, positions and tenures, each in a fixed order."""

    people: list[Row]
    positions: list[Position]
    tenures: list[Row]

    @classmethod
    def read(cls, folder: Path, bodies: Mapping[str, Row]) -> Self:
        """Read the sheets; a row of ``posts.csv`` finds its position and person or makes them."""
        positions = {r["id"]: _position(r, bodies) for r in sheet(folder / "positions.csv")}
        people = {r["id"]: {**r, "known_as": ""} for r in sheet(folder / "people.csv")}
        tenures = sheet(folder / "tenures.csv")
        adding = _Adding(people, positions, tenures, bodies)
        for row in sheet(folder / "posts.csv"):
            adding.post(row)
        for row in sheet(folder / "aliases.csv"):
            adding.names(row)
        for person in people.values():
            body = bodies.get(person["country"])
            person["country"] = body["country"] if body else person["country"]
        tenures = _without_doubles(tenures, positions, people)
        _close(tenures, positions)
        held = {row["id"] for row in tenures}
        return cls(
            people=sorted((p for p in people.values() if p["id"] in held), key=lambda r: r["id"]),
            positions=sorted(positions.values(), key=lambda p: p.id),
            tenures=sorted(tenures, key=lambda r: (r["id"], r["start"], r["position"])),
        )


class _Adding:
    """Adds rows made by hand to the sheets carried over."""

    def __init__(
        self,
        people: dict[str, Row],
        positions: dict[str, Position],
        tenures: list[Row],
        bodies: Mapping[str, Row],
    ) -> None:
        self.people, self.positions, self.tenures, self.bodies = people, positions, tenures, bodies
        self.by_name: dict[str, list[str]] = defaultdict(list)
        for person in people.values():
            self.by_name[fold(person["name"])].append(person["id"])
        self.by_post: dict[tuple[str, str], list[Position]] = defaultdict(list)
        for position in positions.values():
            for body in position.bodies:
                self.by_post[body, position.kind].append(position)
        self.latest: dict[str, str] = {}
        for tenure in tenures:
            newest = max(self.latest.get(tenure["position"], ""), tenure["start"])
            self.latest[tenure["position"]] = newest

    def post(self, row: Row) -> None:
        """A tenure: known to the sheet already under the same post and start, it is replaced."""
        position, person = self._position(row), self._person(row)
        made = {**row, "id": person, "position": position.id}
        same = [
            t
            for t in self.tenures
            if t["id"] == person and t["position"] == position.id and _meet(t, made)
        ]
        for old in same:
            self.tenures.remove(old)
        self.tenures.append(made)

    def names(self, row: Row) -> None:
        """Further names: ``aliases`` beside the name, ``known_as`` as good as it."""
        person = self.people.get(row["id"]) or self.people[self._known(row["name"], "") or ""]
        person["known_as"] = row["known_as"]
        person["aliases"] = "|".join(filter(None, (person["aliases"], row["aliases"])))

    def _position(self, row: Row) -> Position:
        known = self.by_post[row["country"], row["kind"]]
        named = [p for p in known if fold(p.title) == fold(row["title"])]
        if named:
            return named[0]
        if known and not row["title"]:
            return max(known, key=lambda p: (self.latest.get(p.id, ""), p.id))
        slug = f"x-{_slug(row['country'])}-{_slug(row['title'] or row['kind'])}"
        made = _position({**row, "id": slug, "plural": row["plural"] or "0"}, self.bodies)
        self.positions[slug] = made
        for body in made.bodies:
            self.by_post[body, made.kind].append(made)
        return made

    def _person(self, row: Row) -> str:
        found = row["id"] or self._known(row["name"], row["country"]) or f"x-{_slug(row['name'])}"
        if found not in self.people:
            keys = ("name", "country", "source", "as_of")
            made = {key: row[key] for key in keys}
            self.people[found] = {**made, "id": found, "aliases": "", "born": "", "known_as": ""}
            self.by_name[fold(row["name"])].append(found)
        elif found.startswith("x-reign"):  # known by surname, or without accents
            self.people[found]["name"] = row["name"]
        return found

    def _known(self, name: str, country: str) -> str | None:
        ids = self.by_name[fold(name)]
        near = [i for i in ids if self.people[i]["country"] == country]
        return next(iter(near or ids), None)


def _position(row: Row, bodies: Mapping[str, Row]) -> Position:
    forms = parted(row["country"])
    body = bodies.get(forms[0])
    asked = dict.fromkeys(forms)
    for known in filter(None, (bodies.get(form) for form in forms)):
        asked |= dict.fromkeys((known["id"], known["abbreviation"], known["name"]))
    return Position(
        id=row["id"],
        title=row["title"] or row["kind"].replace("_", " "),
        country=body["country"] if body else forms[0],
        kind=row["kind"],
        plural=row["plural"] == "1",
        bodies=tuple(form for form in asked if form),
    )


def _meet(one: Row, other: Row) -> bool:
    """Whether two rows of one person and post are the same stay."""
    return one["start"][:4] == other["start"][:4] or (
        not one["end"] and one["start"] < other["start"]
    )


def _without_doubles(
    tenures: list[Row], positions: Mapping[str, Position], people: Mapping[str, Row]
) -> list[Row]:
    """Leave out rulers known by surname only whom another row names in full."""
    full: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in tenures:
        if positions[row["position"]].kind in {"head_of_state", "head_of_government"}:
            for word in fold(people[row["id"]]["name"]).split():
                full[positions[row["position"]].country, word].append(row)

    def double(row: Row) -> bool:
        if not row["id"].startswith("x-reign") or row["source"] != "reign":
            return False
        last = fold(people[row["id"]]["name"]).split()[-1]
        same = full[positions[row["position"]].country, last]
        return any(
            each["id"] != row["id"] and abs(int(row["start"][:4]) - int(each["start"][:4])) <= 1
            for each in same
        )

    return [row for row in tenures if not double(row)]


def _close(tenures: list[Row], positions: Mapping[str, Position]) -> None:
    """End an open stay in a post for one where the next holder's begins."""
    by_post: dict[str, list[Row]] = defaultdict(list)
    for row in tenures:
        rival = "rival" in row["note"] or "contested" in row["note"]
        if not (positions[row["position"]].plural or rival):
            by_post[row["position"]].append(row)
    for rows in by_post.values():
        rows.sort(key=lambda r: (r["start"], r["id"]))
        for row in rows:
            later = [r["start"] for r in rows if r["start"] > row["start"]]
            if not row["end"] and later:
                row["end"] = later[0]


def _slug(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-")
