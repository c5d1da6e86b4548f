"""The knowledge base answers what anyone who follows the news would."""

from __future__ import annotations

import multiprocessing
import pickle
import time
from pathlib import Path

import pytest
import yaml

from onrecord.errors import ResourceError
from onrecord.knowledge import KnowledgeBase

CASES = yaml.safe_load(
    (Path(__file__).parents[1] / "cases" / "en" / "holders.yml").read_text("utf-8")
)
BASE = KnowledgeBase.open()


@pytest.mark.parametrize(("kind", "country", "on", "name"), CASES["holders"])
def test_holder(kind: str, country: str, on: object, name: str | None) -> None:
    holdings = BASE.holders(kind, country, str(on))
    if name is None:
        assert not holdings
    else:
        assert holdings[0].entity.name.endswith(name)
        assert holdings[0].confidence > 0.5
        assert holdings[0].knowledge.startswith(f"tenures:{holdings[0].entity.id}:")


@pytest.mark.parametrize(("name", "on", "expected"), CASES["people"])
def test_person(name: str, on: object, expected: str | None) -> None:
    candidates = BASE.people(name, str(on))
    if expected is None:
        assert not candidates
    else:
        assert expected in {candidates[0].entity.id, candidates[0].entity.name}
        assert 0 < candidates[0].score <= 1


@pytest.mark.parametrize(("form", "country", "usage"), CASES["territories"])
def test_territory(form: str, country: str | None, usage: str | None) -> None:
    found = BASE.territories(form)
    first = (found[0].country, found[0].usage) if found else (None, None)
    assert first == (country, usage)


@pytest.mark.parametrize(("phrase", "kind", "sector", "status"), CASES["titles"])
def test_title(phrase: str, kind: str | None, sector: str | None, status: str | None) -> None:
    found = BASE.titles(phrase)
    first = (found[0].kind, found[0].sector, found[0].status) if found else (None, None, None)
    assert first == (kind, sector, status)


@pytest.mark.parametrize(("phrase", "country", "kind"), CASES["overrides"])
def test_title_by_country(phrase: str, country: str, kind: str | None) -> None:
    assert BASE.titles(phrase)[0].kind_in(country) == kind


@pytest.mark.parametrize(("body", "on", "inside", "outside"), CASES["members"])
def test_members(body: str, on: object, inside: list[str], outside: list[str]) -> None:
    members = set(BASE.members(body, str(on)))
    assert members >= set(inside)
    assert not members & set(outside)


@pytest.mark.parametrize(("form", "id_", "country"), CASES["organisations"])
def test_organisation(form: str, id_: str | None, country: str | None) -> None:
    found = BASE.organisations(form)
    first = (found[0].id, found[0].country) if found else (None, None)
    assert first == (id_, country)


@pytest.mark.parametrize(("name", "country", "kind"), CASES["places"])
def test_place(name: str, country: str, kind: str) -> None:
    first = BASE.places(name)[0]
    assert (first.country, first.kind) == (country, kind)


def test_places_of_one_name_come_by_size() -> None:
    sizes = [place.population for place in BASE.places("Birmingham")]
    assert len(sizes) > 1
    assert sizes == sorted(sizes, reverse=True)


def test_entity_carries_tenures() -> None:
    lavrov = BASE.entity("Q58217")
    assert lavrov is not None
    assert lavrov.kind == "person"
    assert any(tenure.kind == "foreign_minister" for tenure in lavrov.tenures)
    assert BASE.entity("Q0") is None


def test_spelling_variants_agree() -> None:
    variants = ("Recep Tayyip Erdoğan", "Recep Tayyip Erdogan", "RECEP TAYYIP ERDOGAN")
    ids = {BASE.people(name, "2015-01-01")[0].entity.id for name in variants}
    assert ids == {"Q39259"}


def test_confidence_falls_after_the_source_ends() -> None:
    early = BASE.holders("foreign_minister", "RUS", "2025-01-01")[0].confidence
    late = BASE.holders("foreign_minister", "RUS", "2032-01-01")[0].confidence
    assert late < early


def test_opens_quickly() -> None:
    begun = time.perf_counter()
    fresh = KnowledgeBase.open()
    assert fresh.territories("Russia")
    assert fresh.titles("president")
    assert fresh.people("Lavrov", "2024-01-01")
    assert time.perf_counter() - begun < 0.3


def test_travels_to_other_processes() -> None:
    again = pickle.loads(pickle.dumps(BASE))
    assert again.version == BASE.version
    assert again.territories("Moscow") == BASE.territories("Moscow")


def test_survives_a_fork() -> None:
    BASE.people("Lavrov", "2024-01-01")
    with multiprocessing.get_context("fork").Pool(1) as pool:
        found = pool.apply(_countries, ("Kremlin",))
    assert found == ["RUS"]


def _countries(form: str) -> list[str]:
    assert BASE.people("Shoigu", "2020-01-01")
    return [each.country for each in BASE.territories(form)]


def test_missing_file_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(ResourceError, match="make data"):
        _ = KnowledgeBase.open(tmp_path / "none.sqlite").version


def test_foreign_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.sqlite"
    path.write_text("no database", "utf-8")
    with pytest.raises(ResourceError, match="make data"):
        _ = KnowledgeBase.open(path).version
