from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.coders.statements.marks import quotations
from onrecord.model import Span


def paragraphs(text: str) -> tuple[Span, ...]:
    spans, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            spans.append(Span(start, start + len(line)))
        start += len(line) + 1
    return tuple(spans)


def inner(text: str) -> list[str]:
    return [q.inner.of(text) for q in quotations(text, paragraphs(text))]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ('"Yes," he said.', ["Yes,"]),
        ("“Yes,” he said.", ["Yes,"]),
        ("«Yes», he said.", ["Yes"]),
        ("„Yes“, he said.", ["Yes"]),
        ("''Yes,'' he said.", ["Yes,"]),
        ("‘Yes,’ he said.", ["Yes,"]),
        ("'Yes,' he said.", ["Yes,"]),
        ('He said "yes" and "no".', ["yes", "no"]),
        ("“He told us ‘yes’ twice,” she said.", ["He told us ‘yes’ twice,"]),
        ("“He told us “yes” twice,” she said.", ["He told us “yes” twice,"]),
        ("The farmers' market isn't open.", []),
        ('The 6" pipe', []),
        ("“Yes, and then", ["Yes, and then"]),
        ("“One.\n“Two.”", ["One.", "Two."]),
    ],
)
def test_forms(text: str, wanted: list[str]) -> None:
    assert inner(text) == wanted


def test_pieces_of_one_speech_share_a_chain() -> None:
    text = "“One.\n“Two.\n“Three.”\n“Another.”"
    assert [q.chain for q in quotations(text, paragraphs(text))] == [0, 0, 0, 3]


def test_a_speech_without_marks_in_its_middle() -> None:
    text = "“One.\nTwo.”"
    assert inner(text) == ["One.", "Two."]


@given(st.text(alphabet="\"'“”„«»‘’`a B.,\n[]6", max_size=60))
def test_any_marks(text: str) -> None:
    last = -1
    for quotation in quotations(text, paragraphs(text)):
        assert quotation.span.covers(quotation.inner)
        assert quotation.inner.of(text).strip() == quotation.inner.of(text)
        assert quotation.span.start >= last
        last = quotation.inner.end
