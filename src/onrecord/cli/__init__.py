"""The command line. ``main`` is what ``onrecord`` calls.

Exit codes: 0 done, 1 done with rejects, 2 wrong usage, 3 cannot go on, 130 stopped
with Ctrl-C, 143 with SIGTERM.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from types import FrameType

from onrecord.cli import clean
from onrecord.errors import InputError, OnrecordError

DONE, REJECTS, USAGE, STOPPED, INTERRUPTED, TERMINATED = 0, 1, 2, 3, 130, 143
HALTED = "stopped; what was stored is stored, and the same command goes on"


class Terminated(BaseException):
    """SIGTERM, which ends a command as Ctrl-C does: workers ended, archive closed."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit code; no traceback reaches the user."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    try:
        with _terminable():
            code = _run(sys.argv[1:] if arguments is None else arguments)
            sys.stdout.flush()
    except InputError as error:
        return _say(str(error), USAGE)
    except OnrecordError as error:
        return _say(str(error), STOPPED)
    except (KeyboardInterrupt, Terminated) as halt:
        return _say(HALTED, TERMINATED if isinstance(halt, Terminated) else INTERRUPTED)
    except BrokenPipeError:
        return _closed()
    except Exception as error:  # noqa: BLE001 - no traceback reaches a user
        return _unwritten(error) if isinstance(error, OSError) else _unexpected(error)
    return code


@contextmanager
def _terminable() -> Iterator[None]:
    """Turn SIGTERM into an exception while a command runs in the main thread."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGTERM, _terminate)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _terminate(_number: int, _frame: FrameType | None) -> None:
    raise Terminated


def _run(arguments: Sequence[str]) -> int:
    from onrecord.cli.app import application  # noqa: PLC0415 - an interrupt may fall into the import

    try:
        app = application(arguments[0] if arguments else None)
        code = app(list(arguments), prog_name="onrecord", standalone_mode=False)
    except SystemExit as error:
        # Typer's answer to a closed pipe, whatever it was asked.
        raise BrokenPipeError from error
    except Exception as error:
        # What Typer raises for wrong usage has moved between its versions; this is its shape.
        if not (show := getattr(error, "show", None)):
            raise
        show()
        return USAGE
    if code == INTERRUPTED:
        raise KeyboardInterrupt
    return code if isinstance(code, int) else DONE


def _say(text: str, code: int) -> int:
    print(f"onrecord: {clean.line(text)}", file=sys.stderr)  # noqa: T201 - the line that says why
    return code


def _closed() -> int:
    """Whoever read our output has gone ("| head"): no fault of anybody's."""
    _silence()
    return DONE


def _unwritten(error: OSError) -> int:
    """What was read is turned into rejects on the way; what is left is output that fails."""
    if os.environ.get("ONRECORD_DEBUG"):
        raise error
    _silence()
    where = f" {error.filename}" if error.filename else " the output"
    return _say(
        f"the system refuses{where}: {error.strerror or error}; mend that and run it again", STOPPED
    )


def _silence() -> None:
    """Let go of what still waits to be written, which would fail again at the end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _unexpected(error: Exception) -> int:
    if os.environ.get("ONRECORD_DEBUG"):
        raise error
    return _say(
        f"unexpected {type(error).__name__}: {error}; this is a fault of onrecord: please report "
        "it with what ONRECORD_DEBUG=1 prints",
        STOPPED,
    )


__all__ = ["main"]
