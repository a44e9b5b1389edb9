"""Anti-Terrorism Law 13/2005 of Iraq, art. 4: what the article written on a list carries.

Art. 4(1) carries death for principals and accomplices, art. 4(2) life for concealment and
harbouring. The Kurdistan Region has a law of its own (3/2006), whose currency was not found.

A newcomer's mistake is to read a bare "4" as 4(1). The paragraphs carry different penalties,
and lists often leave them out: a bare 4 is unknown. An article on a list is a charge that
somebody wrote down, never a statement about what the person did.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from homeward.core.finding import Finding, Joined, all_of
from homeward.core.law.facts import PersonFacts
from homeward.core.law.parameters import art, arts, provision
from homeward.core.law.status import facing
from homeward.core.text import Sentence
from homeward.core.text import gettext_noop as _
from homeward.core.truth import Truth

INSTRUMENT: Final = _("Anti-Terrorism Law 13/2005 of Iraq")
KEY: Final = "iq_anti_terrorism_law"

DEATH = provision(
    INSTRUMENT,
    art("4(1)"),
    Sentence(
        _(
            "Death for whoever commits a terrorist act as principal or accomplice; who instigates,"
            " plans, finances or enables is punished as principal."
        )
    ),
    row="L16",
)
LIFE = provision(
    INSTRUMENT,
    art("4(2)"),
    Sentence(_("Life imprisonment for intentionally concealing such an act or harbouring.")),
    row="L16",
)
KURDISTAN_LAW = provision(
    _("Anti-Terrorism Law 3/2006 of the Kurdistan Region"),
    arts("1, 2"),
    Sentence(_("Defines terrorism and the acts punishable by death. In force today: not found.")),
    row="L14",
)

_BARE = "4"


def faces_death(facts: PersonFacts, *, on: date) -> Finding:
    """Art. 4(1): "death" for whoever commits a terrorist act as principal or accomplice.

    Asks whether a source names 4(1) for a person against whom a case runs or ended in a
    conviction. Unknown for a bare "4", and where no source names an article.
    """
    question = Sentence(_("Does the person face article 4(1), which carries the death penalty?"))
    return all_of(question, _named("4(1)", facts), facing(facts, on=on), provision=DEATH)


def faces_life(facts: PersonFacts, *, on: date) -> Finding:
    """Art. 4(2): "life" for intentionally concealing a terrorist act or harbouring.

    Asks whether a source names 4(2) for a person against whom a case runs or ended in a
    conviction. Unknown for a bare "4", and where no source names an article.
    """
    question = Sentence(_("Does the person face article 4(2), which carries life imprisonment?"))
    return all_of(question, _named("4(2)", facts), facing(facts, on=on), provision=LIFE)


def _named(number: str, facts: PersonFacts) -> Finding:
    """Ask whether a source names the paragraph. Never no: lists leave articles out."""
    question = Sentence(_("Does a source name article {number}?"), number=number)
    ours = [said for said in facts.articles if said.article.law == KEY]
    named = tuple(said.claim for said in ours if said.article.number == number)
    if named:
        reason = Sentence(_("A source names article {number}."), number=number)
        return Finding(question, Truth.YES, reason, None, (), Joined.LEAF, named)
    bare = tuple(said.claim for said in ours if said.article.number == _BARE)
    reason, settle = _NO_PARAGRAPH if bare else _NO_ARTICLE
    return Finding(question, Truth.UNKNOWN, reason, None, (), Joined.LEAF, bare, settle)


_NO_PARAGRAPH: Final = (
    Sentence(_("A source names article 4 without its paragraph: 4(1) is death, 4(2) is life.")),
    Sentence(_("the paragraph of article 4: the source names the article without it")),
)
_NO_ARTICLE: Final = (
    Sentence(_("No source names this article.")),
    Sentence(_("the article and paragraph under which the person is charged")),
)
