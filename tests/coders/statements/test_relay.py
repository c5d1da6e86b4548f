from __future__ import annotations

from typing import Any

from onrecord.coders.statements import statement_at
from onrecord.model import Span

TEXT = '"Premier Ola Lund said that the tax would fall," Berg told reporters.'


def test_innermost_statement(code: Any) -> None:
    statements = code(TEXT)
    at = TEXT.index("tax")
    inner = statement_at(statements, Span(at, at + 3))
    assert inner is not None
    assert inner.speaker is not None
    assert inner.speaker.text == "Premier Ola Lund"
    assert [actor.text for actor in inner.relayed_by] == ["Berg"]


def test_outer_statement(code: Any) -> None:
    at = TEXT.index("Premier")
    outer = statement_at(code(TEXT), Span(at, at + 7))
    assert outer is not None
    assert outer.speaker is not None
    assert outer.speaker.text == "Berg"


def test_outside_of_all(code: Any) -> None:
    at = TEXT.index("reporters")
    assert statement_at(code(TEXT), Span(at, at + 3)) is None
