"""From typed words to persons with reasons: keys find some, claims are read, the core judges.

Whoever has a key of every word comes first into question; where these are few, words are left
out one by one, the commonest first. A newcomer's mistake is to ask for whoever has a key of any
word: half the register has one of Muhammad's.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations, islice
from math import log2
from uuid import UUID

from homeward.apps.audit.actions import looking, reading
from homeward.apps.audit.actor import Actor
from homeward.apps.register.access import claims, persons_by_code
from homeward.apps.register.facts import Told, told
from homeward.apps.search import access
from homeward.apps.search.access import GROUPS
from homeward.apps.search.blind import blind
from homeward.apps.search.facts import READ, record
from homeward.core.matching import Asked, answers, groups_of, read_asked
from homeward.core.text import Sentence
from homeward.core.text import gettext_noop as _

# So many entries are looked at for one question, so many persons are judged, so few are too few.
LOOKED_AT, JUDGED, ENOUGH = 200, 25, 10
# So often the index is asked for one question: somebody waits.
QUESTIONS = 12
# What a thing that an entry shares is worth, tier by tier; what is written alike is in all.
WORTH = (0.5, 0.25, 0.25, 1.0)
# A key that more entries have than this is never searched for by itself, after others gave out.
COMMON = 5_000
# Digests of each thing asked for; whoever has one of each answers.
_Question = list[tuple[int, ...]]
_CODE_IS: Sentence = Sentence(_("This is the person's code."))
_CODE_BEGINS = _("The person's code begins with “{asked}”.")


@dataclass(frozen=True, slots=True)
class Found:
    """A person who was found.

    Attributes:
        told: What stands about them.
        reasons: Why they were found.
        against: What was asked for and does not fit.
    """

    told: Told
    reasons: tuple[Sentence, ...]
    against: tuple[Sentence, ...] = ()


@dataclass(frozen=True, slots=True)
class Result:
    """What came of a search.

    Attributes:
        found: The best, first of all whoever has the code.
        more: Whether others fit as well.
        unfinished: Whether persons of some lists cannot be found yet.
    """

    found: tuple[Found, ...] = ()
    more: bool = False
    unfinished: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """Digests of one thing asked.

    Attributes:
        tiers: From narrow to wide, as `core.matching.asked.Group` has them.
        count: How many entries have any of the widest, at most.
    """

    tiers: tuple[tuple[int, ...], ...]
    count: int

    @property
    def close(self) -> tuple[int, ...]:
        """As it most likely sounds in the person's own name."""
        return self.tiers[1]

    @property
    def wide(self) -> tuple[int, ...]:
        """All by which it may be found."""
        return self.tiers[-1]


def search(actor: Actor, text: str, *, on: date, most: int) -> Result:
    """Find whom somebody may mean; the look is recorded before anything is handed out.

    Args:
        actor: Who searches.
        text: What was typed. It is kept nowhere.
        on: The day of asking, on which an age counts.
        most: How many persons at most.
    """
    asked = read_asked(text, on=on)
    if asked.is_empty:
        return Result()
    keys, cut, unfinished = candidates(actor, asked)
    by_code = persons_by_code(actor, asked.codes)
    chosen = list(dict.fromkeys((*by_code, *keys)))
    about = told(claims(actor, persons=chosen, kinds=READ)) if chosen else {}
    ordered = [*_with_code(about, by_code, asked), *_answering(about, by_code, asked)]
    found = tuple(ordered[:most])
    _record(actor, found)
    return Result(found, cut or len(ordered) > most, unfinished)


def _record(actor: Actor, found: Sequence[Found]) -> None:
    """Say in the log who was shown, or that nobody was; never what was asked."""
    verb = "searched the register"
    if found:
        reading(actor=actor, verb=verb, subjects=[each.told.person for each in found])
    else:
        looking(actor=actor, verb=verb, target="search:")


