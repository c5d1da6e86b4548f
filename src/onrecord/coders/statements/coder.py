"""The statement coder: quotations and cues to ``Statement`` records."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from onrecord.coders.statements.according import according
from onrecord.coders.statements.assemble import NAME, VERSION, assemble
from onrecord.coders.statements.colon import colon
from onrecord.coders.statements.cues import CueLexicon, lexicon_for
from onrecord.coders.statements.direct import direct
from onrecord.coders.statements.draft import Draft
from onrecord.coders.statements.indirect import indirect
from onrecord.coders.statements.merge import merge
from onrecord.coders.statements.reading import Reading
from onrecord.coders.statements.relay import relayed
from onrecord.coders.statements.runs import continued
from onrecord.knowledge import Context
from onrecord.model import Document, Event, Statement


class StatementCoder:
    """Reads statements out of a document: direct, indirect and mixed ones."""

    name = NAME
    version = VERSION
    languages = frozenset({"en"})
    needs: frozenset[str] = frozenset()
    adds = frozenset({"statements"})

    def __init__(self, lexicon: CueLexicon | None = None) -> None:
        self._lexicon = lexicon

    def code(
        self, document: Document, context: Context, statements: tuple[Statement, ...] = ()
    ) -> Iterable[Statement | Event]:
        """Yield the statements of a document in text order; ``statements`` are not looked at."""
        del statements
        lexicon = self._lexicon or lexicon_for(document.language)
        reading = Reading(document, context, lexicon)
        return assemble(reading, relayed(reading, merge(reading, tuple(_drafts(reading)))))


def _drafts(reading: Reading) -> Iterator[Draft]:
    """What each form of statement finds, before overlaps are settled."""
    quoted = direct(reading)
    taken = frozenset(d.cue.token.index for d in quoted.drafts if d.cue is not None)
    labelled = tuple(colon(reading))
    cued = (*quoted.drafts, *indirect(reading, taken), *labelled)
    yield from continued(reading, cued, quoted.uncued)
    yield from according(reading)
