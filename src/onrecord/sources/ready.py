"""Ready articles: records of a file or a table that are articles already.

Their fields are ``id, url, title, text, published, publisher, language``; others
are ignored. Only ``text`` must be there, and it is never touched.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final

import msgspec

from onrecord.errors import PageError


class ReadyArticle(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One ready article, each field as its file has it."""

    text: str
    id: str | None = None
    url: str | None = None
    title: str | None = None
    published: str | None = None
    publisher: str | None = None
    language: str | None = None


FIELDS: Final = ReadyArticle.__struct_fields__


def ready(record: Mapping[str, object]) -> ReadyArticle:
    """The ready article of a record; raises PageError naming the field that is wrong."""
    values = {field: _value(field, record.get(field)) for field in FIELDS}
    text = values.pop("text")
    if text is None or not text.strip():
        raise PageError("the field `text` is missing or empty: give the article's text")
    return ReadyArticle(text=text, **values)


def _value(field: str, value: object) -> str | None:
    if isinstance(value, Mapping) and field == "publisher":
        value = value.get("name")  # as `onrecord extract` prints it
    if value is None or value == "" or value != value:  # noqa: PLR0124 - NaN is a table's "nothing"
        return None
    if isinstance(value, str):
        return value
    if isinstance(value, date) and field == "published":  # a datetime is a date too
        return value.isoformat()
    if isinstance(value, int) and field == "id":
        return str(value)
    raise PageError(f"the field `{field}` is of type {type(value).__name__}: give a text")


def content(article: ReadyArticle) -> bytes:
    """The article as one JSON object: the same article gives the same bytes."""
    return msgspec.json.encode(article)
