"""Reported figures as rows. None of them is about a person.

A row is added or withdrawn, never changed: another source, or a better reading, is another row.
"""

from __future__ import annotations

import uuid

from django.db import models
from django.db.models.functions import Now

from homeward.apps.accounts.models import Member, Organisation


class ReportedFigure(models.Model):
    """What one source said about how many.

    `low` and `high` are empty where the speaker says that they were told of no number, which is
    no zero. `first` and `last` are empty where the source does not say of which day it speaks.
    `row` is the id of a row of the starting set, empty for what a member put in. `sentence` is
    the sentence it was read from, without names of persons.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    keeper = models.ForeignKey(Organisation, models.PROTECT)
    row = models.CharField(max_length=20, blank=True)
    low = models.BigIntegerField(null=True, blank=True)
    high = models.BigIntegerField(null=True, blank=True)
    qualifier = models.CharField(max_length=10, blank=True)
    unit = models.CharField(max_length=20)
    matter = models.CharField(max_length=20)
    nationality = models.CharField(max_length=10, blank=True)
    place = models.CharField(max_length=3, blank=True)
    held = models.CharField(max_length=80, blank=True)
    event = models.CharField(max_length=40, blank=True)
    part = models.CharField(max_length=80, blank=True)
    first = models.DateField(null=True, blank=True)
    last = models.DateField(null=True, blank=True)
    said = models.CharField(max_length=120, blank=True)
    speaker = models.CharField(max_length=160, blank=True)
    outlet = models.CharField(max_length=80, blank=True)
    address = models.URLField(max_length=500, blank=True)
    reliability = models.CharField(max_length=10, blank=True)
    note = models.CharField(max_length=300, blank=True)
    sentence = models.CharField(max_length=1200, blank=True)
    added_by = models.ForeignKey(Member, models.PROTECT, related_name="+")
    added_at = models.DateTimeField(db_default=Now(), editable=False)
    withdrawn_by = models.ForeignKey(
        Member, models.PROTECT, null=True, blank=True, related_name="+"
    )
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["first", "added_at", "id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(low__isnull=True, high__isnull=True, qualifier="")
                | (models.Q(low__gte=0, high__gte=models.F("low")) & ~models.Q(qualifier="")),
                name="a_number_has_its_qualifier",
            ),
            models.CheckConstraint(
                condition=models.Q(first__isnull=True, last__isnull=True)
                | models.Q(first__isnull=False, last__gte=models.F("first")),
                name="days_have_two_ends",
            ),
            models.CheckConstraint(
                condition=models.Q(withdrawn_by__isnull=True, withdrawn_at__isnull=True)
                | models.Q(withdrawn_by__isnull=False, withdrawn_at__isnull=False),
                name="withdrawn_by_somebody_at_a_time",
            ),
            models.UniqueConstraint(
                fields=["keeper", "row"],
                condition=~models.Q(row="") & models.Q(withdrawn_at__isnull=True),
                name="a_row_of_the_starting_set_once",
            ),
        ]

    def __str__(self) -> str:
        return f"reported figure {self.pk}"
