"""Claims: which statement an event stands in."""

from __future__ import annotations

from onrecord.model import Span, Statement


def innermost(statements: tuple[Statement, ...], span: Span) -> Statement | None:
    """The statement with the shortest content that holds ``span``."""
    holding = [
        (len(content), statement)
        for statement in statements
        for content in statement.content
        if content.covers(span)
    ]
    return min(holding, key=lambda pair: pair[0])[1] if holding else None
