"""Records as plain values, in the form that goes out as JSON.

A record's ``span`` goes out as its ``start`` and ``end`` beside the record's other
fields, so that ``speaker["start"]`` is where the speaker stands. A publisher goes out
as its name, with ``publisher_domain`` and so on beside it, so that what ``onrecord
extract`` prints can be read again as ready articles.
"""

from __future__ import annotations

from typing import TypeAlias

import msgspec

Plain: TypeAlias = "bool | int | float | str | list[Plain] | dict[str, Plain] | None"


def plain(record: object) -> Plain:
    """A record as dicts, lists and scalars."""
    return _flatten(msgspec.to_builtins(record))


def fields(record: object) -> dict[str, Plain]:
    """A record's fields by name, as plain values."""
    value = plain(record)
    if not isinstance(value, dict):
        raise TypeError(f"{type(record).__name__} is no record")
    return value


def json_line(record: object) -> bytes:
    """A record as one line of JSON, with its line end."""
    return msgspec.json.encode(plain(record)) + b"\n"


def _flatten(value: Plain) -> Plain:
    if isinstance(value, list | tuple):
        return [_flatten(each) for each in value]
    if not isinstance(value, dict):
        return value
    flat: dict[str, Plain] = {}
    for name, each in value.items():
        if name == "span" and isinstance(each, dict):
            flat = {"start": each["start"], "end": each["end"], **flat}
        elif name == "publisher" and isinstance(each, dict):
            flat[name] = each["name"]
            flat |= {f"publisher_{part}": own for part, own in each.items() if part != "name"}
        else:
            flat[name] = _flatten(each)
    return flat
