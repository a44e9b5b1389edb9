"""What people said about consent, what the child said, and the papers on a child's best interests.

Nearly every row is added and never changed: somebody who changes their mind says so in a new one. A
newcomer's mistake is to update a yes into a no; then nobody can tell any more on the strength of
which word something was sent.
"""

from __future__ import annotations

import uuid

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models.functions import Now

from homeward.apps.accounts.models import Member, Organisation
from homeward.apps.letters.models import Letter
from homeward.apps.register.models import Person
from homeward.core.returns.consent import Position, Purpose, Whose
from homeward.core.returns.interests import PanelOutcome, Views, Way


class Consent(models.Model):
    """One talk with one person about one purpose, or why there was none.

    There is no field for what somebody said besides: a mother's private words belong in no
    table that the whole desk reads.

    Attributes:
        person: The child, or the grown person, whose file it is.
        said_on: The day of the talk.
        to_whom: The State that would receive something; empty where none would.
        language: In which language it was held; empty where nobody recorded it.
        present: Who was in the room (`core.returns.consent.Present`); `None` where nobody
            recorded it, which is not the same as nobody.
        explained: "yes" or "no"; empty where nobody recorded it.
        confirms: The earlier word that this talk verified.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    keeper = models.ForeignKey(Organisation, models.PROTECT, db_index=False)
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    whose = models.CharField(max_length=10, choices=[(one.value, one.value) for one in Whose])
    purpose = models.CharField(max_length=10, choices=[(one.value, one.value) for one in Purpose])
    position = models.CharField(max_length=12, choices=[(one.value, one.value) for one in Position])
    said_on = models.DateField()
    to_whom = models.CharField(max_length=3, blank=True)
    language = models.CharField(max_length=8, blank=True)
    present = ArrayField(models.CharField(max_length=12), null=True)
    explained = models.CharField(max_length=3, blank=True)
    confirms = models.ForeignKey("self", models.PROTECT, null=True, related_name="+")
    by = models.ForeignKey(Member, models.PROTECT, related_name="+")
    at = models.DateTimeField(db_default=Now(), editable=False)

    class Meta:
        indexes = [models.Index(fields=["keeper", "person", "said_on"], name="consent_of_person")]

    def __str__(self) -> str:
        return f"consent {self.pk}"


class Hearing(models.Model):
    """One time when somebody set out to hear the child: kept apart from every parent's position.

    Attributes:
        views: What there is of the child's own views (`core.returns.interests.Views`).
        present: As in `Consent`.
        sealed: The child's words, or what was seen, through `register.codec`.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    keeper = models.ForeignKey(Organisation, models.PROTECT, db_index=False)
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    views = models.CharField(max_length=10, choices=[(one.value, one.value) for one in Views])
    heard_on = models.DateField()
    language = models.CharField(max_length=8, blank=True)
    present = ArrayField(models.CharField(max_length=12), null=True)
    sealed = models.BinaryField()
    by = models.ForeignKey(Member, models.PROTECT, related_name="+")
    at = models.DateTimeField(db_default=Now(), editable=False)

    class Meta:
        indexes = [models.Index(fields=["keeper", "person", "heard_on"], name="hearing_of_person")]

    def __str__(self) -> str:
        return f"hearing {self.pk}"


class Stopped(models.Model):
    """Something that a refusal or a withdrawal stopped.

    Attributes:
        what: The gate, to be decided anew; or a draft of a letter, no longer to be used.
        state: The State concerned; empty for the gates of every State.
        letter: The draft.
    """

    class What(models.TextChoices):
        """What was stopped."""

        GATE = "gate"
        DRAFT = "draft"

    id = models.BigAutoField(primary_key=True)
    keeper = models.ForeignKey(Organisation, models.PROTECT, db_index=False)
    consent = models.ForeignKey(Consent, models.PROTECT, related_name="+")
    what = models.CharField(max_length=6, choices=What)
    state = models.CharField(max_length=3, blank=True)
    letter = models.ForeignKey(Letter, models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(what="draft", letter__isnull=False)
                | models.Q(what="gate", letter__isnull=True),
                name="a_stopped_draft_is_named",
            )
        ]

    def __str__(self) -> str:
        return f"stopped {self.pk}"


