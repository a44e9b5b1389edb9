"""The consular gate's decisions."""

from __future__ import annotations

from django.db import models
from django.db.models.functions import Now

from homeward.apps.accounts.models import Member, Organisation
from homeward.apps.register.models import Person


class GateDecision(models.Model):
    """What a protection lead decided about contact with one State on one person.

    Decisions are added, never changed; the latest one counts. No row means that nobody has
    decided, and that closes the gate as firmly as "no contact" does.
    """

    class Decision(models.TextChoices):
        """What the State may be told."""

        CONTACT = "contact"
        LIMITED = "limited"
        NONE = "none"

    id = models.BigAutoField(primary_key=True)
    keeper = models.ForeignKey(Organisation, models.PROTECT)
    person = models.ForeignKey(Person, models.PROTECT)
    state = models.CharField(max_length=3)
    decision = models.CharField(max_length=8, choices=Decision)
    reason = models.TextField(max_length=1000)
    review_on = models.DateField(null=True)
    decided_by = models.ForeignKey(Member, models.PROTECT)
    decided_at = models.DateTimeField(db_default=Now(), editable=False)

    class Meta:
        indexes = [models.Index(fields=["keeper", "state", "person", "-id"], name="gate_latest")]

    def __str__(self) -> str:
        return f"gate {self.pk}"
