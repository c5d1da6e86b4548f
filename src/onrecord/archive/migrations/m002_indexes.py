"""Version 2: the indexes that questions and deletions rely on."""

from __future__ import annotations

from sqlite3 import Connection

INDEXES = (
    "CREATE INDEX article_address ON article (address)",
    "CREATE INDEX article_day ON article (day, id)",
    "CREATE INDEX page_article_article ON page_article (article)",
    "CREATE INDEX statement_article ON statement (article)",
    "CREATE INDEX statement_day ON statement (day, id)",
    "CREATE INDEX statement_party_entity ON statement_party (entity, part)",
    "CREATE INDEX statement_party_country ON statement_party (country, part)",
    "CREATE INDEX event_article ON event (article)",
    "CREATE INDEX event_day ON event (day, id)",
    "CREATE INDEX event_type ON event (type, day)",
    "CREATE INDEX event_claimed_by ON event (claimed_by)",
    "CREATE INDEX event_party_entity ON event_party (entity, part)",
    "CREATE INDEX event_party_country ON event_party (country, part)",
    "CREATE INDEX mention_entity ON mention (entity)",
    "CREATE INDEX entity_form_entity ON entity_form (entity)",
    "CREATE INDEX article_entity_entity ON article_entity (entity)",
    "CREATE INDEX duplicate_copy ON duplicate (copy)",
    "CREATE INDEX sketch_article ON sketch (article)",
    "CREATE INDEX article_unwoven ON article (id) WHERE NOT woven",
)


def apply(connection: Connection) -> None:
    """Make the indexes."""
    for index in INDEXES:
        connection.execute(index)
