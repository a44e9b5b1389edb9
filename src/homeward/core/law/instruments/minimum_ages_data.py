"""Ages of criminal responsibility in countries of origin, as found. Nothing but data.

A newcomer's mistake is to fill an empty row from memory, or to drop it. "Not found" is an
answer that warns; a missing row would look like a country nobody has to think about.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from homeward.core.finding import Confidence
from homeward.core.text import Sentence
from homeward.core.text import gettext_noop as _

H, M, L = Confidence.HIGH, Confidence.MEDIUM, Confidence.LOW


class MinimumAge(NamedTuple):
    """One State's row.

    Attributes:
        state: ISO 3166 alpha-3.
        lowest: Lowest age, in years, at which anybody may be held responsible for anything;
            `None` when not found.
        settled: Age from which responsibility is sure for the acts named; above `lowest` where
            a proposal or the person's sex leaves a gap.
        article: Article, empty when not given.
        known_as_of: Year of the source, or of the law it quotes; `None` when undated.
        source: Where it was read.
        confidence: How well it is known.
        note: What to beware of.
        girls: A different lowest age for girls, where one was found.
        general: Age for offences in general, where it is another than `lowest`.
        offences: For which offences `lowest` holds, where that was found.
    """

    state: str
    lowest: int | None
    settled: int | None
    article: Sentence | str = ""
    known_as_of: int | None = None
    source: str = "not found in public sources"
    confidence: Confidence = Confidence.NOT_FOUND
    note: Sentence | str = ""
    girls: int | None = None
    general: int | None = None
    offences: Sentence | None = None


_SUMMARY = (
    "https://www.nationmaster.com/country-info/stats/Crime/Age-of-criminal-responsibility-(notes)"
)
_PRESS = "https://timesca.com/tag/criminal-executive-code"
_LISTING = "https://total-rating.ru/1186-vozrast-nastupleniya-ugolovnoy-otvetstvennosti.html"
_UNRELIABLE = Sentence(_("The listing is of 2014 and wrong about at least one other State."))

MINIMUM_AGES: Final[tuple[MinimumAge, ...]] = (
    MinimumAge(
        "RUS", 14, 14, Sentence(_("Criminal Code, art. {number}"), number="20"),
        source="https://uksirius43.ru/en/vorovstvo/20-statya-ugolovnogo-kodeksa-rf.html",
        confidence=H,
        general=16,
        offences=Sentence(
            _("terrorist act (205), training (205.3), taking part in a terrorist community or"
              " organisation (205.4(2), 205.5(2)), failure to report (205.6), illegal armed group"
              " (208(2)), and others of the list"),
        ),
    ),
    MinimumAge(
        "TUR", 12, 12, Sentence(_("Penal Code, art. {number}"), number="31"),
        source="https://iccdb.hrlc.net/data/span/15228", confidence=H,
        note=Sentence(_("From 12 to 15 only if able to understand; reduced from 15 to 18.")),
    ),
    MinimumAge(
        "TJK", 14, 14, Sentence(_("Criminal Code, art. {number}"), number="23"),
        source="https://iccdb.hrlc.net/data/doc/198/keyword/566", confidence=M,
        general=16, offences=Sentence(_("a list that includes terrorism (179)")),
        note=Sentence(_("The page does not name the country; the numbering matches.")),
    ),
    MinimumAge(
        "KAZ", 12, 14, known_as_of=2024, source=_PRESS, confidence=M,
        note=Sentence(_("14 for some crimes; a proposal of 2024 would lower it to 12 for some.")),
    ),
    MinimumAge("DEU", 14, 14, source=_SUMMARY, confidence=M),
    MinimumAge(
        "FRA", 13, 13, Sentence(_("Penal Code, art. {number}"), number="122-8"), source="https://pastebin.com/HBNTTQyp",
        confidence=L, note=Sentence(_("Penal sanctions; the code was replaced in 2021.")),
    ),
    MinimumAge("IRN", 15, 15, source=_SUMMARY, confidence=L, girls=9),
    MinimumAge("MAR", 12, 12, source=_PRESS, confidence=L),
    MinimumAge("SWE", 15, 15, known_as_of=2014, source=_LISTING, confidence=L, note=_UNRELIABLE),
    MinimumAge("FIN", 15, 15, known_as_of=2014, source=_LISTING, confidence=L, note=_UNRELIABLE),
    MinimumAge("UKR", 14, 14, known_as_of=2014, source=_LISTING, confidence=L, note=_UNRELIABLE),
    MinimumAge("BEL", 16, 16, known_as_of=2014, source=_LISTING, confidence=L, note=_UNRELIABLE),
    MinimumAge("UZB", 15, 15, known_as_of=2014, source=_LISTING, confidence=L, note=_UNRELIABLE),
    MinimumAge("AZE", None, None),
    MinimumAge("KGZ", None, None),
    MinimumAge("GEO", None, None),
    MinimumAge("BLR", None, None),
    MinimumAge("TUN", None, None),
    MinimumAge("DZA", None, None),
    MinimumAge("TTO", None, None),
    MinimumAge("NLD", None, None),
    MinimumAge("GBR", None, None),
)  # fmt: skip
