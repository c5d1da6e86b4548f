from __future__ import annotations

import os
from itertools import count, islice

import pytest

from onrecord.scale import Crashed, ordered


def double(number: int) -> int:
    return 2 * number


def die_at_three(number: int) -> int:
    if number == 3:
        os._exit(9)
    return number


@pytest.mark.parametrize("workers", [1, 2])
def test_results_come_in_the_order_of_the_items(workers: int) -> None:
    assert list(ordered(double, range(20), workers)) == [2 * n for n in range(20)]


@pytest.mark.parametrize("workers", [1, 2])
def test_an_endless_stream_is_not_swallowed(workers: int) -> None:
    assert list(islice(ordered(double, count(), workers), 3)) == [0, 2, 4]


def test_a_worker_that_dies_takes_one_item_with_it() -> None:
    found = list(ordered(die_at_three, range(12), 2))
    assert Crashed(3) in found
    assert sorted(each for each in found if isinstance(each, int)) == [
        n for n in range(12) if n != 3
    ]
