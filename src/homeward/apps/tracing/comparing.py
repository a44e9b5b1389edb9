"""New rows weighed against everybody, and the evidence as it is kept and shown.

The weighing itself is `core.matching`'s. What stands here is what a register needs beside it:
which of its findings are put before people, an order of importance, a snapshot that survives
a change of the weights, and the answer to "what is new since somebody decided?".

A newcomer's mistake is to compare the bits of two snapshots. Weights change from version to
version; only what the sources wrote says whether there is anything new to decide on.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from uuid import UUID

from django.conf import settings

from homeward.apps.register.codec import seal_cells, unseal_cells
from homeward.core.matching import (
    Counted,
    Evidence,
    Fact,
    Households,
    Judgement,
    Pair,
    Record,
    band_of,
    common_words,
    households,
    judge,
    match,
    match_mothers,
    match_within,
    mother_keys,
)
from homeward.core.matching import Ground as Expected
from homeward.core.matching.candidates import MOTHER, Finding, Rarity, candidate_pairs
from homeward.core.matching.held import Chosen
from homeward.core.matching.judge import probability_of
from homeward.core.matching.pairs import learn_names
from homeward.core.spans import Span, age_on
from homeward.core.text import Filling, Sentence
from homeward.core.text import gettext_noop as _

# Where a child's queue ends: unknown births stand between children and grown people.
GROWN = 18
UNKNOWN_BIRTH = GROWN
OLDEST = 120


@dataclass(frozen=True, slots=True)
class Ground:
    """One reason for or against a proposal.

    Attributes:
        fact: What it is about, a word of `core.matching` ("name", "birth", ...).
        bits: Above 0 it speaks for the proposal, below 0 against; 0 is worth telling only.
        sentence: The reason in words.
        first, second: What the sources of the two persons wrote.
    """

    fact: str
    bits: float
    sentence: Sentence
    first: str = ""
    second: str = ""

    @property
    def mark(self) -> tuple[str, str, str]:
        """What was said, without what anybody makes of it."""
        return (self.fact, self.first, self.second)


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What spoke for and against a proposal at one moment.

    Attributes:
        bits: All grounds together.
        probability: From 0 to 1.
        band: A value of `Proposal.Band`.
        grounds: Each reason, in the order shown.
        said: What the sources of the first ("1") and of the second ("2") say, with its kind.
    """

    bits: float
    probability: float
    band: str
    grounds: tuple[Ground, ...] = ()
    said: frozenset[tuple[str, str, str]] = frozenset()

    @property
    def marks(self) -> frozenset[tuple[str, str, str]]:
        """The reasons, without what anybody makes of them."""
        return frozenset(ground.mark for ground in self.grounds)

    def turned(self) -> Snapshot:
        """The same with the two persons exchanged."""
        grounds = tuple(replace(g, first=g.second, second=g.first) for g in self.grounds)
        other = {"1": "2", "2": "1"}
        said = frozenset((other[side], kind, words) for side, kind, words in self.said)
        return replace(self, grounds=grounds, said=said)


def sealed(snapshot: Snapshot) -> bytes:
    """Close a snapshot for the database; it quotes what sources say of persons."""
    grounds = [
        [g.fact, round(g.bits, 3), _kept(g.sentence), g.first, g.second] for g in snapshot.grounds
    ]
    head = [round(snapshot.bits, 3), round(snapshot.probability, 6), snapshot.band]
    return seal_cells([*head, sorted(snapshot.said), *grounds])


def opened(kept: bytes | memoryview) -> Snapshot | None:
    """Open a snapshot; `None` where nothing was kept (a proposal of an older version)."""
    if not bytes(kept):
        return None
    bits, probability, band, said, *grounds = unseal_cells(kept)
    return Snapshot(
        float(bits),  # type: ignore[arg-type]
        float(probability),  # type: ignore[arg-type]
        str(band),
        tuple(Ground(f, b, _told(s), one, two) for f, b, s, one, two in grounds),  # type: ignore[attr-defined]
        frozenset((side, kind, words) for side, kind, words in said),  # type: ignore[attr-defined]
    )


def digest(keeper: int, snapshot: Snapshot) -> bytes:
    """Fold what was said into 16 bytes, equal as long as nobody says anything else.

    Keyed like the likeness of rows, so that the digest of a name cannot be guessed.
    """
    said = [*sorted(snapshot.said), *sorted(snapshot.marks)]
    text = "\x1e".join("\x1f".join(mark) for mark in said)
    plain = f"{keeper}\x1d{text}".encode()
    return hashlib.blake2b(plain, key=settings.HOMEWARD_BLIND_KEY, digest_size=16).digest()


