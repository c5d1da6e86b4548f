"""How much of a source is read before it is given up. Sizes are in bytes, after unpacking."""

from __future__ import annotations

from typing import Final

MAX_PAGE: Final = 50_000_000
"""The largest page, and the largest record of a file that holds many."""

MAX_JSON: Final = 200_000_000
"""The largest .json file: it is read whole, where .jsonl is read line by line."""

MAX_EXPANSION: Final = 200
"""How many times its packed size a gzip stream may grow; text grows three to ten times."""

EXPANSION_FROM: Final = 20_000_000
"""Below this size nobody asks how much a gzip stream grew."""

SNIFFED: Final = 4096
"""How much of a file is looked at to tell what it is."""
