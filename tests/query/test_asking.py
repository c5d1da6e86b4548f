from __future__ import annotations

from dataclasses import fields
from pathlib import Path
from typing import get_type_hints

import pytest

from onrecord import Archive
from onrecord.errors import InputError
from onrecord.query import ArticleQuery, EventQuery, StatementQuery, asking


@pytest.mark.parametrize(
    ("keywords", "query"),
    [
        (asking.ArticleFilters, ArticleQuery),
        (asking.StatementFilters, StatementQuery),
        (asking.EventFilters, EventQuery),
    ],
)
def test_the_keywords_are_the_fields_of_the_query(keywords: type, query: type) -> None:
    assert set(get_type_hints(keywords)) == {field.name for field in fields(query)}


def test_a_question_can_be_asked_in_keywords(tmp_path: Path) -> None:
    with Archive(tmp_path / "a.db") as archive:
        assert list(archive.statements(speaker="Roe", limit=3)) == []
        assert archive.events(type="CONSULT").total == 0
        with pytest.raises(InputError, match="TALK"):
            list(archive.events(type="TALK"))
