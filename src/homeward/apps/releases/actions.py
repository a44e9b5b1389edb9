"""What the desk does about releases: propose, give, end, answer notes, take answers up.

Two members, always: who proposes never gives. Everything is asked again in the moment of giving,
because the gate may have closed and a claim may have fallen since the proposal.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.db.models import Max
from django.utils.timezone import make_aware
from django.utils.translation import gettext as _

from homeward.apps.accounts.access import must
from homeward.apps.accounts.models import Member, Organisation
from homeward.apps.audit.actions import change
from homeward.apps.audit.actor import Actor
from homeward.apps.counter.models import Answer, Copy, Mission, Note, Request
from homeward.apps.register.access import person_for
from homeward.apps.register.bulk import new_code
from homeward.apps.releases import access
from homeward.apps.releases.facts import Offer, has_changed, offer
from homeward.apps.releases.handing import take_back_what_names
from homeward.apps.releases.models import Release
from homeward.apps.releases.writing import write_answer
from homeward.apps.returnfiles import actions as returnfiles
from homeward.apps.returnfiles.access import acts_of, file_of
from homeward.apps.returnfiles.models import Act, File
from homeward.apps.returnfiles.writing import RefusedError, words_of
from homeward.apps.sharing.changes import GateChanged
from homeward.apps.tracing.access import joined_by_one
from homeward.apps.ui.present import day_of
from homeward.core.disclosure.asks import Ask, settled_together
from homeward.core.disclosure.fields import DisclosableField
from homeward.core.disclosure.releases import WRITTEN_HERE, must_warn
from homeward.core.truth import Truth

LONGEST = timedelta(days=366)
NATIONALITY = "s7.answer"  # the question of a return file that missions' replies answer


class NotOpenError(Exception):
    """Some field may not go to this mission now; `fields` says which."""

    def __init__(self, fields: Iterable[DisclosableField]) -> None:
        self.fields = tuple(fields)
        super().__init__(", ".join(each.value for each in self.fields))


class WarnFirstError(Exception):
    """Words about what happened need the warning to be read first (R19)."""


class TooLongError(Exception):
    """The day is past, beyond the gate's review, or more than a year away."""


class ChangedError(Exception):
    """A claim behind the release has changed since it was proposed: propose a new one."""


class AloneError(PermissionDenied):
    """Who proposed a release cannot give it."""


class MeanwhileError(Exception):
    """Somebody did it already, or ended it; `by` and `at` say who and when, `ended` which."""

    def __init__(self, by: str, at: datetime, *, ended: bool = False) -> None:
        super().__init__("meanwhile")
        self.by, self.at, self.ended = by, at, ended


class JoinedByOneError(Exception):
    """The person was joined with another by one member alone; two have to look first."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody wants to release.

    Attributes:
        fields: The fields copied from claims.
        purpose: What the mission may use it for.
        basis: On what law or agreement it rests.
        until: The last day on which it stands.
        asks: What the mission is asked.
        written: Words for the fields that are written here.
        warned: The warning of R19 was read.
    """

    fields: frozenset[DisclosableField]
    purpose: str
    basis: str
    until: date
    asks: tuple[Ask, ...] = ()
    written: Mapping[DisclosableField, str] = field(default_factory=dict)
    warned: bool = False


def appoint(*, actor: Actor, organisation: Organisation, state: str) -> Mission:
    """Serve an organisation of members at the counter as the mission of a State.

    Raises:
        PermissionDenied: Somebody else than a protection lead, or it is no mission of the desk.
    """
    must(actor, "appoint missions")
    if not access.may_be_appointed(actor).filter(pk=organisation.pk).exists():
        raise PermissionDenied
    with change(actor=actor, verb="appointed a mission", target=f"state:{state}"):
        return Mission.objects.create(
            organisation=organisation,
            keeper_id=actor.keeper,
            state=state,
            appointed_by_id=actor.member,
        )


def propose(*, actor: Actor, person: UUID, mission: Mission, wish: Wish, on: date) -> Release:
    """Freeze what one mission would be told about one person; nothing goes over yet.

    Raises:
        NotOpenError: A field may not go to this mission now.
        WarnFirstError: The warning of R19 has to be read first.
        TooLongError: It would stand too long, or end before today.
        JoinedByOneError: Two have to look at the person first.
    """
    must(actor, "propose releases")
    found = person_for(actor, person)
    now = offer(actor, person=found.pk, mission=mission, on=on)
    _must_fit(actor, found.pk, wish, now, on)
    copied = {each.value: now.values[each] for each in wish.fields}
    said = copied | {each.value: words.strip() for each, words in wish.written.items()}
    with change(
        actor=actor,
        verb="proposed a release",
        target=f"mission:{mission.pk}",
        subjects=[found.pk],
        detail={"fields": sorted(said)},
    ):
        return Release.objects.create(
            keeper_id=actor.keeper,
            person=found,
            recipient=mission,
            said=said,
            purpose=wish.purpose,
            basis=wish.basis,
            asks=[ask.value for ask in wish.asks],
            until=wish.until,
            warned=wish.warned,
            proposed_by_id=actor.member,
        )


