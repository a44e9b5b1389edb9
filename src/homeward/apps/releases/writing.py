"""Turns a mission's answer into a source with claims, so that it stands like everything else said.

The counter never writes into the register; the desk reads its answers and takes them up here. A
newcomer's mistake is to let a refusal take a nationality away: what another source claimed stands,
and the refusal stands beside it, with who said so.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from homeward.apps.audit.actions import change
from homeward.apps.audit.actor import Actor
from homeward.apps.counter.models import Answer
from homeward.apps.register.actions import Saying, Spoken, add_claim
from homeward.apps.register.codec import Value
from homeward.apps.register.models import Source
from homeward.apps.releases.models import TakenUp
from homeward.core.claims import ClaimKind
from homeward.core.disclosure.asks import ASKS, GROUNDS, Ask, Part, reply_of

LAISSEZ_PASSER: Final = "laissez_passer"


def write_answer(actor: Actor, answer: Answer, *, said_on: date, received_on: date) -> Source:
    """Write one answer into the register as a source of its own.

    Args:
        actor: Who takes it up.
        answer: The answer, with its request and recipient.
        said_on: The day on which the mission gave it.
        received_on: Today.
    """
    kind, value = claim_of(answer, answer.recipient.state)
    with change(
        actor=actor,
        verb="took an answer up",
        target=f"answer:{answer.pk}",
        subjects=[answer.request.subject],
        detail={"ask": answer.ask},
    ):
        claim = add_claim(
            actor=actor,
            person=answer.request.subject,
            saying=Saying(kind, value),
            spoken=Spoken(Source.Kind.ANSWER, str(answer.recipient.organisation)[:160], said_on),
            received_on=received_on,
        )
        TakenUp.objects.create(
            keeper_id=actor.keeper, answer=answer, source=claim.source, by_id=actor.member
        )
    return claim.source


def claim_of(answer: Answer, state: str) -> tuple[ClaimKind, Value]:
    """Say which claim an answer makes.

    Only a confirmed nationality and an issued certificate are claims that can be counted.
    Everything else is kept in the mission's own words, for people to read.
    """
    ask, words = Ask(answer.ask), words_of(answer)
    if ask is Ask.NATIONALITY and answer.reply == "confirmed":
        return ClaimKind.NATIONALITY, Value(words, state)
    if ask is Ask.CERTIFICATE and answer.reply == "issued":
        return ClaimKind.DOCUMENTS, Value(words, LAISSEZ_PASSER)
    return ClaimKind.REMARK, Value(words)


def words_of(answer: Answer) -> str:
    """What was asked, what was replied and every part of it, in the order of the page."""
    ask = Ask(answer.ask)
    said = [str(ASKS[ask].words), str(reply_of(ask, answer.reply).words)]
    for part in ASKS[ask].parts:
        value = answer.parts.get(part.value)
        if value:
            said.append(str(GROUNDS[value]) if part is Part.GROUND else str(value))
    return " · ".join(said)
