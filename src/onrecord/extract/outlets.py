"""Outlets: who is behind a name or an address.

The table is built from ``resources/outlets.yml``, which says what its words mean. An
outlet that it does not hold is still a publisher, with what the page says and no more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from urllib.parse import urlsplit

import msgspec
from tld import get_fld

from onrecord import data
from onrecord.model import Publisher


class Outlet(msgspec.Struct, frozen=True):
    """One entry of the table."""

    name: str
    domains: tuple[str, ...]
    country: str
    aliases: tuple[str, ...] = ()
    ownership: str | None = None
    common: bool = False

    @property
    def publisher(self) -> Publisher:
        """The outlet as an article names it."""
        return Publisher(
            name=self.name,
            domain=self.domains[0],
            country=self.country,
            ownership=self.ownership,
        )


@dataclass(frozen=True, slots=True)
class OutletTable:
    """The outlets by domain and by name."""

    by_domain: Mapping[str, Outlet]
    by_name: Mapping[str, Outlet]


@cache
def table() -> OutletTable:
    """The table, read once a process."""
    rows = msgspec.json.decode(data.path("outlets.json").read_bytes(), type=list[Outlet])
    telling = [row for row in rows if not row.common]
    names: dict[str, Outlet] = {_plain(row.name): row for row in telling}
    for row in telling:
        for alias in row.aliases:  # a name of its own goes before another outlet's alias
            names.setdefault(_plain(alias), row)
    return OutletTable({domain: row for row in rows for domain in row.domains}, names)


def publisher(*, name: str | None, url: str | None) -> Publisher | None:
    """The publisher that a page names or that its address belongs to.

    The address goes before the name: pages get names wrong, or give the agency's. None
    where neither says anything.
    """
    host = host_of(url)
    known = _by_host(host) or (table().by_name.get(_plain(name)) if name else None)
    if known:
        return known.publisher
    domain = registered_domain(host)
    shown = (name or "").strip() or domain
    return Publisher(name=shown, domain=domain) if shown else None


def host_of(url: str | None) -> str | None:
    """The host of an address, in lower case; None where it has none."""
    if not url:
        return None
    try:
        host = urlsplit(url if "://" in url else f"//{url.removeprefix('//')}").hostname
    except ValueError:  # "http://[": an address that a page made up
        return None
    return host.strip(".") or None if host and "." in host else None


def registered_domain(host: str | None) -> str | None:
    """The part of a host that its owner registered: ``bbc.co.uk`` of ``news.bbc.co.uk``."""
    if not host:
        return None
    found = get_fld(f"https://{host}", fail_silently=True)
    return str(found) if found else host.removeprefix("www.")


def _by_host(host: str | None) -> Outlet | None:
    known = table().by_domain
    return next((known[part] for part in _suffixes(host or "") if part in known), None)


def _suffixes(host: str) -> Iterator[str]:
    """``a.b.c``, then ``b.c``: the longest part that is an outlet's own wins."""
    labels = host.split(".")
    for start in range(len(labels) - 1):
        yield ".".join(labels[start:])


def _plain(name: str) -> str:
    return re.sub(r"[\W_]+", " ", name).strip().casefold()
