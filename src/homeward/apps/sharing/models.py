"""The consular gate: the risk screen before it and the decisions at it."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models.functions import Now

from homeward.apps.accounts.models import Member, Organisation
from homeward.apps.register.models import Person


class Screen(models.Model):
    """What was asked before the gate, about one person and one State; added, never changed.

    `answers` holds "yes" or "no" by `core.disclosure.screen.Question`; what is not in it is
    unknown. It lies in a compartment of its own: row security shows it to those who protect and to
    nobody else (R16), which is why decisions do not point at it.
    """

    id = models.BigAutoField(primary_key=True)
    keeper = models.ForeignKey(Organisation, models.PROTECT)
    person = models.ForeignKey(Person, models.PROTECT)
    state = models.CharField(max_length=3)
    answers = models.JSONField(default=dict)
    asked_by = models.ForeignKey(Member, models.PROTECT)
    asked_at = models.DateTimeField(db_default=Now(), editable=False)

    def __str__(self) -> str:
        return f"screen {self.pk}"


class GateDecision(models.Model):
    """What a protection lead decided about contact with one State on one person.

    Decisions are added, never changed; the latest one counts. No row means that nobody has
    decided, and that closes the gate as firmly as "no contact" does. `fields` are those that
    limited contact names one by one; `review_on` is the last day on which the decision is
    relied on.
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
    reviewer = models.ForeignKey(Member, models.PROTECT, null=True, related_name="+")
    fields = ArrayField(models.CharField(max_length=24), default=list, db_default=[])
    decided_by = models.ForeignKey(Member, models.PROTECT)
    decided_at = models.DateTimeField(db_default=Now(), editable=False)

    class Meta:
        indexes = [models.Index(fields=["keeper", "state", "person", "-id"], name="gate_latest")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(decision="limited") | models.Q(fields=[]),
                name="only_limited_contact_names_fields",
            )
        ]

    def __str__(self) -> str:
        return f"gate {self.pk}"


class GateReopening(models.Model):
    """That the gate of one person is to be decided anew, because something came up.

    It says neither what nor from whom: somebody's refusal is no business of the whole desk, and
    a reason would tell of it. Until the protection lead has decided again, the gate is closed.

    Attributes:
        state: The State whose gate it is; empty for the gates of every State.
    """

    id = models.BigAutoField(primary_key=True)
    keeper = models.ForeignKey(Organisation, models.PROTECT, db_index=False)
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    state = models.CharField(max_length=3, blank=True)
    at = models.DateTimeField(db_default=Now(), editable=False)

    class Meta:
        indexes = [models.Index(fields=["keeper", "person"], name="gate_reopened")]

    def __str__(self) -> str:
        return f"gate reopening {self.pk}"
