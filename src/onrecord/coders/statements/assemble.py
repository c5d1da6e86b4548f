"""Assembly: drafts to ``Statement`` records, each field with its trace."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.coders.statements.about import about
from onrecord.coders.statements.addressee import addressee
from onrecord.coders.statements.content import settle
from onrecord.coders.statements.draft import Draft
from onrecord.coders.statements.frame import frame
from onrecord.coders.statements.insertions import insertions
from onrecord.coders.statements.modality import modality
from onrecord.coders.statements.occasion import occasion
from onrecord.coders.statements.reading import Reading
from onrecord.coders.statements.said_on import filed, lead_speaker, place, said_on
from onrecord.coders.statements.stance import stances
from onrecord.model import Statement, Trace, statement_id

NAME, VERSION = "statements", "1"
NOBODY = frozenset({"nobody", "no one", "none", "nothing", "that", "this", "what"})


def assemble(reading: Reading, drafts: tuple[Draft, ...]) -> Iterator[Statement]:
    """The records of the drafts, in their order."""
    lead = lead_speaker(drafts)
    for draft in drafts:
        statement = _statement(reading, draft, lead)
        if statement is not None:
            yield statement


def _is_nobody(draft: Draft) -> bool:
    """Whether the subject of a cue is no speaker: "nobody denied", "that said"."""
    speaker = draft.speaker
    return speaker is not None and not speaker.entity and speaker.text.lower() in NOBODY


def _statement(reading: Reading, draft: Draft, lead: str | None) -> Statement | None:
    settled = None if _is_nobody(draft) else settle(reading, draft)
    if settled is None:
        return None
    document, text = reading.document, reading.document.text
    words = frame(reading, draft)
    met, to = occasion(reading, words), addressee(reading, draft, words)
    when = said_on(reading, draft, words)
    where = place(reading, words) or filed(reading, draft, when, lead)
    mood, mood_rule = modality(reading, draft, settled.spans)
    traces = [
        Trace(field="content", rule=draft.rule, span=settled.spans[0]),
        Trace(field="modality", rule=mood_rule, span=draft.cue_span),
    ]
    if draft.cue:
        traces.append(Trace(field="cue", rule=f"cue:{draft.cue.entry.cue}", span=draft.cue_span))
    if draft.speaker:
        traces.append(
            Trace(
                field="speaker", rule=draft.speaker_rule or "speaker", span=draft.speaker.span,
                knowledge=draft.speaker.knowledge,
            )
        )  # fmt: skip
    if to:
        traces.append(Trace(field="addressee", rule=to[1], span=to[0].span))
    if met:
        traces.append(Trace(field="occasion", rule="occasion noun", span=met.span))
    if when:
        traces.append(Trace(field="said_on", rule=when.basis or "date", span=when.span))
    if where:
        traces.append(Trace(field="place", rule=f"place:{where.basis}", span=where.span))
    views = stances(reading, draft, settled.spans)
    traces.extend(
        Trace(field="stances", rule=f"stance:{view.value:+}", span=view.cue) for view in views
    )
    return Statement(
        id=statement_id(document.article.id, settled.spans, draft.cue_span),
        article=document.article.id,
        kind=settled.kind,
        content=settled.spans,
        text=" … ".join(span.of(text) for span in settled.spans),
        quoted=settled.quoted,
        cue=draft.cue_span,
        cue_text=draft.cue_span.of(text) if draft.cue_span else None,
        implies=draft.cue.entry.implies if draft.cue else "neutral",
        speaker=draft.speaker,
        addressee=to[0] if to else None,
        relayed_by=draft.relayed_by,
        occasion=met,
        place=where,
        said_on=when,
        about=about(reading, settled.spans, draft.speaker),
        stances=views,
        insertions=insertions(text, settled.quoted),
        modality=mood,
        language=document.language,
        confidence=round(draft.confidence, 3),
        trace=tuple(traces),
        coder=NAME,
        coder_version=VERSION,
    )
