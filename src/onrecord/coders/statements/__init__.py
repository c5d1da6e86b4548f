"""Statements: who said what, to whom, when and on what occasion."""

from onrecord.coders.statements.coder import StatementCoder
from onrecord.coders.statements.relay import statement_at

__all__ = ["StatementCoder", "statement_at"]
