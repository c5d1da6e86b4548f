from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from onrecord.extract.outlets import host_of, publisher, registered_domain

ROWS = yaml.safe_load((Path(__file__).parents[2] / "resources" / "outlets.yml").read_text("utf-8"))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["name"])
def test_an_outlet_is_known_by_its_domains(row: dict[str, str]) -> None:
    for domain in row["domains"]:
        found = publisher(name=None, url=f"https://www.{domain}/2031/a.html")
        assert found is not None
        assert (found.name, found.country, found.ownership) == (
            row["name"], row["country"], row.get("ownership"),
        )  # fmt: skip


@pytest.mark.parametrize(
    ("name", "url", "wanted"),
    [
        ("Sputnik International", None, ("Sputnik", "sputnikglobe.com", "RUS")),
        ("REUTERS", None, ("Reuters", "reuters.com", "GBR")),
        ("Somebody", "https://news.bbc.co.uk/1", ("BBC News", "bbc.com", "GBR")),
        (
            "The Kel Gazette",
            "https://www.gazette.example/x",
            ("The Kel Gazette", "gazette.example", None),
        ),
        (None, "https://www.post.co.uk/x", ("post.co.uk", "post.co.uk", None)),
        ("The Standard", None, ("The Standard", None, None)),
        ("ABC", None, ("ABC", None, None)),
    ],
)
def test_the_domain_goes_before_the_name(
    name: str | None, url: str | None, wanted: tuple[str, str | None, str | None]
) -> None:
    found = publisher(name=name, url=url)
    assert found is not None
    assert (found.name, found.domain, found.country) == wanted


def test_nothing_is_known_of_nobody() -> None:
    assert publisher(name=None, url=None) is None
    assert publisher(name="  ", url="http://[") is None
    assert publisher(name=None, url="file:///tmp/a.html") is None


@given(st.text(max_size=60))
def test_any_address_is_borne(url: str) -> None:
    for each in (url, "https://" + url):
        registered_domain(host_of(each))
        publisher(name=url, url=each)
