"""The command as a process of its own."""

from __future__ import annotations

import os
import pty
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from onrecord.archive import Archive

COMMAND = [sys.executable, "-c", "import sys; from onrecord.cli import main; sys.exit(main())"]


def test_without_a_command_the_commands_are_told() -> None:
    done = subprocess.run([*COMMAND, "--help"], capture_output=True, text=True, check=True)
    for name in ("statements", "events", "search", "actor", "show", "info", "sql"):
        assert name in done.stdout


def test_a_wrong_command_is_wrong_usage() -> None:
    done = subprocess.run([*COMMAND, "nonsense"], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "nonsense" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_closed_pipe_is_no_fault(archive: Archive) -> None:
    line = f"{sys.executable} -c 'import sys; from onrecord.cli import main; sys.exit(main())'"
    slow = (
        "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x+1 FROM n LIMIT 90000) SELECT x FROM n"
    )
    script = f'{line} sql "{slow}" --limit 0 --archive {archive.path} | head -1; echo "$PIPESTATUS"'
    done = subprocess.run(["bash", "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout == '{"x":1}\n0\n'
    assert done.stderr == ""


def test_an_interrupt_ends_in_one_line(archive: Archive) -> None:
    endless = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x+1 FROM n) SELECT count(*) FROM n"
    with subprocess.Popen(
        [*COMMAND, "sql", endless, "--archive", str(archive.path), "--seconds", "20"],
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        time.sleep(1)
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=10)
    assert process.returncode == 130
    assert err == "onrecord: stopped; what was stored is stored, and the same command goes on\n"


def test_a_listing_may_be_left_before_its_end(archive: Archive) -> None:
    line = f"{sys.executable} -c 'import sys; from onrecord.cli import main; sys.exit(main())'"
    # Unbuffered, so that the pipe is found closed in the middle of the listing.
    script = (
        f'PYTHONUNBUFFERED=1 {line} statements --archive {archive.path} | true; echo "$PIPESTATUS"'
    )
    done = subprocess.run(["bash", "-c", script], capture_output=True, text=True, check=True)
    assert (done.stdout, done.stderr) == ("0\n", "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
def test_output_that_cannot_be_written_is_no_fault_of_ours(archive: Archive) -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = subprocess.run(
            [*COMMAND, "statements", "--archive", str(archive.path)],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert done.returncode == 3
    assert done.stderr == (
        "onrecord: the system refuses the output: No space left on device; mend that and run it "
        "again\n"
    )


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="named pipes are a thing of Unix")
def test_a_termination_ends_in_one_line(tmp_path: Path) -> None:
    pipe = tmp_path / "never.txt"
    os.mkfifo(pipe)
    with (
        subprocess.Popen(
            [*COMMAND, "extract", str(pipe)], stderr=subprocess.PIPE, text=True
        ) as process,
        pipe.open("w"),
    ):  # opens when the command has opened it, too
        process.terminate()
        _, err = process.communicate(timeout=10)
    assert process.returncode == 143
    assert err == "onrecord: stopped; what was stored is stored, and the same command goes on\n"


@pytest.mark.parametrize("command", ["--help", "info", "statements", "events", "search", "show"])
def test_what_reads_no_page_loads_nothing_that_does(archive: Archive, command: str) -> None:
    words = {"search": ["bridge"], "show": ["s-5fe79304"]}.get(command, [])
    where = [] if command == "--help" else ["--archive", str(archive.path)]
    script = (
        f"import sys; from onrecord.cli import main; main({[command, *words, *where]!r}); "
        "print(sorted({'spacy', 'numpy', 'pyarrow', 'trafilatura', 'onrecord.extract', "
        "'onrecord.language', 'onrecord.sources', 'pandas'} & set(sys.modules)), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stderr == "[]\n"
    assert done.stdout


def test_a_folder_with_its_own_archive_is_read_without_rejects(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"text": "Norland and Estria met in Vell on Monday."}\n')
    for _ in range(2):
        done = subprocess.run(
            [*COMMAND, "read", "."], cwd=tmp_path, capture_output=True, text=True, check=False
        )
        assert (done.returncode, done.stdout) == (0, ""), done.stderr


def test_an_odd_encoding_is_no_fault(archive: Archive) -> None:
    for encoding in ("ascii", "latin-1", "utf-8"):
        done = subprocess.run(
            [*COMMAND, "statements", "--table", "--archive", str(archive.path)],
            capture_output=True,
            env=os.environ | {"PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"},
            check=True,
        )
        assert b"Ana Berg" in done.stdout


def test_a_terminal_gets_a_table_in_colours(archive: Archive) -> None:
    reader, writer = pty.openpty()
    with subprocess.Popen(
        [*COMMAND, "events", "--archive", str(archive.path)],
        stdout=writer,
        env=os.environ | {"TERM": "xterm-256color", "COLUMNS": "100"},
    ) as process:
        assert process.wait() == 0
    os.close(writer)
    shown = os.read(reader, 100_000).decode()
    os.close(reader)
    assert "\x1b[1;33mfired\x1b[0m" in shown
    assert "*fired*" not in shown
