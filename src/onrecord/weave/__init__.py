"""Weave: what holds across articles. For now, which of them carry the same text."""

from onrecord.weave.duplicates import Carrier, compare, shingles, sketch

__all__ = ["Carrier", "compare", "shingles", "sketch"]
