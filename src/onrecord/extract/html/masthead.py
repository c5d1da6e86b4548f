"""The outlet as a page shows it: in its title, at its head, in its copyright line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from selectolax.lexbor import LexborHTMLParser

from onrecord.extract.html.claim import Claim, clean, plain
from onrecord.extract.html.lines import Line, rest_of
from onrecord.extract.html.tree import words
from onrecord.extract.outlets import host_of, registered_domain

_HEAD: Final = 3
_FOOT: Final = 15
"""Lines at the head and the foot of a page in which an outlet is looked for."""

_LONGEST: Final = 60
_MOST_WORDS: Final = 7
_PARTS = re.compile(r"\s+[-–—|·•»«:/]+\s+|\s*\|\s*|:\s+")
_RIGHTS = r"(?:©|ⓒ|\(c\)|&copy;|copyright)"
_YEARS = r"(?:\d{4}(?:\s*[-–/]\s*(?:\d{4}|\d\d))?)"
_COPYRIGHT = re.compile(
    rf"{_RIGHTS}\s*(?:{_RIGHTS})?\s*(?:{_YEARS}\s*,?)?\s*(?:by\s+)?(?P<name>[^\W\d_][^.|©\n]{{2,80}})|"
    rf"^(?P<first>[^\W\d_][^.|©\n]{{2,60}}?)\s*,?\s*{_RIGHTS}\s*{_YEARS}",
    re.IGNORECASE,
)
_COMPANY = re.compile(
    r"[\s,]+(?:publishing|publications?|media|verlag|newspapers?)?[\s,]*(?:co|corp|company|"
    r"corporation|ltd|limited|inc|llc|plc|gmbh|ag|kg|s\.?a|sarl|oy|ab|as|bv)\.?$",
    re.IGNORECASE,
)
_NOTICE = re.compile(
    r"\s*[,;·-]?\s*\b(?:all rights|alle rechte|tous droits|todos los|reserved|"
    r"terms|privacy|все права).*$",
    re.IGNORECASE,
)
_LOGOS: Final = (
    '[class*="masthead" i], [id*="masthead" i], [class*="logo" i], [id*="logo" i], '
    '[id*="banner" i], [class*="site-title" i], [class*="site-name" i], a[href="/"]'
)
_NO_NAME = re.compile(r"^(?:home(?: ?page)?|logo|menu|front page|index|start(?:seite)?|accueil)$")
_LOGO = re.compile(r"\s*[-–|]?\s*\b(?:logo|home ?page|home)$", re.IGNORECASE)


def claims(
    tree: LexborHTMLParser, shown: tuple[Line, ...], title: str, headline: str | None, url: str
) -> Iterator[Claim]:
    """Who publishes the page; a name counts where two places of the page show it."""
    rights = [name for line in shown[-_FOOT:] for name in _holders(line.text)]
    frame = [line.text for line in (*shown[:_HEAD], *shown[-_FOOT:])]
    logos = list(_logos(tree))
    domain = (registered_domain(host_of(url)) or "").partition(".")[0]
    for name in _of_title(title, headline):
        if _shown_in(name, [*frame, *logos]) or _joined(name) == _joined(domain):
            yield Claim("publisher", "html:title:site", name)
    for name in logos:
        if _shown_in(name, [title, *rights]) or _joined(name) == _joined(domain):
            yield Claim("publisher", "visible:masthead", name)
    for name in rights:
        yield Claim("publisher", "visible:copyright", name)


def bare(name: str) -> str:
    """A name of an outlet for comparison: without its article and what it calls its archive."""
    own = re.sub(r"^(?:the|der|die|das|le|la|les|el)\s+(?=\w)", "", plain(name))
    return re.sub(r"\s+(?:archives?|archiv|on ?line|com|news)$", "", own)


def _of_title(title: str, headline: str | None) -> Iterator[str]:
    """The outermost part of what a title has beside its headline."""
    rest = rest_of(title, headline) if headline else None
    if rest:
        parts = [part for part in _PARTS.split(rest) if part]
        behind = title.startswith(headline or "")
        yield from (part for part in parts[-1 if behind else 0 :][:1] if _name_like(part))


def _holders(line: str) -> Iterator[str]:
    match = _COPYRIGHT.search(line)
    if match:
        name = _NOTICE.sub("", match["name"] or match["first"]).strip(" ,;-–")
        name = _COMPANY.sub("", name).strip(" ,;-–")
        if _name_like(name):
            yield name


def _logos(tree: LexborHTMLParser) -> Iterator[str]:
    for node in tree.css(_LOGOS)[:_FOOT]:
        picture = node if node.tag == "img" else node.css_first("img[alt]")
        alt = clean(picture.attributes.get("alt") or "") if picture is not None else ""
        for part in _PARTS.split(words(node) or alt)[:1]:
            name = _LOGO.sub("", part).strip()
            if _name_like(name):
                yield name


def _name_like(name: str) -> bool:
    own = plain(name)
    return (
        2 < len(own) <= _LONGEST
        and len(own.split()) <= _MOST_WORDS
        and name[0].isupper()
        and not _NO_NAME.match(own)
    )


def _shown_in(name: str, others: list[str]) -> bool:
    own = bare(name)
    return bool(own) and any(f" {own} " in f" {plain(other)} " for other in others)


def _joined(name: str) -> str:
    return bare(name).replace(" ", "").replace("-", "")
