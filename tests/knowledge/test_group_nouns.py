"""Nouns for bodies and groups: each entry's own example shows it."""

from __future__ import annotations

import pytest
from test_resolve import context

from onrecord.knowledge.group_nouns import GroupNoun, group_nouns

NOUNS = sorted(group_nouns("en").items())
EXAMPLES = {entry.example: (noun, entry) for noun, entry in NOUNS if entry.kind != "role"}


@pytest.mark.parametrize("example", sorted(EXAMPLES))
def test_the_example_of_a_noun_shows_it(example: str) -> None:
    noun, entry = EXAMPLES[example]
    assert isinstance(entry, GroupNoun)
    found = [m for m in context(example).mentions if m.text.endswith(noun)]
    assert found, noun
    if entry.sector:
        assert found[0].sector is not None
