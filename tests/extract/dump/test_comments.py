from __future__ import annotations

from onrecord.extract.dump.comments import apart
from onrecord.extract.dump.kinds import judge
from onrecord.extract.dump.lines import read

TEXT = (
    "The council of Sarna met on Monday and agreed to nothing at all, its clerk said in the "
    "evening. It will meet again in a week, when the mayor is back from her visit to the islands."
)
OPINION = (
    "I have lived on this coast for fifty years and nobody has ever asked me about the bridge."
)


def kinds(text: str) -> list[str]:
    return [each.kind for each in apart(judge(read(text)))]


def test_sentences_below_a_count_of_comments_are_none_of_the_article() -> None:
    below = kinds(f"{TEXT}\n2 comments\nfisher\n2 days ago\n{OPINION}\nReply\nsalt\n{OPINION}")
    assert below[0] == "body"
    assert "body" not in below[1:]


def test_a_count_above_the_article_opens_no_comments() -> None:
    assert kinds(f"2 comments\n3 days ago\nReply\n{TEXT}")[-1] == "body"
    assert kinds(f"{TEXT}\n2 comments\n{TEXT}\n{TEXT}")[-1] == "body"
