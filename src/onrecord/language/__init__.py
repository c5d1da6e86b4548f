"""Language: an article's text to sentences, words, grammar and names.

One folder a language, each with a ``parse.py`` that makes ``Document`` records.
``LANGUAGES`` lists those that can be parsed.
"""

from onrecord.language.registry import LANGUAGES, parse, parser_for

__all__ = ["LANGUAGES", "parse", "parser_for"]
