"""Knowledge: who is meant, at the article's date; where; and which day."""

from onrecord.knowledge.base import KnowledgeBase
from onrecord.knowledge.context import Context, actor_of
from onrecord.knowledge.people import Candidate
from onrecord.knowledge.places import PlaceRow
from onrecord.knowledge.resolve import resolve
from onrecord.knowledge.tenures import Holding
from onrecord.knowledge.territories import TerritoryForm
from onrecord.knowledge.titles import Title

__all__ = [
    "Candidate",
    "Context",
    "Holding",
    "KnowledgeBase",
    "PlaceRow",
    "TerritoryForm",
    "Title",
    "actor_of",
    "resolve",
]
