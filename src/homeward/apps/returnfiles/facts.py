"""Turns rows into what `core.returns` reads: a file's acts, and what is known around the file.

Claims, kin, the gate and what members said become facts. Nothing is filled in: what nobody said
is unknown. Apps above this one know more (papers of best interests, talks about consent); they
hand in a reader with `learn_from` when the program starts.

A newcomer's mistake is to trust the stored acts alone. Claims may have changed since somebody
last wrote in the file; `gathered` adds what that opens again before anybody reads the file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from django.utils.translation import gettext

from homeward.apps.audit.actor import Actor
from homeward.apps.register import access as register
from homeward.apps.register.access import ClaimRow
from homeward.apps.register.codec import unseal_cells
from homeward.apps.register.facts import Dossier, dossiers
from homeward.apps.register.models import Claim
from homeward.apps.register.process import process_of
from homeward.apps.register.standing import files_of as source_files
from homeward.apps.returnfiles import access
from homeward.apps.returnfiles.known import PAPERS
from homeward.apps.returnfiles.models import Act, File
from homeward.apps.sharing.access import newest_decisions
from homeward.apps.sharing.models import GateDecision
from homeward.apps.tracing.access import kin_of
from homeward.apps.tracing.models import Proposal
from homeward.core.claims import ClaimKind
from homeward.core.law.facts import PersonFacts
from homeward.core.returns import acts as core
from homeward.core.returns.consent import Position
from homeward.core.returns.facts import AgeSaid, FileFacts
from homeward.core.returns.family import FamilyPlan, KinTie, ParentPosition, PlannedStep, Tie
from homeward.core.returns.papers import Compared, Paper, PaperField, Written
from homeward.core.returns.parties import By, Office
from homeward.core.returns.process import LegalProcess
from homeward.core.returns.stages import Stage
from homeward.core.returns.table import ROWS, STAGE_OF
from homeward.core.returns.tracks import Answers, answers
from homeward.core.spans import Span, read_written
from homeward.core.truth import Truth

Reader = Callable[[Actor, Sequence[File], dict[UUID, FileFacts]], dict[UUID, FileFacts]]
"""Adds what an app above this one knows to the facts of files, by the files' keys."""

_readers: list[Reader] = []


def learn_from(reader: Reader) -> None:
    """Let an app above this one add what it knows; called once, when the program starts."""
    if reader not in _readers:
        _readers.append(reader)


@dataclass(frozen=True, slots=True)
class Gathered:
    """One file with everything that is read to say where it stands.

    Attributes:
        row: The file's row.
        acts: Its stored acts.
        file: The acts as the core reads them, with what changed claims open again at the end.
        facts: What is known around it.
        dossier: The person's claims, folded; `None` where no claim stands any more.
        claims: Keys of the claims that stand, with the kind of each.
        changed: What changed in the register since somebody last wrote in the file.
        process: The person's own legal events, as sources give them.
    """

    row: File
    acts: tuple[Act, ...]
    file: core.ReturnFile
    facts: FileFacts
    dossier: Dossier | None
    claims: dict[int, str]
    changed: tuple[core.ClaimChanged, ...]
    process: LegalProcess


def gathered(actor: Actor, found: Sequence[File], on: date) -> dict[UUID, Gathered]:
    """Read files with all that is known around them; the caller has recorded the reading.

    Args:
        actor: Who reads.
        found: The files; a few hundred at once at most.
        on: Today.
    """
    stored = access.acts_of(actor, found)
    rows = _claims(actor, found)
    kinds = _kinds_gone(actor, found, rows)
    sources = source_files(actor)
    ties = _ties(actor, found)
    plans = access.plans_of(actor, {tie.other for group in ties.values() for tie in group})
    gates = newest_decisions(actor, [each.person_id for each in found])
    base = {}
    for each in found:
        own = rows.get(each.person_id, [])
        dossier = next(dossiers(own, sources), None)
        standing = {row.claim: row.kind for row in own}
        acts, own_ties = tuple(stored[each.pk]), tuple(ties.get(each.person_id, ()))
        file = returned(each, acts)
        changed = _changed(file, each.claims, standing, kinds, on)
        family = [*acts, *_plans_of(plans, [tie.other for tie in own_ties])]
        facts = replace(
            _facts(each, dossier.facts if dossier else PersonFacts(), acts, gates),
            ties=own_ties,
            steps=steps_of(family),
            plan=plan_of(family, each.person.code),
            papers=papers_of(acts, on),
            compared=compared_of(acts),
        )
        process = process_of(each.person.code, own)
        base[each.pk] = Gathered(
            each, acts, file.then(*changed), facts, dossier, standing, changed, process
        )
    known = {key: one.facts for key, one in base.items()}
    for reader in _readers:
        known = reader(actor, found, known)
    return {key: replace(one, facts=known[key]) for key, one in base.items()}


