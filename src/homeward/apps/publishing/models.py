"""What the desk keeps of each proposal to publish: the tables, the attack on them, who did what.

`shifted` tells true numbers to whoever has the key of the shifts as well; so proposals are read by
who sees everybody, and lie under row security like what they count. Nothing but its progress and
the ends of its life is ever written again; a trigger of the second migration holds that.
"""

from __future__ import annotations

import uuid

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models.functions import Now

from homeward.apps.accounts.models import Member, Organisation
from homeward.apps.bulletins.models import Bulletin


class Proposal(models.Model):
    """Tables proposed for one set day, by one member; attacked; released by another, or not.

    Attributes:
        set_day: The set day for which it is.
        corrects, reason: The bulletin it shall correct, and why, in words that are published.
        step: How far the work on it is.
        counted_on: The day on which persons were counted; empty until then.
        catalogue: Edition of the catalogue.
        key: Digest of the key of the shifts, so that another key is noticed.
        earlier: How many bulletins the attack took together with these tables: all there were.
        shown: What would be published, entry by entry; null where it is not shown.
        small, shifted, rounded: As in `core.publishing.rounding.Edition`. Never published.
        digest: Of `shown`, and what the proof is about.
        proof: What was attacked and how, with the bounds that remain for every entry.
        pinned: What could be narrowed down too far, and why the tables are refused.
    """

    class Step(models.TextChoices):
        """How far the work is. The last three are its outcomes."""

        WAITING = "waiting"
        ATTACKING = "attacking"
        STANDS = "stands"
        REFUSED = "refused"
        STOPPED = "stopped"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    keeper = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    set_day = models.DateField()
    corrects = models.ForeignKey(Bulletin, models.PROTECT, null=True, related_name="+")
    reason = models.CharField(max_length=400, blank=True)
    step = models.CharField(max_length=9, choices=Step, default=Step.WAITING)
    counted_on = models.DateField(null=True)
    catalogue = models.CharField(max_length=8)
    key = models.CharField(max_length=64)
    earlier = models.IntegerField(null=True)
    shown = ArrayField(models.IntegerField(null=True), default=list)
    small = ArrayField(models.IntegerField(), default=list)
    shifted = ArrayField(models.IntegerField(), default=list)
    rounded = ArrayField(models.IntegerField(), default=list)
    digest = models.CharField(max_length=64, blank=True)
    proof = models.JSONField(default=dict)
    pinned = models.JSONField(default=list)
    proposed_by = models.ForeignKey(Member, models.PROTECT, related_name="+")
    proposed_at = models.DateTimeField(db_default=Now(), editable=False)
    attacked_at = models.DateTimeField(null=True)
    released_by = models.ForeignKey(Member, models.PROTECT, null=True, related_name="+")
    released_at = models.DateTimeField(null=True)
    ended_by = models.ForeignKey(Member, models.PROTECT, null=True, related_name="+")
    ended_at = models.DateTimeField(null=True)
    ended_why = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(released_by__isnull=True)
                | ~models.Q(released_by=models.F("proposed_by")),
                name="a_bulletin_takes_two",
            ),
            models.CheckConstraint(
                condition=models.Q(released_by__isnull=True, released_at__isnull=True)
                | models.Q(released_by__isnull=False, released_at__isnull=False, step="stands"),
                name="only_what_stands_is_released",
            ),
        ]

    def __str__(self) -> str:
        return f"proposal {self.pk}"
