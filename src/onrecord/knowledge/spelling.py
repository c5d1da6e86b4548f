"""Spelling: whether two given names are one name written in two ways.

The same person is "Sergey", "Sergei" and "Sergej", "Mohammed" and "Muhammad",
"Alexander" and "Aleksandr". Plain likeness cannot tell these from two names that
differ by a letter ("Jana" and "Janar", "Martin" and "Martina"), so what transcription
leaves open is levelled first, and only then a difference of vowels is allowed.
"""

from __future__ import annotations

import re

# What transcriptions of one sound vary in, longest first; after it, doubled letters are one.
_LEVELLED = (
    ("tsch", "ch"),
    ("tch", "ch"),
    ("sch", "sh"),
    ("dzh", "j"),
    ("dj", "j"),
    ("ph", "f"),
    ("kh", "h"),
    ("ck", "k"),
    ("qu", "k"),
    ("ks", "x"),
    ("q", "k"),
    ("w", "v"),
    ("iy", "i"),
    ("ij", "i"),
    ("yi", "i"),
    ("y", "i"),
    ("j", "i"),
    ("ou", "u"),
    ("oo", "u"),
    ("ee", "i"),
)
_DOUBLED = re.compile(r"(.)\1+")
_VOWELS = re.compile(r"[aeiou]+")

LONG = 5
"""Letters from which two names may differ in their vowels."""


def same(one: str, other: str) -> bool:
    """Whether two folded given names are spellings of one name.

    "c" and "k" are one only where all else agrees; the vowels inside may differ in
    names of five letters or more with three consonants or more, but a name that ends
    in a vowel is never one that does not: that ending tells women from men.
    """
    first, second = _level(one), _level(other)
    if first == second:
        return True
    if min(len(first), len(second)) < LONG:
        return False
    if _open(first) != _open(second) or _open(first[::-1]) != _open(second[::-1]):
        return False
    bones = _VOWELS.sub("", first)
    return len(bones) >= 3 and bones == _VOWELS.sub("", second)


def _level(name: str) -> str:
    for written, levelled in _LEVELLED:
        name = name.replace(written, levelled)
    return _DOUBLED.sub(r"\1", name.replace("c", "k").replace("kh", "ch"))


def _open(name: str) -> bool:
    return name[-1] in "aeiou"
