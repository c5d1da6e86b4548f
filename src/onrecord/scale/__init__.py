"""Scale: one pure function over many pages, in this process or in several."""

from onrecord.scale.local import Crashed, ordered

__all__ = ["Crashed", "ordered"]
