"""Every command block of the documentation runs and prints what it says."""

from __future__ import annotations

import doctest
import sys
from pathlib import Path
from types import ModuleType

import pytest

import onrecord
import onrecord.api

ROOT = Path(__file__).parent.parent.parent
sys.path.insert(0, str(ROOT / "tools"))

import docs  # noqa: E402 the tool lies beside the package, not in it


@pytest.mark.parametrize("path", docs.documents(), ids=lambda path: path.name)
def test_the_documentation_is_true(path: Path) -> None:
    assert not docs.stale(path)


@pytest.mark.parametrize("path", docs.documents(), ids=lambda path: path.name)
def test_the_examples_in_python_are_true(path: Path) -> None:
    failed, _ = doctest.testfile(str(path), module_relative=False, encoding="utf-8")
    assert not failed


@pytest.mark.parametrize("module", [onrecord, onrecord.api], ids=lambda module: module.__name__)
def test_the_examples_in_docstrings_are_true(module: ModuleType) -> None:
    assert not doctest.testmod(module).failed


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