def _must_fit(actor: Actor, person: UUID, wish: Wish, now: Offer, on: date) -> None:
    wanted = wish.fields | set(wish.written)
    misplaced = (wish.fields & WRITTEN_HERE) | (set(wish.written) - WRITTEN_HERE)
    closed = {each for each in wanted if not now.open(each)} | misplaced
    if closed:
        raise NotOpenError(sorted(closed, key=lambda each: each.value))
    if any(must_warn(each, now.reached) for each in wish.written) and not wish.warned:
        raise WarnFirstError
    if not on <= wish.until <= min(on + LONGEST, now.opening.review_on or date.max):
        raise TooLongError
    if joined_by_one(actor, [person]):
        raise JoinedByOneError


def give(*, actor: Actor, key: UUID, on: date, at: datetime) -> Release:
    """Give what somebody else proposed: from this moment the mission has it.

    Raises:
        AloneError: The actor proposed it.
        NotOpenError: The gate no longer opens it.
        TooLongError: The gate is no longer relied on for so long.
        JoinedByOneError: Two have to look at the person first.
        ChangedError: A claim behind it has changed.
        MeanwhileError: Somebody gave it or took it back.
    """
    must(actor, "give releases")
    access.hold(actor, key)
    found = access.release_for(actor, key)
    _must_wait(found)
    if found.proposed_by_id == actor.member:
        raise AloneError
    now = offer(actor, person=found.person_id, mission=found.recipient, on=on)
    if has_changed(found.said, now.values):
        raise ChangedError
    _must_fit(actor, found.person_id, _wish_of(found), now, on)
    with change(
        actor=actor,
        verb="gave a release",
        target=f"release:{found.pk}",
        subjects=[found.person_id],
        detail={"fields": sorted(found.said)},
    ):
        found.given_by_id, found.given_at = actor.member, at
        found.save(update_fields=["given_by", "given_at"])
        _hand_over_copy(actor, found)
    return found


def _must_wait(found: Release) -> None:
    """Refuse what somebody gave or ended before."""
    if found.ended_by is not None and found.ended_at is not None:
        raise MeanwhileError(found.ended_by.shown_as, found.ended_at, ended=True)
    if found.given_by is not None and found.given_at is not None:
        raise MeanwhileError(found.given_by.shown_as, found.given_at)


def _wish_of(found: Release) -> Wish:
    fields = {DisclosableField(name) for name in found.said}
    return Wish(
        fields=frozenset(fields - WRITTEN_HERE),
        written={each: found.said[each.value] for each in fields & WRITTEN_HERE},
        purpose=found.purpose,
        basis=found.basis,
        until=found.until,
        warned=found.warned,
    )


def _hand_over_copy(actor: Actor, found: Release) -> None:
    request, _new = Request.objects.get_or_create(
        keeper_id=actor.keeper,
        recipient_id=found.recipient_id,
        subject=found.person_id,
        # A reference of its own: two missions cannot see that they are asked about one person.
        defaults={"reference": new_code()},
    )
    Copy.objects.create(
        id=found.pk,
        keeper_id=actor.keeper,
        recipient_id=found.recipient_id,
        request=request,
        said=found.said,
        purpose=found.purpose,
        basis=found.basis,
        asks=found.asks,
        ends_at=end_of(found.until),
    )
    _open_until_the_last_ends(request)


def end_of(day: date) -> datetime:
    """The moment at which a day is over in the desk's time zone."""
    return make_aware(datetime.combine(day + timedelta(days=1), time.min))


def _open_until_the_last_ends(request: Request) -> None:
    standing = Copy.objects.filter(request=request, recalled_at=None)
    request.ends_at = standing.aggregate(last=Max("ends_at"))["last"]
    request.save(update_fields=["ends_at"])


def end(*, actor: Actor, key: UUID, why: str, at: datetime) -> Release:
    """Take a release back in one act: a proposal is withdrawn, what was given is recalled.

    The copy at the counter is emptied and gone in the same moment; the desk's record of what was
    said stands. One person is enough: closing never waits.

    Raises:
        MeanwhileError: Somebody took it back before.
    """
    must(actor, "propose releases")
    access.hold(actor, key)
    found = access.release_for(actor, key)
    if found.ended_by is not None and found.ended_at is not None:
        raise MeanwhileError(found.ended_by.shown_as, found.ended_at, ended=True)
    _end(actor, found, why, at)
    return found


