"""The register's tables.

`keeper` stands first in every unique constraint and in every key that points here, so that
one organisation's rows can neither be guessed nor be pointed at from another's
(row security filters what is read; a plain foreign key or unique index would still answer
"that exists").
"""

from __future__ import annotations

import uuid

from django.db import models
from django.db.models.functions import Now

from homeward.apps.accounts.models import Member, Organisation
from homeward.core.claims import ClaimKind


class Source(models.Model):
    """Who said it: a list, a paper, a visit, an answer.

    A source stands until it is withdrawn or replaced by a corrected one; with it stand or
    fall all its claims. That is what makes undoing a list of 100,000 rows one row's change,
    exact in both directions.

    Attributes:
        sheets: Names of further sheets by their index; rows of the first need none.
    """

    class Kind(models.TextChoices):
        """What sort of source it is."""

        HOLDING = "holding"
        AGENCY = "agency"
        FAMILIES = "families"
        PAPER = "paper"
        VISIT = "visit"
        ANSWER = "answer"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    keeper = models.ForeignKey(Organisation, models.PROTECT)
    label = models.CharField(max_length=160)
    kind = models.CharField(max_length=8, choices=Kind)
    file_name = models.CharField(max_length=200, blank=True)
    said_on = models.DateField()
    received_on = models.DateField()
    sheets = models.JSONField(default=dict, blank=True)
    stands = models.BooleanField(default=True)
    replaced_by = models.ForeignKey("self", models.PROTECT, null=True, blank=True)
    added_at = models.DateTimeField(db_default=Now(), editable=False)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(replaced_by__isnull=True) | models.Q(stands=False),
                name="a_replaced_source_does_not_stand",
            ),
        ]

    def __str__(self) -> str:
        return f"source {self.pk}"


