from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from onrecord.model import Article, Origin


def article(text: str) -> Article:
    return Article(id="a-1", text=text, page="p-1", origin=Origin(path="x"), source="x")


@given(st.text(alphabet="ab \n\r\t\x0b\u2028é🕊"))
def test_paragraphs_are_the_lines_that_are_not_blank(text: str) -> None:
    found = [span.of(text) for span in article(text).paragraphs]
    assert found == [line.strip() for line in text.splitlines() if line.strip()]
