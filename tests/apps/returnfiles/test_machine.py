"""Files driven at random through the actions and the database; a book beside them says what holds.

The book is kept from what the steps themselves did: a hold leaves it by one step alone, another
member's yes to the lead's asking. The core's own machine makes a hundred thousand steps
(`tests/core/returns`); this one makes few, and each goes to the tables and back.
"""

from __future__ import annotations

import random
from collections import Counter
from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from tests.apps.returnfiles.filing import ON, WHY, opened

from homeward.apps.audit.actions import acting_as
from homeward.apps.returnfiles import access, actions, holding
from homeward.apps.returnfiles.actions import Answer
from homeward.apps.returnfiles.facts import gathered
from homeward.apps.returnfiles.known import KNOWN, Form
from homeward.apps.returnfiles.models import Act, Glance
from homeward.apps.returnfiles.writing import RefusedError
from homeward.core.returns.stages import Stage
from homeward.core.returns.table import ASKS

pytestmark = pytest.mark.usefixtures("read_once")
ROLES = ("coordinator", "protection_officer", "protection_lead", "lawyer")
REFUSED = (PermissionDenied, RefusedError)


class Machine:
    """One file, anybody's acts, days that pass."""

    def __init__(self, cast, file, seed):
        self.cast, self.file, self.on = cast, file, ON
        self.chance = random.Random(seed)  # noqa: S311  to be repeated, not to be secret
        self.seen: Counter[str] = Counter()
        self.book = self.stored()

    def stored(self):
        """Holds in force by the rows alone, in plain words: raised and not lifted since."""
        standing = set()
        for act in Act.objects.filter(file=self.file).order_by("number"):
            if act.kind == "raised":
                standing.add((act.hold, act.ground))
            elif act.kind == "lifted":
                standing.remove((act.hold, act.ground))
        return standing

    def run(self, steps):
        for _n in range(steps):
            role = self.chance.choice(ROLES)
            step = self.chance.choice(STEPS)
            try:
                with acting_as(self.cast[role]):
                    step(self, self.cast[role])
                self.seen[step.__name__] += 1
            except REFUSED:
                self.seen["refused"] += 1
            self.check()

    def pick(self, **filters):
        found = list(Act.objects.filter(file=self.file, **filters))
        return self.chance.choice(found) if found else None

    def answer(self, actor):
        ask = self.chance.choice(list(ASKS.values()))
        given = Answer(ask=ask.key, value=self.chance.choice(ask.outcomes).value, note=WHY)
        actions.record(actor=actor, key=self.file.pk, answer=given, on=self.on)

    def withdraw(self, actor):
        if act := self.pick(kind="answered", audience="desk"):
            actions.withdraw(actor=actor, answer=act.key, reason=WHY, on=self.on)

    def reopen(self, actor):
        stage = self.chance.choice(list(Stage))
        actions.reopen(actor=actor, key=self.file.pk, stage=stage, reason=WHY, on=self.on)

    def say(self, actor):
        known = self.chance.choice([one for one in KNOWN if one.form is Form.TRUTH])
        value = self.chance.choice(("yes", "no", "unknown"))
        actions.say(actor=actor, key=self.file.pk, what=known.key, value=value, on=self.on)

    def stop(self, actor):
        holding.raise_hold(actor=actor, key=self.file.pk, reason=WHY, on=self.on)

    def ask(self, actor):
        if act := self.pick(kind="raised", audience="desk"):
            holding.ask_to_lift(actor=actor, raised=act.key, reason=WHY, on=self.on)

    def agree(self, actor):
        act = self.pick(kind="asked", audience="desk")
        if act is not None:
            assert act.office == "protection_lead"
            holding.agree_to_lift(actor=actor, asked=act.key, on=self.on)
            assert actor.member != act.by_id
            self.book.discard((act.hold, act.ground))

    def decline(self, actor):
        if act := self.pick(kind="asked", audience="desk"):
            holding.decline_to_lift(actor=actor, asked=act.key, reason=WHY, on=self.on)

    def pass_days(self, actor):
        self.on += timedelta(days=self.chance.choice((1, 30, 200)))
        actions.look_through(actor=actor, files=[self.file], on=self.on)

    def check(self):
        """No hold has gone but by agreeing; a file under a hold is not ready for anybody."""
        with acting_as(self.cast["protection_lead"]):
            now = self.stored()
            assert self.book <= now
            self.book = now
            row = access.file_for(self.cast["protection_lead"], self.file.pk)
            one = gathered(self.cast["protection_lead"], [row], self.on)[row.pk]
            assert {(h.ground.kind.value, h.ground.key) for h in one.file.holds} == now
            assert row.version == len(one.acts)
            ready = dict(Glance.objects.filter(file=row).values_list("audience", "ready"))
            assert len(ready) == 3
            assert "yes" not in ready.values()
            if now:
                assert ready["protection"] == "no"


STEPS = (
    Machine.answer, Machine.answer, Machine.withdraw, Machine.reopen, Machine.say, Machine.stop,
    Machine.ask, Machine.ask, Machine.agree, Machine.agree, Machine.decline, Machine.pass_days,
)  # fmt: skip


def drive(cast, steps, seed):
    with acting_as(cast["coordinator"]):
        machine = Machine(cast, opened(cast["coordinator"]), seed)
    machine.run(steps)
    assert Act.objects.filter(file=machine.file, kind="lifted").exists()
    return machine


def test_no_hold_ends_but_by_the_leads_asking_and_anothers_yes(cast):
    assert drive(cast, 70, seed=833).seen["refused"] > 0


@pytest.mark.full
def test_the_same_over_two_thousand_steps(cast):
    drive(cast, 2_000, seed=7)
