"""Weaving: each new article is compared with all that may carry its text.

The sketches of texts are kept, so that candidates are found by an index. Which of
two articles is the original follows from the two alone, so that the order of
reading has no part in it.
"""

from __future__ import annotations

from sqlite3 import Connection

from onrecord.archive.connection import transaction
from onrecord.model import Article, Duplicate
from onrecord.weave import Carrier, compare, shingles, sketch

BATCH = 100
"""Articles a transaction: what a run that is cut off may have to do again."""

HELD = 1_000_000
"""5-grams in memory, of some hundred bytes each."""

SKETCH = "INSERT INTO sketch (gram, article) VALUES (?, ?)"


SKETCHED = "UPDATE article SET sketched = ? WHERE n = ?"


def add(connection: Connection, number: int, article: Article) -> None:
    """Keep the sketch of a new article's text."""
    grams = sketch(shingles(article.text))
    connection.executemany(SKETCH, [(gram, number) for gram in sorted(grams)])
    connection.execute(SKETCHED, (len(grams), number))


UNWOVEN = "SELECT n, id FROM article WHERE NOT woven ORDER BY id"  # article_unwoven


def weave(connection: Connection) -> int:
    """Compare what is new with everything; the number of duplicates found."""
    found: set[tuple[str, str]] = set()
    carriers = Carriers(connection)
    todo = connection.execute(UNWOVEN).fetchall()
    for start in range(0, len(todo), BATCH):
        with transaction(connection):
            for number, own in todo[start : start + BATCH]:
                found.update(_weave(carriers, number, own))
    return len(found)


FORGET = "DELETE FROM duplicate WHERE original = ?1 OR copy = ?1"
FOUND = "INSERT INTO duplicate (original, copy, kind, containment) VALUES (?, ?, ?, ?)"
DONE = "UPDATE article SET woven = 1 WHERE n = ?"


def _weave(carriers: Carriers, number: int, own: str) -> set[tuple[str, str]]:
    """The duplicates of one article, in the place of those that it had."""
    connection = carriers.connection
    pairs = _duplicates(carriers, number)
    connection.execute(FORGET, (own,))
    connection.executemany(
        FOUND, [(each.original, each.copy, each.kind, each.containment) for each in pairs]
    )
    connection.execute(DONE, (number,))
    return {(each.original, each.copy) for each in pairs}


CARRIER = "SELECT id, address, published, text FROM article WHERE n = ?"

# A duplicate shares half of the shorter text. Of that text's sketch it then shares a fifth
# in 992 of 1,000 cases where the sketch has 7 rows (60 words), and nearly always where it
# has more; texts that only share a closing line mostly share less.
CANDIDATES = """
SELECT theirs.article
FROM sketch AS mine JOIN sketch AS theirs ON theirs.gram = mine.gram
JOIN article AS me ON me.n = mine.article JOIN article AS other ON other.n = theirs.article
WHERE mine.article = ?1 AND theirs.article <> ?1
GROUP BY theirs.article
HAVING count(*) * 5 >= min(me.sketched, other.sketched)
"""  # sketch_article, then the primary key


def _duplicates(carriers: Carriers, number: int) -> list[Duplicate]:
    candidates = carriers.connection.execute(CANDIDATES, (number,)).fetchall()
    if not candidates:
        return []
    mine = carriers.carrier(number)
    compared = (compare(mine, carriers.carrier(other)) for (other,) in candidates)
    return [duplicate for duplicate in compared if duplicate]


class Carriers:
    """The articles that are compared, kept while there is room.

    In a corpus of texts made from one template, each is compared with each.
    """

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self._held: dict[int, Carrier] = {}
        self._grams = 0

    def carrier(self, number: int) -> Carrier:
        """What is compared of the article with this number."""
        found = self._held.get(number)
        if found is None:
            found = self._read(number)
            self._keep(number, found)
        return found

    def _read(self, number: int) -> Carrier:
        own, address, published, text = self.connection.execute(CARRIER, (number,)).fetchone()
        return Carrier(own, address, published, shingles(text))

    def _keep(self, number: int, carrier: Carrier) -> None:
        if self._grams + len(carrier.grams) > HELD:
            self._held.clear()
            self._grams = 0
        self._held[number] = carrier
        self._grams += len(carrier.grams)
