"""The risk screen before the consular gate: what is asked of a person before anybody is told.

Stage S6 of the process and law L31 to L33, L38. The answers show where the law's duties stand
and where they pull apart; they decide nothing. A newcomer's mistake is to let "nobody asked" count
as "no danger": an answer that is not there is unknown, and the page says so.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import Final

from homeward.core.text import Sentence
from homeward.core.text import gettext_noop as _
from homeward.core.truth import Truth


class Question(Enum):
    """What the screen asks, in the order in which it is asked."""

    TOLD = "told"
    ASKS = "asks"
    OPPOSES = "opposes"
    DANGER = "danger"
    GUARDIAN = "guardian"
    INTERESTS = "interests"


WORDS: Final = {
    Question.TOLD: Sentence(
        _("Was the person, or who speaks for the child, told in private of the right to contact?")
    ),
    Question.ASKS: Sentence(_("Does the person ask that the consulate be informed?")),
    Question.OPPOSES: Sentence(_("Does the person expressly oppose contact with the consulate?")),
    Question.DANGER: Sentence(_("Could contact endanger the person or the family?")),
    Question.GUARDIAN: Sentence(_("Does a guardian appear to be in the person's interests?")),
    Question.INTERESTS: Sentence(_("Is contact with the consulate in the person's interests?")),
}

_ASKED_BUT_DANGER: Final = Sentence(
    _(
        "Article 36(1)(b) asks that the post be informed because the person wishes it; paragraph"
        " 150 asks that contact endanger nobody, and a danger is recorded or was not asked about."
    )
)
_GUARDIAN_BUT_OPPOSED: Final = Sentence(
    _(
        "Article 37(b) asks that the post be informed when a minor needs a guardian; article"
        " 36(1)(c) asks that it refrain where the person opposes it."
    )
)
_GUARDIAN_BUT_DANGER: Final = Sentence(
    _(
        "Article 37(b) asks that the post be informed when a minor needs a guardian; paragraph 150"
        " asks that contact be in the child's interests and endanger nobody, and that is not known."
    )
)
_BOTH_WISHES: Final = Sentence(
    _("The screen says both that the person asks for contact and that they oppose it: ask again.")
)
_NOT_TOLD: Final = Sentence(
    _("Nobody recorded that the person was told of the right, so a wish recorded here is not free.")
)


def pulling_apart(answers: Mapping[Question, Truth]) -> tuple[Sentence, ...]:
    """Say where the duties pull apart for this person; a human weighs them.

    Args:
        answers: What the screen found; a question without an answer is unknown.

    Returns:
        Nothing where no conflict shows. That is no clearance: unknown answers stay unknown.
    """
    asks, opposes = _said(answers, Question.ASKS), _said(answers, Question.OPPOSES)
    guardian = _said(answers, Question.GUARDIAN) is Truth.YES
    safe = ~_said(answers, Question.DANGER) & _said(answers, Question.INTERESTS)
    found = (
        (_BOTH_WISHES, asks is Truth.YES and opposes is Truth.YES),
        (
            _ASKED_BUT_DANGER,
            asks is Truth.YES and _said(answers, Question.DANGER) is not Truth.NO,
        ),
        (_GUARDIAN_BUT_OPPOSED, guardian and opposes is Truth.YES),
        (_GUARDIAN_BUT_DANGER, guardian and safe is not Truth.YES),
        (
            _NOT_TOLD,
            Truth.YES in (asks, opposes) and _said(answers, Question.TOLD) is not Truth.YES,
        ),
    )
    return tuple(sentence for sentence, holds in found if holds)


def _said(answers: Mapping[Question, Truth], question: Question) -> Truth:
    return answers.get(question, Truth.UNKNOWN)
