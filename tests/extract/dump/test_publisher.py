from __future__ import annotations

import pytest

from onrecord.extract.dump.pictures import image_url
from onrecord.extract.dump.publisher import fused_name

FUSED = [
    ("https://cdn.norland.example/a.pngNorland Globe", "Norland Globe"),
    ("https://cdn.norland.example/a.jpg?w=1200NBS News", "NBS News"),
    ("https://cdn.norland.example/a.jpg?w=1200&s=ab", None),
    ("https://cdn.norland.example/a.jpg", None),
]


@pytest.mark.parametrize(("text", "name"), FUSED)
def test_a_name_fused_to_an_address_is_told_apart(text: str, name: str | None) -> None:
    assert fused_name(text, set()) == name
    assert image_url(text, set()) == text.removesuffix(name or "")


def test_a_known_name_is_found_behind_any_address() -> None:
    assert (
        fused_name("https://n.example/image/12?ak=bcNBS 5 Sarna", {"NBS 5 Sarna"}) == "NBS 5 Sarna"
    )
