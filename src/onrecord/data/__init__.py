"""The packaged tables, built from ``resources/`` by ``tools/build_data.py``.

Nothing here is edited by hand. Loaders ask for a table by its file name.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from pathlib import Path


@cache
def path(name: str) -> Path:
    """The file of the table ``name``.

    The tables are read in place (SQLite opens them by path), so the package must
    be installed as files, as pip does.
    """
    return Path(str(files(__name__).joinpath(name)))
