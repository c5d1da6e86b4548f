"""Every command block of the documentation runs and prints what it says."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
sys.path.insert(0, str(ROOT / "tools"))

import docs  # noqa: E402 the tool lies beside the package, not in it


@pytest.mark.parametrize("path", docs.documents(), ids=lambda path: path.name)
def test_the_documentation_is_true(path: Path) -> None:
    assert not docs.stale(path)


@pytest.mark.parametrize(
    ("expected", "printed", "held"),
    [
        (("a", "b"), ["a", "b"], True),
        (("a", "…", "d"), ["a", "b", "c", "d"], True),
        (("a", "…", "d"), ["a", "d"], True),
        (("a", "d"), ["a", "b", "d"], False),
        ((), ["a"], False),
        (("a.c",), ["abc"], False),
    ],
)
def test_an_ellipsis_stands_for_any_lines(
    expected: tuple[str, ...], printed: list[str], held: bool
) -> None:
    assert docs.agrees(expected, printed) is held
