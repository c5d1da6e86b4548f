"""Write examples/ready-articles/trade.parquet from the rows in trade.rows.yml beside it.

A Parquet file cannot be read in a review, so its rows are kept as YAML and the
file is made from them: the same rows give the same bytes with the same pyarrow.
"""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import yaml

FOLDER = Path(__file__).resolve().parent.parent / "examples" / "ready-articles"
COLUMNS = ("id", "url", "title", "text", "published", "publisher", "language")


def make(rows: Path, target: Path) -> int:
    """Write the articles of ``rows`` to ``target`` as strings; return how many there are."""
    articles = yaml.safe_load(rows.read_text(encoding="utf-8"))
    table = pa.Table.from_pylist(
        articles, schema=pa.schema([(name, pa.string()) for name in COLUMNS])
    )
    pq.write_table(table, target, compression="zstd", store_schema=False)
    return int(table.num_rows)


def main() -> None:
    """Make the one file that examples/ holds."""
    target = FOLDER / "trade.parquet"
    print(f"{make(FOLDER / 'trade.rows.yml', target)} articles in {target.name}")


if __name__ == "__main__":
    main()
