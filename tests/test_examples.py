"""The example pages and what is written down about them agree."""

from __future__ import annotations

import gzip
import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pyarrow.parquet as pq
import pytest
import yaml

ROOT = Path(__file__).resolve().parent.parent
EXAMPLES = ROOT / "examples"
BESIDE = {".md", ".yml", ".sh"}
EXPECTED = yaml.safe_load((EXAMPLES / "expected.yml").read_text(encoding="utf-8"))
PAGES = sorted(
    path.relative_to(EXAMPLES).as_posix()
    for path in EXAMPLES.rglob("*")
    if path.is_file() and path.suffix not in BESIDE
)


def words_of(file: str) -> str:
    path = EXAMPLES / file
    if path.suffix == ".parquet":
        return "\n".join(pq.read_table(path).column("text").to_pylist())
    data = path.read_bytes()
    plain = gzip.decompress(data) if path.suffix == ".gz" else data
    text = plain.decode("cp1251" if b"windows-1251" in plain else "utf-8", "replace")
    return re.sub(r"\s+", " ", text.replace('\\"', '"').replace('""', '"').replace("&amp;", "&"))


def module(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, ROOT / "tools" / f"{name}.py")
    assert spec
    assert spec.loader
    loaded = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(loaded)
    return loaded


def test_every_page_is_written_down() -> None:
    known = {page["file"] for page in EXPECTED["pages"]}
    known |= {reject["file"] for reject in EXPECTED["rejects"]}

    assert sorted(known) == PAGES


@pytest.mark.parametrize("page", EXPECTED["pages"], ids=lambda page: page["file"])
def test_what_is_expected_stands_on_the_page(page: dict[str, list[dict]]) -> None:
    text = words_of(page["file"])

    for article in page["articles"]:
        assert (
            article["title"].replace("'", "") in text.replace("'", "") or "parquet" in page["file"]
        )
        for statement in article.get("statements", ()):
            assert statement["content"] in text
        for event in article.get("events", ()):
            assert event["words"] in text


def test_the_parquet_file_holds_its_rows(tmp_path: Path) -> None:
    made = tmp_path / "trade.parquet"
    module("make_examples_parquet").make(EXAMPLES / "ready-articles" / "trade.rows.yml", made)

    kept = pq.read_table(EXAMPLES / "ready-articles" / "trade.parquet")
    assert pq.read_table(made).equals(kept)


def test_only_invented_domains() -> None:
    hosts = {host for file in PAGES for host in re.findall(r"https?://([\w.-]+)", words_of(file))}

    assert {host for host in hosts if not host.endswith(".example")} <= {
        "schema.org",
        "ogp.me",
        "www.w3.org",
    }
