"""Version 3: full-text indexes of articles and statements.

They keep no text of their own (external content); triggers hold them in step, so
that whatever changes a table changes its index too.
"""

from __future__ import annotations

from sqlite3 import Connection

ARTICLE = (
    """
    CREATE VIRTUAL TABLE article_words USING fts5 (
      title, text, content='article', content_rowid='n',
      tokenize='unicode61 remove_diacritics 2')
    """,
    """
    CREATE TRIGGER article_added AFTER INSERT ON article BEGIN
      INSERT INTO article_words (rowid, title, text) VALUES (new.n, new.title, new.text);
    END
    """,
    """
    CREATE TRIGGER article_dropped AFTER DELETE ON article BEGIN
      INSERT INTO article_words (article_words, rowid, title, text)
      VALUES ('delete', old.n, old.title, old.text);
    END
    """,
    """
    CREATE TRIGGER article_changed AFTER UPDATE OF title, text ON article BEGIN
      INSERT INTO article_words (article_words, rowid, title, text)
      VALUES ('delete', old.n, old.title, old.text);
      INSERT INTO article_words (rowid, title, text) VALUES (new.n, new.title, new.text);
    END
    """,
    "INSERT INTO article_words (article_words) VALUES ('rebuild')",
)

STATEMENT = (
    """
    CREATE VIRTUAL TABLE statement_words USING fts5 (
      speaker, text, content='statement', content_rowid='n',
      tokenize='unicode61 remove_diacritics 2')
    """,
    """
    CREATE TRIGGER statement_added AFTER INSERT ON statement BEGIN
      INSERT INTO statement_words (rowid, speaker, text) VALUES (new.n, new.speaker, new.text);
    END
    """,
    """
    CREATE TRIGGER statement_dropped AFTER DELETE ON statement BEGIN
      INSERT INTO statement_words (statement_words, rowid, speaker, text)
      VALUES ('delete', old.n, old.speaker, old.text);
    END
    """,
    """
    CREATE TRIGGER statement_changed AFTER UPDATE OF speaker, text ON statement BEGIN
      INSERT INTO statement_words (statement_words, rowid, speaker, text)
      VALUES ('delete', old.n, old.speaker, old.text);
      INSERT INTO statement_words (rowid, speaker, text) VALUES (new.n, new.speaker, new.text);
    END
    """,
    "INSERT INTO statement_words (statement_words) VALUES ('rebuild')",
)


def apply(connection: Connection) -> None:
    """Make the indexes and fill them from what the tables hold."""
    for statement in (*ARTICLE, *STATEMENT):
        connection.execute(statement)
