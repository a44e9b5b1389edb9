"""The one table that the public may read.

A newcomer's mistake is to add a column that is handy for the desk: whoever asks without signing in
reads every column of every row that is open. What the desk knows beside it stays in
`publishing.models.Proposal`, under the same key.
"""

from __future__ import annotations

import uuid

from django.contrib.postgres.fields import ArrayField
from django.db import models

from homeward.apps.accounts.models import Organisation


class Bulletin(models.Model):
    """One release of the published tables: written once, never changed, never taken away.

    Attributes:
        number: Its place among the bulletins of the same publisher, from one.
        publisher: Who releases it, as they were called then.
        counted_on: The day on which persons were counted and as of which ages are meant.
        set_day: The set day it is of.
        opens_at: From when anybody may read it. Before, the public's role does not see the row.
        catalogue: Edition of `core.publishing.catalogue` by which `shown` is read.
        shown: For each entry the published number; null where it is not shown.
        digest: `core.publishing.release.digest` of these, by which the proof names its tables.
        corrects: The bulletin that this one corrects, with the `reason` in words for everybody.
        is_fictional: Everybody counted is invented: the store was a trial.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    keeper = models.ForeignKey(Organisation, models.PROTECT, db_index=False, related_name="+")
    number = models.IntegerField()
    publisher = models.CharField(max_length=160)
    counted_on = models.DateField()
    set_day = models.DateField()
    opens_at = models.DateTimeField()
    catalogue = models.CharField(max_length=8)
    shown = ArrayField(models.IntegerField(null=True))
    digest = models.CharField(max_length=64)
    corrects = models.ForeignKey("self", models.PROTECT, null=True, related_name="+")
    reason = models.CharField(max_length=400, blank=True)
    is_fictional = models.BooleanField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["keeper", "number"], name="bulletin_number_once"),
            models.UniqueConstraint(
                fields=["keeper", "set_day"],
                condition=models.Q(corrects__isnull=True),
                name="one_bulletin_for_each_set_day",
            ),
            models.UniqueConstraint(fields=["keeper", "corrects"], name="corrected_once"),
            models.CheckConstraint(
                condition=models.Q(corrects__isnull=True, reason="")
                | models.Q(corrects__isnull=False) & ~models.Q(reason=""),
                name="a_correction_says_why",
            ),
        ]

    def __str__(self) -> str:
        return f"bulletin {self.reference}"

    @property
    def reference(self) -> str:
        """Short and permanent, part of its address."""
        return f"{self.keeper_id}-{self.number}"
