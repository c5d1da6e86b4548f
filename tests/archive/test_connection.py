from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from codings import all_three

from onrecord.archive import Archive
from onrecord.archive.migrations import MIGRATIONS
from onrecord.errors import ArchiveError

VERSION_1 = Path(__file__).parent / "data" / "version-1.sql"


def test_a_missing_archive_is_not_made_by_a_reader(tmp_path: Path) -> None:
    with pytest.raises(ArchiveError, match="there is no archive here"):
        Archive(tmp_path / "a.db", create=False)
    assert not (tmp_path / "a.db").exists()


def test_a_missing_folder_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ArchiveError, match="cannot be opened"):
        Archive(tmp_path / "none" / "a.db")


def test_a_file_of_something_else_is_refused(tmp_path: Path) -> None:
    (tmp_path / "text.db").write_text("not a database, though longer than a header" * 40)
    with closing(sqlite3.connect(tmp_path / "other.db")) as other:
        other.execute("CREATE TABLE cake (id)")
    for name in ("text.db", "other.db"):
        before = (tmp_path / name).read_bytes()
        with pytest.raises(ArchiveError, match="name another one"):
            Archive(tmp_path / name)
        assert (tmp_path / name).read_bytes() == before


def test_an_archive_of_a_later_version_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    Archive(path).close()
    with closing(sqlite3.connect(path)) as raw:
        raw.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    with pytest.raises(ArchiveError, match="install a newer onrecord"):
        Archive(path)


def test_odd_names_are_names(tmp_path: Path) -> None:
    for name in ("a b?mode=memory.db", "50%25#x.db", "ä.db"):
        Archive(tmp_path / name).close()
        assert (tmp_path / name).is_file()


def test_a_file_of_version_1_is_brought_up_to_date(tmp_path: Path) -> None:
    path = tmp_path / "old.db"
    with closing(sqlite3.connect(path)) as raw:
        raw.executescript(VERSION_1.read_text())
    with Archive(path) as archive:
        for _, coding in all_three():
            assert archive.coding(coding.article.id) == coding
        connection = archive._connection  # noqa: SLF001
        assert connection.execute("PRAGMA user_version").fetchone() == (len(MIGRATIONS),)
        found = connection.execute(
            "SELECT rowid FROM article_words WHERE article_words MATCH 'kel'"
        )
        assert len(found.fetchall()) == 1


def test_readers_read_beside_a_writer_and_a_second_writer_waits(archive: Archive) -> None:
    with Archive(archive.path, create=False) as reader:
        archive._connection.execute("BEGIN IMMEDIATE")  # noqa: SLF001
        assert reader.counts().articles == 3
        reader._connection.execute("PRAGMA busy_timeout = 50")  # noqa: SLF001
        with pytest.raises(ArchiveError, match="another process is writing"):
            reader.weave()
        archive._connection.execute("ROLLBACK")  # noqa: SLF001


def test_a_damaged_archive_says_so(archive: Archive) -> None:
    path = archive.path
    archive.close()
    data = bytearray(path.read_bytes())
    for at in range(4096, len(data), 4096):
        data[at : at + 64] = b"\xff" * 64
    path.write_bytes(data)
    with pytest.raises(ArchiveError), Archive(path, create=False) as opened:
        opened.fingerprint()


def test_a_closed_archive_says_so(archive: Archive) -> None:
    archive.close()
    with pytest.raises(ArchiveError):
        archive.counts()
