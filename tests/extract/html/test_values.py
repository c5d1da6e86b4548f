"""Titles, bylines, tags and captions: what is made of the words that pages give."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from selectolax.lexbor import LexborHTMLParser

from onrecord.extract.html.authors import names
from onrecord.extract.html.claim import Claim, Claims, plain
from onrecord.extract.html.furniture import teasers
from onrecord.extract.html.images import caption_and_credit
from onrecord.extract.html.lines import Line, headline_at
from onrecord.extract.html.masthead import claims as mastheads
from onrecord.extract.html.tags import tags
from onrecord.extract.html.titles import without_kicker, without_prefix, without_site

CASES = yaml.safe_load((Path(__file__).parents[2] / "cases" / "html.yml").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES["titles"], ids=lambda case: case["title"])
def test_a_title_stands_without_its_site(case: dict[str, str]) -> None:
    sites = {plain(site) for site in case.get("sites", ["The Kel Gazette"])}
    assert without_site(case["title"], sites, case.get("others", [])) == case["value"]


@pytest.mark.parametrize("case", CASES["bylines"], ids=lambda case: case["byline"])
def test_names_of_a_byline(case: dict[str, str]) -> None:
    assert list(names(case["byline"])) == case["names"]


@pytest.mark.parametrize("case", CASES["tags"], ids=lambda case: str(case["given"]))
def test_tags_for_readers(case: dict[str, list[str]]) -> None:
    claims = Claims(tuple(Claim("tag", "json-ld:keywords", each) for each in case["given"]))
    assert list(tags(claims, ["Tilda Aske"])[0]) == case["tags"]


@pytest.mark.parametrize("case", CASES["captions"], ids=lambda case: case["html"])
def test_a_caption_and_its_credit(case: dict[str, str]) -> None:
    node = LexborHTMLParser(f"<figcaption>{case['html']}</figcaption>").css_first("figcaption")
    assert node is not None
    assert caption_and_credit(node) == (case["caption"], case["credit"])


@pytest.mark.parametrize("case", CASES["copyrights"], ids=lambda case: case["line"])
def test_who_holds_the_copyright(case: dict[str, str]) -> None:
    shown = (Line(case["line"], bold=False),)
    found = [claim.value for claim in mastheads(LexborHTMLParser(""), shown, "", None, "")]
    assert found == ([case["name"]] if case["name"] else [])


@pytest.mark.parametrize("case", CASES["prefixes"], ids=lambda case: case["title"])
def test_a_site_before_a_title_goes_where_the_page_shows_the_rest(case: dict[str, str]) -> None:
    value = without_prefix(case["title"], {"the kel gazette"}, {"a new ferry"})
    assert value == case["value"]


@pytest.mark.parametrize("case", CASES["kickers"], ids=lambda case: case["html"])
def test_a_kicker_goes_where_the_heading_sets_it_apart(case: dict[str, str]) -> None:
    assert without_kicker(case["title"], LexborHTMLParser(case["html"])) == case["value"]


def test_the_headline_is_the_longer_part_of_a_title() -> None:
    shown = tuple(Line(text, bold=True) for text in ("The Kel Gazette", "A new ferry comes to Kel"))
    assert headline_at(shown, [], "The Kel Gazette » A new ferry comes to Kel") == 1
    assert headline_at(shown, [], "Another page") is None


@pytest.mark.parametrize(
    "html",
    [
        "<p>Read also: <a href=/b>The old ferry</a></p>",
        "<h3>Related stories</h3><ul><li><a href=/b>The old ferry</a></li></ul>",
        "<div><b>Mehr zum Thema</b><br><a href=/b>The old ferry</a></div>",
    ],
)
def test_teasers_stand_in_boxes(html: str) -> None:
    found = teasers(LexborHTMLParser(html), "https://gazette.example/a")
    assert [(each.title, each.url) for each in found] == [
        ("The old ferry", "https://gazette.example/b")
    ]
    assert not teasers(LexborHTMLParser("<p>He read <a href=/b>the report</a>.</p>"), None)
