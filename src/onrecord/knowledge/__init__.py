"""Knowledge: who is meant, at the article's date; where; and which day."""

from onrecord.knowledge.context import Context, actor_of

__all__ = ["Context", "actor_of"]