def news(known: Snapshot | None, now: Snapshot) -> tuple[Ground, ...]:
    """The reasons that there are now and were not then, because somebody said something since.

    A statement that fell is no news. Nor is another reason drawn from the same statements, as
    a new version of the weights may draw; but that others of the family were found is.
    """
    if known is None:
        return now.grounds
    fresh = [ground for ground in now.grounds if ground.mark not in known.marks]
    if now.said <= known.said:
        fresh = [ground for ground in fresh if ground.fact == Fact.KIN.value]
    return tuple(fresh)


def worth_asking_again(decided: str, known: Snapshot | None, now: Snapshot) -> bool:
    """Say whether a pair that people decided on is put before them once more.

    A pair that was rejected comes back only for something new that speaks *for* it; one that
    nobody could tell comes back for anything new. What was joined stays joined: people undo it.
    """
    fresh = news(known, now)
    if decided == "different":
        return any(ground.bits > 0 for ground in fresh)
    return decided == "cannot_tell" and bool(fresh)


@dataclass(frozen=True, slots=True)
class Found:
    """Two persons who may be one or kin; of a mother and her child, the mother is the first."""

    kind: str
    first: UUID
    second: UUID
    snapshot: Snapshot


Report = Callable[[str, int, int], None]
_BETTER = Sentence(_("Another row fits better when all are taken together."))
_SELDOM_KIN = _("Among so many people ({size}), two are seldom brother or sister.")
SURE_SIBLINGS = 0.9
# Brothers and sisters are looked for among rows that name mothers alike.
SISTERS = Finding(mother_keys, mother_keys, least=2.5, slack=7.0)


def compare(
    new: Sequence[Record], others: Sequence[Record], *, size: int, chosen: Chosen | None = None
) -> list[Found]:
    """Weigh the persons of a new list against one another and against everybody else.

    Args:
        new: What stands about the persons of the list; the key of a record is the person's.
        others: What stands about all others, or about those who can matter.
        size: How many persons there are on the register.
        chosen: What is known of all others, if `others` are only some of them.
    """
    common = chosen.common if chosen else common_words([*new, *others])
    rarity = chosen.rarity if chosen else {}
    within = match_within(new, common=common)
    across = (
        match(
            new, others, common=common, size=size, find=chosen.find if chosen else candidate_pairs
        )
        if others
        else []
    )
    known = {record.key: record for record in (*new, *others)}
    found = [_same(pair, known) for pair in (*within, *across)]
    near = _near(new, others, across, rarity)
    houses = _houses(new, near, common)
    found += _mothers(new, near, houses, common, size)
    return [*found, *_siblings(new, others, common, size)]


def repeats(pairs: Sequence[tuple[Record, Record]], *, size: int) -> list[Found]:
    """Weigh pairs that are known to repeat one another, each by itself."""
    ground = Expected(size)
    judged = (judge(one, other, ground) for one, other in pairs)
    return [
        Found("same", UUID(one.key), UUID(other.key), _snapshot(judgement, one, other))
        for judgement, (one, other) in zip(judged, pairs, strict=True)
    ]


def _same(pair: Pair, known: dict[str, Record]) -> Found:
    one, other = known[pair.first], known[pair.second]
    snapshot = _snapshot(pair.judgement, one, other, band=pair.band.value)
    if pair.instead:
        better = Ground(Fact.EXPECTED.value, 0.0, _BETTER)
        snapshot = replace(snapshot, grounds=(*snapshot.grounds, better))
    return Found("same", UUID(pair.first), UUID(pair.second), snapshot)


def _near(
    new: Sequence[Record],
    others: Sequence[Record],
    across: Sequence[Pair],
    rarity: Mapping[str, Rarity],
) -> list[Record]:
    """Those of the others who may be mothers or children of the new ones, or who they are."""
    own, mothers = rarity.get("n:"), rarity.get("m:")
    places = {j for _i, j in candidate_pairs(new, others, MOTHER, second_side=own)}
    places |= {i for i, _j in candidate_pairs(others, new, MOTHER, first_side=mothers)}
    met = {pair.first for pair in across} | {pair.second for pair in across}
    return [r for at, r in enumerate(others) if at in places or r.key in met]


def _mothers(
    new: Sequence[Record], near: Sequence[Record], houses: Households, common: Counted, size: int
) -> list[Found]:
    """Find mothers of the new children, and among the new rows mothers of children known before."""
    known = {record.key: record for record in (*new, *near)}
    sides = ((new, [*new, *near]), (near, new))
    found = [
        each
        for children, women in sides
        for each in match_mothers(children, women, houses=houses, common=common, size=size)
    ]
    return [
        Found(
            "mother",
            UUID(each.mother),
            UUID(each.child),
            _snapshot(each.judgement, known[each.child], known[each.mother]).turned(),
        )
        for each in found
        if not each.instead
    ]


def _houses(new: Sequence[Record], near: Sequence[Record], common: Counted) -> Households:
    """Who of the new rows belong together; of the others, each stands alone.

    To work out anew which families all the others form would take longer than all the rest.
    """
    found = households(new, common=common)
    alone = {record.key: record.key for record in near}
    return Households({**alone, **found.families}, {**alone, **found.persons})


