from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.coders.statements import StatementCoder, statement_at
from onrecord.model import Span, Statement

CASES = yaml.safe_load(
    (Path(__file__).parents[2] / "cases" / "en" / "statements.yml").read_text(encoding="utf-8")
)


def seen(statement: Statement, text: str) -> dict[str, Any]:
    """What a case may ask of a statement."""
    return {
        "kind": statement.kind,
        "content": [span.of(text) for span in statement.content],
        "cue": statement.cue_text,
        "speaker": statement.speaker.text if statement.speaker else None,
        "addressee": statement.addressee.text if statement.addressee else None,
        "relayed_by": [actor.text for actor in statement.relayed_by],
        "occasion": statement.occasion.text if statement.occasion else None,
        "modality": statement.modality,
        "implies": statement.implies,
        "insertions": [span.of(text) for span in statement.insertions],
        "quoted": [span.of(text) for span in statement.quoted],
    }


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:60])
def test_case(case: dict[str, Any], code: Any) -> None:
    statements = code(case["text"], case.get("mentions"))
    found = [seen(statement, case["text"]) for statement in statements]
    wanted = case["statements"]
    trimmed = [{key: each[key] for key in want} for each, want in zip(found, wanted, strict=False)]
    assert (len(found), trimmed) == (len(wanted), wanted), found
