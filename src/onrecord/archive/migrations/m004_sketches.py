"""Version 4: samples of the texts' 5-grams, by which near-duplicates are found."""

from __future__ import annotations

from sqlite3 import Connection

SKETCH = """
CREATE TABLE sketch (
  gram    INTEGER NOT NULL,
  article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
  PRIMARY KEY (gram, article)
) STRICT, WITHOUT ROWID
"""

OF_ARTICLE = "CREATE INDEX sketch_article ON sketch (article)"

# A text too short for a sketch is compared with nothing, but it was looked at.
WOVEN = """
CREATE TABLE woven (
  article INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE
) STRICT
"""

# Which of two is the original depends on these columns, so a change undoes what was decided.
AGAIN = """
CREATE TRIGGER article_again AFTER UPDATE OF published, address ON article
WHEN new.published IS NOT old.published OR new.address IS NOT old.address
BEGIN
  DELETE FROM woven WHERE article = new.n;
  DELETE FROM sketch WHERE article = new.n;
  DELETE FROM duplicate WHERE original = new.id OR copy = new.id;
END
"""


def apply(connection: Connection) -> None:
    """Make the tables."""
    for statement in (SKETCH, OF_ARTICLE, WOVEN, AGAIN):
        connection.execute(statement)
