from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from onrecord.errors import PageError
from onrecord.extract.dump import articles
from onrecord.model import Article, Origin, Page, digest

FOLDER = Path(__file__).parents[2] / "pages" / "dump"
PAGES = sorted(path.stem for path in FOLDER.glob("*.txt"))
SIMPLE = ("title", "url", "published", "modified", "section", "language")


def page(name: str) -> Page:
    content = (FOLDER / f"{name}.txt").read_bytes()
    origin = Origin(path=f"{name}.txt")
    return Page(digest=digest("p", content), kind="dump", content=content, origin=origin)


def golden(name: str) -> dict[str, Any]:
    return yaml.safe_load((FOLDER / f"{name}.yml").read_text("utf-8"))


def article(name: str) -> Article:
    (found,) = articles(page(name))
    return found


GOOD = [name for name in PAGES if "error" not in golden(name)]


@pytest.mark.parametrize("name", GOOD)
def test_the_body_is_the_articles_own_paragraphs(name: str) -> None:
    found = article(name).text.split("\n\n")
    begun = golden(name)["paragraphs"]
    assert [text[: len(start)] for text, start in zip(found, begun, strict=False)] == begun
    assert len(found) == len(begun), found[len(begun) :]


@pytest.mark.parametrize("name", GOOD)
def test_the_paragraphs_are_the_dumps_own_characters(name: str) -> None:
    dump = " ".join((FOLDER / f"{name}.txt").read_text("utf-8").split())
    for paragraph in article(name).text.split("\n\n"):
        assert " ".join(paragraph.split()) in dump


@pytest.mark.parametrize("name", GOOD)
def test_the_fields_are_found(name: str) -> None:
    found, expected = article(name), golden(name)
    for field in SIMPLE:
        if field in expected:
            assert getattr(found, field) == expected[field], field
    if "publisher" in expected:
        assert found.publisher is not None
        assert found.publisher.name == expected["publisher"]
    if "authors" in expected:
        assert list(found.authors) == expected["authors"]
    if "tags" in expected:
        assert list(found.tags) == expected["tags"]
    if "summary" in expected:
        assert (found.summary or "").startswith(expected["summary"])


@pytest.mark.parametrize("name", GOOD)
def test_dateline_pictures_and_teasers_stand_apart(name: str) -> None:
    found, expected = article(name), golden(name)
    if "dateline" in expected:
        assert found.dateline is not None
        assert [found.dateline.place, found.dateline.agency] == expected["dateline"]
    else:
        assert found.dateline is None
    if "image" in expected:
        assert found.images[0].url == expected["image"]
    if "captions" in expected:
        captions = [image.caption for image in found.images]
        assert [caption for caption in captions if caption in expected["captions"]] == expected[
            "captions"
        ]
    assert [teaser.title for teaser in found.teasers] == expected.get("teasers", [])


@pytest.mark.parametrize("name", GOOD)
def test_every_choice_leaves_a_trace(name: str) -> None:
    found = article(name)
    traced = {trace.field for trace in found.trace}
    for field in ("text", "title", "published", "modified", "publisher", "dateline"):
        if getattr(found, field):
            assert field in traced


@pytest.mark.parametrize("name", sorted(set(PAGES) - set(GOOD)))
def test_a_dump_without_an_article_is_refused(name: str) -> None:
    with pytest.raises(PageError, match=golden(name)["error"]):
        list(articles(page(name)))


@pytest.mark.parametrize("name", GOOD)
def test_the_same_dump_gives_the_same_article(name: str) -> None:
    assert article(name) == article(name)