class Person(models.Model):
    """Whom claims are about: a random code, and nothing else.

    Attributes:
        joined_to: The person under whose code this one is shown since people decided that the
            two are one (`apps.tracing`); empty for everybody else. Nothing else of a person
            is ever changed, and taking the decision back empties it again.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    # Both are held by one check for each statement, with the keeper in it (migration 0004).
    keeper = models.ForeignKey(Organisation, models.PROTECT, db_index=False, db_constraint=False)
    code = models.CharField(max_length=12)
    # Neither this nor a claim's source is ever looked up by itself: an index would only cost.
    first_source = models.ForeignKey(Source, models.PROTECT, db_constraint=False, db_index=False)
    joined_to = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        db_constraint=False,
        db_index=False,
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["keeper", "code"], name="person_code_once"),
            models.CheckConstraint(
                condition=~models.Q(joined_to=models.F("id")), name="nobody_is_joined_to_themselves"
            ),
        ]
        indexes = [
            models.Index(
                fields=["keeper", "joined_to"],
                name="person_joined",
                condition=models.Q(joined_to__isnull=False),
            )
        ]

    def __str__(self) -> str:
        return f"person {self.code}"


class Claim(models.Model):
    """What one source says about one person, in one matter.

    Attributes:
        sheet, row: Which sheet of the file (0 is the first) and the spreadsheet's own row number,
            for a claim that came from a list.
        code: What can be counted and filtered without naming anybody ("F", "TUR",
            "convicted"); empty for kinds that identify.
        sealed: The words as written and what was understood, through `register.codec`.
        said_on: The day of which the source speaks; for an age, the day it was given.
        withdrawn_at: Since when it no longer stands; the only column that ever changes. Who
            withdrew it and why is in its `ClaimAct`s.
    """

    id = models.BigAutoField(primary_key=True)
    keeper = models.ForeignKey(Organisation, models.PROTECT, db_index=False, db_constraint=False)
    person = models.ForeignKey(Person, models.PROTECT, db_constraint=False)
    source = models.ForeignKey(Source, models.PROTECT, db_constraint=False, db_index=False)
    sheet = models.SmallIntegerField(db_default=0, default=0)
    row = models.IntegerField(null=True)
    kind = models.CharField(max_length=16, choices=[(k.value, k.value) for k in ClaimKind])
    code = models.CharField(max_length=40, blank=True)
    sealed = models.BinaryField()
    said_on = models.DateField()
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(
                fields=["keeper", "kind", "code"],
                name="claim_by_code",
                condition=~models.Q(code=""),
            )
        ]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(kind__in=[k.value for k in ClaimKind]),
                name="claim_kind_is_known",
            )
        ]

    def __str__(self) -> str:
        return f"claim {self.pk}"


class ClaimAct(models.Model):
    """What a member did to one claim: added it by hand, withdrew it, let it stand again, noted.

    Added, never changed. Claims of a list have no act that adds them: their source says who.

    Attributes:
        sealed: The reason or the note, through `register.codec`: people write about people.
    """

    class Verb(models.TextChoices):
        """What was done."""

        ADDED = "added"
        WITHDRAWN = "withdrawn"
        RESTORED = "restored"
        NOTED = "noted"

    id = models.BigAutoField(primary_key=True)
    keeper = models.ForeignKey(Organisation, models.PROTECT, db_index=False)
    person = models.ForeignKey(Person, models.PROTECT, db_constraint=False)
    claim = models.ForeignKey(Claim, models.PROTECT, related_name="acts", db_constraint=False)
    verb = models.CharField(max_length=9, choices=Verb)
    sealed = models.BinaryField(default=b"")
    by = models.ForeignKey(Member, models.PROTECT, related_name="+")
    at = models.DateTimeField(db_default=Now(), editable=False)

    def __str__(self) -> str:
        return f"act {self.pk} on claim {self.claim_id}"


class KinLink(models.Model):
    """Which person of the register a claim of kin means, where they have a record.

    A table of its own, so that row security can ask for both: whoever may not see one of the
    two sees no link, and a claim without a link is exactly that of kin on no list.
    """

    claim = models.OneToOneField(Claim, models.PROTECT, primary_key=True, db_constraint=False)
    keeper = models.ForeignKey(Organisation, models.PROTECT, db_index=False)
    person = models.ForeignKey(Person, models.PROTECT, related_name="+", db_constraint=False)
    other = models.ForeignKey(Person, models.PROTECT, related_name="+", db_constraint=False)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(person=models.F("other")), name="nobody_is_their_own_kin"
            )
        ]

    def __str__(self) -> str:
        return f"kin of claim {self.pk}"


class Assignment(models.Model):
    """That a member, or a whole team, may see a person whom their role alone does not show them.

    Assignments are added and ended, never changed: who could see whom on what day stays known.

    Attributes:
        member, team: To whom the person is assigned: one member, or everybody of an organisation.
        kind: For what: case work, representation by a lawyer, or an emergency that the member
            declared and that ends by itself.
        reason: Why, in the words of who gave it; capped, and shown to nobody outside the desk.
        begins_at, ends_at: From when, and until when; an empty end means until it is ended.
        reference, reference_on: Of a lawyer's power of attorney or appointment, and its day.
        ended_at, ended_by, ended_why: Who ended it before its time.
        reviewed_at, reviewed_by, outcome: What the protection lead found about an emergency.
    """

    class Kind(models.TextChoices):
        """For what somebody may see a person."""

        WORK = "work"
        REPRESENTS = "represents"
        EMERGENCY = "emergency"

    class Outcome(models.TextChoices):
        """What was found about an emergency afterwards."""

        JUSTIFIED = "justified"
        NOT_JUSTIFIED = "not_justified"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    keeper = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    person = models.ForeignKey(
        Person, models.PROTECT, related_name="+", db_constraint=False, db_index=False
    )
    member = models.ForeignKey(Member, models.PROTECT, null=True, related_name="+")
    team = models.ForeignKey(Organisation, models.PROTECT, null=True, related_name="+")
    kind = models.CharField(max_length=10, choices=Kind)
    reason = models.CharField(max_length=300)
    reference = models.CharField(max_length=80, blank=True, default="", db_default="")
    reference_on = models.DateField(null=True)
    given_by = models.ForeignKey(Member, models.PROTECT, related_name="+")
    begins_at = models.DateTimeField(db_default=Now())
    ends_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    ended_by = models.ForeignKey(Member, models.PROTECT, null=True, related_name="+")
    ended_why = models.CharField(max_length=300, blank=True, default="", db_default="")
    reviewed_at = models.DateTimeField(null=True)
    reviewed_by = models.ForeignKey(Member, models.PROTECT, null=True, related_name="+")
    outcome = models.CharField(
        max_length=14, choices=Outcome, blank=True, default="", db_default=""
    )
    outcome_why = models.CharField(max_length=300, blank=True, default="", db_default="")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(member__isnull=True) ^ models.Q(team__isnull=True),
                name="assigned_to_a_member_or_a_team",
            ),
            models.CheckConstraint(
                condition=models.Q(kind__in=["work", "represents", "emergency"]),
                name="assignment_kind_is_known",
            ),
            models.CheckConstraint(
                condition=~models.Q(kind="emergency")
                | models.Q(member__isnull=False, ends_at__isnull=False),
                name="an_emergency_ends_by_itself",
            ),
            models.CheckConstraint(
                condition=~models.Q(kind="represents") | ~models.Q(reference=""),
                name="who_represents_says_by_what",
            ),
        ]
        indexes = [
            models.Index(fields=["keeper", "person"], name="assigned_person"),
            models.Index(
                fields=["keeper", "member"],
                name="assigned_member",
                condition=models.Q(ended_at__isnull=True),
            ),
            models.Index(
                fields=["keeper", "team"],
                name="assigned_team",
                condition=models.Q(ended_at__isnull=True),
            ),
        ]

    def __str__(self) -> str:
        return f"assignment {self.pk}"
