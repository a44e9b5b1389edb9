"""Recording what passed with a State, what it said, and what the desk does when it is silent."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from homeward.apps.accounts.access import must
from homeward.apps.audit.actions import change
from homeward.apps.audit.actor import Actor
from homeward.apps.correspondence import access
from homeward.apps.correspondence.models import Concern, Exchange, Ladder, StatedPosition
from homeward.apps.letters import rewording
from homeward.apps.letters.access import held, leaves_as, letter_for, rewording_for
from homeward.apps.letters.models import Letter, Rewording
from homeward.apps.register.codec import seal_cells, unseal_cells
from homeward.apps.releases.access import requests
from homeward.apps.returnfiles.writing import typed
from homeward.apps.sharing.access import gates
from homeward.core.correspondence import Act, Direction, Means, Rung
from homeward.core.disclosure.fields import Gate

OPEN = frozenset({Gate.CONTACT, Gate.LIMITED})


class NotOpenError(Exception):
    """Somebody of whom the desk would speak may not be spoken of to this State today."""


class WordsWaitError(Exception):
    """The words of the note were edited, and a lawyer has yet to approve them."""


class GoneError(Exception):
    """The note went already: its words are what they were."""


class NotOfThisStateError(Exception):
    """What it is said to answer, follow up or carry is no matter of this State."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What is recorded of one exchange.

    Attributes:
        direction: Who spoke.
        means: How.
        day: When; not after today.
        whom: With whom of the mission, by office.
        about: What it was about, in short; no persons.
        of: Key of the exchange it answers or follows up, or `request:` and the key of a request.
        letter: The note that went out by it.
        reference: The other side's number.
        asks: Whether an answer is awaited.
        answer_by: The last day to answer that it names.
        act: The step of the ladder it takes.
        persons: Whom it was about.
    """

    direction: Direction
    means: Means
    day: date
    whom: str = field(default="", repr=False)
    about: str = field(default="", repr=False)
    of: str = ""
    letter: UUID | None = None
    reference: str = ""
    asks: bool = False
    answer_by: date | None = None
    act: Act | None = None
    persons: tuple[UUID, ...] = ()


def record(*, actor: Actor, state: str, said: Said, today: date) -> Exchange:
    """Record one note, call, visit or meeting.

    Raises:
        PermissionDenied: The role writes no letters.
        NotOpenError: The desk would have spoken of somebody whose gate is not open to that State.
            What was said all the same is a concern for their protection: a hold, not a row here.
        NotOfThisStateError: It is tied to another State's matter, or answers what came in.
        WordsWaitError: The note that went out by it waits for a lawyer.
        RefusedError: The words mark somebody, or are too long.
    """
    must(actor, "write letters")
    _must_be_open(actor, state, said, today)
    of, request = _tied(actor, state, said)
    out = said.direction is Direction.OUT
    words = [typed(said.whom, needed=False), typed(said.about, needed=False)]
    target = f"state:{state}"
    with change(actor=actor, verb="recorded an exchange", target=target, subjects=said.persons):
        row = Exchange.objects.create(
            keeper_id=actor.keeper,
            state=state,
            direction=said.direction.value,
            means=said.means.value,
            day=said.day,
            sealed=seal_cells(words),
            of_id=of,
            request_id=request,
            letter=_letter(actor, state, said),
            reference=said.reference,
            asks=out and said.asks,
            answer_by=said.answer_by if out and said.asks else None,
            act=said.act.value if out and said.act else "",
            recorded_by_id=actor.member,
        )
        Concern.objects.bulk_create(
            Concern(keeper_id=actor.keeper, exchange=row, person_id=key) for key in said.persons
        )
    return row


def _must_be_open(actor: Actor, state: str, said: Said, today: date) -> None:
    if said.direction is Direction.IN or not said.persons:
        return
    found = gates(actor, state, said.persons, today)
    if any(found.get(key) not in OPEN for key in said.persons):
        raise NotOpenError


def _tied(actor: Actor, state: str, said: Said) -> tuple[UUID | None, UUID | None]:
    """The exchange and the request it belongs to; what comes in answers only what went out."""
    kind, _colon, key = said.of.rpartition(":")
    if not key:
        return None, None
    if kind:
        theirs = requests(actor).filter(pk=key, recipient__state=state).first()
        if theirs is None:
            raise NotOfThisStateError
        return None, theirs.pk
    found = access.exchanges(actor, state).filter(pk=key).first()
    if found is None or (said.direction is Direction.IN and found.direction == Direction.IN.value):
        raise NotOfThisStateError
    return found.pk, None


def _letter(actor: Actor, state: str, said: Said) -> Letter | None:
    if said.letter is None or said.direction is Direction.IN:
        return None
    found = access.unsent(actor, state).filter(pk=said.letter).first()
    if found is None:
        raise NotOfThisStateError
    held(actor, found.pk)
    if leaves_as(actor, found) is None:
        raise WordsWaitError
    return found


def reword(*, actor: Actor, key: UUID, content: bytes) -> Rewording:
    """Take in the words of a note that was edited, as long as it did not go.

    Raises:
        PermissionDenied, NotEditableError, RefusedFile, WordingError, UnchangedError, LetterError:
            As `letters.rewording.bring_back`.
        Http404: There is no such note.
        GoneError: It went.
    """
    must(actor, "write letters")
    letter = letter_for(actor, key)
    held(actor, letter.pk)
    if access.has_gone(actor, letter):
        raise GoneError
    return rewording.bring_back(actor=actor, letter=letter, content=content)


def take_words_back(*, actor: Actor, key: UUID, digest: str) -> Rewording:
    """Take edited words back, as long as the note did not go with them.

    Raises:
        PermissionDenied, Http404, MeanwhileError: As `letters.rewording.withdraw`.
        GoneError: It went.
    """
    must(actor, "write letters")
    found = rewording_for(actor, key)
    held(actor, found.letter_id)
    if access.has_gone(actor, letter_for(actor, found.letter_id)):
        raise GoneError
    return rewording.withdraw(actor=actor, key=key, digest=digest)


def words_of(row: Exchange) -> tuple[str, str]:
    """With whom it was, and what it was about; empty where nobody wrote it down."""
    whom, about = unseal_cells(row.sealed)
    return str(whom), str(about)


def withdraw(*, actor: Actor, key: UUID, at: datetime) -> Exchange:
    """Take back an exchange that was recorded wrongly; it is kept, with who took it back."""
    must(actor, "write letters")
    row = access.exchange_for(actor, key)
    if row.withdrawn_at is None:
        with change(actor=actor, verb="withdrew an exchange", target=f"exchange:{row.pk}"):
            row.withdrawn_by_id, row.withdrawn_at = actor.member, at
            row.save(update_fields=["withdrawn_by", "withdrawn_at"])
    return row


def set_ladder(*, actor: Actor, rungs: Sequence[Rung]) -> Ladder:
    """Set what the desk does when no answer comes; what was set before is kept and counts no more.

    Raises:
        ValueError: A day is negative, or an act or a day stands twice.
    """
    must(actor, "write letters")
    days, acts = [rung.after for rung in rungs], [rung.act for rung in rungs]
    if min(days, default=0) < 0 or len({*days}) < len(days) or len({*acts}) < len(acts):
        raise ValueError("each day and each act once, and no day before the last one to answer")
    steps = sorted((rung.after, rung.act.value) for rung in rungs)
    with change(actor=actor, verb="set the steps", detail={"steps": len(steps)}):
        return Ladder.objects.create(
            keeper_id=actor.keeper, rungs=[list(step) for step in steps], made_by_id=actor.member
        )


def state_position(
    *, actor: Actor, state: str, covers: str, said_on: date, source: str, speaker: str = ""
) -> StatedPosition:
    """Add whom a State said that it takes back. It names nobody, and decides nothing by itself."""
    must(actor, "write letters")
    with change(actor=actor, verb="added a State's position", target=f"state:{state}"):
        return StatedPosition.objects.create(
            keeper_id=actor.keeper,
            state=state,
            covers=StatedPosition.Covers(covers),
            said_on=said_on,
            speaker=speaker,
            source=source,
            added_by_id=actor.member,
        )


def withdraw_position(*, actor: Actor, key: int, at: datetime) -> StatedPosition:
    """Take back a position that was added wrongly. What a State said later is another row."""
    must(actor, "write letters")
    row = access.position_for(actor, key)
    with change(actor=actor, verb="withdrew a State's position", target=f"state:{row.state}"):
        row.withdrawn_by_id, row.withdrawn_at = actor.member, at
        row.save(update_fields=["withdrawn_by", "withdrawn_at"])
    return row