def _siblings(
    new: Sequence[Record], others: Sequence[Record], common: Counted, size: int
) -> list[Found]:
    """Propose as brother and sister whoever one list itself makes of one family.

    Only rows of one list: that a child's brother stands on another one follows from who is who.
    """
    pairs = [(new[i], new[j]) for i, j in candidate_pairs(new, new, SISTERS)]
    if {one.source for one in new} & {other.source for other in others} - {""}:
        pairs += [(new[i], others[j]) for i, j in candidate_pairs(new, others, SISTERS)]
    pairs = [(one, other) for one, other in pairs if one.source and one.source == other.source]
    ground = Expected(size, common=common)
    found = []
    learn_names(pairs)
    for one, other in pairs:
        judgement = judge(one, other, ground)
        chance = (1 - judgement.probability) * probability_of(judgement.siblings)
        if chance >= SURE_SIBLINGS:
            snapshot = _as_siblings(judgement, one, other, chance, ground)
            found.append(Found("sibling", UUID(one.key), UUID(other.key), snapshot))
    return found


def _snapshot(
    judgement: Judgement, one: Record, other: Record, *, band: str | None = None
) -> Snapshot:
    chance = judgement.probability
    return Snapshot(
        judgement.bits,
        chance,
        band or band_of(chance).value,
        tuple(_reason(each) for each in judgement.evidence),
        _all_said(one, other),
    )


def _as_siblings(
    judgement: Judgement, one: Record, other: Record, chance: float, ground: Expected
) -> Snapshot:
    """The same evidence, each with the weight that it has for brother and sister."""
    grounds = []
    for each in judgement.evidence:
        if each.fact is Fact.EXPECTED:
            sentence = Sentence(_SELDOM_KIN, size=ground.size)
            grounds.append(Ground(each.fact.value, each.siblings, sentence))
        elif each.fact not in {Fact.SIBLINGS, Fact.KIN}:
            grounds.append(replace(_reason(each), bits=each.siblings))
    said = _all_said(one, other)
    return Snapshot(judgement.siblings, chance, band_of(chance).value, tuple(grounds), said)


def _reason(evidence: Evidence) -> Ground:
    fact, sentence = evidence.fact.value, evidence.sentence
    return Ground(fact, evidence.bits, sentence, evidence.first, evidence.second)


def _all_said(one: Record, other: Record) -> frozenset[tuple[str, str, str]]:
    return frozenset(
        (side, kind, words)
        for side, record in (("1", one), ("2", other))
        for kind, words in _said(record)
    )


def _said(record: Record) -> Iterator[tuple[str, str]]:
    yield from (("name", name.text) for name in record.own)
    yield from (("mother", name.text) for name in record.mother)
    yield from (("place", name.text) for name in record.places)
    days = {"birth": record.births, "seen": record.seen, "arrest": record.arrests}
    yield from ((kind, said.words) for kind, all_said in days.items() for said in all_said)
    yield from (("sex", sex.value) for sex in record.sexes)
    yield from (("nationality", state) for state in record.nationalities)


def place_of(kind: str, births: Sequence[Span | None], on: date) -> int:
    """Where in the queue a pair belongs: the youngest age it can be about, children first.

    Args:
        kind: What is proposed. One person, or siblings: the youngest of the two counts. A mother
            is no child of her pair, so only the second one's birth counts.
        births: The days of birth of the first and the second; `None` where nobody says.
        on: The day on which the age counts.

    Returns:
        0 to 17 for a child; 18 where nobody knows a birth, because it may be a child; from 19
        on for grown people.
    """
    counted = births[1:] if kind == "mother" else births
    ages = [age_on(birth, on) for birth in counted if birth is not None]
    lowest = [age.least for age in ages if age is not None]
    if not lowest:
        return UNKNOWN_BIRTH
    youngest = max(0, min(lowest))
    return youngest if youngest < GROWN else min(youngest + 1, OLDEST)


def _kept(sentence: Sentence) -> list[Any]:
    fillings = {name: _kept_filling(value) for name, value in sentence.fillings.items()}
    return [sentence.pattern, fillings]


def _kept_filling(value: Filling | Sentence) -> Any:
    if isinstance(value, Sentence):
        return {"sentence": _kept(value)}
    return {"day": value.isoformat()} if isinstance(value, date) else value


def _told(kept: Iterable[Any]) -> Sentence:
    pattern, fillings = kept
    return Sentence(pattern, **{name: _told_filling(value) for name, value in fillings.items()})


def _told_filling(value: Any) -> Filling | Sentence:
    if not isinstance(value, dict):
        return value  # type: ignore[no-any-return]
    return date.fromisoformat(value["day"]) if "day" in value else _told(value["sentence"])
