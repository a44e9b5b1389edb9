"""What the register can say of a claim's people today, for a moment and never stored.

Only where the claim speaks of children or persons held, of one nationality: that is what lists
on the register are about. A newcomer's mistake is to show it for every claim: who came back or
was sentenced elsewhere is not on these lists.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from django.utils.formats import number_format
from django.utils.translation import gettext as _

from homeward.apps.accounts.access import may
from homeward.apps.audit.actor import Actor
from homeward.apps.register.labels import state_name
from homeward.apps.register.standing import standings
from homeward.apps.ui.present import say
from homeward.core.figures import bounds
from homeward.core.reported.beside import beside
from homeward.core.reported.figure import ANY, FOREIGN, Matter, Reported, Unit
from homeward.core.spans import under
from homeward.core.truth import Truth

ADULT = 18
_MATTERS = (Matter.HELD, Matter.REMAINING)


def register_beside(actor: Actor, claim: Reported, *, on: date) -> dict[str, Any] | None:
    """Count those on the register of whom the claim may speak, beside it.

    Args:
        actor: Who asks. The reading of these persons is recorded.
        claim: A figure.
        on: The day on which a child is one.

    Returns:
        Parts for the page; `None` where the register has nothing to say to such a claim.
    """
    nationality = claim.scope.nationality
    one_state = nationality not in ("", FOREIGN, ANY)
    counted = claim.unit in (Unit.CHILDREN, Unit.PERSONS) and claim.scope.matter in _MATTERS
    if not (claim.amount and counted and one_state and may(actor, "see persons")):
        return None
    found = standings(actor, on=on, state=nationality)
    children = claim.unit is Unit.CHILDREN
    register = bounds(
        under(each.dossier.facts.birth, ADULT, on=on) if children else Truth.YES for each in found
    )
    said = beside(register, claim.amount)
    return {
        "state": state_name(nationality),
        "at_least": number_format(register.at_least, use_l10n=True),
        "at_most": number_format(register.at_most, use_l10n=True),
        "children": children,
        "words": say(said.words),
        "title": _("Beside the register"),
    }
