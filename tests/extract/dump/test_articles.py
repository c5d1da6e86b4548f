from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.errors import PageError
from onrecord.extract.dump import articles
from onrecord.extract.dump.decode import decode
from onrecord.model import Article, Origin, Page, digest

WORDS = ["The", "council", "met", "Home", "Share", "2024-06-12", "© Globe", "Sarna (nab) -", "a, b"]
PIECES = st.sampled_from(
    [
        "https://norland.example/a-b-c.html",
        "https://norland.example/i.jpgNorland Globe",
        "Council meets in Sarna",
        "The council of Sarna met on Monday and agreed to nothing, its clerk said.",
        "08:17 GMT 12.06.2024 SARNA (Globe) - The council met on Monday, its clerk said.",
        "Related",
        "12 Comments",
        "    entry of a menu",
        "",
        "estria, veska, sarna",
        "Photos: Sarna in winter",
        "The quay. - Norland Globe, 1920, 21.07.2024",
    ]
)


def page(text: str) -> Page:
    content = text.encode("utf-8", "replace")
    return Page(
        digest=digest("p", content), kind="dump", content=content, origin=Origin(path="d.txt")
    )


def read(text: str) -> Article | None:
    try:
        (found,) = articles(page(text))
    except PageError:
        return None
    return found


def stands_in(found: Article, text: str) -> None:
    assert found.text.strip()
    stands_together(found, text)


def stands_together(found: Article, text: str) -> None:
    """Each paragraph is the dump's own characters, save for the blanks where lines were joined."""
    whole = "".join(text.split())
    assert all("".join(part.split()) in whole for part in found.text.split("\n\n"))


@settings(deadline=None)
@given(st.text(max_size=400))
def test_any_text_gives_an_article_or_a_reason(text: str) -> None:
    found = read(text)
    if found:
        stands_in(found, text.encode("utf-8", "replace").decode())


@settings(deadline=None, max_examples=200)
@given(st.lists(st.one_of(PIECES, st.lists(st.sampled_from(WORDS)).map(" ".join)), max_size=40))
def test_any_dump_gives_the_dumps_own_lines(pieces: list[str]) -> None:
    text = "\n".join(pieces)
    found = read(text)
    if found:
        stands_in(found, text)
        assert all(trace.rule for trace in found.trace)


@settings(deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_can_be_read(content: bytes) -> None:
    assert isinstance(decode(content, None), str)
    assert isinstance(decode(content, "koi8-r"), str)
    assert isinstance(decode(content, "no-such-charset"), str)


def test_hardly_any_text_is_refused_with_a_reason() -> None:
    with pytest.raises(PageError, match=r"d\.txt .* no running text"):
        list(articles(page("Home\nMenu\nSign in")))


def test_a_marked_text_is_decoded() -> None:
    assert decode("﻿Sarna".encode(), None) == "Sarna"
    assert decode("Sárna".encode("utf-16"), None) == "Sárna"
    assert decode("Сарна".encode("cp1251"), "windows-1251") == "Сарна"
