"""Reading into an archive: twice, in parallel, cut off, and what goes wrong."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

import onrecord
from onrecord import Archive, InputError, OnrecordError, code, pipeline, read
from onrecord.model import Page, Reject
from onrecord.reading import codings
from onrecord.reading import read as read_watched
from onrecord.sources import pages

ONRECORD = [sys.executable, "-m", "onrecord"]
PLACES = ("Vell", "Port Ana", "Brannoc", "Sund", "Marsk")
DEEDS = (
    "met Estrian Foreign Minister Ada Lund in {place} on Monday to discuss the shared river",
    "said on Tuesday that Norland had agreed to open talks with Estria in {place}",
    "accused Estria of breaking the truce near {place} and called for a meeting",
    "signed a fisheries treaty with Veskan Prime Minister Olaf Marsh in {place}",
)


def articles(count: int) -> list[dict[str, str]]:
    """Ready articles, all different; every tenth carries the text of the one before it."""
    made: list[dict[str, str]] = []
    for number in range(count):
        deed = DEEDS[number % 4].format(place=PLACES[number % 5])
        text = (
            f"Norland Foreign Minister Jana Holm {deed}. It was round {number} of the talks. "
            f'"We want rule {number} and no other," she said after the meeting. '
        )
        text += " ".join(f"Point {number}.{each} is open." for each in range(12))
        if number % 10 == 9:
            text = made[-1]["text"]
        made.append(
            {
                "id": f"n{number}",
                "url": f"https://courier.example/{number}",
                "title": f"Round {number}",
                "text": text,
                "published": f"2024-04-{1 + number % 28:02d}",
                "publisher": "The Courier",
                "language": "en",
            }
        )
    return made


def written(path: Path, rows: list[dict[str, str]]) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def fingerprint(path: Path) -> str:
    with Archive(path, create=False) as archive:
        return archive.fingerprint()


def test_reading_twice_changes_nothing(tmp_path: Path) -> None:
    source = written(tmp_path / "a.jsonl", articles(12))
    first = read(source, tmp_path / "a.db")
    before = fingerprint(tmp_path / "a.db")
    second = read(source, tmp_path / "a.db")
    assert (first.articles, first.known, second.articles, second.known) == (12, 0, 0, 12)
    assert first.statements
    assert first.events
    assert first.duplicates == 1
    assert fingerprint(tmp_path / "a.db") == before


def test_workers_and_order_make_no_difference(tmp_path: Path) -> None:
    rows = articles(30)
    source = written(tmp_path / "a.jsonl", rows)
    one, two = written(tmp_path / "b.jsonl", rows[15:]), written(tmp_path / "c.jsonl", rows[:15])
    read(source, tmp_path / "one.db", workers=1)
    read(source, tmp_path / "two.db", workers=2)
    assert fingerprint(tmp_path / "one.db") == fingerprint(tmp_path / "two.db")
    read([one, two], tmp_path / "bc.db", workers=1)
    read([two, one], tmp_path / "cb.db", workers=1)
    assert fingerprint(tmp_path / "bc.db") == fingerprint(tmp_path / "cb.db")


def test_what_cannot_be_read_is_kept_with_its_reason(tmp_path: Path) -> None:
    source = written(tmp_path / "a.jsonl", articles(2))
    with source.open("a", encoding="utf-8") as file:
        file.write('{"id": "broken\n')
    (tmp_path / "empty.txt").write_bytes(b"")
    seen: list[Page | Reject] = []
    with Archive(tmp_path / "a.db") as archive:
        for _ in range(2):
            report = read_watched(
                [source, tmp_path / "empty.txt"], archive, watch=seen.append, workers=1
            )
            assert report.rejects == 2
            assert len(archive.rejects()) == 2
        assert {reject.origin.record for reject in archive.rejects()} == {None, 3}
        assert all(reject.reason for reject in archive.rejects())
    assert len(seen) == 8


def test_a_page_that_was_mended_is_no_reject_any_more(tmp_path: Path) -> None:
    page = tmp_path / "a.txt"
    page.write_text("Menu", encoding="utf-8")
    assert read(page, tmp_path / "a.db").rejects == 1
    page.write_text(f"Round one ends\n\n{articles(1)[0]['text']}\n", encoding="utf-8")
    assert read(page, tmp_path / "a.db").rejects == 0
    with Archive(tmp_path / "a.db") as archive:
        assert archive.rejects() == ()


def test_a_path_that_is_not_there_is_wrong_usage(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file"):
        read(tmp_path / "nothing.html", tmp_path / "a.db")
    with pytest.raises(InputError, match="empty"):
        code("  ")


def test_articles_raise_for_a_bad_page_unless_told_whom_to_tell(tmp_path: Path) -> None:
    page = tmp_path / "a.txt"
    page.write_text("Menu", encoding="utf-8")
    with pytest.raises(OnrecordError):
        list(onrecord.articles(page))
    told: list[Reject] = []
    assert list(onrecord.articles(page, on_reject=told.append)) == []
    assert len(told) == 1


def test_a_text_without_end_is_a_reject(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("onrecord.pipeline.LONGEST", 600)
    rows = articles(2)
    rows[0]["text"] *= 3
    report = read(written(tmp_path / "a.jsonl", rows), tmp_path / "a.db", workers=1)
    assert (report.articles, report.rejects) == (1, 1)
    with Archive(tmp_path / "a.db") as archive:
        (reject,) = archive.rejects()
    assert reject.stage == "code"
    assert "cut it into its articles" in reject.reason


def test_an_article_that_cannot_be_coded_leaves_the_others_of_its_page_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (page,) = pages([written(tmp_path / "a.jsonl", articles(1))])
    assert isinstance(page, Page)
    (good,) = pipeline.code_page(page).codings
    bad = replace(good.article, id="a-bad", text="a " * pipeline.LONGEST)
    monkeypatch.setattr(pipeline, "articles", lambda _: iter((bad, good.article)))
    outcome = pipeline.code_page(page)
    assert outcome.codings == (good,)
    assert [reject.stage for reject in outcome.rejects] == ["code"]


def test_a_language_without_a_parser_is_kept_uncoded(tmp_path: Path) -> None:
    row = articles(1)[0] | {"language": "ru", "text": "Министры встретились в понедельник в Осло."}
    report = read(written(tmp_path / "a.jsonl", [row]), tmp_path / "a.db")
    assert (report.articles, report.uncoded, report.statements) == (1, 1, 0)


def test_a_bare_text_is_coded_with_its_offsets() -> None:
    text = "\n  Norland Foreign Minister Jana Holm said on Monday that the talks had failed."
    coding = code(text, published="2024-04-09")
    (said,) = coding.statements
    assert said.speaker is not None
    assert said.speaker.span.of(text) == said.speaker.text
    assert said.said_on is not None
    assert said.said_on.value == "2024-04-08"


def test_offsets_hold_behind_signs_of_every_script() -> None:
    text = (
        "🕊️ السلام عليكم. “Peac\u0301e is near”, said Estria's envoy Ada Lund. “سنوقع,” she added."
    )
    coding = code(text, language="en")
    said = [span.of(text) for each in coding.statements for span in each.content]
    assert said[0] == "Peac\u0301e is near"
    assert "سنوقع" in said[1]


def test_codings_name_rejects_in_their_place(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"")
    written(tmp_path / "b.jsonl", articles(1))
    first, second = codings([tmp_path / "a.txt", tmp_path / "b.jsonl"], workers=1)
    assert isinstance(first, Reject)
    assert not isinstance(second, Reject)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="named pipes are a thing of Unix")
def test_the_first_line_appears_before_the_last_file_is_read(tmp_path: Path) -> None:
    first, pipe = written(tmp_path / "a.jsonl", articles(1)), tmp_path / "b.jsonl"
    os.mkfifo(pipe)
    command = [*ONRECORD, "code", str(first), str(pipe)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert json.loads(process.stdout.readline())["article"]["key"] == "n0"
        written(pipe, articles(2)[1:])
        assert json.loads(process.stdout.readline())["article"]["key"] == "n1"
    assert process.returncode == 0


def stored(path: Path) -> int:
    """How many articles an archive holds at this moment; 0 while there is none."""
    try:
        connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
        try:
            return int(connection.execute("SELECT count(*) FROM article").fetchone()[0])
        finally:
            connection.close()
    except sqlite3.Error:
        return 0


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """500 articles, and the fingerprint of an archive that was read without a break."""
    folder = tmp_path_factory.mktemp("undisturbed")
    source = written(folder / "a.jsonl", articles(500))
    read(source, folder / "whole.db")
    return source, fingerprint(folder / "whole.db")


@pytest.mark.parametrize("stop", [signal.SIGKILL, signal.SIGINT])
def test_a_reading_that_was_cut_off_is_finished_by_the_next(
    tmp_path: Path, stop: signal.Signals, undisturbed: tuple[Path, str]
) -> None:
    source, whole = undisturbed
    cut = tmp_path / "cut.db"
    command = [*ONRECORD, "read", str(source), "--archive", str(cut)]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        while stored(cut) < 40:
            assert process.poll() is None, "ended before it could be stopped"
            time.sleep(0.01)
        process.send_signal(stop)
        _, said = process.communicate(timeout=60)
    assert process.returncode == (-signal.SIGKILL if stop == signal.SIGKILL else 130), said
    assert "Traceback" not in said
    held = stored(cut)
    assert 40 <= held < 500
    connection = sqlite3.connect(cut)
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    connection.close()
    report = read(source, cut)
    assert report.known >= held
    assert fingerprint(cut) == whole
