"""What is done to proposals: made, answered, confirmed, taken back.

Nothing is ever deleted. An answer is an act that is added; what follows from it (the state of
the proposal, under whose code a person is shown) is set anew from the acts that count, so that
undoing brings back exactly what was there.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import AbstractContextManager
from math import inf
from uuid import UUID

from procrastinate.contrib.django import app as jobs

from homeward.apps.accounts.access import must
from homeward.apps.audit.actions import change
from homeward.apps.audit.actor import Actor
from homeward.apps.register.access import joined_with
from homeward.apps.register.changes import Changed
from homeward.apps.register.codec import seal_cells
from homeward.apps.register.models import Person, Source
from homeward.apps.tracing import access
from homeward.apps.tracing.comparing import Report
from homeward.apps.tracing.models import Act, Proposal
from homeward.apps.tracing.writing import (
    READ,
    Compared,
    write_proposals,
    write_proposals_about,
    write_repeats,
)

Verb, Decision = Act.Verb, Proposal.Decision


class NotNowError(Exception):
    """What was asked cannot be done. `code` says why, for the page to put into words.

    "meanwhile": somebody decided since the page was drawn; "second": whoever decided cannot
    confirm; "apart": two who would be joined were decided not to be the same; "joined": the two
    are joined through others already; "reason": no reason was given; "nothing": there is nothing
    to confirm or to take back.
    """

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def propose_repeats(
    *, actor: Actor, source: Source, list_key: str, report: Report = lambda *_: None
) -> int:
    """Propose, never join, the rows of a new list that clearly repeat rows of the register.

    Quick, because the database alone finds them; `compare_list` then looks at everybody. Done
    twice it proposes nothing new: pairs that are there already get the new evidence, and
    people are asked again only as `comparing.worth_asking_again` says.

    Returns:
        How many new proposals there are.
    """
    with change(actor=actor, verb="proposed repeats", target=f"source:{source.pk}"):
        return write_repeats(actor, source, list_key, report)


def compare_list(
    *,
    actor: Actor,
    source: Source,
    list_key: str,
    start: int = 0,
    seconds: float = inf,
    report: Report = lambda *_: None,
) -> Compared:
    """Propose who of a new list may be who, or whose kin, of the register. Long work.

    Args:
        actor: On whose behalf.
        source: The list's source.
        list_key: The list.
        start: The first of the list's persons to compare.
        seconds: After about so long it stops and says where to go on.
        report: Told the phase, what is done and what there is in all.
    """
    with change(actor=actor, verb="proposed pairs", target=f"source:{source.pk}"):
        return write_proposals(actor, source, list_key, report, start=start, seconds=seconds)


def compare_person(*, actor: Actor, person: UUID, source: Source) -> int:
    """Propose who a person may be, or whose kin, after something new was said. Long work.

    Returns:
        How many new proposals there are.
    """
    with change(actor=actor, verb="proposed pairs", subjects=[person]):
        return write_proposals_about(actor, source, person)


def compare_when_a_claim_changes(actor: Actor, changed: Changed) -> None:
    """Leave it to the worker, if what changed is something that comparing reads."""
    if changed.kind in READ:
        task = jobs.configure_task("tracing.propose_person")
        task.defer(person=str(changed.person), source=str(changed.source), member=actor.member)


def compare_later(*, actor: Actor, list_key: str) -> None:
    """Leave the long work to the worker; it begins once what was written here is committed."""
    must(actor, "take in lists")
    task = jobs.configure_task("tracing.propose")
    task.defer(list_key=list_key, member=actor.member)


def answer(
    *, actor: Actor, key: UUID, verdict: str, reason: str, seen: str | None = None
) -> Proposal:
    """Say "same", "different" or "cannot_tell" to a proposal, with the reason.

    A yes to what may be shown to a State waits for a second member.

    Args:
        actor: Who decides.
        key: The proposal's key.
        verdict: One of the three.
        reason: In the member's own words; never empty.
        seen: What `version` said when the page was drawn; `None` asks no questions.

    Raises:
        PermissionDenied: The role does not decide.
        NotNowError: See there.
    """
    found = _locked(actor, key, reason, seen)
    if found.decision != Decision.OPEN:
        raise NotNowError("meanwhile")
    verb = Verb(verdict)
    if verb not in {Verb.SAME, Verb.DIFFERENT, Verb.CANNOT_TELL}:
        raise ValueError(verdict)
    pair = (found.first_id, found.second_id)
    needs_second = verb is Verb.SAME and access.may_be_shown(actor, pair)
    if found.kind == Proposal.Kind.SAME:
        _refuse_contradiction(actor, pair, verb)
    decision = Decision.WAITING if needs_second else Decision(verdict)
    with _acting(actor, found, f"answered a pair: {verdict}"):
        act = _act(actor, found, verb, reason, needs_second=needs_second)
        _settle(actor, found, decision, act)
    return found


def confirm(*, actor: Actor, key: UUID, reason: str, seen: str | None = None) -> Proposal:
    """Confirm, as a second member, a yes that waits for one.

    Raises:
        PermissionDenied: The role does not decide.
        NotNowError: "second" when it is one's own yes; else see there.
    """
    found = _locked(actor, key, reason, seen)
    if found.decision != Decision.WAITING or found.settled is None:
        raise NotNowError("nothing")
    if found.settled.by_id == actor.member:
        raise NotNowError("second")
    if found.kind == Proposal.Kind.SAME:
        _refuse_contradiction(actor, (found.first_id, found.second_id), Verb.SAME)
    with _acting(actor, found, "confirmed a pair"):
        act = _act(actor, found, Verb.CONFIRM, reason, of=found.settled)
        _settle(actor, found, Decision.SAME, act)
    return found


def undo(*, actor: Actor, key: UUID, reason: str, seen: str | None = None) -> Proposal:
    """Take the last answer to a proposal back: everything is again as it was before that answer.

    Raises:
        PermissionDenied: The role does not decide.
        NotNowError: "nothing" when no answer counts; else see there.
    """
    found = _locked(actor, key, reason, seen)
    last = found.settled
    if last is None:
        raise NotNowError("nothing")
    with _acting(actor, found, f"took back: {last.verb}"):
        _act(actor, found, Verb.UNDO, reason, of=last)
        _settle(actor, found, Decision(last.was), last.was_settled)
    return found


def version(found: Proposal) -> str:
    """What a page has seen of a proposal: the act that counts, and the evidence."""
    return f"{found.settled_id or 0}-{bytes(found.digest).hex()}"


def _locked(actor: Actor, key: UUID, reason: str, seen: str | None) -> Proposal:
    must(actor, "decide on pairs")
    if not reason.strip():
        raise NotNowError("reason")
    found = access.locked_pair(actor, key)
    if seen is not None and seen != version(found):
        raise NotNowError("meanwhile")
    return found


def _acting(actor: Actor, found: Proposal, verb: str) -> AbstractContextManager[None]:
    subjects = [found.first_id, found.second_id]
    detail = {"kind": found.kind}
    return change(
        actor=actor, verb=verb, target=f"pair:{found.key}", subjects=subjects, detail=detail
    )


def _act(
    actor: Actor,
    found: Proposal,
    verb: Act.Verb,
    reason: str,
    *,
    needs_second: bool = False,
    of: Act | None = None,
) -> Act:
    seen = bytes(found.sealed)
    return Act.objects.create(
        keeper_id=actor.keeper,
        proposal=found,
        verb=verb,
        sealed=seal_cells([reason.strip()[:1000], seen.hex()]),
        needs_second=needs_second,
        of=of,
        of_by_id=of.by_id if of else None,
        was=found.decision,
        was_settled_id=found.settled_id,
        by_id=actor.member,
    )


def _settle(actor: Actor, found: Proposal, decision: Proposal.Decision, act: Act | None) -> None:
    """Let an act count, and show persons as one or apart as the acts that count now say."""
    found.decision, found.settled = decision, act
    found.save(update_fields=["decision", "settled"])
    if found.kind == Proposal.Kind.SAME:
        pair = [found.first_id, found.second_id]
        groups = joined_with(actor, pair).values()
        _show_as_one(actor, {key for group in groups for key in group})


def _show_as_one(actor: Actor, keys: Iterable[UUID]) -> None:
    """Set under whom each of these persons is shown from the decisions that count."""
    left = set(keys)
    while left:
        found = access.one_by_decisions(actor, [left.pop()])
        head = found[0][0]
        left -= {key for key, _shown in found}
        for key, shown in found:
            under = None if key == head else head
            if shown != under:
                Person.objects.filter(keeper_id=actor.keeper, pk=key).update(joined_to=under)


def _refuse_contradiction(actor: Actor, pair: tuple[UUID, UUID], verb: Act.Verb) -> None:
    """Keep decisions about several pairs from contradicting one another."""
    groups = joined_with(actor, pair)
    one, other = groups.get(pair[0], ()), groups.get(pair[1], ())
    if verb is Verb.DIFFERENT and pair[1] in one:
        raise NotNowError("joined")
    if verb is Verb.SAME and access.held_apart(actor, [*one, *other]):
        raise NotNowError("apart")
