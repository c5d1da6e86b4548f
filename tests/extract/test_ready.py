from __future__ import annotations

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.errors import PageError
from onrecord.extract import articles
from onrecord.model import Article, Dateline, Origin
from onrecord.sources import ReadyArticle, page, ready_page

AT = Origin(path="a.jsonl", record=4)
TEXT = "  The council met on Tuesday.\r\n\r\n\tIt will meet\u00a0again. "


def read(**fields: str) -> Article:
    (article,) = articles(ready_page(ReadyArticle(**fields), AT))
    return article


def test_the_text_is_taken_to_the_letter() -> None:
    assert read(text=TEXT).text == TEXT


def test_a_dateline_is_known_and_stays_in_the_text() -> None:
    text = "\n VIENNA (Norpress) — The council met."
    article = read(text=text)
    assert article.text == text
    assert article.dateline == Dateline(
        place="VIENNA", agency="Norpress", text="VIENNA (Norpress) —"
    )
    titled = read(text="Council meets in Vienna\n\nVIENNA — The council met.")
    assert titled.dateline == Dateline(place="VIENNA", agency=None, text="VIENNA —")
    assert read(text="DEAR ABBY: My sister will not speak to me.").dateline is None


def test_fields_are_echoed_and_completed() -> None:
    article = read(
        text=TEXT, id="k1", url="https://www.bbc.co.uk/news/1", title="A title ",
        published="9 April 2031, 08:43 +0300", publisher="Somebody",
    )  # fmt: skip
    assert (article.key, article.title, article.source) == ("k1", "A title ", "a.jsonl#4")
    assert article.published == "2031-04-09T05:43:00Z"
    assert article.publisher is not None
    assert article.publisher.country == "GBR"
    assert article.language == "en"
    assert {trace.field: trace.rule for trace in article.trace}["language"] == "language-id"


def test_a_language_that_is_given_is_not_guessed_at() -> None:
    assert read(text=TEXT, language="DE-at").language == "de"


def test_a_date_that_cannot_be_read_is_refused_with_the_way_out() -> None:
    with pytest.raises(PageError, match="`published` is 'last week': give an ISO date, or leave"):
        read(text=TEXT, published="last week")


def test_an_id_depends_on_what_is_said_and_not_on_the_line() -> None:
    (first,) = articles(ready_page(ReadyArticle(text=TEXT), AT))
    (second,) = articles(ready_page(ReadyArticle(text=TEXT), Origin(path="b.csv", record=9)))
    assert first.id == second.id != read(text=TEXT, id="other").id


JSON = st.recursive(st.none() | st.booleans() | st.floats() | st.text(), st.lists, max_leaves=4)


@settings(max_examples=200, deadline=None)
@given(
    st.dictionaries(st.sampled_from(["text", "id", "url", "published", "publisher"]), JSON)
    | st.fixed_dictionaries({"text": st.text(min_size=1), "url": st.text(), "published": st.text()})
)
def test_any_record_raises_nothing_but_a_page_error(record: dict[str, object]) -> None:
    content = msgspec.json.encode(record)
    try:
        (article,) = articles(page(content, "article", AT))
    except PageError:
        return
    assert article.text == record["text"]


@settings(max_examples=50, deadline=None)
@given(st.binary(max_size=60))
def test_any_bytes_raise_nothing_but_a_page_error(content: bytes) -> None:
    with pytest.raises(PageError):
        list(articles(page(content, "article", AT)))
