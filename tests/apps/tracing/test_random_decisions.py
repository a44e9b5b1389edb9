"""Whatever people decide and take back, the register is afterwards what it was, byte for byte.

Three hundred random acts in the daily run, a thousand in the heavy one. Half-way, at random
moments, what is joined must be what a drawing of the decisions that count says.
"""
# ruff: noqa: S311 - chance for a test, from a seed

from __future__ import annotations

import random

import pytest
from tests.apps.tracing.pairs import OTHERS, STATELESS, TURKISH, bytes_of_the_register, thrice

from homeward.apps.audit.actions import acting_as
from homeward.apps.register.models import Person
from homeward.apps.tracing.actions import NotNowError, answer, confirm, undo
from homeward.apps.tracing.models import Act, Proposal

pytestmark = pytest.mark.usefixtures("read_once")
WHO = ("coordinator", "protection_lead")
VERDICTS = ("same", "same", "same", "different", "cannot_tell")


def drawn() -> dict:
    """Person to everybody one with them, by a plain walk over the decisions that count."""
    near = {key: {key} for key in Person.objects.values_list("pk", flat=True)}
    for first, second in Proposal.objects.filter(decision="same").values_list("first", "second"):
        group = near[first] | near[second]
        for key in group:
            near[key] = group
    return near


def shown() -> dict:
    """Person to everybody shown with them, by the register."""
    under = dict(Person.objects.values_list("pk", "joined_to"))
    assert not [key for key, head in under.items() if head and under[head]], "a chain of joins"
    groups: dict = {}
    for key, head in under.items():
        groups.setdefault(head or key, set()).add(key)
    return {key: groups[head or key] for key, head in under.items()}


def one_step(chance, cast) -> bool:
    """Do one random thing; says whether it was done."""
    actor = cast[chance.choice(WHO)]
    with acting_as(actor):
        key = chance.choice(list(Proposal.objects.order_by("pk").values_list("key", flat=True)))
        try:
            match chance.randrange(4):
                case 0 | 1:
                    verdict = chance.choice(VERDICTS)
                    answer(actor=actor, key=key, verdict=verdict, reason="invented")
                case 2:
                    confirm(actor=actor, key=key, reason="invented")
                case _:
                    undo(actor=actor, key=key, reason="invented")
        except NotNowError:
            return False
        return True


def take_all_back(chance, cast) -> None:
    """Undo everything that counts, in a random order."""
    actor = cast["coordinator"]
    with acting_as(actor):
        while keys := list(
            Proposal.objects.exclude(decision="open").order_by("pk").values_list("key", flat=True)
        ):
            undo(actor=actor, key=chance.choice(keys), reason="invented")


def walk(cast, steps, seed) -> None:
    chance = random.Random(seed)
    with acting_as(cast["coordinator"]):
        thrice(cast["coordinator"], STATELESS, TURKISH, *OTHERS)
    before = bytes_of_the_register(cast["coordinator"])
    done = 0
    while done < steps:
        done += one_step(chance, cast)
        if done % 25 == 0:
            with acting_as(cast["coordinator"]):
                assert shown() == drawn()
    take_all_back(chance, cast)
    assert bytes_of_the_register(cast["coordinator"]) == before
    with acting_as(cast["coordinator"]):
        assert Act.objects.count() >= steps


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_hundred_random_decisions_and_undos_leave_no_trace_but_the_log(cast, seed):
    walk(cast, 100, seed)


@pytest.mark.full
def test_a_thousand_random_decisions_and_undos_leave_no_trace_but_the_log(cast):
    walk(cast, 1000, 833)