def _end(actor: Actor, found: Release, why: str, at: datetime) -> None:
    verb = "recalled a release" if found.given_at else "withdrew a proposal"
    target = f"release:{found.pk}"
    with change(actor=actor, verb=verb, target=target, subjects=[found.person_id]):
        found.ended_by_id, found.ended_at, found.ended_why = actor.member, at, why.strip()[:200]
        found.save(update_fields=["ended_by", "ended_at", "ended_why"])
        copy = Copy.objects.filter(pk=found.pk).select_related("request").first()
        if copy is not None:
            copy.recalled_at, copy.said = at, {}
            copy.save(update_fields=["recalled_at", "said"])
            _open_until_the_last_ends(copy.request)


def end_what_the_gate_closed(actor: Actor, changed: GateChanged) -> None:
    """After an act at the gate, take back whatever it no longer opens, whoever acted.

    Called by `sharing.changes` inside the act itself: no moment lies between the two.
    """
    on = day_of(changed.at)
    standing = access.releases_about(actor, changed.person).filter(ended_at=None, until__gte=on)
    if changed.state:
        standing = standing.filter(recipient__state=changed.state)
    for key in standing.order_by("pk").values_list("pk", flat=True):
        # Who gives it in this moment is waited for: what they gave is taken back as well.
        access.hold(actor, key)
        found = access.release_for(actor, key)
        if found.ended_at is not None:
            continue
        now = offer(actor, person=found.person_id, mission=found.recipient, on=on)
        if not all(now.may.get(DisclosableField(name)) is Truth.YES for name in found.said):
            _end(actor, found, CLOSED, changed.at)
    take_back_what_names(actor, changed.person, changed.state, at=changed.at)


CLOSED = "gate"  # why a release ended that the gate no longer opens; pages put it in words


def take_up(*, actor: Actor, key: UUID, on: date) -> Answer:
    """Take a mission's answer up as a source with claims; once for each answer.

    Where the person has a return file, its question of nationality is answered as well, by what
    every State that was asked has replied so far: one refusal never stands for them all.

    Raises:
        MeanwhileError: Somebody took it up before.
    """
    must(actor, "propose releases")
    access.hold(actor, key)
    found = access.answer_for(actor, key)
    taken = access.taken_up(actor, key)
    if taken is not None:
        raise MeanwhileError(taken.by.shown_as, taken.at)
    write_answer(actor, found, said_on=day_of(found.at), received_on=on)
    if found.ask == Ask.NATIONALITY.value:
        _answer_in_the_file(actor, found, on)
    return found


def _answer_in_the_file(actor: Actor, answer: Answer, on: date) -> None:
    """Answer S7 of the return file, if there is one and it can be answered now."""
    person = person_for(actor, answer.request.subject)
    file = file_of(actor, person.joined_to_id or person.pk)
    replies = access.latest_replies(actor, person.pk, Ask.NATIONALITY)
    value = settled_together(replies.values())
    if file is None:
        return
    if value is None:
        _open_again(actor, person.pk, file, on)
        return
    said = returnfiles.Answer(
        ask=NATIONALITY, value=value, evidence=str(answer.pk), shown_on=day_of(answer.at)
    )
    try:
        returnfiles.record(actor=actor, key=file.pk, answer=said, on=on)
    except RefusedError:
        # The stage does not wait for it, or the file is closed: the claim stands all the same.
        return


def _open_again(actor: Actor, person: UUID, file: File, on: date) -> None:
    """Take back what the file rests on a mission's reply, now that nothing is settled any more.

    What a member answered by hand, from a paper or a talk, is theirs and stands.
    """
    answered = [
        act
        for act in acts_of(actor, [file]).get(file.pk, [])
        if act.kind == Act.Kind.ANSWERED and act.ask == NATIONALITY
    ]
    by_missions = access.replies(actor, person, Ask.NATIONALITY).values_list("pk", flat=True)
    if not answered or words_of(answered[-1])[1] not in set(map(str, by_missions)):
        return
    reason = _("A State has replied otherwise since.")
    try:
        returnfiles.withdraw(actor=actor, answer=answered[-1].key, reason=reason, on=on)
    except RefusedError:
        return  # somebody took it back already, or the file is closed


def write_note(*, actor: Actor, request: Request, words: str, of: UUID | None = None) -> Note:
    """Write to a mission about a request, or answer its note."""
    must(actor, "propose releases")
    answered = access.notes(actor, request).filter(pk=of).first() if of is not None else None
    with change(
        actor=actor,
        verb="wrote to a mission",
        target=f"request:{request.pk}",
        subjects=[request.subject],
    ):
        return Note.objects.create(
            keeper_id=actor.keeper,
            recipient_id=request.recipient_id,
            request=request,
            of=answered,
            from_mission=False,
            words=words.strip()[:1000],
            by_id=actor.member,
            by_label=Member.objects.get(pk=actor.member).shown_as,
        )
