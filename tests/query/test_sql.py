from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.archive import Archive
from onrecord.errors import ArchiveError, InputError
from onrecord.query import run_sql


@pytest.mark.parametrize(
    "view", ["articles", "statements", "events", "actors", "mentions", "times", "places"]
)
def test_the_views_can_be_asked(archive: Archive, view: str) -> None:
    answer = run_sql(archive.path, f"SELECT * FROM {view}")
    assert answer.rows
    assert not answer.more


def test_full_text_can_be_asked(archive: Archive) -> None:
    query = "SELECT count(*) FROM statement_words WHERE statement_words MATCH 'bridge'"
    assert run_sql(archive.path, query).rows == ((2,),)


def test_rows_held_back_are_told(archive: Archive) -> None:
    answer = run_sql(archive.path, "SELECT id FROM statements ORDER BY id", limit=2)
    assert (len(answer.rows), answer.more) == (2, True)


@pytest.mark.parametrize(
    "query",
    [
        "DELETE FROM article",
        "UPDATE article SET title = 'x'",
        "DROP TABLE article",
        "CREATE TEMP TABLE x (y)",
        "ATTACH '/tmp/onrecord-attached.db' AS x",
        "PRAGMA query_only = OFF",
        "PRAGMA journal_mode = DELETE",
        "VACUUM INTO '/tmp/onrecord-vacuumed.db'",
        "SELECT load_extension('x')",
        "SELECT 1; DELETE FROM article",
        "INSERT INTO article_words (article_words) VALUES ('rebuild')",
        "BEGIN",
        "nonsense",
        "",
        "SELECT nothing FROM nowhere",
        "SELECT zeroblob(2000000000)",
        "SELECT '\ud800'",
        "SELECT '\x00'",
    ],
)
def test_nothing_but_a_select_is_run(archive: Archive, query: str) -> None:
    before = archive.fingerprint()
    with pytest.raises(InputError):
        run_sql(archive.path, query)
    assert archive.fingerprint() == before
    assert not Path("/tmp/onrecord-attached.db").exists()
    assert not Path("/tmp/onrecord-vacuumed.db").exists()


def test_a_query_without_an_end_is_stopped(archive: Archive) -> None:
    query = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n"
    with pytest.raises(InputError, match=r"0\.2 seconds"):
        run_sql(archive.path, query, seconds=0.2)


def test_a_missing_archive_is_named(tmp_path: Path) -> None:
    with pytest.raises(ArchiveError, match="no archive"):
        run_sql(tmp_path / "a.db", "SELECT 1")
