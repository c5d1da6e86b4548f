"""The progress bar: on stderr, so that data on stdout can be piped."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from onrecord.model import Page, Reject

if TYPE_CHECKING:
    from onrecord.reading import Watch


@contextmanager
def progress(files: int) -> Iterator[Watch]:
    """A bar over ``files`` files, moved by what is called with each page of theirs.

    On a stderr that is no terminal nothing is drawn; the last line of the command
    still tells what was read.
    """
    console = Console(stderr=True)
    columns = (
        TextColumn("reading"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("files, {task.fields[pages]} pages"),
        TimeRemainingColumn(),
    )
    with Progress(
        *columns, console=console, transient=True, disable=not console.is_terminal
    ) as bar:
        task = bar.add_task("reading", total=files, pages=0)
        seen: set[str] = set()
        count = 0

        def watch(page: Page | Reject) -> None:
            nonlocal count
            count += 1
            seen.add(page.origin.path)
            bar.update(task, completed=len(seen), pages=count)

        yield watch