class Paper(models.Model):
    """A best-interests assessment, or a determination, about one child.

    It has no field for its state: that follows from its decisions. What is written in it stands
    in `Writing`; once it is decided the database takes nothing more.

    Attributes:
        cause: Why there is one: somebody refused, somebody asked, an earlier one was reopened.
        follows: The paper that was reopened.
    """

    class Kind(models.TextChoices):
        """Which of the two."""

        ASSESSMENT = "assessment"
        DETERMINATION = "determination"

    class Cause(models.TextChoices):
        """Why it was opened."""

        ASKED = "asked"
        REFUSAL = "refusal"
        REOPENED = "reopened"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    keeper = models.ForeignKey(Organisation, models.PROTECT, db_index=False)
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    kind = models.CharField(max_length=13, choices=Kind)
    cause = models.CharField(max_length=8, choices=Cause)
    follows = models.ForeignKey("self", models.PROTECT, null=True, related_name="+")
    opened_by = models.ForeignKey(Member, models.PROTECT, related_name="+")
    opened_at = models.DateTimeField(db_default=Now(), editable=False)

    class Meta:
        indexes = [models.Index(fields=["keeper", "person"], name="paper_of_person")]

    def __str__(self) -> str:
        return f"paper {self.pk}"


class Writing(models.Model):
    """What one member wrote into one field of a paper; the latest that is not beside counts.

    Attributes:
        id: Grows; a page says by it what it has seen.
        beside: Written against text that somebody had changed meanwhile. Kept, so that nothing
            is lost, and shown beside what counts.
    """

    id = models.BigAutoField(primary_key=True)
    keeper = models.ForeignKey(Organisation, models.PROTECT, db_index=False)
    paper = models.ForeignKey(Paper, models.PROTECT, related_name="+")
    field = models.CharField(max_length=40)
    sealed = models.BinaryField()
    beside = models.BooleanField(default=False)
    by = models.ForeignKey(Member, models.PROTECT, related_name="+")
    at = models.DateTimeField(db_default=Now(), editable=False)

    def __str__(self) -> str:
        return f"writing {self.pk}"


class Seat(models.Model):
    """That a member sits on a paper's panel, and their undertaking, given in their own name.

    Attributes:
        promised_on: The day on which they promised secrecy; empty until then.
        interested: "yes" or "no": do they sit for a mission, or for whoever holds the child?
            Empty until they said so.
        left_at: When they left the panel.
    """

    id = models.BigAutoField(primary_key=True)
    keeper = models.ForeignKey(Organisation, models.PROTECT, db_index=False)
    paper = models.ForeignKey(Paper, models.PROTECT, related_name="+")
    member = models.ForeignKey(Member, models.PROTECT, related_name="+")
    promised_on = models.DateField(null=True)
    interested = models.CharField(max_length=3, blank=True)
    left_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["keeper", "paper", "member"], name="one_seat_each")
        ]

    def __str__(self) -> str:
        return f"seat {self.pk}"


class Decision(models.Model):
    """What was decided on a paper. Added and never changed: a review is a decision of its own.

    Attributes:
        verb: An assessment is approved; a determination is decided, then reviewed or reopened.
        outcome, chosen: What the panel decided, and for which way.
        review_on: The day on which it is looked at again.
        hearing: The child's views that lay before the panel.
        sealed: The reasons, through `register.codec`.
        digest: A digest of everything that was decided upon, by which a change would show.
    """

    class Verb(models.TextChoices):
        """What was done."""

        APPROVE = "approve"
        DECIDE = "decide"
        REVIEW = "review"
        REOPEN = "reopen"

    id = models.BigAutoField(primary_key=True)
    keeper = models.ForeignKey(Organisation, models.PROTECT, db_index=False)
    paper = models.ForeignKey(Paper, models.PROTECT, related_name="+")
    verb = models.CharField(max_length=8, choices=Verb)
    outcome = models.CharField(
        max_length=16, blank=True, choices=[(one.value, one.value) for one in PanelOutcome]
    )
    chosen = models.CharField(
        max_length=12, blank=True, choices=[(one.value, one.value) for one in Way]
    )
    decided_on = models.DateField()
    review_on = models.DateField(null=True)
    hearing = models.ForeignKey(Hearing, models.PROTECT, null=True, related_name="+")
    sealed = models.BinaryField()
    digest = models.BinaryField()
    by = models.ForeignKey(Member, models.PROTECT, related_name="+")
    at = models.DateTimeField(db_default=Now(), editable=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["keeper", "paper"],
                condition=models.Q(verb__in=["approve", "decide"]),
                name="a_paper_is_decided_once",
            ),
            models.UniqueConstraint(
                fields=["keeper", "paper"],
                condition=models.Q(verb="reopen"),
                name="a_paper_is_reopened_once",
            ),
        ]

    def __str__(self) -> str:
        return f"decision {self.pk}"
