"""Authors: names out of bylines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from onrecord.extract.html.claim import Claim, Claims, clean, plain

_BY = re.compile(
    r"^\s*(?:(?:written |story |report(?:ing)? |text |words )?by|von|par|por|di|door|av|af|przez|"
    r"autor(?:en|ka)?|author|автор|text|texte|texto)\b\s*:?\s+",
    re.IGNORECASE,
)
_PARTING = re.compile(r"\s*(?:[;|/•·\n]|,|&|\s(?:and|und|et|y|e|og|och|en|ve|i|и)\s)\s*")
_NOT = re.compile(
    r"https?:|^\(|^(?:photo|image|foto)\b|www\.|@|^\W*$|\d{4}|^(?:admin|administrator|editor|staff|none|null|unknown|n/a)$",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"\s*(?:https?:|www\.|/)", re.IGNORECASE)
_BRACKETED = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_DECORATION = re.compile(r"^\s*@\S+\s*|\s+@\S+\s*$|[.,:;\s]+$")
_ROLE = re.compile(
    r"\b(?:correspondent|editor|reporter|writer|journalist|columnist|producer|redakteur(?:in)?|"
    r"korrespondent(?:in)?|redacción|rédaction|updated|published|for|bureau|services)\b",
    re.IGNORECASE,
)
_WHERE = re.compile(
    r"\s+(?:(?:in|reporting from|à|aus|в)\s+[^\W\d_a-zа-я][\w' -]*|(?i:with agenc(?:ies|y)))$"
)
_MOST_WORDS = 6


def authors(
    claims: Claims, title: str | None = None, sites: Iterable[str] = ()
) -> tuple[tuple[str, ...], Claim | None]:
    """The authors that the most trusted part of the page names, and that claim.

    A part that names only the site itself (``sites``) stands back behind one that
    names somebody.
    """
    own = {plain(site) for site in sites if site}
    nobody: tuple[tuple[str, ...], Claim | None] = ((), None)
    for group in claims.groups("author"):
        found = {plain(name): name for claim in group for name in names(claim.value)}
        found.pop(plain(title or ""), None)
        if found and not own.issuperset(found):
            return tuple(found.values()), group[0]
        if found and not nobody[0]:
            nobody = tuple(found.values()), group[0]
    return nobody


def names(byline: str) -> Iterator[str]:
    """The names of a byline, each as it stands there."""
    if _ADDRESS.match(byline):
        return
    text = _BY.sub("", _BRACKETED.sub("", clean(byline)))
    for part in _PARTING.split(text):
        name = _WHERE.sub("", _DECORATION.sub("", _BY.sub("", part))).strip()
        if name and not _NOT.search(name) and not _is_role(name):
            yield name


def _is_role(name: str) -> bool:
    return len(name.split()) > _MOST_WORDS or bool(_ROLE.search(name))
