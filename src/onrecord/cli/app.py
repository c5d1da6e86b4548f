"""The application: the list of its commands."""

from __future__ import annotations

from collections.abc import Callable

import typer

from onrecord.cli.actor import actor
from onrecord.cli.code import code
from onrecord.cli.events import events
from onrecord.cli.extract import extract
from onrecord.cli.info import info
from onrecord.cli.read import read
from onrecord.cli.search import search
from onrecord.cli.show import show
from onrecord.cli.sql import sql
from onrecord.cli.statements import statements

# A command is a function of its name, which returns an exit code, or None for 0.
# The order is that of the help.
COMMANDS: tuple[Callable[..., int | None], ...] = (
    read,
    extract,
    code,
    statements,
    events,
    search,
    actor,
    show,
    info,
    sql,
)


def application() -> typer.Typer:
    """The application with all its commands."""
    app = typer.Typer(
        name="onrecord",
        help="News into an evidence-linked record of who said what and who did what to whom.",
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
    )
    for command in COMMANDS:
        app.command(command.__name__.removesuffix("_command"))(command)
    return app
