"""Vienna Convention on Consular Relations, arts 36(1)(b), 36(1)(c) and 37(b).

A newcomer's mistake is to treat the consulate as owed an answer. Art. 36 depends on what the
person asks and opposes. Art. 37(b) does not, and so can set a child's safety against a duty
to inform: a court was asked exactly that (Re O [2021] EWHC 908 (Fam); outcome not read). The
software shows the conflict and leaves it to a person.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from homeward.core.finding import Finding, all_of
from homeward.core.law.ages import under_age
from homeward.core.law.facts import PersonFacts
from homeward.core.law.parameters import Parameter, art, provision
from homeward.core.law.recorded import recorded
from homeward.core.text import Sentence
from homeward.core.text import gettext_noop as _
from homeward.core.truth import Truth

INSTRUMENT: Final = _("Vienna Convention on Consular Relations 1963")

MINOR_UNDER = Parameter(
    name="A minor is under this age, years",
    value=18,
    row="L36",
    note="The Convention names no age; the law applicable to the child may name another.",
)

ON_REQUEST = provision(
    INSTRUMENT,
    art("36(1)(b)"),
    Sentence(
        _("If the person asks for it, the authorities inform the consular post without delay.")
    ),
    row="L31",
)
OPPOSED = provision(
    INSTRUMENT,
    art("36(1)(c)"),
    Sentence(_("Consular officers refrain from acting for a person who expressly opposes it.")),
    row="L31",
)
GUARDIAN = provision(
    INSTRUMENT,
    art("37(b)"),
    Sentence(
        _(
            "The post is informed without delay when a guardian appears to be in the interests of a"
            " minor national. Where that may endanger the child, or the child opposes it, a person"
            " decides: the question was litigated and its outcome was not read."
        )
    ),
    row="L32",
)
LITIGATED = provision(
    "Re O [2021] EWHC 908 (Fam)",
    "",
    Sentence(_("Art. 37 is engaged and normally creates a duty; interim view only.")),
    row="L33",
)

_ASKS = Sentence(_("Must the consular post be informed, because the person asked for it?"))
_ASK_ASKS = Sentence(
    _("whether the person, told of the right, asks that the consulate be informed")
)
_BARS = Sentence(_("Is consular action barred, because the person expressly opposes it?"))
_ASK_BARS = Sentence(_("whether the person, asked in private, opposes contact with the consulate"))
_BOTH = Sentence(_("The file says both that the person asked for contact and that they oppose it."))
_ASK_AGAIN = Sentence(_("the person's present wish: the file says both that they ask and oppose"))
_INFORM = Sentence(_("Must the consular post be informed that a minor needs a guardian?"))
_NEEDED = Sentence(_("Does a guardian appear to be in the person's interests?"))
_ASK_NEEDED = Sentence(_("whether a guardian or trustee is needed"))
_CLEAR = Sentence(_("Does neither a danger nor the person's refusal stand against informing?"))
_IS_CLEAR = Sentence(_("No danger is assessed, and the person does not oppose it."))
_NOT_CLEAR = Sentence(
    _(
        "A danger or a refusal is recorded, or was not asked about; the duty and the protection"
        " may conflict."
    )
)
_ASK_DECISION = Sentence(_("a decision, with reasons, of the person who leads protection"))


def inform_on_request(facts: PersonFacts, *, on: date) -> Finding:  # noqa: ARG001
    """Art. 36(1)(b): inform the post "if he so requests".

    Unknown when nobody recorded the wish, and when the file records opposite wishes.
    """
    if _both(facts):
        return Finding(_ASKS, Truth.UNKNOWN, _BOTH, ON_REQUEST, settle=_ASK_AGAIN)
    return recorded(_ASKS, facts.asked_for_contact, _ASK_ASKS, provision=ON_REQUEST)


def consular_action_barred(facts: PersonFacts, *, on: date) -> Finding:  # noqa: ARG001
    """Art. 36(1)(c): officers "shall refrain" when the person "expressly opposes".

    Unknown when nobody asked the person, and when the file records opposite wishes.
    """
    if _both(facts):
        return Finding(_BARS, Truth.UNKNOWN, _BOTH, OPPOSED, settle=_ASK_AGAIN)
    return recorded(_BARS, facts.opposes_contact, _ASK_BARS, provision=OPPOSED)


def inform_of_guardianship(facts: PersonFacts, *, on: date) -> Finding:
    """Art. 37(b): inform "without delay" when a guardian seems in a minor's interests.

    Yes only where neither a danger nor a refusal is in the way. Where one is, or nobody
    asked, the answer stays unknown and asks for a human decision: never a machine's no.
    """
    return all_of(
        _INFORM,
        under_age(facts, MINOR_UNDER.number, on=on),
        recorded(_NEEDED, facts.guardian_needed, _ASK_NEEDED),
        _clear_to_inform(facts),
        provision=GUARDIAN,
    )


def _clear_to_inform(facts: PersonFacts) -> Finding:
    if facts.safety_danger is Truth.NO and facts.opposes_contact is Truth.NO:
        return Finding(_CLEAR, Truth.YES, _IS_CLEAR, LITIGATED)
    return Finding(_CLEAR, Truth.UNKNOWN, _NOT_CLEAR, LITIGATED, settle=_ASK_DECISION)


def _both(facts: PersonFacts) -> bool:
    return facts.asked_for_contact is Truth.YES and facts.opposes_contact is Truth.YES
