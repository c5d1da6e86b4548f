"""The records. They import nothing of ours but each other."""

from onrecord.model.actor import Actor, Entity, EntityKind, Mention, MentionKind, Tenure
from onrecord.model.article import (
    Article,
    Dateline,
    FieldTrace,
    Image,
    Publisher,
    Teaser,
    article_id,
)
from onrecord.model.coding import Coding
from onrecord.model.document import Document, Name, NameLabel, Sentence, Token
from onrecord.model.duplicate import Duplicate, DuplicateKind
from onrecord.model.event import Event, EventStatus, event_id
from onrecord.model.ids import digest
from onrecord.model.page import Origin, Page, PageKind, Reject
from onrecord.model.span import Evidence, Span
from onrecord.model.statement import (
    About,
    Modality,
    Occasion,
    Stance,
    Statement,
    StatementKind,
    statement_id,
)
from onrecord.model.trace import Trace
from onrecord.model.when import Place, Precision, TimeMention, When, Where

__all__ = [
    "About",
    "Actor",
    "Article",
    "Coding",
    "Dateline",
    "Document",
    "Duplicate",
    "DuplicateKind",
    "Entity",
    "EntityKind",
    "Event",
    "EventStatus",
    "Evidence",
    "FieldTrace",
    "Image",
    "Mention",
    "MentionKind",
    "Modality",
    "Name",
    "NameLabel",
    "Occasion",
    "Origin",
    "Page",
    "PageKind",
    "Place",
    "Precision",
    "Publisher",
    "Reject",
    "Sentence",
    "Span",
    "Stance",
    "Statement",
    "StatementKind",
    "Teaser",
    "Tenure",
    "TimeMention",
    "Token",
    "Trace",
    "When",
    "Where",
    "article_id",
    "digest",
    "event_id",
    "statement_id",
]
