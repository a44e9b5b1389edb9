"""What each legal event means for the person before the court, in plain words, with its article.

For somebody who is not a lawyer and reads a file at night. Nothing here decides anything. A
newcomer's mistake is to tell what an article is "about": what a list writes is a charge that
somebody wrote down, and only what the article carries is said.
"""

from __future__ import annotations

from typing import Final

from homeward.core.claims import Article
from homeward.core.finding import Provision
from homeward.core.law.instruments import crc, iq_anti_terrorism, request_2018, vienna_consular
from homeward.core.law.parameters import art, provision, unverified
from homeward.core.returns.process import DEATH_STAGES, EventKind
from homeward.core.text import Sentence
from homeward.core.text import gettext_noop as _

INNOCENT: Final = provision(
    crc.INSTRUMENT,
    unverified(art("40")),
    Sentence(_("A child is presumed innocent until a court has found otherwise.")),
    row="L36",
)
EVENTS: Final[dict[EventKind, Sentence]] = {
    EventKind.ARREST: Sentence(_("Arrest")),
    EventKind.ACCUSATION: Sentence(_("Accusation")),
    EventKind.CHARGE: Sentence(_("Charge")),
    EventKind.TRIAL: Sentence(_("Trial")),
    EventKind.ACQUITTAL: Sentence(_("Acquittal")),
    EventKind.CONVICTION: Sentence(_("Conviction")),
    EventKind.SENTENCE: Sentence(_("Sentence passed")),
    EventKind.APPEAL: Sentence(_("Appeal")),
    EventKind.APPEAL_REJECTED: Sentence(_("Appeal rejected")),
    EventKind.QUASHED: Sentence(_("Judgment set aside")),
    EventKind.DEATH_CONFIRMED: Sentence(_("Sentence of death confirmed on appeal")),
    EventKind.DEATH_RATIFIED: Sentence(_("Sentence of death ratified")),
    EventKind.COMMUTED: Sentence(_("Sentence commuted")),
    EventKind.REMISSION: Sentence(_("Remission")),
    EventKind.RELEASE: Sentence(_("Release")),
    EventKind.CARRIED_OUT: Sentence(_("Sentence of death carried out")),
}
MEANS: Final[dict[EventKind, Sentence]] = {
    EventKind.ARREST: Sentence(
        _("Held from here on. Whoever is held is told of the right to speak to the consulate.")
    ),
    EventKind.ACCUSATION: Sentence(_("Somebody says that a law was broken. Nothing is decided.")),
    EventKind.CHARGE: Sentence(
        _("The case goes to a court under this article. Nobody has been found guilty.")
    ),
    EventKind.TRIAL: Sentence(_("A court hears the case. Nothing is decided yet.")),
    EventKind.ACQUITTAL: Sentence(
        _("A court cleared the person. Whoever was acquitted is asked to be taken back.")
    ),
    EventKind.CONVICTION: Sentence(
        _("A court found the person guilty. The sentence can come on another day.")
    ),
    EventKind.SENTENCE: Sentence(_("What the court imposed. When it ends is counted below.")),
    EventKind.APPEAL: Sentence(_("A higher court was asked; what was decided can still change.")),
    EventKind.APPEAL_REJECTED: Sentence(_("The higher court left the judgment as it was.")),
    EventKind.QUASHED: Sentence(
        _("The judgment counts no more. What comes instead has to be asked of the court.")
    ),
    EventKind.DEATH_CONFIRMED: Sentence(_("A higher court confirmed it. It is not final yet.")),
    EventKind.DEATH_RATIFIED: Sentence(
        _("The presidency has signed it. It can be carried out: act today.")
    ),
    EventKind.COMMUTED: Sentence(_("Another sentence has taken its place.")),
    EventKind.REMISSION: Sentence(_("Months are taken off the sentence.")),
    EventKind.RELEASE: Sentence(_("A source gives the release, so the whole sentence is over.")),
    EventKind.CARRIED_OUT: Sentence(_("A source says that the person was put to death.")),
}
_RESTS_ON: Final[dict[EventKind, Provision]] = {
    EventKind.ARREST: vienna_consular.ON_REQUEST,
    EventKind.CHARGE: INNOCENT,
    EventKind.ACQUITTAL: request_2018.R3,
    EventKind.DEATH_CONFIRMED: DEATH_STAGES,
    EventKind.DEATH_RATIFIED: DEATH_STAGES,
    EventKind.CARRIED_OUT: DEATH_STAGES,
}
_CARRIES: Final = {
    Article(iq_anti_terrorism.KEY, "4(1)"): iq_anti_terrorism.DEATH,
    Article(iq_anti_terrorism.KEY, "4(2)"): iq_anti_terrorism.LIFE,
}


def rests_on(kind: EventKind) -> Provision | None:
    """Return the provision behind what an event means; `None` where none was found."""
    return _RESTS_ON.get(kind)


def carries(article: Article) -> Provision | None:
    """Return what an article carries; `None` where that was not found in public sources."""
    return _CARRIES.get(article)
