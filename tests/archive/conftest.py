from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent.parent / "support"))

from codings import all_three

from onrecord.archive import Archive


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    """An archive with the three articles of ``codings``."""
    with Archive(tmp_path / "news.db") as opened:
        for page, coding in all_three():
            opened.write(page, [coding], "v1")
        yield opened
