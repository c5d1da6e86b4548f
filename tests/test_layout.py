"""The house's one direction, its sizes, and its public names."""

from __future__ import annotations

import ast
from itertools import pairwise
from pathlib import Path

import pytest

SOURCE = Path(__file__).parent.parent / "src" / "onrecord"
ORDER = [
    ("errors", "model", "data", "version"),
    ("sources",),
    ("extract",),
    ("language",),
    ("knowledge",),
    ("coders",),
    ("weave",),
    ("archive",),
    ("query",),
    ("export", "plots", "serve"),
    ("review", "scale"),
    ("pipeline", "reading", "api"),
    ("cli",),
]
RANK = {name: rank for rank, names in enumerate(ORDER) for name in names}
# The two names that the package itself shows (its __init__, and __main__) may import all of it.
FILES = [
    path for path in sorted(SOURCE.rglob("*.py")) if path.parent != SOURCE or path.stem in RANK
]


def room(path: Path) -> str:
    """The folder or file right below the package that a file belongs to."""
    parts = path.relative_to(SOURCE).with_suffix("").parts
    return parts[0]


def imported(path: Path) -> set[str]:
    """The rooms of ours that a file imports, wherever in it the import stands."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
        elif isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
    return {name.split(".")[1] for name in found if name.startswith("onrecord.")}


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_nothing_imports_what_comes_after_it(path: Path) -> None:
    mine = RANK[room(path)]
    later = {name for name in imported(path) if RANK[name] > mine}
    assert not later, f"{room(path)} comes before {sorted(later)}"


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_a_file_is_one_room_and_not_three(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 300


def test_every_room_has_its_place_in_the_order() -> None:
    rooms = {room(path) for path in SOURCE.rglob("*.py")} - {"__init__", "__main__"}
    assert rooms <= set(RANK)


@pytest.mark.parametrize(
    "path", sorted(SOURCE.rglob("__init__.py")), ids=lambda path: str(path.relative_to(SOURCE))
)
def test_public_names_are_listed_in_order(path: Path) -> None:
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__":
            names = ast.literal_eval(node.value)
            assert all(before < after for before, after in pairwise(names))
