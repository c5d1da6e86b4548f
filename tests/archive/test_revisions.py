from __future__ import annotations

from itertools import permutations
from pathlib import Path

import pytest
from codings import article, page, stored

from onrecord.archive import Archive
from onrecord.model import Coding

FIRST = article("One.", published="2024-01-01T08:00:00Z")
SECOND = article("One. Two.", published="2024-01-01T08:00:00Z", modified="2024-01-01T09:00:00Z")
THIRD = article("One. Two. Three.", published="2024-01-02")
ELSEWHERE = article("Another.", url="https://post.example/other")


@pytest.mark.parametrize("order", list(permutations((FIRST, SECOND, THIRD, ELSEWHERE))))
def test_a_later_text_at_the_same_address_revises_the_one_before(
    tmp_path: Path, order: tuple[object, ...]
) -> None:
    with Archive(tmp_path / "a.db") as archive:
        for place, each in enumerate(order):
            written, coding = stored(Coding(article=each), f"{each.id}.html")
            archive.write(written, [coding], "v")
            if place == 1:
                archive.link_revisions()
        archive.link_revisions()
        assert archive.article(FIRST.id).revision_of is None
        assert archive.article(SECOND.id).revision_of == FIRST.id
        assert archive.article(THIRD.id).revision_of == SECOND.id
        assert archive.article(ELSEWHERE.id).revision_of is None
        assert archive.link_revisions() == 0
        assert archive.counts().revisions == 2


def test_articles_of_one_page_revise_nothing(tmp_path: Path) -> None:
    with Archive(tmp_path / "a.db") as archive:
        archive.write(page("live.html"), [Coding(article=FIRST), Coding(article=SECOND)], "v")
        archive.link_revisions()
        assert archive.counts().revisions == 0