def _claims(actor: Actor, found: Sequence[File]) -> dict[UUID, list[ClaimRow]]:
    """Claims by the person of the file, whoever that person is shown with."""
    persons = [each.person_id for each in found]
    groups = register.joined_with(actor, persons)
    rows: dict[UUID, list[ClaimRow]] = {}
    for row in register.claims(actor, persons=persons):
        rows.setdefault(row.person, []).append(row)
    return {key: rows.get(group[0], []) for key, group in groups.items()}


def _kinds_gone(
    actor: Actor, found: Sequence[File], rows: dict[UUID, list[ClaimRow]]
) -> dict[int, str]:
    """Say of which kind the claims were that stood when a file was last written and do no more."""
    gone = {
        key
        for each in found
        for key in set(each.claims) - {row.claim for row in rows.get(each.person_id, ())}
    }
    wanted = Claim.objects.filter(keeper_id=actor.keeper, pk__in=gone)
    return dict(wanted.values_list("pk", "kind")) if gone else {}


def _changed(
    file: core.ReturnFile, before: Sequence[int], now: dict[int, str], old: dict[int, str], on: date
) -> tuple[core.ClaimChanged, ...]:
    """List the changes of claims that open something again, one for each kind and each answer.

    A claim whose row itself was erased has no kind any more; answers that rest on it still open.
    """
    kinds = {key: now.get(key) or old.get(key, "") for key in set(before) ^ set(now)}
    found = answers(file)
    day = max([on, *(act.on for act in file.acts[-1:])])
    done: set[str] = set()
    changes = []
    for key in sorted(kinds):
        opens = _opens(found, str(key), kinds[key]) - done
        if opens:
            done |= opens
            kind = ClaimKind(kinds[key] or ClaimKind.REMARK.value)
            changes.append(core.ClaimChanged(key=f"claim:{key}", on=day, claim=str(key), kind=kind))
    return tuple(changes)


def _opens(found: Answers, claim: str, kind: str) -> set[str]:
    return {
        ask
        for ask, standing in found.items()
        if standing.answer is not None
        and (
            claim in standing.answer.claims
            or kind in {one.value for one in ROWS[STAGE_OF[ask]].reopened_by}
        )
    }


def returned(row: File, stored: Iterable[Act]) -> core.ReturnFile:
    """Build the core's file from rows, in their order; notes and what was said are left out."""
    file_acts = tuple(made for act in stored if (made := core_act(act)) is not None)
    return core.ReturnFile(row.person.code, row.opened_on, file_acts)


def core_act(act: Act) -> core.Act | None:
    """Turn one row into the core's act; `None` for what the core has no act for.

    Reasons stay in the row: the core only asks whether there was one, and the action saw to that.
    """
    key, by = str(act.number), _by(act.by_id, act.office)
    match Act.Kind(act.kind):
        case Act.Kind.CLAIM_CHANGED:
            kind = ClaimKind(act.claim_kind)
            return core.ClaimChanged(key=key, on=act.on, claim=act.claims[0], kind=kind)
        case Act.Kind.RAISED:
            reason = _REASON if by else None
            return core.Raised(key=key, on=act.on, ground=ground_of(act), by=by, reason=reason)
        case _ if by is None:
            raise core.NotAllowedError("an act that nobody did")
    return _by_somebody(act, key, by)


