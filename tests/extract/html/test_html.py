"""Golden pages: each page under tests/pages/html says beside it what is to come out of it."""

from __future__ import annotations

import re
from contextlib import suppress
from pathlib import Path
from time import process_time
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.errors import PageError
from onrecord.extract import articles
from onrecord.model import Article, Origin, Page
from onrecord.sources import page, pages

PAGES = Path(__file__).parents[2] / "pages" / "html"
NAMES = sorted(path.stem for path in PAGES.glob("*.html"))
MENUS = {"menu", "index"}
SOURCES = [(PAGES / f"{name}.html").read_text("utf-8") for name in NAMES]


def read(name: str) -> tuple[Article, ...]:
    found = list(pages([PAGES / f"{name}.html"]))
    assert isinstance(found[0], Page)
    return tuple(articles(found[0]))


def shown(article: Article) -> dict[str, Any]:
    """An article in the words of the golden files."""
    fields = {name: getattr(article, name) for name in Article.__slots__}
    return fields | {
        "authors": list(article.authors),
        "tags": list(article.tags),
        "keywords": list(article.keywords),
        "publisher": article.publisher and article.publisher.name,
        "dateline": article.dateline
        and {"place": article.dateline.place, "agency": article.dateline.agency},
        "captions": [image.caption for image in article.images if image.caption],
        "credits": [image.credit for image in article.images if image.credit],
        "links": list(article.links),
        "teasers": [{"title": each.title, "url": each.url} for each in article.teasers],
        "paragraphs": len(article.paragraphs),
    }


@pytest.mark.parametrize("name", NAMES)
def test_golden_page(name: str) -> None:
    wanted = yaml.safe_load((PAGES / f"{name}.yml").read_text("utf-8"))
    if "error" in wanted:
        with pytest.raises(PageError, match=wanted["error"]):
            read(name)
        return
    found = read(name)
    assert [article.title for article in found] == [each["title"] for each in wanted]
    for article, each in zip(found, wanted, strict=True):
        check(article, dict(each))


def check(article: Article, wanted: dict[str, Any]) -> None:
    rules = {trace.field: trace.rule for trace in article.trace}
    assert rules | wanted.pop("rules", {}) == rules
    assert article.text.startswith(wanted.pop("begins"))
    assert article.text.endswith(wanted.pop("ends", ""))
    for words in wanted.pop("without", []):
        assert words not in article.text
    got = shown(article)
    assert {field: got[field] for field in wanted} == wanted


def test_reading_twice_gives_the_same_articles() -> None:
    assert [read(name) for name in NAMES if name not in MENUS] == [
        read(name) for name in NAMES if name not in MENUS
    ]


def test_ids_do_not_depend_on_the_folder(tmp_path: Path) -> None:
    copy = tmp_path / "elsewhere.html"
    copy.write_bytes((PAGES / "bare.html").read_bytes())
    (elsewhere,) = (next(articles(each)) for each in pages([copy]) if isinstance(each, Page))
    assert elsewhere.id == read("bare")[0].id
    assert elsewhere.source == str(copy)


def tolerated(content: bytes) -> None:
    try:
        for article in articles(page(content, "html", Origin(path="x.html"))):
            assert article.text.strip()
            assert all(span.of(article.text).strip() for span in article.paragraphs)
    except PageError as error:
        assert re.search(r"\w", str(error))  # noqa: PT017 - a page may also be read


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(SOURCES), st.data())
def test_a_mangled_page_raises_nothing_but_a_page_error(source: str, data: st.DataObject) -> None:
    for _ in range(data.draw(st.integers(1, 6))):
        start = data.draw(st.integers(0, len(source)))
        end = min(len(source), start + data.draw(st.integers(0, 400)))
        junk = data.draw(st.sampled_from(JUNK) | st.text(max_size=12))
        source = source[:start] + junk + source[end:]
    tolerated(source.encode("utf-8", "surrogatepass"))


LD = '<script type="application/ld+json">'
JUNK = [
    "<", ">", "</", "<!--", "<![CDATA[", "<script>", "<article>", "<article><h1>", "\0", "\ud800",
    "<p>" * 300, "<div>" * 2000, '"', "{", "[" * 50, "&#x110000;", "&#0;", "\ufeff", "<svg><style>",
    '<meta property="article:published_time" content="yesterday">', '<a href="http://[">',
    "<template>",
    '<link rel="canonical" href="http://[bad">',
    '<base href="//">', "<frameset>", "<plaintext>",
    f'{LD}{{"@type":"NewsArticle","headline":{{"a":[1]}},"author":[[{{}}]]}}</script>',
    LD + '{"@graph":[' * 500 + "</script>",
    f'{LD}[1,null,{{"@id":"#a","author":{{"@id":"#a"}},"headline":3,"@type":7}}]</script>',
    f'{LD}{{"@type":"Article","headline":"x","datePublished":{{}},"articleBody":[]}}</script>',
    f'{LD}{{"@type":"Article","headline":"x","image":[{{"url":5}}],"keywords":{{}}}}</script>',
]  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=400), st.sampled_from(SOURCES))
def test_any_bytes_raise_nothing_but_a_page_error(junk: bytes, source: str) -> None:
    tolerated(junk)
    tolerated(source.encode("utf-16" if len(junk) % 2 else "cp1251", "replace")[len(junk) :] + junk)


def test_a_page_that_is_nested_without_end_is_refused() -> None:
    source = "<div>" * 20_000 + "words " * 50 + "</div>" * 20_000
    with pytest.raises(PageError, match="in each other"):
        list(articles(page(source.encode(), "html", Origin(path="x.html"))))


def test_a_page_of_tags_alone_is_given_up_quickly() -> None:
    for tag in ("<div>", "<table><tr><td>", "<p>", "<b>", "<article>", "<figure><figcaption>"):
        tolerated((tag * 9_000).encode())


@pytest.mark.parametrize(
    "source",
    [
        "<p>Related</p><a href=x>y z</a>" * 5000,
        "<div class=standfirst>a b c d e" * 5000,
        "<p>by " + "A, " * 30_000,
        "<p>(c) (c) copyright " * 5000,
    ],
    ids=lambda source: source[:20],
)
def test_pages_made_to_keep_us_busy_do_not(source: str) -> None:
    made = Page(
        digest="d", kind="html", content=source.encode(), origin=Origin(path="a"), charset="utf-8"
    )
    begun = process_time()
    with suppress(PageError):
        list(articles(made))
    assert process_time() - begun < 8
