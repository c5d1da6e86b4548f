"""What a line of a dump is: a class for each line, by scored rules.

Each rule that holds adds its weight to one class; the class with the most wins, and
its heaviest rule is the reason. Rules see one line; where the line stands in the
page is for ``body`` and the fields to judge.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from onrecord.extract.dates import moments

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from onrecord.extract.dump.lines import Line

Kind = Literal[
    "url", "image", "language", "contact", "year", "date", "keywords", "caption", "credit",
    "teaser", "interface", "cookie", "end", "byline", "markup", "label", "body",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Rule:
    """A reason to take a line for ``kind``, and how much it weighs."""

    name: str
    kind: Kind
    weight: float
    holds: Callable[[Line], bool]


@dataclass(frozen=True, slots=True)
class Judged:
    """A line with its class and the rule that settled it."""

    line: Line
    kind: Kind
    rule: str


IMAGE: Final = re.compile(
    r"(?:https?:)?//[^\s]+?(?:\.(?:jpe?g|png|webp|gif|svg|avif|bmp)(?![a-z0-9])[^\s]*|/im(?:age|g)s?[-/][^\s]*)",
    re.IGNORECASE,
)
EMAIL: Final = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
PHONE: Final = re.compile(r"\+?\d[\d\s().-]{6,}\d")
LOCALE: Final = re.compile(r"[a-z]{2,3}[_-][A-Z]{2}")
YEAR: Final = re.compile(r"(?:19|20)\d\d")
SIZE: Final = re.compile(
    r"[-–—]\s*(?P<outlet>[^,\d–—-][^,]{1,60}?),\s*\d{3,4}(?:,\s*(?P<date>[\d./-]+))?$"
)
BYLINE: Final = re.compile(
    r"(?:(?:written\s+|posted\s+|story\s+)?by|von|par|por|de|di|av|af|autor|author|автор|oleh|text)\b[:\s]\s*\S",
    re.IGNORECASE,
)
MARKUP: Final = re.compile(
    r"<[a-z!/][^>]*>|[{}]\s*$|^\s*[{}]|function\s*\(|=>|\$\(|&(?:amp|lt|gt);"
)
FIGURES: Final = re.compile(r"[\d\W_]+")
SIGNS: Final = re.compile(r"©|\(c\)\s|ⓒ", re.IGNORECASE)


def _pure_date(line: Line) -> bool:
    """Nothing but a date, its clock and a label."""
    if line.words > 14:
        return False
    rest, found = line.text, list(moments(line.text))
    for moment in found:
        rest = rest.replace(line.text[moment.start : moment.end], " ")
    return bool(found) and len(re.findall(r"[^\W\d_]{2,}", rest)) <= 1


def _date_line(line: Line) -> bool:
    return line.words <= 24 and not line.ends and next(moments(line.text), None) is not None


def _listed(line: Line) -> bool:
    """Words joined by commas: three parts or more, each short, no sentence."""
    parts = line.text.split(",")
    if len(parts) < 3 or line.ends:
        return False
    short = sum(0 < len(part.split()) <= 4 for part in parts)
    return short >= 0.9 * len(parts) and line.function_share < 0.2


def _byline(line: Line) -> bool:
    return (
        line.words <= 14
        and not line.ends
        and bool(BYLINE.match(line.text))
        and line.capital_share > 0.5
    )


def _contact(line: Line) -> bool:
    if line.words <= 8 and EMAIL.search(line.text):
        return True
    digits = sum(letter.isdigit() for letter in line.text)
    return bool(PHONE.fullmatch(line.text)) and 7 <= digits <= 15


RULES: Final[tuple[Rule, ...]] = (
    Rule("an address alone", "url", 6, lambda line: line.url is not None),
    Rule("a picture's address", "image", 7, lambda line: bool(IMAGE.match(line.text))),
    Rule("a locale", "language", 6, lambda line: bool(LOCALE.fullmatch(line.text))),
    Rule("an e-mail address or telephone number", "contact", 6, _contact),
    Rule("a year alone", "year", 6, lambda line: bool(YEAR.fullmatch(line.text))),
    Rule("a date and nothing else", "date", 6, _pure_date),
    Rule("a date in a short line", "date", 3, _date_line),
    Rule("words joined by commas", "keywords", 4, _listed),
    Rule("an outlet, a width, a date", "caption", 7, lambda line: bool(SIZE.search(line.text))),
    Rule("a credit's formula", "credit", 4.5, lambda line: line.phrase("credit") is not None),
    Rule("a sign of copyright", "credit", 4, lambda line: line.words <= 40 and bool(SIGNS.match(line.text))),
    Rule("points at another article", "teaser", 4.5, lambda line: line.phrase("teaser") is not None),
    Rule("a phrase of the page", "interface", 4.4, lambda line: line.phrase("interface") is not None),
    Rule("a consent notice", "cookie", 5, lambda line: line.phrase("cookie") is not None),
    Rule("a phrase after articles", "end", 5, lambda line: line.phrase("end") is not None),
    Rule("a byline", "byline", 4, _byline),
    Rule("markup or script", "markup", 5, lambda line: bool(MARKUP.search(line.text))),
    Rule("figures and signs alone", "interface", 3, lambda line: bool(FIGURES.fullmatch(line.text))),
    Rule("a few words", "label", 1.5, lambda line: not line.sentence),
    Rule("a short line that returns", "interface", 2, lambda line: line.repeats > 1 and line.words < 6),
    Rule("a line that returns often", "interface", 3, lambda line: line.repeats > 3),
    Rule("a sentence", "body", 2, lambda line: line.sentence),
    Rule("of some length", "body", 1.2, lambda line: line.sentence and line.words >= 20),
    Rule("long", "body", 1.5, lambda line: line.sentence and line.words >= 40),
    Rule("with function words", "body", 1, lambda line: line.sentence and line.function_share >= 0.3),
)  # fmt: skip


def judge(lines: Iterable[Line]) -> tuple[Judged, ...]:
    """Each line with its class."""
    return tuple(_judge(line) for line in lines)


def _judge(line: Line) -> Judged:
    scores: dict[Kind, float] = {}
    reasons: dict[Kind, Rule] = {}
    for rule in RULES:
        if rule.holds(line):
            scores[rule.kind] = scores.get(rule.kind, 0.0) + rule.weight
            if rule.kind not in reasons or rule.weight > reasons[rule.kind].weight:
                reasons[rule.kind] = rule
    kind = max(scores, key=lambda each: scores[each])
    return Judged(line, kind, reasons[kind].name)
