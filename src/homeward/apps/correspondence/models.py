"""What passed between the desk and States, as rows that are added and withdrawn, never changed.

The rows of an exchange are seen by who runs the desk alone, as letters are: they speak of many.
"""

from __future__ import annotations

import uuid

from django.db import models
from django.db.models.functions import Now

from homeward.apps.accounts.models import Member, Organisation
from homeward.apps.counter.models import Request
from homeward.apps.letters.models import Letter
from homeward.apps.register.models import Person
from homeward.core.correspondence import Act, Direction, Means


class Exchange(models.Model):
    """One note, call, visit or meeting with the mission of a State, or what came from it.

    `sealed` holds with whom and what it was about, in short. `of` is what it answers or follows
    up. `reference` is the other side's; ours is the letter's.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    keeper = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    state = models.CharField(max_length=3)
    direction = models.CharField(max_length=3, choices=[(d.value, d.value) for d in Direction])
    means = models.CharField(max_length=8, choices=[(m.value, m.value) for m in Means])
    day = models.DateField()
    sealed = models.BinaryField()
    of = models.ForeignKey("self", models.PROTECT, null=True, related_name="+")
    letter = models.ForeignKey(Letter, models.PROTECT, null=True, related_name="+")
    request = models.ForeignKey(Request, models.PROTECT, null=True, related_name="+")
    reference = models.CharField(max_length=60, blank=True)
    asks = models.BooleanField(default=False)
    answer_by = models.DateField(null=True)
    act = models.CharField(max_length=16, blank=True, choices=[(a.value, a.value) for a in Act])
    persons = models.ManyToManyField(Person, through="Concern", related_name="+")
    recorded_by = models.ForeignKey(Member, models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField(db_default=Now(), editable=False)
    withdrawn_by = models.ForeignKey(Member, models.PROTECT, null=True, related_name="+")
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(direction="out") | models.Q(asks=False, answer_by=None, act=""),
                name="only_what_went_out_asks",
            ),
            models.UniqueConstraint(
                fields=["keeper", "letter"],
                condition=models.Q(letter__isnull=False, withdrawn_at=None),
                name="a_letter_is_sent_once",
            ),
        ]

    def __str__(self) -> str:
        return f"exchange {self.pk}"


class Concern(models.Model):
    """That an exchange was about a person."""

    id = models.BigAutoField(primary_key=True)
    keeper = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    exchange = models.ForeignKey(Exchange, models.PROTECT)
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["keeper", "exchange", "person"], name="concern_once")
        ]

    def __str__(self) -> str:
        return f"concern {self.pk}"


class Ladder(models.Model):
    """What this desk does when no answer comes; the latest counts. `rungs`: days and act."""

    id = models.BigAutoField(primary_key=True)
    keeper = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    rungs = models.JSONField()
    made_by = models.ForeignKey(Member, models.PROTECT, related_name="+")
    made_at = models.DateTimeField(db_default=Now(), editable=False)

    def __str__(self) -> str:
        return f"ladder {self.pk}"


class StatedPosition(models.Model):
    """Whom a State said that it takes back, on a day, by a source. It names nobody."""

    class Covers(models.TextChoices):
        """Which of its nationals."""

        ALL = "all"
        CHILDREN = "children"
        ORPHANS = "orphans"
        CASE_BY_CASE = "case by case"
        NONE = "none"

    id = models.BigAutoField(primary_key=True)
    keeper = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    state = models.CharField(max_length=3)
    covers = models.CharField(max_length=12, choices=Covers)
    said_on = models.DateField()
    speaker = models.CharField(max_length=160, blank=True)
    source = models.CharField(max_length=300)
    added_by = models.ForeignKey(Member, models.PROTECT, related_name="+")
    added_at = models.DateTimeField(db_default=Now(), editable=False)
    withdrawn_by = models.ForeignKey(Member, models.PROTECT, null=True, related_name="+")
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-said_on", "-id"]

    def __str__(self) -> str:
        return f"position {self.pk}"
