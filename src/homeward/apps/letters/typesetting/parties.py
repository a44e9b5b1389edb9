"""The office that writes, as each language of a note names it. The addressee comes from sharing.

A newcomer's mistake is to build a sentence from an organisation's name. Articles, gender and
the comma before a date differ by language, so the office gives each form whole.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Office:
    """How one language names the office that writes.

    Attributes:
        name: On the letterhead, without an article.
        subject: At the opening of the note, with its article: "The Coordination Office".
        subject_short: At the opening of later sentences: "The Office", «المكتب».
        place: The city from which it writes, in that language.
        feminine: Whether Arabic verbs take the feminine; the other languages do not ask.
    """

    name: str
    subject: str
    subject_short: str
    place: str
    feminine: bool = False
