"""The listings against golden outputs: delete one and run the test to have it written anew."""

from __future__ import annotations

import csv
import io
import json
import os
from pathlib import Path

import pytest

from onrecord.archive import Archive
from onrecord.cli import main

GOLDEN = Path(__file__).parent / "golden"


def run(
    archive: Archive, capsys: pytest.CaptureFixture[str], *arguments: str, code: int = 0
) -> tuple[str, str]:
    """What a command prints on stdout and on stderr."""
    assert main([*arguments, "--archive", str(archive.path)]) == code
    return tuple(capsys.readouterr())  # type: ignore[return-value]


@pytest.mark.parametrize("width", [80, 120])
@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("statements", ["statements", "--table"]),
        ("events", ["events", "--table"]),
        ("search", ["search", "port", "vell", "--table"]),
        ("info", ["info", "--table"]),
        ("actor", ["actor", "berg", "--table"]),
        ("sql", ["sql", "SELECT id, speaker, confidence FROM statements ORDER BY id", "--table"]),
        ("show", ["show", "s-5fe79304"]),
        ("why", ["show", "e-83065632", "--why"]),
        ("article", ["show", "a-e1b3c532"]),
    ],
)
def test_tables_look_as_they_did(  # noqa: PLR0913, PLR0917 - two dimensions, two fixtures
    archive: Archive,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    arguments: list[str],
    width: int,
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    out, _ = run(archive, capsys, *arguments)
    shown = "\n".join(line.rstrip() for line in out.splitlines()) + "\n"
    assert all(len(line) <= width for line in shown.splitlines())
    golden = GOLDEN / f"{name}-{width}.txt"
    if not golden.exists():
        assert "CI" not in os.environ, f"{golden.name} is not there"
        golden.write_text(shown)
    assert shown == golden.read_text()


def test_a_narrow_table_leaves_out_what_it_tells_elsewhere(
    archive: Archive, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    out, _ = run(archive, capsys, "statements", "--table")
    assert out.splitlines()[1].split() == ["date,", "outlet", "speaker", "what", "was", "said"]
    assert "*told*" in out


@pytest.mark.parametrize("form", ["json", "csv"])
@pytest.mark.parametrize("command", ["statements", "events"])
def test_data_look_as_they_did(
    archive: Archive, capsys: pytest.CaptureFixture[str], command: str, form: str
) -> None:
    out, err = run(archive, capsys, command, f"--{form}")
    golden = GOLDEN / f"{command}.{form}"
    if not golden.exists():
        assert "CI" not in os.environ, f"{golden.name} is not there"
        golden.write_text(out)
    assert out == golden.read_text()
    assert err == ""


def test_a_pipe_gets_json_lines(archive: Archive, capsys: pytest.CaptureFixture[str]) -> None:
    out, _ = run(archive, capsys, "events", "--type", "assault")
    (line,) = out.splitlines()
    told = json.loads(line)
    assert told["recipients"][0]["text"] == "Estrian fishermen"
    assert told["outlet"] == "The Veska Times"
    evidence = told["evidence"]
    assert (
        archive.article(told["article"]).text[evidence["start"] : evidence["end"]]
        == evidence["text"]
    )


def test_what_is_held_back_is_told(archive: Archive, capsys: pytest.CaptureFixture[str]) -> None:
    out, err = run(archive, capsys, "statements", "--limit", "2", "--json")
    assert len(out.splitlines()) == 2
    assert err.startswith("2 of 3 shown; --limit 0 for all, --after ")
    cursor = err.split("--after ")[1].split()[0]
    rest, err = run(archive, capsys, "statements", "--limit", "2", "--after", cursor, "--json")
    assert err == ""
    whole, _ = run(archive, capsys, "statements", "--limit", "0", "--json")
    assert out + rest == whole


def test_nothing_is_said_to_be_nothing(
    archive: Archive, capsys: pytest.CaptureFixture[str]
) -> None:
    out, err = run(archive, capsys, "events", "--actor", "nobody", "--table")
    assert (out, err) == ("", "nothing matches\n")


def test_csv_has_the_columns_of_the_view(
    archive: Archive, capsys: pytest.CaptureFixture[str]
) -> None:
    out, _ = run(archive, capsys, "events", "--csv")
    lines = list(csv.DictReader(io.StringIO(out)))
    assert tuple(lines[0]) == archive.events().columns
    assert lines[0]["intensity"] == "-9.0"


def test_each_command_gives_json_and_csv(
    archive: Archive, capsys: pytest.CaptureFixture[str]
) -> None:
    for arguments in (
        ["search", "bridge"],
        ["actor", "berg"],
        ["info"],
        ["sql", "SELECT 1 AS one"],
    ):
        out, _ = run(archive, capsys, *arguments, "--json")
        assert all(isinstance(json.loads(line), dict) for line in out.splitlines())
        out, _ = run(archive, capsys, *arguments, "--csv")
        lines = list(csv.reader(io.StringIO(out)))
        assert len(lines) > 1
        assert len({len(line) for line in lines}) == 1


def test_the_reasons_come_as_data_too(archive: Archive, capsys: pytest.CaptureFixture[str]) -> None:
    out, _ = run(archive, capsys, "show", "s-5fe79304", "--why", "--json")
    told = json.loads(out)
    assert {each["field"] for each in told["why"]} >= {"speaker", "cue", "said_on", "confidence"}
    out, _ = run(archive, capsys, "show", "s-5fe79304", "--why", "--csv")
    assert out.startswith("field,value,words,rule,knowledge,confidence\n")


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["events", "--type", "WAR"], 2, "none of AGREE"),
        (["events", "--json", "--csv"], 2, "exclude each other"),
        (["events", "--from", "yesterday"], 2, "is no date"),
        (["events", "--limit", "-1"], 2, "--limit"),
        (["events", "--min-confidence", "7"], 2, "between 0 and 1"),
        (["events", "--actor", "\udcff"], 2, "holds no name"),
        (["show", "x\udcff"], 2, "half a character"),
        (["actor", " "], 2, "holds no name"),
        (["show", "zz"], 2, "begins with 'zz'"),
        (["show", "a-e1b3c532", "--csv"], 2, "makes no table"),
        (["search", "("], 2, "no word"),
        (["sql", "DROP TABLE article"], 2, "only SELECT"),
    ],
)
def test_wrong_usage_is_told_in_one_line(
    archive: Archive,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
    code: int,
    said: str,
) -> None:
    out, err = run(archive, capsys, *arguments, code=code)
    assert out == ""
    assert said in err
    assert "Traceback" not in err


def test_a_missing_archive_cannot_go_on(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for command in (["statements"], ["info"], ["sql", "SELECT 1"], ["show", "s-1"], ["actor", "x"]):
        assert main([*command, "--archive", str(tmp_path / "none.db")]) == 3
        assert capsys.readouterr().err.count("\n") == 1
        assert not list(tmp_path.iterdir())


def test_a_fault_of_ours_is_told_without_a_traceback(
    archive: Archive, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError("deep inside")

    monkeypatch.setattr(Archive, "counts", fail)
    _, err = run(archive, capsys, "info", code=3)
    assert "ZeroDivisionError" in err
    assert err.count("\n") == 1
    monkeypatch.setattr(Archive, "counts", _interrupt)
    _, err = run(archive, capsys, "info", code=130)
    assert err.startswith("onrecord: stopped")


def _interrupt(*_: object) -> None:
    raise KeyboardInterrupt
