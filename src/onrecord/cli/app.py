"""The application: the list of its commands."""

from __future__ import annotations

from importlib import import_module

import typer

COMMANDS = (
    "read",
    "extract",
    "code",
    "statements",
    "events",
    "search",
    "actor",
    "show",
    "info",
    "sql",
)
"""In the order of the help. A command is the function of its name in the module of its name.

It returns an exit code, or None for 0. Its module imports what reads and codes pages only
when the command runs: that takes a second, and neither help nor a listing needs it.
"""


def application(asked: str | None = None) -> typer.Typer:
    """The application with the command that is ``asked`` for, or with all to choose from."""
    app = typer.Typer(
        name="onrecord",
        help="News into an evidence-linked record of who said what and who did what to whom.",
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
    )
    app.callback()(_always_by_name)
    for name in (asked,) if asked in COMMANDS else COMMANDS:
        app.command(name)(getattr(import_module(f"onrecord.cli.{name}"), name))
    return app


def _always_by_name() -> None:
    """Make a single command one that is called by its name too."""
