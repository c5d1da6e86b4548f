"""onrecord: an evidence-linked record of who said what and who did what to whom.

    >>> import onrecord
    >>> coding = onrecord.code("Norland and Estria signed a fisheries treaty on Monday.")
    >>> [event.type for event in coding.events]
    ['SUPPORT']

The names below are the public API; they load what they need at their first use, so
that importing the package costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onrecord.api import articles as articles
    from onrecord.api import code as code
    from onrecord.api import read as read
    from onrecord.errors import InputError as InputError
    from onrecord.errors import OnrecordError as OnrecordError
    from onrecord.model import Article as Article
    from onrecord.model import Coding as Coding
    from onrecord.model import Event as Event
    from onrecord.model import Span as Span
    from onrecord.model import Statement as Statement
    from onrecord.query.asking import Archive as Archive

_HOMES = {
    "Archive": "onrecord.query.asking",
    "Article": "onrecord.model",
    "Coding": "onrecord.model",
    "Event": "onrecord.model",
    "InputError": "onrecord.errors",
    "OnrecordError": "onrecord.errors",
    "Span": "onrecord.model",
    "Statement": "onrecord.model",
    "articles": "onrecord.api",
    "code": "onrecord.api",
    "read": "onrecord.api",
}

__all__ = [
    "Archive",
    "Article",
    "Coding",
    "Event",
    "InputError",
    "OnrecordError",
    "Span",
    "Statement",
    "articles",
    "code",
    "read",
]


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module 'onrecord' has no attribute '{name}'")
    return getattr(import_module(_HOMES[name]), name)
