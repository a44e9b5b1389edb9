"""Proposals, and what people decided about them.

A newcomer's mistake is to look for the join itself here. What is kept is who said what about
which proposal; `register.Person.joined_to` follows from it, and empties when it is undone.
"""

from __future__ import annotations

from django.contrib.postgres.functions import RandomUUID
from django.db import models
from django.db.models.functions import Now

from homeward.apps.accounts.models import Member, Organisation
from homeward.apps.register.models import Person, Source


class Proposal(models.Model):
    """Two persons of the register who may be one, or kin.

    Attributes:
        key: Random; the one by which pages call it.
        kind: What is proposed. For a mother and her child `first` is the mother; else the two
            stand in the order of their keys.
        source: The source whose rows gave the newest evidence.
        reason: A key of how the pair was found, not words about anybody.
        band, probability, bits: What the evidence comes to.
        sealed: The evidence itself, through `register.codec`: it quotes names and births.
        digest: A keyed digest of the evidence, by which new evidence is noticed.
        place: Where in the queue: the youngest possible age in years, see `comparing.place_of`.
        decision: What people made of it.
        settled: Their act by which it is so; empty while it is open.
    """

    class Kind(models.TextChoices):
        """What the two may be."""

        SAME = "same"
        MOTHER = "mother"
        SIBLING = "sibling"

    class Band(models.TextChoices):
        """How far the evidence goes."""

        SAME = "same"
        LOOK = "look"
        DIFFERENT = "different"

    class Decision(models.TextChoices):
        """What people made of it. `SAME` says yes to what is proposed, whatever its kind."""

        OPEN = "open"
        WAITING = "waiting"
        SAME = "same"
        DIFFERENT = "different"
        CANNOT_TELL = "cannot_tell"

    id = models.BigAutoField(primary_key=True)
    key = models.UUIDField(unique=True, db_default=RandomUUID(), editable=False)
    keeper = models.ForeignKey(Organisation, models.PROTECT, db_index=False)
    kind = models.CharField(max_length=8, choices=Kind, default=Kind.SAME)
    first = models.ForeignKey(Person, models.PROTECT, related_name="+")
    second = models.ForeignKey(Person, models.PROTECT, related_name="+")
    source = models.ForeignKey(Source, models.PROTECT)
    reason = models.CharField(max_length=40)
    band = models.CharField(max_length=9, choices=Band, default=Band.LOOK)
    probability = models.FloatField(default=0)
    bits = models.FloatField(default=0)
    sealed = models.BinaryField(default=b"")
    digest = models.BinaryField(default=b"")
    place = models.SmallIntegerField(default=0)
    decision = models.CharField(max_length=12, choices=Decision, default=Decision.OPEN)
    settled = models.ForeignKey("Act", models.PROTECT, null=True, related_name="+")
    proposed_at = models.DateTimeField(db_default=Now(), editable=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["keeper", "kind", "first", "second"], name="pair_once"),
            models.CheckConstraint(
                condition=models.Q(first__lt=models.F("second"))
                | (models.Q(kind="mother") & ~models.Q(first=models.F("second"))),
                name="pair_in_order",
            ),
            models.CheckConstraint(
                condition=(models.Q(settled__isnull=True) & models.Q(decision="open"))
                | (models.Q(settled__isnull=False) & ~models.Q(decision="open")),
                name="decided_by_an_act",
            ),
        ]
        indexes = [
            models.Index(
                fields=["keeper", "decision", "place", "-probability", "id"], name="pair_queue"
            )
        ]

    def __str__(self) -> str:
        return f"proposal {self.pk}"


class Act(models.Model):
    """What one member said about one proposal. Added and never changed: taking back is an act too.

    Attributes:
        sealed: The reason and the evidence as it lay before the member, through `register.codec`.
        needs_second: True when a yes holds only once another member has confirmed it, because
            what it joins may be shown to a State. The database asks the register itself.
        of, of_by: For a confirmation or an undoing: the act meant, and who had done that.
        was, was_settled: How the proposal stood before; undoing puts exactly that back.
    """

    class Verb(models.TextChoices):
        """What was said."""

        SAME = "same"
        DIFFERENT = "different"
        CANNOT_TELL = "cannot_tell"
        CONFIRM = "confirm"
        UNDO = "undo"

    id = models.BigAutoField(primary_key=True)
    keeper = models.ForeignKey(Organisation, models.PROTECT, db_index=False)
    proposal = models.ForeignKey(Proposal, models.PROTECT)
    verb = models.CharField(max_length=12, choices=Verb)
    sealed = models.BinaryField()
    needs_second = models.BooleanField(default=False)
    of = models.ForeignKey("self", models.PROTECT, null=True, related_name="+")
    of_by = models.ForeignKey(Member, models.PROTECT, null=True, related_name="+")
    was = models.CharField(max_length=12, choices=Proposal.Decision)
    was_settled = models.ForeignKey("self", models.PROTECT, null=True, related_name="+")
    by = models.ForeignKey(Member, models.PROTECT, related_name="+")
    at = models.DateTimeField(db_default=Now(), editable=False)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(verb__in=["confirm", "undo"], of__isnull=False)
                | models.Q(verb__in=["same", "different", "cannot_tell"], of__isnull=True),
                name="an_answer_names_what_it_answers",
            ),
            models.CheckConstraint(
                condition=~models.Q(verb="confirm")
                | (models.Q(of_by__isnull=False) & ~models.Q(of_by=models.F("by"))),
                name="the_second_is_another_member",
            ),
        ]

    def __str__(self) -> str:
        return f"act {self.pk}"
