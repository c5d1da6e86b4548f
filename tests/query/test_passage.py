from __future__ import annotations

import pytest
from codings import TALKS, denial, talks
from hypothesis import given
from hypothesis import strategies as st

from onrecord.model import Span
from onrecord.query import passage
from onrecord.query.passage import around, pieces


def test_a_statement_is_shown_with_its_sentences() -> None:
    coding = talks()
    found = passage(coding.statements[1], coding.article)
    assert "".join(piece.text for piece in found.pieces) == found.span.of(TALKS)
    assert [(piece.part, piece.text) for piece in found.pieces] == [
        ("plain", "“"),
        ("content", "The bridge [at Kel] belongs to both banks"),
        ("plain", ",” "),
        ("speaker", "she"),
        ("plain", " "),
        ("cue", "said"),
        ("plain", ". “"),
        ("content", "We shall not wait for winter"),
        ("plain", ".”"),
    ]


def test_an_event_is_shown_with_its_trigger() -> None:
    coding = denial()
    found = passage(coding.events[0], coding.article)
    marked = {piece.part: piece.text for piece in found.pieces}
    assert marked["trigger"] == "fired"
    assert marked["actor"] == "Veska"
    assert marked["recipient"] == "Estrian fishermen"
    assert found.span == coding.events[0].sentence


@pytest.mark.parametrize(
    ("text", "words", "shown"),
    [
        ("One. Two said so. Three.", "said", "Two said so."),
        ("Mr. Ode of St. Kel said so. Three.", "said", "Mr. Ode of St. Kel said so."),
        ("The U.S. said so. Three.", "said", "The U.S. said so."),
        ("One.\n\n“Two,” he said.”\n\nThree.", "said", "“Two,” he said.”"),
        ("no end", "end", "no end"),
        ("A? B! C said… D", "said", "C said…"),
    ],
)
def test_sentences_are_told_by_their_punctuation(text: str, words: str, shown: str) -> None:
    at = text.index(words)
    assert around(text, [Span(at, at + len(words))]).of(text) == shown


@given(st.text(min_size=1, max_size=80), st.data())
def test_a_passage_holds_its_spans_and_loses_nothing(text: str, data: st.DataObject) -> None:
    spans = []
    for _ in range(data.draw(st.integers(1, 3))):
        start = data.draw(st.integers(0, len(text) - 1))
        spans.append(Span(start, data.draw(st.integers(start + 1, len(text)))))
    found = around(text, spans)
    assert all(found.covers(span) for span in spans)
    cut = pieces(text, found, [("cue", span) for span in spans])
    assert "".join(piece.text for piece in cut) == found.of(text)
