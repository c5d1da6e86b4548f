from __future__ import annotations

from typing import Any

from onrecord.coders.statements import StatementCoder
from onrecord.knowledge import Context
from onrecord.model import Place, Span, When


def test_words_of_the_cue_clause(read: Any) -> None:
    text = "The dam broke on Sunday, the mayor said in Karsk on Monday."
    document = read(text)
    whens = {
        token.index: When(value=value, precision="day", span=token.span, text=token.text)
        for token in document.tokens
        for day, value in (("Sunday", "2024-05-12"), ("Monday", "2024-05-13"))
        if token.text == day
    }
    at = text.index("Karsk")
    place = Place(span=Span(at, at + 5), text="Karsk", name="Karsk")
    context = Context(anchor="2024-05-14", whens=whens, places=(place,))
    (statement,) = StatementCoder().code(document, context, ())
    assert statement.said_on is not None
    assert statement.said_on.value == "2024-05-13"
    assert statement.place == place.where()


def test_day_of_publication(read: Any) -> None:
    document = read("The mayor said the dam broke.")
    (statement,) = StatementCoder().code(document, Context(anchor="2024-05-14T08:00:00Z"), ())
    assert statement.said_on == When(value="2024-05-14", precision="day", basis="published")


def test_present_tense_gives_no_day(read: Any) -> None:
    document = read("The mayor says the dam broke.")
    (statement,) = StatementCoder().code(document, Context(anchor="2024-05-14"), ())
    assert statement.said_on is None
