"""Writes proposals: what a new list brings, weighed, with what came of asking before.

A newcomer's mistake is to insert and look away. A pair may be there already: rejected, joined,
or found by another row of the same person; it is then brought up to date instead.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import islice
from uuid import UUID

from homeward.apps.audit.actor import Actor
from homeward.apps.register.access import claims, joined_with, sources
from homeward.apps.register.facts import Told, told
from homeward.apps.register.models import Source
from homeward.apps.search.access import written_counts
from homeward.apps.search.scanning import Scanned, scan
from homeward.apps.tracing import access
from homeward.apps.tracing.comparing import (
    Found,
    Report,
    Snapshot,
    compare,
    digest,
    opened,
    place_of,
    repeats,
    sealed,
    worth_asking_again,
)
from homeward.apps.tracing.facts import record
from homeward.apps.tracing.models import Proposal
from homeward.core.claims import ClaimKind
from homeward.core.matching import Record
from homeward.core.matching.counted import common_by_keys
from homeward.core.matching.held import MOTHERS, OWN, Chosen, Limits

AT_ONCE = 500
# A first piece of a list, which grows while pieces are quick (seconds) and shrinks when they are
# not: between two of them the work can be stopped, and a worker told to end must not go on for
# minutes.
ROWS_AT_ONCE, QUICK = 1, 1.5
# Up to here everybody is read and compared. Beyond, whoever shares enough search keys is read; all
# keys are gone through once for so many persons of a list.
REGISTER_AT_MOST, PERSONS_AT_ONCE, LIMITS = 30_000, 100, Limits()
# Going through the keys of a million takes as long for one person as for a thousand, so a job does
# it once for so many; they are then weighed a hundred at a time.
SCANNED_AT_ONCE = 1_000
COMPARED, REPEATED = "compared with everybody", "same name, birth and mother"
READ = [
    kind.value
    for kind in (
        *(ClaimKind.NAME, ClaimKind.FATHER_NAME, ClaimKind.MOTHER_NAME, ClaimKind.SEX),
        *(ClaimKind.BIRTH, ClaimKind.NATIONALITY, ClaimKind.PLACE, ClaimKind.SEEN_ON),
        *(ClaimKind.ARREST, ClaimKind.SEEKER),
    )
]


@dataclass(frozen=True, slots=True)
class Compared:
    """How far a list was compared.

    Attributes:
        new: Pairs that nobody had proposed before.
        following: The first of the list's persons who is still to be compared; `None` at the end.
    """

    new: int
    following: int | None


def write_proposals(
    actor: Actor, source: Source, list_key: str, report: Report, *, start: int, seconds: float
) -> Compared:
    """Weigh what the rows of a list bring and keep it. Inside the caller's door to write.

    Args:
        actor: On whose behalf.
        source: The list's source.
        list_key: The list.
        report: Told the phase, what is done and what there is in all.
        start: The first person of the list to compare.
        seconds: After about so long it stops, between two pieces.
    """
    until = time.monotonic() + seconds
    everybody = access.persons_of(actor, list_key)
    size = access.person_count(actor)
    if size > REGISTER_AT_MOST:
        return _with_some(actor, source, list_key, everybody, report, start)
    return _with_everybody(actor, source, everybody, size, report, start, until)


def _with_some(  # noqa: PLR0917  what write_proposals was told
    actor: Actor, source: Source, list_key: str, everybody: list[UUID], report: Report, start: int
) -> Compared:
    """Compare the next persons of a list with whoever shares enough keys with them."""
    size = access.person_count(actor)
    report("comparing", start, len(everybody))
    # Lists whose search keys are not written yet are found by what they clearly repeat.
    new = write_repeats(actor, source, list_key, report) if start == 0 else 0

    def told_of(done: int) -> None:
        report("comparing", start + done, len(everybody))

    some = everybody[start : start + SCANNED_AT_ONCE]
    new += _weigh_some(actor, source, some, size, told_of)
    start += SCANNED_AT_ONCE
    return Compared(new, start if start < len(everybody) else None)


def write_proposals_about(actor: Actor, source: Source, person: UUID) -> int:
    """Weigh one person, of whom something new is said, against everybody, and keep it.

    Inside the caller's door to write; long work. Says how many pairs are new.
    """
    size = access.person_count(actor)
    if size > REGISTER_AT_MOST:
        return _weigh_some(actor, source, [person], size)
    about = told(claims(actor, kinds=READ))
    shown = joined_with(actor, [person]).get(person, (person,))[0]
    records = _records(actor, about)
    fresh = [record for key, record in records.items() if key == shown]
    others = [record for key, record in records.items() if key != shown]
    return _keep(actor, source, compare(fresh, others, size=size), about, COMPARED)


def _weigh_some(
    actor: Actor,
    source: Source,
    some: list[UUID],
    size: int,
    done: Callable[[int], None] | None = None,
) -> int:
    """Weigh persons of a great register against whoever shares enough keys with them.

    Args:
        actor: On whose behalf.
        source: Whose list brings them.
        some: The persons.
        size: How many persons there are on the register.
        done: Told of how many have been weighed.
    """
    heads = {key: group[0] for key, group in joined_with(actor, some).items()}
    shown = sorted(set(heads.values()))
    about = told(claims(actor, persons=shown, kinds=READ)) if shown else {}
    records = _records(actor, about)
    scanned, new = scan(actor, list(records.values())), 0
    for at in range(0, len(some), PERSONS_AT_ONCE):
        piece = {heads[key] for key in some[at : at + PERSONS_AT_ONCE] if key in heads}
        fresh = {key: record for key, record in records.items() if key in piece}
        new += _weigh_found(actor, source, fresh, scanned, size, about)
        if done is not None:
            done(min(at + PERSONS_AT_ONCE, len(some)))
    return new


def _weigh_found(  # noqa: PLR0917  a piece of what _weigh_some knows
    actor: Actor,
    source: Source,
    records: dict[UUID, Record],
    scanned: Scanned,
    size: int,
    about: dict[UUID, Told],
) -> int:
    """Weigh a piece of them against whoever was found for it."""
    fresh = list(records.values())
    found_by_keys = scanned.sharing(fresh, without=records, limits=LIMITS)
    persons, holdings = found_by_keys.persons, found_by_keys.holdings
    theirs = told(claims(actor, persons=persons, kinds=READ)) if persons else {}
    others = list(_records(actor, theirs).values())
    common = common_by_keys(fresh, others, partial(written_counts, actor), size)
    rarity = {prefix: holdings.rarity(prefix) for prefix in ("", OWN, MOTHERS)}
    found = compare(fresh, others, size=size, chosen=Chosen(rarity, common, LIMITS.same))
    return _keep(actor, source, found, {**about, **theirs}, COMPARED)


def _with_everybody(  # noqa: PLR0917  what write_proposals was told
    actor: Actor,
    source: Source,
    everybody: list[UUID],
    size: int,
    report: Report,
    start: int,
    until: float,
) -> Compared:
    """Compare a list with everybody, in pieces, until the time is over."""
    about = told(claims(actor, kinds=READ))
    records = _records(actor, about)
    shown = {key: group[0] for key, group in joined_with(actor, everybody).items()}
    new, at_once = 0, ROWS_AT_ONCE
    while start < len(everybody):
        report("comparing", start, len(everybody))
        began = time.monotonic()
        some = {shown[key] for key in everybody[start : start + at_once]}
        fresh = [record for key, record in records.items() if key in some]
        others = [record for key, record in records.items() if key not in some]
        new += _keep(actor, source, compare(fresh, others, size=size), about, COMPARED)
        start += at_once
        took = time.monotonic() - began
        at_once = at_once * 2 if took < QUICK else max(1, at_once // 2)
        if time.monotonic() > until:
            break
    report("comparing", min(start, len(everybody)), len(everybody))
    return Compared(new, start if start < len(everybody) else None)


def write_repeats(actor: Actor, source: Source, list_key: str, report: Report) -> int:
    """Weigh and keep only the rows that clearly repeat one another. As `write_proposals`."""
    size = access.person_count(actor)
    return sum(
        _keep_repeats(actor, source, some, size)
        for some in _pieces(access.clear_repeats(actor, list_key), report)
    )


def _records(actor: Actor, about: dict[UUID, Told]) -> dict[UUID, Record]:
    """What stands about everybody, ready to be compared."""
    kinds = dict(sources(actor).values_list("pk", "kind"))
    mothers = access.mothers_decided(actor)
    return {key: record(one, kinds, mothers.get(key, frozenset())) for key, one in about.items()}


def _keep_repeats(
    actor: Actor, source: Source, pairs: Sequence[tuple[UUID, UUID]], size: int
) -> int:
    keys = list({key for pair in pairs for key in pair})
    shown = {key: group[0] for key, group in joined_with(actor, keys).items()}
    about = told(claims(actor, persons=keys, kinds=READ))
    kinds = dict(sources(actor).values_list("pk", "kind"))
    records = {key: record(one, kinds) for key, one in about.items()}
    both = [
        (records[shown[one]], records[shown[other]])
        for one, other in pairs
        if shown[one] in records and shown[other] in records and shown[one] != shown[other]
    ]
    return _keep(actor, source, repeats(both, size=size), about, REPEATED)


def _pieces(found: list[tuple[UUID, UUID]], report: Report) -> Iterator[list[tuple[UUID, UUID]]]:
    pairs, done = iter(found), 0
    while some := list(islice(pairs, AT_ONCE)):
        report("comparing", done, len(found))
        yield some
        done += len(some)


def _keep(
    actor: Actor, source: Source, found: Sequence[Found], about: dict[UUID, Told], reason: str
) -> int:
    new = 0
    rest = iter(found)
    while some := list(islice(rest, AT_ONCE)):
        known = access.known_between(actor, [(f.kind, f.first, f.second) for f in some])
        fresh = {}
        for one in map(_in_order, some):
            at = (one.kind, one.first, one.second)
            if at in known:
                _bring_up_to_date(actor, *known[at], source, one.snapshot)
            else:
                births = [about[key].born for key in (one.first, one.second)]
                fresh[at] = _proposal(actor, source, one, births=births, reason=reason)
        new += len(Proposal.objects.bulk_create(fresh.values()))
    return new


def _in_order(found: Found) -> Found:
    """Put the two of a pair in the order of their keys, unless which is which means something."""
    if found.kind == Proposal.Kind.MOTHER or found.first < found.second:
        return found
    return Found(found.kind, found.second, found.first, found.snapshot.turned())


def _proposal(
    actor: Actor, source: Source, found: Found, *, births: list[object], reason: str
) -> Proposal:
    snapshot = found.snapshot
    return Proposal(
        keeper_id=actor.keeper,
        kind=found.kind,
        first_id=found.first,
        second_id=found.second,
        source=source,
        reason=reason,
        band=snapshot.band,
        probability=snapshot.probability,
        bits=snapshot.bits,
        sealed=sealed(snapshot),
        digest=digest(actor.keeper, snapshot),
        place=place_of(found.kind, births, source.received_on),
    )


def _bring_up_to_date(
    actor: Actor, known: Proposal, turned: bool, source: Source, now: Snapshot
) -> None:
    """Keep new evidence; put the pair before people again if it changes what they decided on."""
    now = now.turned() if turned else now
    mark = digest(actor.keeper, now)
    if mark == bytes(known.digest):
        return
    if worth_asking_again(known.decision, opened(known.sealed), now):
        known.decision, known.settled = Proposal.Decision.OPEN, None
    known.source, known.digest, known.sealed = source, mark, sealed(now)
    known.band, known.probability, known.bits = now.band, now.probability, now.bits
    known.save()
