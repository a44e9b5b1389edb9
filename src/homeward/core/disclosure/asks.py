"""What a mission is asked about one person, and in which words and parts it can answer.

From the stage model (S7 to S11): nationality and its ground, a return certificate, the DNA of a
relative, authority and caregiver at home, travel. A newcomer's mistake is to give a question a
box for free text because a mission might want to explain: what is written there cannot be taken
back. A DNA result is laboratory, reference and day, never a profile (R6).
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from enum import Enum
from typing import Final

from homeward.core.text import Sentence
from homeward.core.text import gettext_noop as _


class Ask(Enum):
    """One thing that a mission is asked."""

    NATIONALITY = "nationality"
    CERTIFICATE = "certificate"
    DNA = "dna"
    CAREGIVER = "caregiver"
    TRAVEL = "travel"


class Part(Enum):
    """One thing that an answer can say besides the reply."""

    GROUND = "ground"
    LAW = "law"
    NEEDS = "needs"
    REFERENCE = "reference"
    DAY = "day"
    LABORATORY = "laboratory"
    AUTHORITY = "authority"
    CAREGIVER = "caregiver"


@dataclass(frozen=True, slots=True)
class Reply:
    """One of the answers that a question allows. `settles`: nothing more is awaited."""

    code: str
    words: Sentence
    settles: bool = True


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked, the replies, and what else the answer may say, in the order of the page."""

    words: Sentence
    replies: tuple[Reply, ...]
    parts: tuple[Part, ...]


GROUNDS: Final = {
    "mother": Sentence(_("through the mother")),
    "father": Sentence(_("through the father")),
    "birth": Sentence(_("by place of birth")),
    "document": Sentence(_("by a document of our State")),
}

_MORE: Final = Reply("needs_more", Sentence(_("We need more to answer")), settles=False)

ASKS: Final = {
    Ask.NATIONALITY: Question(
        Sentence(_("Is this person your national?")),
        (
            Reply("confirmed", Sentence(_("Yes, confirmed"))),
            Reply("refused", Sentence(_("No"))),
            Reply("undetermined", Sentence(_("It cannot be determined"))),
            _MORE,
        ),
        (Part.GROUND, Part.LAW, Part.NEEDS),
    ),
    Ask.CERTIFICATE: Question(
        Sentence(_("Will you issue a return certificate?")),
        (
            Reply("issued", Sentence(_("It has been issued"))),
            Reply("will_issue", Sentence(_("It will be issued")), settles=False),
            Reply("not_possible", Sentence(_("It is not possible"))),
            _MORE,
        ),
        (Part.REFERENCE, Part.DAY, Part.NEEDS),
    ),
    Ask.DNA: Question(
        Sentence(_("Has a relative given a DNA sample?")),
        (
            Reply("given", Sentence(_("Yes, and it was compared"))),
            Reply("arranged", Sentence(_("It is being arranged")), settles=False),
            Reply("not_possible", Sentence(_("It is not possible"))),
        ),
        (Part.LABORATORY, Part.REFERENCE, Part.DAY),
    ),
    Ask.CAREGIVER: Question(
        Sentence(_("Which authority is responsible at home, and who would receive the person?")),
        (
            Reply("named", Sentence(_("Both are named below"))),
            Reply("sought", Sentence(_("They are being sought")), settles=False),
            Reply("none", Sentence(_("Nobody was found"))),
        ),
        (Part.AUTHORITY, Part.CAREGIVER),
    ),
    Ask.TRAVEL: Question(
        Sentence(_("Is the journey arranged?")),
        (
            Reply("arranged", Sentence(_("Yes, it is arranged"))),
            Reply("being_arranged", Sentence(_("It is being arranged")), settles=False),
            Reply("not_possible", Sentence(_("It is not possible"))),
        ),
        (Part.DAY, Part.NEEDS),
    ),
}

# Names of the markers of which forensic profiles consist; one of them in an answer is a profile.
_LOCUS: Final = re.compile(
    r"\b(?:D\d{1,2}S\d{2,4}|vWA|FGA|TH01|TPOX|CSF1PO|SE33|Penta ?[DE]|amelogenin|DYS\d{2,4})\b",
    re.IGNORECASE,
)


def holds_a_profile(words: str) -> bool:
    """Say whether words look like a DNA profile, which is never kept (R6)."""
    return _LOCUS.search(words) is not None


def reply_of(ask: Ask, code: str) -> Reply:
    """Give a reply by its code.

    Raises:
        KeyError: The question has no such reply.
    """
    return {reply.code: reply for reply in ASKS[ask].replies}[code]


def settled_together(replies: Collection[str | None]) -> str | None:
    """What all States that were asked have settled together about one person's nationality (S7).

    One that confirms is enough, whatever another says. A refusal is the answer only where every
    State that was asked has refused: one that has not answered, or asks for more, may confirm yet.

    Args:
        replies: For each State the code of its latest reply; `None` where it has given none.

    Returns:
        "confirmed", "dual", "refused" or "undetermined"; `None` while nothing is settled.
    """
    confirmed = sum(reply == "confirmed" for reply in replies)
    if confirmed:
        return "dual" if confirmed > 1 else "confirmed"
    if not replies or not set(replies) <= {"refused", "undetermined"}:
        return None
    return "undetermined" if "undetermined" in replies else "refused"