def _with_code(about: dict[UUID, Told], by_code: dict[UUID, str], asked: Asked) -> Iterator[Found]:
    for key, code in by_code.items():
        if key in about:
            same = code in asked.codes
            begun = next(each for each in asked.codes if code.startswith(each))
            reason = _CODE_IS if same else Sentence(_CODE_BEGINS, asked=begun)
            yield Found(about[key], (reason,))


def _answering(about: dict[UUID, Told], by_code: dict[UUID, str], asked: Asked) -> Iterator[Found]:
    people = {str(key): one for key, one in about.items() if key not in by_code}
    for each in answers(asked, [record(one) for one in people.values()]):
        yield Found(people[each.key], each.reasons, each.against)


def candidates(actor: Actor, asked: Asked) -> tuple[list[UUID], bool, bool]:
    """Give the persons worth judging.

    Returns:
        Their keys; whether others have the same search keys and were left out; whether persons of
        some lists cannot be found yet.
    """
    digests = _digests(actor, asked)
    index = access.index(actor, [key for tiers in digests for key in tiers[-1]])
    groups = _groups(digests, index)
    entries: dict[UUID, dict[UUID, set[int]]] = {}
    cut = False

    def ask(chosen: _Question) -> bool:
        held = access.holders(actor, chosen, within=index.sources, most=LOOKED_AT)
        for each in held:
            entries.setdefault(each.shown, {}).setdefault(each.person, set()).update(each.keys)
        return len(held) == LOOKED_AT

    for question, narrower in islice(_questions(groups), QUESTIONS):
        if len(entries) >= ENOUGH:
            break
        if ask(question):
            cut = True
            if narrower:
                ask(narrower)
    scores = {
        shown: max(_score(keys, groups) for keys in by_person.values())
        for shown, by_person in entries.items()
    }
    best = sorted(scores, key=lambda key: (-scores[key], key))
    return best[:JUDGED], cut or len(best) > JUDGED, index.unfinished


def _digests(actor: Actor, asked: Asked) -> list[tuple[tuple[int, ...], ...]]:
    """Give the digests of everything asked, tier by tier."""
    return [tuple(tuple(blind(actor.keeper, keys)) for keys in group) for group in groups_of(asked)]


def _groups(digests: Sequence[tuple[tuple[int, ...], ...]], index: access.Index) -> list[Group]:
    """Give the groups to ask for, the rarest first; what nobody has is left out."""
    groups = [Group(tiers, sum(index.counts.get(key, 0) for key in tiers[-1])) for tiers in digests]
    return sorted((each for each in groups if each.count), key=lambda each: each.count)[:GROUPS]


def _questions(groups: Sequence[Group]) -> Iterator[tuple[_Question, _Question]]:
    """Give the questions to put to the index, one after another until enough is found.

    Each comes with one whose answers it holds. Where it has more answers than are looked at, that
    one is asked as well, so that whoever is written most alike is among them.
    """
    for wider, narrower in (((0, 1), 0), ((3,), 2)) if groups else ():
        question = [tuple({key for k in wider for key in each.tiers[k]}) for each in groups]
        yield question, [each.tiers[narrower] for each in groups]
    for size in range(len(groups) - 1, 0, -1):
        some = [
            chosen for chosen in combinations(groups, size) if size > 1 or chosen[0].count <= COMMON
        ]
        yield from (([each.close for each in chosen], []) for chosen in some)
        yield from (([each.wide for each in chosen], []) for chosen in some)


def _score(keys: set[int], groups: Sequence[Group]) -> float:
    """Weigh an entry by the keys it shares: rare things, and things written alike, weigh more."""
    score = 0.0
    for group in groups:
        worth = 1.0 + log2(2.0 + 1_000_000 / group.count)
        shared = (part for part, tier in zip(WORTH, group.tiers, strict=True) if keys & set(tier))
        score += worth * sum(shared)
    return score
