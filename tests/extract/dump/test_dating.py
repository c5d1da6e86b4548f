from __future__ import annotations

from onrecord.extract.dump.dating import Dated, not_ahead, published


def test_no_page_is_published_after_it_was_fetched() -> None:
    dates = [Dated(day, day, changed=False, rule="a") for day in ("2024-06-01", "2024-05-03")]
    first = published(not_ahead(dates, "2024-05-20T10:00:00Z"))
    assert first is not None
    assert first.value == "2024-05-03"


def test_no_page_is_published_in_the_future() -> None:
    assert not_ahead([Dated("2999-01-01", "2999-01-01", changed=False, rule="a")], None) == []


def test_the_day_of_fetching_has_room_for_zones() -> None:
    dates = [Dated("2024-05-21", "2024-05-21", changed=False, rule="a")]
    assert not_ahead(dates, "2024-05-20T23:00:00Z") == dates