def _by_somebody(act: Act, key: str, by: By) -> core.Act | None:
    second = _by(act.second_id, act.second_office)
    kind = Act.Kind(act.kind)
    if kind is Act.Kind.ANSWERED:
        return core.Answered(
            key=key, on=act.on, by=by, ask=act.ask, value=act.value, claims=tuple(act.claims)
        )
    if kind is Act.Kind.WITHDRAWN:
        return core.Withdrawn(key=key, on=act.on, by=by, answer=act.value, reason=_REASON)
    if kind is Act.Kind.REOPENED:
        return core.Reopened(key=key, on=act.on, by=by, stage=Stage(act.stage), reason=_REASON)
    if kind is Act.Kind.LIFTED and second is not None:
        return core.Lifted(
            key=key, on=act.on, ground=ground_of(act), by=by, reason=_REASON, second=second
        )
    return None


_REASON = core.Reason("in the act's row")


def _by(member: int | None, office: str) -> By | None:
    return By(str(member), Office(office)) if member is not None else None


def ground_of(act: Act) -> core.Ground:
    """What a hold rests on, as it lies in a row."""
    return core.Ground(core.HoldKind(act.hold), act.ground)


def said_of(stored: Iterable[Act]) -> dict[str, Act]:
    """What was said last of each thing that can be known around a file, taken back or not."""
    return {act.ask: act for act in stored if act.kind == Act.Kind.SAID}


Gates = dict[tuple[UUID, str], GateDecision]


def _facts(row: File, person: PersonFacts, stored: Sequence[Act], gates: Gates) -> FileFacts:
    said = {key: act.value for key, act in said_of(stored).items()}
    found = answers(returned(row, stored))
    receiving = said.get("receiving", "") if said.get("receiving") != "unknown" else ""
    return FileFacts(
        code=row.person.code,
        person=replace(
            person,
            found_in_iraq=_truth(said, "found_in_iraq"),
            parents_unknown=_truth(said, "parents_unknown"),
            iraqi_parent=_truth(said, "iraqi_parent"),
            safety_danger=_truth(said, "danger"),
            caregiver_agreed=_answered(found, "s9.agreed"),
            best_interests_positive=_answered(found, "s5.decision"),
        ),
        receiving=receiving,
        ages=_ages(stored, receiving),
        family_known=_truth(said, "family"),
        parents=_parents(said, found["s8.position"].value),
        fear=_truth(said, "fear"),
        gate_review_on=_review(
            gates.get((row.person_id, state_of(person, receiving))), found["s6.decision"].value
        ),
    )


def _truth(said: dict[str, str], key: str) -> Truth:
    return Truth(said.get(key, Truth.UNKNOWN.value))


def _answered(found: Answers, ask: str) -> Truth:
    """Read a condition from the answer to a question of the table; open is unknown."""
    return _AS_TRUTH.get(found[ask].value, Truth.UNKNOWN)


_AS_TRUTH = {"yes": Truth.YES, "positive": Truth.YES, "no": Truth.NO, "negative": Truth.NO}


def _ages(stored: Sequence[Act], receiving: str) -> tuple[AgeSaid, ...]:
    act = said_of(stored).get("age_abroad")
    if act is None or not receiving or not act.value.isdigit():
        return ()
    return (AgeSaid(receiving, int(act.value), act.on.isoformat()),)


def _parents(said: dict[str, str], position: str) -> tuple[ParentPosition, ...]:
    """Both parents as soon as anything is said of either: what is not said of one stays unknown."""
    if not any(said.get(f"{who}_{what}") for who in _BOTH for what in _WHAT):
        return ()
    words = Position(position) if position else Position.NOT_ASKED
    return tuple(
        ParentPosition(
            who,
            _truth(said, f"{who}_reachable"),
            _truth(said, f"{who}_held"),
            words,
            _truth(said, f"{who}_death"),
        )
        for who in _BOTH
    )


_BOTH, _WHAT = ("mother", "father"), ("reachable", "held", "death")


