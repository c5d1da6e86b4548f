"""The cells of tables: how a date, an outlet, an actor and a piece of evidence look."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from rich.text import Text

from onrecord.cli.printer import words
from onrecord.model import Actor, Article
from onrecord.query import Passage

STYLES: Mapping[str, str] = {
    "plain": "dim",
    "content": "",
    "speaker": "bold cyan",
    "cue": "bold yellow",
    "addressee": "cyan",
    "trigger": "bold yellow",
    "actor": "bold cyan",
    "recipient": "bold magenta",
}
"""How the parts of a passage look."""

STARRED = frozenset({"cue", "trigger"})
"""Parts that stand between stars where there are no colours."""

SHORT = 10
"""Characters of an id in a table: enough for ``show``."""


def where(day: str, article: Article, own: str) -> Text:
    """The date, the outlet, the beginning of the id."""
    outlet = article.publisher.name if article.publisher else None
    lines = [words(day or "no date", "bold"), words(outlet or "unknown outlet")]
    return Text("\n").join([*lines, words(own[:SHORT], "dim")])


def actor(party: Actor | None, style: str) -> Text:
    """A name with the role and the country; the words of the text where nobody is known."""
    if not party:
        return Text("unknown", style="dim italic")
    text = words(party.name or party.text, style)
    note = ", ".join(part for part in (party.role, party.country) if part)
    if note:
        text.append_text(words(f" ({note})", "dim"))
    return text


def actors(parties: Iterable[Actor | None], style: str) -> Text:
    """Several of them."""
    return Text("; ").join([actor(each, style) for each in parties])


def evidence(passage: Passage, *, colours: bool) -> Text:
    """The words of a passage, those of the record marked."""
    text = Text()
    for piece in passage.pieces:
        star = "" if colours or piece.part not in STARRED else "*"
        text.append_text(words(f"{star}{piece.text}{star}", STYLES[piece.part]))
    return text
