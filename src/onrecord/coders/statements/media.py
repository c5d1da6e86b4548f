"""Words of where and how something is said: occasions, messages, media.

Nouns only; the syntax around them is looked at where they are used.
"""

from __future__ import annotations

OCCASIONS = frozenset(
    {
        "address", "anniversary", "appearance", "assembly", "banquet", "breakfast", "briefing",
        "broadcast", "call", "campaign", "celebration", "ceremony", "commemoration", "conclave",
        "concert", "conference", "congress", "consultation", "convention", "conversation",
        "council", "debate", "demonstration", "dialogue", "dinner", "discussion", "encounter",
        "event", "exchange", "exhibition", "expo", "festival", "forum", "funeral", "gala",
        "gathering", "hall", "hearing", "inauguration", "interview", "lecture", "livestream",
        "lunch", "luncheon", "march", "meeting", "negotiation", "opening", "panel", "parade",
        "plenary", "podcast", "presentation", "presser", "program", "programme", "protest",
        "rally", "reception", "retreat", "round", "round-table", "roundtable", "seminar",
        "sermon", "service", "session", "show", "sitting", "speech", "stop", "stopover", "summit",
        "symposium", "talk", "telecast", "telethon", "testimony", "toast", "tour", "trial",
        "trip", "vigil", "visit", "webinar", "workshop",
    }
)  # fmt: skip
"""Where people meet and speak."""

BODIES = frozenset({"assembly", "congress", "council", "panel"})
"""Those who meet, too: "told the assembly"; as occasions only after "at"."""

MESSAGES = frozenset(
    {
        "address", "answer", "appeal", "cable", "comment", "e-mail", "email", "letter", "memo",
        "memorandum", "message", "note", "petition", "remark", "reply", "report", "response",
        "speech", "statement", "submission", "telegram", "text",
    }
)  # fmt: skip
"""What is sent or given to somebody: "in a letter to X"."""

TALKS = frozenset({"interview", "conversation", "call", "talk", "chat", "discussion"})
"""What is held with somebody: "in an interview with X"."""

MEDIA = MESSAGES | frozenset(
    {
        "tweet", "post", "release", "video", "blog", "communique", "communiqué", "declaration",
        "essay", "book", "article", "column", "op-ed", "paper", "document", "filing", "editorial",
        "diatribe",
    }
)  # fmt: skip
"""What something is said in."""
