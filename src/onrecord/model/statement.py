"""Statements: who said what."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from onrecord.model.actor import Actor
from onrecord.model.ids import digest
from onrecord.model.span import Span
from onrecord.model.trace import Trace
from onrecord.model.when import When, Where

StatementKind = Literal["direct", "indirect", "mixed"]
Modality = Literal["asserted", "denied", "planned", "conditional", "question"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """Where and on what occasion it was said: a meeting, an assembly, an address."""

    span: Span
    text: str
    event: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """Someone or something that a statement speaks of."""

    span: Span
    text: str
    entity: str | None = None
    name: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Stance:
    """How the speaker stands towards somebody: −1 (against) to 1 (for), with its words."""

    entity: str | None
    name: str
    value: float
    target: Span
    cue: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """In article ``article``, at these characters, ``speaker`` says ``content``.

    ``content`` are the spans of what is said, without the outer quotation marks;
    a quotation split by its speaker ("A," he said, "B") has two. ``quoted`` are
    the parts that stand between quotation marks (all of a direct statement, some
    of a mixed one). ``insertions`` are square brackets and ellipses: the editor's,
    not the speaker's. ``relayed_by`` leads from the statement outwards: those who
    cite the speaker. The record says that the words were said, never that they
    are true.
    """

    id: str
    article: str
    kind: StatementKind
    content: tuple[Span, ...]
    text: str
    quoted: tuple[Span, ...] = ()
    cue: Span | None = None
    cue_text: str | None = None
    implies: str = "neutral"
    speaker: Actor | None = None
    addressee: Actor | None = None
    relayed_by: tuple[Actor, ...] = ()
    occasion: Occasion | None = None
    place: Where | None = None
    said_on: When | None = None
    about: tuple[About, ...] = ()
    stances: tuple[Stance, ...] = ()
    insertions: tuple[Span, ...] = ()
    modality: Modality = "asserted"
    language: str
    confidence: float
    trace: tuple[Trace, ...] = ()
    coder: str
    coder_version: str


def statement_id(article: str, content: tuple[Span, ...], cue: Span | None) -> str:
    """The id of a statement: a digest of the article and of where it stands in it."""
    return digest("s", article, content, cue)