def state_of(person: PersonFacts, receiving: str) -> str:
    """The State that the gate is about: the receiving one, or the only one that is claimed."""
    claimed = {one.state for one in person.nationalities}
    return receiving or (claimed.pop() if len(claimed) == 1 else "")


def _review(gate: GateDecision | None, recorded: str) -> date | None:
    """When the gate is looked at again; unknown where the gate and the file do not say the same."""
    return gate.review_on if gate is not None and gate.decision == recorded else None


_TIES = {
    (Proposal.Kind.SIBLING, True): Tie.SIBLING,
    (Proposal.Kind.SIBLING, False): Tie.SIBLING,
    (Proposal.Kind.MOTHER, True): Tie.CHILD,
    (Proposal.Kind.MOTHER, False): Tie.MOTHER,
}
_CONFIRMED = {"same": Truth.YES, "different": Truth.NO}


def _ties(actor: Actor, found: Sequence[File]) -> dict[UUID, list[KinTie]]:
    """Kin by person, as members decided it on the pages of pairs; undecided may be kin."""
    ties: dict[UUID, list[KinTie]] = {}
    for person, other, kind, is_first, decision in kin_of(actor, [f.person_id for f in found]):
        tie = KinTie(other.code, _TIES[kind, is_first], _CONFIRMED.get(decision, Truth.UNKNOWN))
        ties.setdefault(person, []).append(tie)
    return ties


# --- Steps, and papers ---------------------------------------------------------------------------


def _plans_of(plans: dict[str, list[Act]], codes: Sequence[str]) -> list[Act]:
    return [act for code in codes for act in plans.get(code, ())]


def _standing(acts: Iterable[Act], kind: Act.Kind) -> list[Act]:
    acts = list(acts)
    gone = {act.of_id for act in acts if act.kind == Act.Kind.CANCELLED}
    return [act for act in acts if act.kind == kind and act.pk not in gone]


def steps_of(acts: Iterable[Act]) -> tuple[PlannedStep, ...]:
    """Steps that are planned and not cancelled, of a file and of its family's files."""
    return tuple(
        PlannedStep(
            act.key.hex, frozenset(act.claims), Span.day(act.shown_on) if act.shown_on else None
        )
        for act in _standing(acts, Act.Kind.PLANNED)
    )


def plan_of(acts: Iterable[Act], code: str) -> FamilyPlan:
    """Who may be parted, as the panel decided last; everybody else stays together."""
    last: dict[frozenset[str], str] = {}
    for act in sorted(acts, key=lambda act: act.pk):
        if act.kind == Act.Kind.PARTED:
            last[frozenset({act.file.person.code, *act.claims})] = act.value
    apart = frozenset(pair for pair, value in last.items() if value == "yes" and code in pair)
    return FamilyPlan(apart)


def papers_of(acts: Iterable[Act], on: date) -> tuple[Paper, ...]:
    """The papers that are to travel, as they were written down."""
    found = (paper_of(act, on) for act in _standing(acts, Act.Kind.PAPER))
    return tuple(paper for paper in found if paper is not None)


def paper_of(act: Act, on: date) -> Paper | None:
    """One paper from its act; `None` for any other act. A birth that cannot be read has no span."""
    if act.kind != Act.Kind.PAPER:
        return None
    _reference, name, birth, father, mother = (str(cell) for cell in unseal_cells(act.sealed))
    said = {PaperField.NAME: name, PaperField.FATHER_NAME: father, PaperField.MOTHER_NAME: mother}
    written = [Written(what, words) for what, words in said.items() if words]
    if birth:
        span = read_written(birth, as_of=on, birth=True).span
        written.append(Written(PaperField.BIRTH, birth, span))
    return Paper(str(act.number), gettext(PAPERS[act.value]), tuple(written))


def compared_of(acts: Iterable[Act]) -> tuple[Compared, ...]:
    """What people found who compared two papers."""
    return tuple(
        Compared(frozenset(act.claims), PaperField(act.ask), act.value == "same")
        for act in acts
        if act.kind == Act.Kind.COMPARED
    )
