"""Who published a dump's article: a name that the page gives over and over."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from onrecord.extract import outlets
from onrecord.extract.dump import imprint
from onrecord.extract.dump.kinds import IMAGE, SIZE
from onrecord.extract.dump.lines import URL
from onrecord.extract.dump.vocabulary import vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onrecord.extract.dump.kinds import Judged

MOST_WORDS: Final = 8
LEAST: Final = 2.5
FUSED: Final = re.compile(
    r"(?:https?:)?//\S+?\.(?:jpe?g|png|webp|gif|svg|avif)(?P<rest>[^\s]*.*)$", re.IGNORECASE
)
LEADING: Final = re.compile(r"^[-–—|]\s*(?P<name>[^\d|]{2,60}?)(?:,\s*\d{3,4}.*)?$")


@dataclass(frozen=True, slots=True)
class Evidence:
    """What names of publishers are weighed against.

    ``before`` are the lines before the body, ``last`` is the body's last line;
    ``agency`` is that of the dateline.
    """

    judged: Sequence[Judged]
    head: Sequence[Judged]
    before: Sequence[Judged]
    last: int
    title: str | None
    url: str | None
    agency: str | None


def publisher(by: Evidence) -> tuple[str, str] | None:
    """The publisher's name as the dump writes it, and the rule that weighed most.

    The agency of the dateline stands in where nothing else names one. Names that differ
    in case alone are one, shown as it is written most often, rather not in capitals.
    """
    scores: Counter[str] = Counter()
    reasons: dict[str, tuple[float, str]] = {}
    forms: dict[str, Counter[str]] = {}
    for found, weight, rule in _signs(by):
        name = found.strip(" -–—|")
        if URL.search(name):
            continue
        key = " ".join(name.casefold().split())
        scores[key] += round(weight * 10)
        reasons[key] = max(reasons.get(key, (0.0, "")), (weight, rule))
        forms.setdefault(key, Counter())[name] += 1
    best = max(scores, key=lambda key: scores[key], default=None)
    if best is None or scores[best] < LEAST * 10:
        return _for_want_of_signs(by)
    shown = max(forms[best], key=lambda name: (not name.isupper(), forms[best][name]))
    return shown, reasons[best][1]


def _for_want_of_signs(by: Evidence) -> tuple[str, str] | None:
    top = imprint.masthead(by.judged, by.title)
    if top:
        return top, "a masthead"
    agency = by.agency if outlets.host_of(by.url) is None else None
    return (agency, "the dateline's agency") if agency else None


def _signs(by: Evidence) -> Iterator[tuple[str, float, str]]:
    judged, head, title, agency = by.judged, by.head, by.title, by.agency
    yield from imprint.signs(judged, by.before, by.last, agency)
    host = outlets.host_of(by.url)
    names = Counter(each.line.text for each in head if _name_like(each, title))
    for position, (name, count) in enumerate(names.items()):
        yield name, 1.5 * min(count - 1, 3), "repeated in the metadata"
        yield name, 2.5 * _akin(name, host), "akin to the address"
        if agency and agency.casefold() in name.casefold().split():
            yield name, 2.0, "the dateline's agency"
        if _known(name):
            yield name, 2.5, "a known outlet"
        elif vocabulary().phrases["names"].line.intersection(name.casefold().split()):
            yield name, 1.5, "a word that outlets are named with"
        if position == 0:
            yield name, 1.0, "the first short line of the metadata"
    yield from _beside_years(head, title)
    yield from _fused(judged, set(names))
    for each in judged:
        match = SIZE.search(each.line.text) or (
            each.line.index == 0 and LEADING.match(each.line.text)
        )
        if match:
            yield match.groupdict().get("outlet") or match["name"].strip(), 3.0, "in a caption"
    if title:
        yield from _after_title(judged, title, set(names))


def _known(name: str) -> bool:
    known = outlets.publisher(name=name, url=None)
    return known is not None and known.country is not None


def _name_like(each: Judged, title: str | None) -> bool:
    line = each.line
    return (
        each.kind in {"label", "interface", "keywords"}
        and line.words <= MOST_WORDS
        and line.text != title
        and not line.phrase("interface")
        and not line.phrase("sections")
        and any(letter.isalpha() for letter in line.text)
    )


def _beside_years(head: Sequence[Judged], title: str | None) -> Iterator[tuple[str, float, str]]:
    for before, year, after in zip(head, head[1:], head[2:], strict=False):
        if year.kind == "year":
            if before.line.text == after.line.text:
                yield before.line.text, 3.0, "around the year of copyright"
            elif _name_like(before, title):
                yield before.line.text, 1.0, "beside the year of copyright"


def _fused(judged: Sequence[Judged], names: set[str]) -> Iterator[tuple[str, float, str]]:
    for each in judged:
        if each.kind == "image":
            name = fused_name(each.line.text, names)
            if name:
                yield name, 3.0, "fused to a picture's address"


def fused_name(text: str, names: set[str]) -> str | None:
    """The name that follows a picture's address without a space, if any."""
    known = max((name for name in names if text.endswith(name)), key=len, default=None)
    if known and len(known) > 1:
        return known
    match = FUSED.match(text)
    rest = match["rest"] if match else ""
    address = IMAGE.match(text)
    if " " not in text and "?" in rest:
        return None
    if rest and not re.match(r"[?&/._!%=:;-]", rest):
        return rest.strip()
    return None if address is None else _after_query(rest)


def _after_query(rest: str) -> str | None:
    """A name of several words behind a query: from a capital after a small letter or figure."""
    match = re.search(r"(?<=[a-z\d=])(?P<name>[A-Z][^\s?&=]*(?:\s+\S+)+)$", rest)
    return match["name"] if match else None


def _after_title(
    judged: Sequence[Judged], title: str, names: set[str]
) -> Iterator[tuple[str, float, str]]:
    lines = {each.line.text for each in judged}
    for each in judged[:60]:
        text = each.line.text
        if text.startswith(title) and len(text) > len(title):
            match = re.fullmatch(r"\s*[-|–—•·:»]+\s*(.{2,50})", text[len(title) :])
            if match:
                name = match[1].strip()
                yield name, 2.0 + 1.5 * (name in lines), "behind the title"
    parts = re.split(r"\s+[-|–—•·]\s+", title)
    if len(parts) > 1 and len(parts[-1]) <= 40:
        yield parts[-1], 2.6 if parts[-1] in names else 1.5, "behind the title"


def _akin(name: str, host: str | None) -> float:
    """How far a name is that of a host: 1 where one is the other without its blanks."""
    if not host:
        return 0.0
    labels = [label for label in host.split(".") if label not in {"www", "com", "org", "net", "co"}]
    compact = re.sub(
        r"[\W_]+", "", re.sub(r"^the\s+|\.(?:com|org|net|info|co\.uk)\b.*$", "", name.casefold())
    )
    if not compact or not labels:
        return 0.0
    if any(compact == label.replace("-", "") for label in labels):
        return 1.0
    initials = "".join(word[0] for word in re.findall(r"\w+", name.casefold()))
    if any(
        len(compact) > 2 and (compact in label or label in compact)
        for label in labels
        if len(label) > 2
    ):
        return 0.8
    return 0.7 if any(len(initials) > 1 and label.startswith(initials) for label in labels) else 0.0
