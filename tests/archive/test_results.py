from __future__ import annotations

import sys

import pytest

from onrecord.archive import Archive
from onrecord.errors import InputError


def test_results_are_counted_and_gone_through_more_than_once(archive: Archive) -> None:
    found = archive.statements()
    assert len(found) == found.total == len(list(found)) == len(list(found)) == 3
    assert found.more == 0
    assert found.cursor is None


def test_results_become_frames_of_readable_columns(archive: Archive) -> None:
    events = archive.events()
    for frame in (events.to_polars(), events.to_pandas()):
        assert list(frame.columns) == list(events.columns)
        assert list(frame["type"]) == ["ASSAULT", "AGREE", "PROTEST"]
        assert frame["latitude"][1] == 58.5
        assert frame["outlet_country"][0] == "XVE"
        assert frame["claimed_by_speaker"][1] == "Ana Berg"
        assert frame["evidence"][2] == "Thousands marched in Port Vell against the fuel tax."
    assert archive.articles().to_arrow().num_rows == 3


def test_an_answer_of_nothing_is_a_frame_of_no_rows(tmp_path: object) -> None:
    with Archive(f"{tmp_path}/empty.db") as archive:
        assert archive.statements().to_polars().shape == (0, len(archive.statements().columns))
        assert list(archive.events()) == []


def test_a_missing_package_is_named(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "polars", None)
    with pytest.raises(InputError, match=r"pip install 'onrecord\[polars\]'"):
        archive.statements().to_polars()
