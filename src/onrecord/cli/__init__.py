"""The command line. ``main`` is what ``onrecord`` calls.

Exit codes: 0 done, 1 done with rejects, 2 wrong usage, 3 cannot go on, 130 stopped
with Ctrl-C.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from onrecord.cli import clean
from onrecord.errors import InputError, OnrecordError

DONE, REJECTS, USAGE, STOPPED, INTERRUPTED = 0, 1, 2, 3, 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit code; no traceback reaches the user."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    try:
        code = _run(sys.argv[1:] if arguments is None else arguments)
        sys.stdout.flush()
    except InputError as error:
        return _say(str(error), USAGE)
    except OnrecordError as error:
        return _say(str(error), STOPPED)
    except KeyboardInterrupt:
        return _say("stopped; what was stored is stored, and the same command goes on", INTERRUPTED)
    except BrokenPipeError:
        return _closed()
    except Exception as error:  # noqa: BLE001 - no traceback reaches a user
        return _unexpected(error)
    return code


def _run(arguments: Sequence[str]) -> int:
    from onrecord.cli.app import application  # noqa: PLC0415 - an interrupt may fall into the import

    try:
        code = application()(list(arguments), prog_name="onrecord", standalone_mode=False)
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
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return DONE


def _unexpected(error: Exception) -> int:
    if os.environ.get("ONRECORD_DEBUG"):
        raise error
    return _say(
        f"unexpected {type(error).__name__}: {error}; this is a fault of onrecord: please report "
        "it with what ONRECORD_DEBUG=1 prints",
        STOPPED,
    )


__all__ = ["main"]
