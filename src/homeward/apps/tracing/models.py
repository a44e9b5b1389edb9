"""Likeness keys and proposals."""

from __future__ import annotations

from django.db import models
from django.db.models.functions import Now

from homeward.apps.accounts.models import Organisation
from homeward.apps.register.models import Person, Source


class Proposal(models.Model):
    """Two records that may be the same person.

    `reason` is a key, not words about anybody: "same name, birth and mother".
    """

    class Decision(models.TextChoices):
        """What people made of it."""

        OPEN = "open"
        SAME = "same"
        DIFFERENT = "different"
        CANNOT_TELL = "cannot_tell"

    id = models.BigAutoField(primary_key=True)
    keeper = models.ForeignKey(Organisation, models.PROTECT, db_index=False)
    first = models.ForeignKey(Person, models.PROTECT, related_name="+")
    second = models.ForeignKey(Person, models.PROTECT, related_name="+")
    source = models.ForeignKey(Source, models.PROTECT)
    reason = models.CharField(max_length=40)
    decision = models.CharField(max_length=12, choices=Decision, default=Decision.OPEN)
    proposed_at = models.DateTimeField(db_default=Now(), editable=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["keeper", "first", "second"], name="pair_once"),
            models.CheckConstraint(
                condition=models.Q(first__lt=models.F("second")), name="pair_in_order"
            ),
        ]

    def __str__(self) -> str:
        return f"proposal {self.pk}"
