"""Writing: a page with all that was read out of it, in one transaction.

What the archive holds depends on what was read and never on the order: of two
pages that hold one article, the one from the smaller place (path, record, digest)
describes it; what a page gave under an earlier version and gives no more, goes.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from sqlite3 import Connection

from msgspec import json

from onrecord.archive import entities, records, weaving
from onrecord.archive.connection import transaction
from onrecord.archive.days import bounds
from onrecord.archive.fold import fold
from onrecord.model import Article, Coding, Duplicate, Page, Reject

HAS = """
SELECT 1 FROM page
WHERE digest = ?1 AND version = ?2 AND state <> 'rejected'
  AND (?3 IS NULL OR (path = ?3 AND record = ?4))
LIMIT 1
"""  # unique index (digest, path, record)


def has(connection: Connection, digest: str, version: str, origin: tuple[str, int] | None) -> bool:
    """Whether a page was read by this version (from this place, where one is given).

    One that was rejected is to be tried again: each run tells what it could not read.
    """
    path, record = origin or (None, 0)
    return connection.execute(HAS, (digest, version, path, record)).fetchone() is not None


def write(
    connection: Connection,
    page: Page,
    codings: Sequence[Coding],
    version: str,
    rejects: Sequence[Reject],
) -> None:
    """Store a page, the articles on it and their records, in the place of what it gave before."""
    with transaction(connection):
        entities.watch(connection)
        number = _page(connection, page, _state(codings, rejects), version)
        before = {row[0] for row in connection.execute(ARTICLES_OF_PAGE, (number,))}
        now = {_article(connection, page, coding, version) for coding in codings}
        connection.execute(UNLINK_PAGE, (number,))
        connection.executemany(LINK_PAGE, [(number, article) for article in sorted(now)])
        for article in sorted(before - now):
            entities.note(connection, article)
            connection.execute(DROP_ORPHAN, (article,))
        entities.drop(connection)
        connection.execute(FORGIVE, (_whole(page.origin.path), page.origin.record or 0))
        connection.executemany(REJECT, [_reject_row(each) for each in rejects])


PAGE = """
INSERT INTO page (digest, kind, path, record, url, fetched, state, version)
VALUES (?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (digest, path, record) DO UPDATE
SET kind = excluded.kind, url = excluded.url, fetched = excluded.fetched,
    state = excluded.state, version = excluded.version
RETURNING n
"""

ARTICLES_OF_PAGE = "SELECT article FROM page_article WHERE page = ?"
UNLINK_PAGE = "DELETE FROM page_article WHERE page = ?"
LINK_PAGE = "INSERT INTO page_article (page, article) VALUES (?, ?)"

DROP_ORPHAN = """
DELETE FROM article
WHERE n = ?1 AND NOT EXISTS (SELECT 1 FROM page_article WHERE article = ?1)
"""


def _state(codings: Sequence[Coding], rejects: Sequence[Reject]) -> str:
    if codings:
        return "coded" if any(coding.coded for coding in codings) else "kept"
    return "rejected" if rejects else "empty"


def _page(connection: Connection, page: Page, state: str, version: str) -> int:
    row = (page.digest, page.kind, _whole(page.origin.path), page.origin.record or 0)
    (number,) = connection.execute(PAGE, (*row, page.url, page.fetched, state, version)).fetchone()
    return int(number)


HELD = "SELECT n, version, path, line, page FROM article WHERE id = ?"


def _article(connection: Connection, page: Page, coding: Coding, version: str) -> int:
    """Store a coding unless a page from a smaller place holds its article; its number."""
    held = connection.execute(HELD, (coding.article.id,)).fetchone()
    place = (page.origin.path, page.origin.record or 0, page.digest)
    if held and held[1] == version and tuple(held[2:]) < place:
        return int(held[0])
    (number,) = connection.execute(ARTICLE, _article_row(page, coding, version)).fetchone()
    if not held:
        weaving.add(connection, int(number), coding.article)
    records.replace(connection, int(number), coding)
    return int(number)


ARTICLE = """
INSERT INTO article (id, key, address, url, title, text, outlet, domain, outlet_country,
  outlet_folded, published, modified, day, language, kind, source, path, line, page, version,
  coded, revision_of, sketched, record)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?)
ON CONFLICT (id) DO UPDATE
SET key = excluded.key, address = excluded.address, url = excluded.url, title = excluded.title,
    text = excluded.text, outlet = excluded.outlet, domain = excluded.domain,
    outlet_country = excluded.outlet_country, outlet_folded = excluded.outlet_folded,
    published = excluded.published, modified = excluded.modified, day = excluded.day,
    language = excluded.language, kind = excluded.kind, source = excluded.source,
    path = excluded.path, line = excluded.line, page = excluded.page,
    version = excluded.version, coded = excluded.coded, revision_of = excluded.revision_of,
    record = excluded.record, woven = 0
RETURNING n
"""


def _article_row(page: Page, coding: Coding, version: str) -> tuple[object, ...]:
    article, outlet = coding.article, coding.article.publisher
    return (
        article.id,
        article.key,
        article.canonical_url or article.url,
        article.url,
        article.title,
        article.text,
        outlet and outlet.name,
        outlet and outlet.domain,
        outlet and outlet.country,
        fold(outlet.name, outlet.domain) if outlet else "",
        article.published,
        article.modified,
        published_day(article),
        article.language,
        article.kind,
        article.source,
        page.origin.path,
        page.origin.record or 0,
        page.digest,
        version,
        int(coding.coded),
        article.revision_of,
        json.encode(article).decode(),
    )


def published_day(article: Article) -> str:
    """The day of publication as an ISO date, empty where it is unknown."""
    days = bounds(article.published)
    return days[0] if days else ""


FORGIVE = "DELETE FROM reject WHERE path = ? AND record = ?"

REJECT = """
INSERT INTO reject (path, record, stage, reason, digest) VALUES (?, ?, ?, ?, ?)
ON CONFLICT DO UPDATE SET digest = excluded.digest
"""


def reject(connection: Connection, refused: Reject) -> None:
    """Note what could not be read; once, however often it is tried."""
    with transaction(connection):
        connection.execute(REJECT, _reject_row(refused))


def _reject_row(refused: Reject) -> tuple[object, ...]:
    origin = refused.origin
    reason = _whole(refused.reason)
    return (_whole(origin.path), origin.record or 0, refused.stage, reason, refused.digest)


def _whole(text: str) -> str:
    r"""The text with halves of characters written as ``\udcff``: file names may hold them."""
    return text.encode("utf-8", "backslashreplace").decode()


FORGET = """
DELETE FROM reject
WHERE path = ?1
  AND NOT EXISTS (SELECT 1 FROM page AS p
                  WHERE p.path = ?1 AND p.record = reject.record AND p.digest = reject.digest)
"""


def forget_rejects(connection: Connection, path: str) -> None:
    """Drop a file's rejects before it is read again, save those of pages that are stored."""
    with transaction(connection):
        connection.execute(FORGET, (path,))


DUPLICATE = """
INSERT INTO duplicate (original, copy, kind, containment) VALUES (?, ?, ?, ?)
ON CONFLICT (original, copy) DO UPDATE
SET kind = excluded.kind, containment = excluded.containment
"""


def add_duplicates(
    connection: Connection, duplicates: Iterable[Duplicate], *, replace: bool
) -> None:
    """Store pairs of articles that carry one text; with ``replace``, in place of all others."""
    with transaction(connection):
        if replace:
            connection.execute("DELETE FROM duplicate")
        connection.executemany(
            DUPLICATE, ((d.original, d.copy, d.kind, d.containment) for d in duplicates)
        )
