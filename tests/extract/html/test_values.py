"""Titles, bylines, tags and captions: what is made of the words that pages give."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from selectolax.lexbor import LexborHTMLParser

from onrecord.extract.html.authors import names
from onrecord.extract.html.claim import Claim, Claims, plain
from onrecord.extract.html.images import caption_and_credit
from onrecord.extract.html.tags import tags
from onrecord.extract.html.titles import without_site

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
