from __future__ import annotations

from dataclasses import replace

import pytest
from codings import denial, march, stored, talks
from hypothesis import given
from hypothesis import strategies as st

from onrecord.archive import Archive, Question
from onrecord.coders.ontology import ontology
from onrecord.errors import InputError
from onrecord.query import ArticleQuery, EventQuery, SearchQuery, StatementQuery
from onrecord.query.filters import EVENT_TYPES

TOLD, SAID = (each.id for each in talks().statements)
(NOBODY,) = (each.id for each in denial().statements)
(AGREED,) = (each.id for each in talks().events)
(FIRED,) = (each.id for each in denial().events)
(MARCHED,) = (each.id for each in march().events)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        (StatementQuery(), {TOLD, SAID, NOBODY}),
        (StatementQuery(speaker="Q900001"), {TOLD, SAID}),
        (StatementQuery(speaker="Q90000"), set()),
        (StatementQuery(speaker="ana berg"), {TOLD, SAID}),
        (StatementQuery(speaker="BERG, Ana"), {TOLD, SAID}),
        (StatementQuery(speaker="ber"), {TOLD, SAID}),
        (StatementQuery(speaker="erg"), set()),
        (StatementQuery(speaker="anna berg"), {TOLD, SAID}),
        (StatementQuery(speaker="åna"), {TOLD, SAID}),
        (StatementQuery(speaker="x-joris-hale"), {NOBODY}),
        (StatementQuery(speaker="%"), None),
        (StatementQuery(speaker="' OR 1=1 --"), set()),
        (StatementQuery(addressee="reporters"), {TOLD}),
        (StatementQuery(country="xve"), {NOBODY}),
        (StatementQuery(country="NO"), None),
        (StatementQuery(kind="indirect"), {TOLD}),
        (StatementQuery(kind="shouted"), None),
        (StatementQuery(modality="denied"), {NOBODY}),
        (StatementQuery(said_from="2024-05"), {NOBODY}),
        (StatementQuery(said_to="2024-05-02"), {TOLD, SAID}),
        (StatementQuery(said_from="2024-04-09", said_to="2024-04-09"), {TOLD, SAID}),
        (StatementQuery(said_from="2024-05", said_to="2024-04"), None),
        (StatementQuery(said_from="last week"), None),
        (StatementQuery(published_from="2024-05-04"), {NOBODY}),
        (StatementQuery(publisher="norland post"), {TOLD, SAID}),
        (StatementQuery(publisher="times.example"), {NOBODY}),
        (StatementQuery(publisher="..."), None),
        (StatementQuery(min_confidence=0.8), {TOLD, NOBODY}),
        (StatementQuery(min_confidence=2), None),
        (StatementQuery(text="bridge"), {TOLD, SAID}),
        (StatementQuery(text='"border bridge"'), {TOLD}),
        (StatementQuery(text="win*"), {SAID}),
        (StatementQuery(text="win"), set()),
        (StatementQuery(text='"'), None),
        (StatementQuery(order="best"), None),
        (StatementQuery(limit=0), None),
        (StatementQuery(cursor="17"), None),
        (EventQuery(actor="norland"), {AGREED}),
        (EventQuery(actor="thousands"), {MARCHED}),
        (EventQuery(recipient="fishermen"), {FIRED}),
        (EventQuery(recipient="estria"), {FIRED}),
        (EventQuery(country="XES"), {AGREED, FIRED}),
        (EventQuery(speaker="berg"), {AGREED}),
        (EventQuery(type="assault"), {FIRED}),
        (EventQuery(type="WAR"), None),
        (EventQuery(status="denied"), {FIRED}),
        (EventQuery(happened_from="2024"), {AGREED, FIRED}),
        (EventQuery(happened_to="2024-04-30"), {AGREED}),
        (EventQuery(text="port vell"), {MARCHED}),
        (EventQuery(text="fish*"), {FIRED}),
        (EventQuery(text='"fuel tax" march*'), {MARCHED}),
        (EventQuery(min_confidence=0.6), {AGREED, MARCHED}),
        (ArticleQuery(text="kel"), {talks().article.id}),
        (ArticleQuery(language="EN", publisher="post"), {talks().article.id}),
    ],
)
def test_a_filter_finds_what_it_says(
    archive: Archive, query: Question, found: set[str] | None
) -> None:
    ask = {StatementQuery: archive.statements, EventQuery: archive.events}
    answer = ask.get(type(query), archive.articles)
    if found is None:
        with pytest.raises(InputError) as caught:
            list(answer(query))
        assert "\n" not in str(caught.value)
    else:
        assert {record.id for record in answer(query)} == found


