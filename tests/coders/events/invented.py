"""An invented world: countries, bodies and people that no knowledge base holds."""

from __future__ import annotations

from dataclasses import replace

from onrecord.knowledge import Context
from onrecord.language import syntax
from onrecord.language.registry import parser_for
from onrecord.model import Article, Document, Mention, MentionKind, Origin, Place, Span, article_id

ANCHOR = "2024-05-14"

# words → (kind, entity, country, sector)
FORMS: dict[tuple[str, ...], tuple[MentionKind, str | None, str | None, str | None]] = {
    ("Norland",): ("country", "x-norland", "XNO", "GOV"),
    ("Norlandic",): ("country", "x-norland", "XNO", "GOV"),
    ("Estria",): ("country", "x-estria", "XES", "GOV"),
    ("Estrian",): ("country", "x-estria", "XES", "GOV"),
    ("Veska",): ("country", "x-veska", "XVE", "GOV"),
    ("Veskan",): ("country", "x-veska", "XVE", "GOV"),
    ("Ruritania",): ("country", "x-ruritania", "XRU", "GOV"),
    ("Ruritanian",): ("country", "x-ruritania", "XRU", "GOV"),
    ("Hill", "Front"): ("organisation", "x-hill-front", "XNO", "REB"),
    ("Front",): ("organisation", "x-hill-front", "XNO", "REB"),
    ("Southern", "League"): ("organisation", "x-league", "IGO", "IGO"),
    ("Free", "Labour", "Party"): ("organisation", "x-flp", "XNO", "PTY"),
    ("Ardan",): ("person", "x-ardan", "XNO", "GOV"),
    ("Orlo",): ("person", "x-orlo", "XES", "MIL"),
    ("Mara", "Tell"): ("person", "x-tell", "XVE", "GOV"),
    ("Tell",): ("person", "x-tell", "XVE", "GOV"),
}
PERSONAL = {"he", "his", "she", "her", "him"}
PRONOUNS = PERSONAL | {"it", "its", "they", "their", "them"}
PLACES = {("Kel",), ("Port", "Vell")}
LONGEST = 3


def article(text: str, published: str = ANCHOR) -> Article:
    """A ready article of these words."""
    return Article(
        id=article_id(key=None, url=None, title=None, text=text), text=text, page="p",
        origin=Origin(path="test"), source="test", language="en", published=published,
    )  # fmt: skip


def document(text: str) -> Document:
    """The text, parsed."""
    parser = parser_for("en")
    assert parser is not None
    return parser.parse(article(text))


def context(parsed: Document, anchor: str | None = ANCHOR) -> Context:
    """The invented world's mentions and places in a document."""
    mentions, places, index = [], [], 0
    while index < len(parsed.tokens):
        for length in range(LONGEST, 0, -1):
            run = parsed.tokens[index : index + length]
            words = tuple(token.text for token in run)
            if words in FORMS:
                mentions.append(_mention(parsed, words, index))
            elif words[0].lower() in PRONOUNS and (whom := _whom(parsed, index, mentions)):
                mentions.append(whom)
            elif words in PLACES:
                span = Span(run[0].start, run[-1].end)
                places.append(Place(span=span, text=span.of(parsed.text), name=" ".join(words)))
            else:
                continue
            index += length - 1
            break
        index += 1
    return Context(anchor=anchor, mentions=tuple(mentions), places=tuple(places))


def _whom(parsed: Document, index: int, mentions: list[Mention]) -> Mention | None:
    """A pronoun stands for the first body, or of he and she the first person, of its sentence."""
    token = parsed.tokens[index]
    wanted = {"person"} if token.text.lower() in PERSONAL else {"country", "organisation"}
    here = (m for m in mentions if parsed.tokens[m.head].sentence == token.sentence)
    first = next((m for m in here if m.kind in wanted), None)
    return first and replace(
        first, span=token.span, text=token.text, phrase=token.span, head=index, kind="pronoun"
    )


def _mention(parsed: Document, words: tuple[str, ...], index: int) -> Mention:
    kind, entity, country, sector = FORMS[words]
    run = parsed.tokens[index : index + len(words)]
    span = Span(run[0].start, run[-1].end)
    adjective = kind == "country" and words[0].endswith(("ic", "an"))
    return Mention(
        span=span, text=span.of(parsed.text), kind=kind, head=run[-1].index,
        phrase=span if adjective else syntax.noun_phrase(parsed, run[-1]),
        entity=entity, name=" ".join(words), country=country, sector=sector, how="invented",
    )  # fmt: skip
