"""Questions: typed filters that an archive answers, and how an answer is explained."""

from onrecord.query.filters import ArticleQuery, EventQuery, SearchQuery, StatementQuery
from onrecord.query.passage import Passage, Piece, passage
from onrecord.query.sql import Answer
from onrecord.query.sql import run as run_sql
from onrecord.query.why import Grounds, Quoted, why

__all__ = [
    "Answer",
    "ArticleQuery",
    "EventQuery",
    "Grounds",
    "Passage",
    "Piece",
    "Quoted",
    "SearchQuery",
    "StatementQuery",
    "passage",
    "run_sql",
    "why",
]
