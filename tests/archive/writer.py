"""Reads the same sixty pages into an archive each time: what test_killed kills."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "support"))

from codings import denial, march, stored, talks

from onrecord.archive import Archive


def main() -> None:
    with Archive(sys.argv[1]) as archive:
        sys.stdout.write("open\n")
        sys.stdout.flush()
        for number in range(20):
            for make in (talks, denial, march):
                day = f"2024-01-{number + 1:02}"
                coding = make(url=f"https://post.example/{number // 2}/{make.__name__}",
                              published=day, title=str(number))  # fmt: skip
                page, coding = stored(coding, f"{number}/{make.__name__}.html")
                if not archive.has(page.digest, "v1", origin=page.origin):
                    archive.write(page, [coding], "v1")
        archive.weave()


main()
