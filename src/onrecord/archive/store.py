"""The archive: one SQLite file with all that was read."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from onrecord.archive import counts, door, reader, revisions, runs, search, weaving, writer
from onrecord.archive.connection import connect, guarded
from onrecord.archive.fingerprint import fingerprint
from onrecord.archive.results import Results
from onrecord.archive.selection import Question, selection_of
from onrecord.model import Article, Coding, Duplicate, Event, Origin, Page, Reject, Statement


class Archive:
    """The record kept in ``path``: use it in a ``with`` block, or ``close`` it.

    A file that is not there is made, unless ``create`` is False. One process may
    write while others read. Every method raises ``ArchiveError`` where the file
    cannot be used; each call that writes is one transaction: done, or not begun.
    """

    def __init__(self, path: str | os.PathLike[str], *, create: bool = True) -> None:
        self.path = Path(path)
        self._connection = connect(self.path, create=create)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let the file go. A closed archive cannot be used again."""
        with guarded(self.path):
            self._connection.close()

    # Writing

    def has(self, digest: str, version: str, *, origin: Origin | None = None) -> bool:
        """Whether a page was read with this version already, so that it may be passed over.

        Give ``origin`` too where a second copy of the page at another place is to be
        noted as well, so that the content never depends on which was read first.
        """
        place = (origin.path, origin.record or 0) if origin else None
        with guarded(self.path):
            return writer.has(self._connection, digest, version, place)

    def write(
        self,
        page: Page,
        codings: Sequence[Coding],
        version: str = "",
        rejects: Sequence[Reject] = (),
    ) -> None:
        """Store a page and all that was read out of it, in the place of what it gave before.

        ``rejects`` are the parts of the page that had to be left out (see ``door.sift``):
        they are stored with it, or not at all. Raises ``RecordError`` for a record that
        does not agree with its article; nothing of the page is stored then.
        """
        for coding in codings:
            door.check(coding)
        with guarded(self.path):
            writer.write(self._connection, page, codings, version, rejects)

    def reject(self, reject: Reject) -> None:
        """Keep what could not be read, with the reason; what is stored already stays."""
        with guarded(self.path):
            writer.reject(self._connection, reject)

    def forget_rejects(self, path: str) -> None:
        """Drop the rejects of a file before it is read again, save those of stored pages."""
        with guarded(self.path):
            writer.forget_rejects(self._connection, path)

    def add_duplicates(self, duplicates: Iterable[Duplicate], *, replace: bool = False) -> None:
        """Store which articles carry one text; with ``replace``, instead of all known so far."""
        with guarded(self.path):
            writer.add_duplicates(self._connection, duplicates, replace=replace)

    def weave(self) -> int:
        """Compare the articles that are new with all others; call it at the end of a run.

        Finds duplicates and links revisions. Returns the number of pairs found; cut off
        at any moment, a second call goes on.
        """
        with guarded(self.path):
            found = weaving.weave(self._connection)
            revisions.link(self._connection)
        return found

    def link_revisions(self) -> int:
        """Set ``revision_of`` of all articles; the number of changes made. Part of ``weave``."""
        with guarded(self.path):
            return revisions.link(self._connection)

    def begin_run(self, version: str, parts: Mapping[str, str]) -> int:
        """Note that a run begins, and the versions of its parts; the number of the run."""
        with guarded(self.path):
            return runs.begin(self._connection, version, parts)

    def finish_run(self, number: int) -> None:
        """Note that a run came to its end."""
        with guarded(self.path):
            runs.finish(self._connection, number)

    # Reading

    def articles(self, question: Question | None = None) -> Results[Article]:
        """The articles that a question selects; all of them where none is asked."""
        return Results(self._connection, self.path, reader.ARTICLES, selection_of(question))

    def statements(self, question: Question | None = None) -> Results[Statement]:
        """The statements that a question selects; all of them where none is asked."""
        return Results(self._connection, self.path, reader.STATEMENTS, selection_of(question))

    def events(self, question: Question | None = None) -> Results[Event]:
        """The events that a question selects; all of them where none is asked."""
        return Results(self._connection, self.path, reader.EVENTS, selection_of(question))

    def search(self, asked: search.Search) -> search.Hits:
        """The articles and statements that hold words, newest first."""
        with guarded(self.path):
            return search.search(self._connection, asked)

    def article(self, own: str) -> Article | None:
        """The article with this id."""
        with guarded(self.path):
            return reader.article(self._connection, own)

    def statement(self, own: str) -> Statement | None:
        """The statement with this id."""
        with guarded(self.path):
            return reader.statement(self._connection, own)

    def event(self, own: str) -> Event | None:
        """The event with this id."""
        with guarded(self.path):
            return reader.event(self._connection, own)

    def find(self, prefix: str) -> Article | Statement | Event:
        """The one record whose id begins so; raises ``InputError`` for none or several."""
        with guarded(self.path):
            return reader.find(self._connection, prefix)

    def coding(self, article: str) -> Coding | None:
        """All that was read out of one article, as it was written."""
        with guarded(self.path):
            return reader.coding(self._connection, article)

    def actor(self, who: str) -> tuple[counts.ActorCounts, ...]:
        """The entities of an id, or whose names hold these words, and their counts.

        Raises ``InputError`` where there is no word.
        """
        with guarded(self.path):
            return counts.actors(self._connection, who)

    def rejects(self) -> tuple[Reject, ...]:
        """What could not be read, and why."""
        with guarded(self.path):
            return tuple(reader.rejects(self._connection))

    def duplicates(self) -> tuple[Duplicate, ...]:
        """The pairs of articles that carry one text."""
        with guarded(self.path):
            return tuple(reader.duplicates(self._connection))

    def counts(self) -> counts.Counts:
        """How much of everything there is."""
        with guarded(self.path):
            return counts.counts(self._connection)

    def runs(self) -> tuple[runs.Run, ...]:
        """The runs that wrote to the archive, the first one first."""
        with guarded(self.path):
            return runs.runs(self._connection)

    def fingerprint(self) -> str:
        """A digest of the content: the same for the same content, however it came about."""
        with guarded(self.path):
            return fingerprint(self._connection)
