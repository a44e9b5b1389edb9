"""Whether a child takes the nationality of the mother or of the father, as far as anybody said.

Nothing but data, and nearly nothing of that: the laws of the States of origin were not found. A
newcomer's mistake is to fill it from memory; a wrong row makes a child stateless on paper.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from homeward.core.finding import Confidence
from homeward.core.text import Sentence
from homeward.core.text import gettext_noop as _


class Descent(NamedTuple):
    """What was said of one State.

    Attributes:
        state: ISO 3166 alpha-3.
        said: What was said, in one sentence.
        source: Where it was read.
        confidence: How well it is known.
    """

    state: str
    said: Sentence
    source: str
    confidence: Confidence


DESCENT: Final = {
    "GEO": Descent(
        "GEO",
        Sentence(
            _(
                "By the mother, in one case that was reported: her child was a national although"
                " the father was not. The law itself was not read."
            )
        ),
        "https://en.964media.com/2925/",
        Confidence.MEDIUM,
    )
}
