"""The frame of a statement: the words of the cue's clause that are not said by the speaker.

Addressee, occasion, place and date are looked for here and nowhere else.
"""

from __future__ import annotations

from onrecord.coders.statements.draft import Draft
from onrecord.coders.statements.reading import Reading
from onrecord.language import syntax
from onrecord.model import Token

SPEAKING = frozenset({"speak", "address", "appear", "testify", "ask", "write", "tell"})


def frame(reading: Reading, draft: Draft) -> tuple[Token, ...]:
    """The words of the cue's clause without the content and without other cues' clauses."""
    if draft.cue is None:
        return ()
    document, cue = reading.document, draft.cue
    others = {
        c.token.index
        for c in reading.cues[cue.token.sentence]
        if c.entry.kind == "verb" and c.token.lemma not in SPEAKING
    } - {cue.token.index}
    anchor = cue.token
    while anchor.relation in {"pcomp", "prep", "xcomp"} or anchor.pos == "NOUN":
        upper = syntax.head(document, anchor)
        if upper.index == anchor.index or upper.index in others:
            break
        anchor = upper
    found, todo = [], [anchor]
    while todo:
        token = todo.pop()
        if token.index in others and token is not anchor:
            continue
        if not any(span.covers(token.span) for span in draft.content):
            found.append(token)
        todo.extend(syntax.children(document, token))
    return tuple(sorted(found, key=lambda t: t.index))
