"""Build ``src/onrecord/data/`` from ``resources/``: ``make data``; ``--check`` compares instead.

Each file under ``tools/build/`` builds the tables of one part with
``build(resources, data)``; the same resources give the same tables.
"""

from __future__ import annotations

import argparse
import sqlite3
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parent.parent
RESOURCES = ROOT / "resources"
DATA = ROOT / "src" / "onrecord" / "data"


def parts() -> list[str]:
    """The names of the parts, in the order in which they are built."""
    return sorted(path.stem for path in (ROOT / "tools" / "build").glob("[a-z]*.py"))


def build(data: Path) -> None:
    """Build every part's tables into ``data``."""
    sys.path.insert(0, str(ROOT / "tools"))
    for part in parts():
        import_module(f"build.{part}").build(RESOURCES, data)


def content(path: Path) -> bytes | list[str]:
    """What a table holds; of SQLite its statements, as its header names the library's version."""
    if path.suffix != ".sqlite":
        return path.read_bytes()
    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    try:
        return list(connection.iterdump())
    finally:
        connection.close()


def differences(built: Path) -> Iterator[str]:
    """Tables of ``data/`` that are not what their resources give."""
    names = {path.name for folder in (built, DATA) for path in folder.iterdir()}
    for name in sorted(names - {"__init__.py", "__pycache__"}):
        mine, theirs = DATA / name, built / name
        if not mine.exists():
            yield f"{name} is missing"
        elif not theirs.exists():
            yield f"{name} is built by nothing"
        elif content(mine) != content(theirs):
            yield f"{name} is not what resources/ gives"


def check() -> int:
    """Build beside and compare; 1 where anything differs."""
    with TemporaryDirectory() as folder:
        build(Path(folder))
        found = list(differences(Path(folder)))
    for line in found:
        print(f"{line}; run `make data` and commit it")
    return 1 if found else 0


def main() -> int:
    """Build, or compare with ``--check``."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="compare, write nothing")
    if parser.parse_args().check:
        return check()
    build(DATA)
    return 0


if __name__ == "__main__":
    sys.exit(main())
