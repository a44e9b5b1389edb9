"""Letters, the offices that write them, and their gapless numbers."""

from __future__ import annotations

import uuid

from django.db import models
from django.db.models.functions import Now

from homeward.apps.accounts.models import Member, Organisation
from homeward.apps.register.models import Person


class WritingOffice(models.Model):
    """An office from which a desk writes, with a sign and numbers of its own; never deleted.

    `names` has the words of `typesetting.parties.Office` for each language in which it has a name.
    A desk without a row writes as the neutral office, or as the one of `office.toml`.
    """

    id = models.AutoField(primary_key=True)
    keeper = models.ForeignKey(Organisation, models.PROTECT)
    sign = models.CharField(max_length=8)
    names = models.JSONField()
    added_by = models.ForeignKey(Member, models.PROTECT, related_name="+")
    added_at = models.DateTimeField(db_default=Now(), editable=False)
    closed_by = models.ForeignKey(Member, models.PROTECT, null=True, related_name="+")
    closed_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["sign"]
        constraints = [
            models.UniqueConstraint(fields=["keeper", "sign"], name="sign_once"),
            models.CheckConstraint(
                condition=models.Q(sign__regex=r"^[A-Z][A-Z0-9-]{0,7}$"), name="a_sign_is_plain"
            ),
            models.CheckConstraint(
                condition=models.Q(closed_at=None, closed_by=None)
                | models.Q(closed_at__isnull=False, closed_by__isnull=False),
                name="somebody_closed_it",
            ),
        ]

    def __str__(self) -> str:
        return f"office {self.sign}"


class Series(models.Model):
    """The last number an office gave in a year. Locked while one is taken: no gaps, no twins.

    Without an office it is the series of a desk that has no row of `WritingOffice`.
    """

    id = models.AutoField(primary_key=True)
    keeper = models.ForeignKey(Organisation, models.PROTECT)
    office = models.ForeignKey(WritingOffice, models.PROTECT, null=True)
    year = models.IntegerField()
    last = models.IntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["keeper", "office", "year"], nulls_distinct=False, name="series_once"
            )
        ]

    def __str__(self) -> str:
        return f"series {self.year}"


class Letter(models.Model):
    """A letter as it was set, byte for byte. A draft has no number and carries codes only.

    `said` holds, sealed, the note as it was given to the typesetter and what it says in words, for
    a word processor; empty for drafts, and for letters that are older than that.
    `approved` says that a lawyer had approved its very text in each of its languages when it was
    written. Of letters that are older than this question it is not known, so it says no.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    keeper = models.ForeignKey(Organisation, models.PROTECT)
    office = models.ForeignKey(WritingOffice, models.PROTECT, null=True)
    state = models.CharField(max_length=3)
    reference = models.CharField(max_length=40, blank=True)
    draft = models.BooleanField()
    text = models.CharField(max_length=20, default="request")
    approved = models.BooleanField(default=False)
    dated = models.DateField()
    languages = models.CharField(max_length=20)
    pdf = models.BinaryField()
    said = models.BinaryField(null=True)
    persons = models.ManyToManyField(Person, through="Entry")
    made_by = models.ForeignKey(Member, models.PROTECT)
    made_at = models.DateTimeField(db_default=Now(), editable=False)

    class Meta:
        ordering = ["-made_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["keeper", "reference"],
                condition=~models.Q(reference=""),
                name="reference_once",
            ),
            models.CheckConstraint(
                condition=models.Q(draft=True, reference="")
                | (models.Q(draft=False) & ~models.Q(reference="")),
                name="a_draft_has_no_number",
            ),
        ]

    def __str__(self) -> str:
        return f"letter {self.reference or self.pk}"


class Entry(models.Model):
    """That a letter spoke of a person."""

    id = models.BigAutoField(primary_key=True)
    keeper = models.ForeignKey(Organisation, models.PROTECT)
    letter = models.ForeignKey(Letter, models.CASCADE)
    person = models.ForeignKey(Person, models.PROTECT)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["keeper", "letter", "person"], name="entry_once")
        ]

    def __str__(self) -> str:
        return f"entry {self.pk}"


class Stop(models.Model):
    """That a draft is no longer to be used: somebody of whom it speaks took their word back."""

    id = models.BigAutoField(primary_key=True)
    keeper = models.ForeignKey(Organisation, models.PROTECT)
    letter = models.ForeignKey(Letter, models.PROTECT)
    at = models.DateTimeField(db_default=Now(), editable=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["keeper", "letter"], name="stopped_once")]

    def __str__(self) -> str:
        return f"stop {self.pk}"


class Approval(models.Model):
    """That a lawyer approved one text in one language: these bytes and no others."""

    id = models.BigAutoField(primary_key=True)
    keeper = models.ForeignKey(Organisation, models.PROTECT)
    text = models.CharField(max_length=20)
    language = models.CharField(max_length=2)
    version = models.IntegerField()
    digest = models.CharField(max_length=64)
    approved_by = models.ForeignKey(Member, models.PROTECT)
    approved_at = models.DateTimeField(db_default=Now(), editable=False)

    class Meta:
        ordering = ["-approved_at"]

    def __str__(self) -> str:
        return f"approval {self.pk}"


class Rewording(models.Model):
    """A note's words as a desk edited them, beside those it had; the latest that stands counts.

    `sealed` holds both. Nobody of the annex is named in it, so that a lawyer who may not see these
    persons reads it whole; `reference`, `text` and the rest are the letter's, for the same reader.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    keeper = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    letter = models.ForeignKey(Letter, models.PROTECT, related_name="+")
    number = models.PositiveSmallIntegerField()
    state = models.CharField(max_length=3)
    reference = models.CharField(max_length=40)
    text = models.CharField(max_length=20)
    languages = models.CharField(max_length=20)
    sealed = models.BinaryField()
    digest = models.CharField(max_length=64)
    brought_by = models.ForeignKey(Member, models.PROTECT, related_name="+")
    brought_at = models.DateTimeField(db_default=Now(), editable=False)

    class Meta:
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(fields=["keeper", "letter", "number"], name="rewording_once")
        ]

    def __str__(self) -> str:
        return f"rewording {self.pk}"


class RewordedNote(models.Model):
    """An edited note as it was set, with its annex; for who sees everybody alone."""

    id = models.BigAutoField(primary_key=True)
    keeper = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    rewording = models.ForeignKey(Rewording, models.PROTECT, related_name="+")
    pdf = models.BinaryField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["keeper", "rewording"], name="reworded_note_once")
        ]

    def __str__(self) -> str:
        return f"reworded note {self.pk}"


class RewordingAct(models.Model):
    """That a lawyer approved these very words, or that the desk took them back. Never unsaid."""

    class Verb(models.TextChoices):
        """What was done."""

        APPROVED = "approved"
        WITHDRAWN = "withdrawn"

    id = models.BigAutoField(primary_key=True)
    keeper = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    rewording = models.ForeignKey(Rewording, models.PROTECT, related_name="+")
    verb = models.CharField(max_length=9, choices=Verb)
    by = models.ForeignKey(Member, models.PROTECT, related_name="+")
    at = models.DateTimeField(db_default=Now(), editable=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["keeper", "rewording", "verb"], name="rewording_act_once"
            )
        ]

    def __str__(self) -> str:
        return f"act {self.pk} on rewording {self.rewording_id}"
