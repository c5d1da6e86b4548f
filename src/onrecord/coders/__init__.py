"""Coders: documents to statements and events. ``CODERS`` is the list of those that run."""

from onrecord.coders.base import Coder
from onrecord.coders.registry import CODERS, coders, run

__all__ = ["CODERS", "Coder", "coders", "run"]
