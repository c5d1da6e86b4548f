"""Ids: the same thing read twice is the same record."""

from __future__ import annotations

from hashlib import blake2b


def digest(kind: str, *parts: object) -> str:
    """A deterministic id: ``kind``, a dash, and 16 hexadecimal digits of the parts' digest.

    Each part is fed with its length, so that ``("ab", "c")`` and ``("a", "bc")``
    differ. 64 bits leave a chance of about 1 in 40,000 that two of 30 million
    records of one kind collide (birthday bound, n² / 2⁶⁵).
    """
    hasher = blake2b(digest_size=8)
    for part in parts:
        data = str(part).encode("utf-8", "surrogatepass")
        hasher.update(len(data).to_bytes(8, "big"))
        hasher.update(data)
    return f"{kind}-{hasher.hexdigest()}"
