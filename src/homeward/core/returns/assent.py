"""How a child is asked, in words that fit an age: what is said before anybody writes a yes down.

The bands are those of child-protection casework in Iraq (facts/formats 3: 0-5, 6-12, 13-17);
the words are ours, and a proposal for whoever knows the child. Where the age is a span, every
band in which it may lie is offered, and without any age all of them.

A newcomer's mistake is to take a child's yes for the end of it: below eighteen it is an assent,
beside the decision of a guardian or of those who determine best interests (R11).
"""

from __future__ import annotations

from enum import Enum
from typing import Final

from homeward.core.returns.consent import Purpose
from homeward.core.spans.age import AgeRange
from homeward.core.text import Sentence
from homeward.core.text import gettext_noop as _


class Band(Enum):
    """Ages, in completed years, for which one way of asking is meant."""

    SMALL = (0, 5)
    SCHOOL = (6, 12)
    YOUNG = (13, 17)


BANDS: Final = {
    Band.SMALL: Sentence(_("up to 5 years")),
    Band.SCHOOL: Sentence(_("6 to 12 years")),
    Band.YOUNG: Sentence(_("13 to 17 years")),
}

MANNER: Final = {
    Band.SMALL: Sentence(
        _(
            "Do not ask for a yes. Be with the child where the child feels safe, with somebody the"
            " child trusts; watch and play, and write down what you saw and heard."
        )
    ),
    Band.SCHOOL: Sentence(
        _(
            "Say: I would like to hear what you think. You may say yes, no, or that you do not"
            " know, and you may change your mind. Nobody will be angry. You can stop whenever you"
            " like."
        )
    ),
    Band.YOUNG: Sentence(
        _(
            "Say: This is about you, so your view counts, and it is written down in your own"
            " words. I tell you who will read it and who will not. You may refuse, ask for time or"
            " for a lawyer, and take back a yes later."
        )
    ),
}

PLAINLY: Final = {
    Purpose.TRACING: Sentence(_("May we look for people of your family?")),
    Purpose.SAMPLE: Sentence(
        _(
            "May somebody touch the inside of your cheek with a soft stick, to learn who your"
            " family is?"
        )
    ),
    Purpose.CONTACT: Sentence(_("May people from this country be told that you are here?")),
    Purpose.SHARING: Sentence(_("May we show somebody else what is written about you, and what?")),
    Purpose.RETURN: Sentence(_("Would you like to travel to this country and live there?")),
    Purpose.PLACEMENT: Sentence(_("Would you like to live with these people?")),
}


def bands(ages: AgeRange | None) -> tuple[Band, ...]:
    """Return every band in which an age may lie, the youngest first; all of them if unknown.

    Empty for somebody who is certainly grown up: theirs is a consent and no assent.
    """
    if ages is None:
        return tuple(Band)
    most = ages.most if ages.most is not None else Band.YOUNG.value[1]
    return tuple(band for band in Band if ages.least <= band.value[1] and most >= band.value[0])