def test_the_types_are_those_of_the_ontology() -> None:
    assert set(EVENT_TYPES) == set(ontology().types)


@pytest.mark.parametrize("order", ["newest", "oldest"])
@pytest.mark.parametrize("limit", [1, 2, 3, 7, 100])
def test_pages_follow_each_other_without_gap_or_repetition(
    archive: Archive, order: str, limit: int
) -> None:
    for number in range(15):
        coding = talks(
            url=f"https://x.example/{number}",
            published=None if number % 4 == 0 else f"2024-03-{number // 3 + 1:02}",
        )
        plain = replace(
            coding, statements=tuple(replace(s, said_on=None) for s in coding.statements)
        )
        archive.write(*_one(*stored(plain, f"{number}.html")))
    seen: list[str] = []
    cursor: str | None = None
    while True:
        found = archive.statements(StatementQuery(order=order, limit=limit, cursor=cursor))
        page = [each.id for each in found]
        assert len(page) == len(found)
        seen += page
        assert found.total == 33
        assert found.more == 33 - len(seen)
        if not (cursor := found.cursor):
            break
    assert len(seen) == len(set(seen)) == 33
    whole = [each.id for each in archive.statements(StatementQuery(order=order))]
    assert seen == whole


def _one(page: object, coding: object) -> tuple[object, list[object], str]:
    return page, [coding], "v1"


def test_search_goes_over_articles_and_statements_newest_first(archive: Archive) -> None:
    found = archive.search(SearchQuery(words="bridge").search())
    assert [hit.kind for hit in found.hits] == ["statement", "statement", "article"]
    assert all(
        ("bridge", True) in hit.snippet or ("Bridge", True) in hit.snippet for hit in found.hits
    )
    first = archive.search(SearchQuery(words="bridge", limit=2).search())
    assert (first.total, first.more) == (3, 1)
    rest = archive.search(SearchQuery(words="bridge", limit=2, cursor=first.cursor).search())
    assert (*first.hits, *rest.hits) == found.hits
    assert rest.more == 0
    assert rest.cursor is None


@given(st.text(max_size=30))
def test_no_words_break_the_search(words: str) -> None:
    try:
        expression = SearchQuery(words=words).search().expression
    except InputError:
        return
    with Archive(":memory:") as archive:
        for table in ("article_words", "statement_words"):
            archive._connection.execute(  # noqa: SLF001
                f"SELECT 1 FROM {table} WHERE {table} MATCH ?", (expression,)
            ).fetchall()


@pytest.mark.parametrize(
    "words",
    ["foo AND (", "NEAR(zz b)", "title:zz", "-zz", "zz^b", "* zz", '"zz', "OR", "zz\x00", "zz;--"],
)
def test_the_syntax_of_the_index_means_nothing(archive: Archive, words: str) -> None:
    assert archive.search(SearchQuery(words=words).search()).total == 0


def test_statements_of_an_article_stand_in_the_order_of_its_text(archive: Archive) -> None:
    for order in ("newest", "oldest"):
        found = list(archive.statements(StatementQuery(publisher="norland", order=order)))
        assert [each.id for each in found] == [TOLD, SAID]
