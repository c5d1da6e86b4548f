"""Command blocks of the documentation: run, and written anew or compared.

A block opened by three backticks and ``console`` holds commands after ``$ `` and, below
each, what it prints on a terminal of 100 columns. A line that is just ``…`` stands for any
number of lines. ``python tools/docs.py`` writes the outputs anew; ``--check`` compares.
Blocks of one file share a folder with the examples in it, as a reader's own would.
"""

from __future__ import annotations

import argparse
import os
import pty
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FENCE = "```"
WIDTH = 100
ANSI = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|\x1b\][^\x07]*\x07|\r")
ELSEWHERE = {"make demo": "sh examples/demo.sh", "make test": None}
"""Commands that make their own environment: what stands for them here, None for nothing."""


@dataclass(frozen=True, slots=True)
class Command:
    """A command of a block and the lines that should follow it."""

    line: str
    expected: tuple[str, ...]


def documents() -> list[Path]:
    """The files whose command blocks are run."""
    return [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]


def commands(block: list[str]) -> list[Command]:
    """The commands of a block; lines that go on after a backslash are joined."""
    found: list[tuple[str, list[str]]] = []
    for line in block:
        if line.startswith("$ "):
            found.append((line[2:], []))
        elif found and not found[-1][1] and found[-1][0].endswith("\\"):
            found[-1] = (f"{found[-1][0]}\n{line}", [])
        elif found:
            found[-1][1].append(line)
    return [Command(line, tuple(output)) for line, output in found]


def run(command: str, folder: Path) -> list[str]:
    """What a command prints on a terminal of 100 columns, without its colours."""
    instead = ELSEWHERE.get(command, command)
    if instead is None:
        return []
    leader, follower = pty.openpty()
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = {
        **os.environ,
        "PATH": path,
        "COLUMNS": str(WIDTH),
        "LINES": "50",
        "TERM": "xterm",
    }
    process = subprocess.Popen(  # noqa: S602 the documentation's commands are shell commands
        instead, shell=True, cwd=folder, env=environment, stdin=subprocess.DEVNULL,
        stdout=follower, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    os.close(follower)
    text = _drain(leader).decode("utf-8", "replace")
    process.wait()
    return [line.rstrip() for line in ANSI.sub("", text).splitlines()]


def _drain(leader: int) -> bytes:
    """All that is written to a terminal until its last writer closes it."""
    parts = []
    while True:
        try:
            part = os.read(leader, 65536)
        except OSError:  # Linux tells the end of a terminal as an error (EIO)
            break
        if not part:
            break
        parts.append(part)
    os.close(leader)
    return b"".join(parts)


def agrees(expected: tuple[str, ...], printed: list[str]) -> bool:
    """Whether the lines are those printed, where ``…`` stands for any run of them."""
    pattern = "".join(
        r"(?:.*\n)*?" if line.strip() == "…" else re.escape(line.rstrip()) + "\n"
        for line in expected
    )
    return re.fullmatch(pattern + r"\n*", "".join(line + "\n" for line in printed)) is not None


def rewrite(path: Path, answer: Callable[[Command, Path], list[str]]) -> str:
    """The file's text with each command's output replaced by ``answer``."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "examples").symlink_to(ROOT / "examples")
        out: list[str] = []
        block: list[str] | None = None
        for line in path.read_text(encoding="utf-8").splitlines():
            if block is None:
                out.append(line)
                block = [] if line == f"{FENCE}console" else None
            elif line == FENCE:
                for command in commands(block):
                    out += [f"$ {command.line}", *answer(command, folder)]
                out.append(line)
                block = None
            else:
                block.append(line)
    return "\n".join(out) + "\n"


def fresh(command: Command, folder: Path) -> list[str]:
    """The command's own output, an excerpt kept as long as it is still true."""
    printed = run(command.line, folder)
    return list(command.expected) if agrees(command.expected, printed) else printed


def stale(path: Path) -> list[str]:
    """The commands of a file whose output has changed."""
    found: list[str] = []

    def compare(command: Command, folder: Path) -> list[str]:
        printed = run(command.line, folder)
        runs = ELSEWHERE.get(command.line, command.line) is not None
        if runs and not agrees(command.expected, printed):
            found.append("\n".join([f"$ {command.line}", *printed]))
        return list(command.expected)

    rewrite(path, compare)
    return found


def main() -> int:
    """Write the outputs anew, or compare them with ``--check``."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="compare, write nothing")
    check = parser.parse_args().check
    wrong = [each for path in documents() for each in (stale(path) if check else [])]
    for each in wrong:
        print(f"the documentation says otherwise:\n{each}\n")
    if not check:
        for path in documents():
            path.write_text(rewrite(path, fresh), encoding="utf-8")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
