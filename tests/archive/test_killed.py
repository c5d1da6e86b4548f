"""A writer that is killed at any moment leaves a whole archive, and a second run finishes it."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

from onrecord.archive import Archive

WRITER = Path(__file__).parent / "writer.py"
KILLS = 5


def write(path: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, str(WRITER), str(path)], stdout=subprocess.PIPE)


def test_a_killed_writer_loses_nothing_that_it_had_stored(tmp_path: Path) -> None:
    whole, torn = tmp_path / "whole.db", tmp_path / "torn.db"
    with write(whole) as process:
        assert process.wait() == 0
    draw = random.Random(11)
    killed = 0
    for _ in range(KILLS):
        with write(torn) as process:
            process.stdout.readline()  # the archive is open
            time.sleep(draw.uniform(0, 0.15))
            process.send_signal(signal.SIGKILL)
            killed += process.wait() == -signal.SIGKILL
        with Archive(torn) as archive:
            checked = archive._connection.execute("PRAGMA integrity_check").fetchall()  # noqa: SLF001
            assert checked == [("ok",)]
    assert killed
    with write(torn) as process:
        assert process.wait() == 0
    with Archive(whole) as one, Archive(torn) as other:
        assert one.fingerprint() == other.fingerprint()
        assert one.counts() == other.counts()
