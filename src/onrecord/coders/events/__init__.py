"""Events: who did what to whom, by frames over grammar."""

from onrecord.coders.events.coder import EventCoder

__all__ = ["EventCoder"]
