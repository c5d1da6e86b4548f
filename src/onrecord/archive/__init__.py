"""The archive: all records in one SQLite file that any tool opens.

``Archive`` is the way in. ``check`` and ``sift`` are its door; ``Selection`` is what
``onrecord.query`` makes of a question.
"""

from onrecord.archive.counts import ActorCounts, Counts
from onrecord.archive.door import check, sift
from onrecord.archive.results import Results
from onrecord.archive.runs import Run
from onrecord.archive.search import Hit, Hits, Search
from onrecord.archive.selection import Condition, Order, Question, Selection, Value
from onrecord.archive.store import Archive

__all__ = [
    "ActorCounts",
    "Archive",
    "Condition",
    "Counts",
    "Hit",
    "Hits",
    "Order",
    "Question",
    "Results",
    "Run",
    "Search",
    "Selection",
    "Value",
    "check",
    "sift",
]
