"""What came from a page has no power over a terminal, a table or a spreadsheet."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from codings import actor, article, at, event, statement, stored
from hypothesis import given
from hypothesis import strategies as st

from onrecord.archive import Archive
from onrecord.cli import clean, main
from onrecord.model import Coding, Publisher, Span

EVIL = (
    "\x1b]0;owned\x07[bold red]=cmd|' /C calc'!A1[/] \x1b[2J\x9b31m\u202eevil\x00 \"said\" [/nope]"
)


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    text = f"=1+1 {EVIL} said {EVIL}"
    source = article(
        text, title=EVIL, url=f"https://x.example/{EVIL}", publisher=Publisher(name=EVIL)
    )
    cue = at(text, " said ", 0)
    span = Span(cue.start + 1, cue.end - 1)
    said = statement(
        source,
        (Span(0, cue.start),),
        span,
        speaker=actor(text, EVIL, name=EVIL, role=EVIL, country=EVIL),
    )
    did = event(
        source, "AGREE", span, (actor(text, EVIL, name=EVIL),), sentence=Span(0, len(text)),
        modes=(EVIL,), claimed_by=said.id,
    )  # fmt: skip
    page, coding = stored(Coding(article=source, statements=(said,), events=(did,)), "evil.html")
    with Archive(tmp_path / "evil.db") as archive:
        archive.write(page, [coding], "v1")
    return tmp_path / "evil.db"


@pytest.mark.parametrize("form", ["--table", "--json", "--csv"])
@pytest.mark.parametrize(
    "arguments",
    [
        ["statements"],
        ["events"],
        ["search", "evil"],
        ["info"],
        ["sql", "SELECT * FROM statements"],
        ["show", "s-", "--why"],
        ["show", "e-", "--why"],
        ["show", "a-", "--why"],
    ],
)
def test_no_control_character_is_printed(
    hostile: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], form: str
) -> None:
    assert main([*arguments, form, "--archive", str(hostile)]) == 0
    out, err = capsys.readouterr()
    for c in out + err:
        assert c == "\n" or c >= " ", repr(c)
        assert c not in "\x7f\x9b\u202e", repr(c)
    assert out


def test_markup_is_shown_and_not_obeyed(hostile: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["sql", "SELECT speaker FROM statements", "--table", "--archive", str(hostile)])
    assert "[bold red]=cmd" in capsys.readouterr().out


def test_json_holds_the_words_to_the_letter(
    hostile: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["statements", "--json", "--archive", str(hostile)])
    assert json.loads(capsys.readouterr().out)["speaker"]["name"] == EVIL


def test_no_cell_is_a_formula(hostile: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["statements", "--csv", "--archive", str(hostile)])
    for line in csv.reader(io.StringIO(capsys.readouterr().out)):
        assert not [cell for cell in line if cell[:1] in {"=", "+", "@", "\t"}]


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("=1", "'=1"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@a", "'@a"),
        ("\t=1", "' =1"),
        ("\x1b[31m=1", "'=1"),
        ("a=1", "a=1"),
        (-9.0, -9.0),
        (None, None),
    ],
)
def test_a_formula_is_defused_and_a_number_left(value: object, shown: object) -> None:
    assert clean.cell(value) == shown


@given(st.text())
def test_cleaning_leaves_nothing_that_moves_a_cursor(text: str) -> None:
    shown = clean.line(text)
    assert all(c >= " " and not "\x7f" <= c <= "\x9f" for c in shown)
    assert clean.line(shown) == shown
    assert json.loads(clean.json_line(json.dumps(text, ensure_ascii=False))) == text
