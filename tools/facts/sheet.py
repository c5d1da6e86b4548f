"""Sheets: the CSV files that people edit."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

Row = dict[str, str]


def sheet(path: Path) -> list[Row]:
    """The rows of a sheet; a row with too few or too many columns stops the build."""
    with path.open(encoding="utf-8", newline="") as lines:
        reader = csv.DictReader(lines, strict=True)
        rows = []
        for row in reader:
            if None in row or None in row.values():
                raise SystemExit(f"{path}, line {reader.line_num}: mind the number of columns.")
            rows.append(row)
    return rows


def parted(cell: str) -> list[str]:
    """The parts of a cell that holds several, set apart by ``|``."""
    return [part.strip() for part in cell.split("|") if part.strip()]
