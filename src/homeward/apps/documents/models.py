"""The tables of papers. Rows are added and never changed; a paper is withdrawn by an act.

A newcomer's mistake is to look for the file that was sent. There is none.
"""

from __future__ import annotations

import uuid

from django.db import models
from django.db.models.functions import Now

from homeward.apps.accounts.models import Member, Organisation
from homeward.apps.register.models import Person, Source


class Document(models.Model):
    """One paper about one person.

    Attributes:
        source: The paper as a source of claims; its words are those by which it is called.
        kind: What sort of paper it is. No photograph of a face is one (R4, R6).
        sealed: Who issued it and the day of issue as the paper writes it, through
            `register.codec`.
        issued_first, issued_last: The days on which it can have been issued; both empty where
            nobody knows.
        language: ISO code; empty where nobody said.
        digest: Of the file that was sent, so that the same one is known again.
        scan: Whether a virus scanner looked at the file before it was drawn.
        pages: How many pages were drawn.
    """

    class Kind(models.TextChoices):
        """What sort of paper it is."""

        BIRTH = "birth"
        IDENTITY = "identity"
        NATIONALITY = "nationality"
        TRAVEL = "travel"
        FAMILY = "family"
        MARRIAGE = "marriage"
        CUSTODY = "custody"
        COURT = "court"
        AUTHORITY = "authority"
        LETTER = "letter"
        OTHER = "other"

    class Scan(models.TextChoices):
        """Whether a virus scanner looked at the file."""

        CLEAN = "clean"
        NOT_SCANNED = "not_scanned"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    keeper = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+", db_constraint=False)
    source = models.ForeignKey(Source, models.PROTECT, related_name="+", db_constraint=False)
    kind = models.CharField(max_length=12, choices=Kind)
    sealed = models.BinaryField()
    issued_first = models.DateField(null=True)
    issued_last = models.DateField(null=True)
    language = models.CharField(max_length=8, blank=True, default="")
    digest = models.BinaryField(max_length=32)
    scan = models.CharField(max_length=12, choices=Scan)
    pages = models.PositiveSmallIntegerField()
    added_by = models.ForeignKey(Member, models.PROTECT, related_name="+")
    added_at = models.DateTimeField(db_default=Now(), editable=False)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(issued_first__isnull=True, issued_last__isnull=True)
                | models.Q(issued_first__lte=models.F("issued_last")),
                name="a_day_of_issue_is_a_span_or_unknown",
            )
        ]
        indexes = [models.Index(fields=["keeper", "person"], name="document_of_person")]

    def __str__(self) -> str:
        return f"document {self.pk}"


class Page(models.Model):
    """One page of a paper as a picture that Homeward wrote, sealed."""

    id = models.BigAutoField(primary_key=True)
    keeper = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    document = models.ForeignKey(Document, models.PROTECT, related_name="+", db_constraint=False)
    number = models.PositiveSmallIntegerField()
    width = models.PositiveSmallIntegerField()
    height = models.PositiveSmallIntegerField()
    sealed = models.BinaryField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["keeper", "document", "number"], name="a_page_once")
        ]

    def __str__(self) -> str:
        return f"page {self.number} of document {self.document_id}"


class DocumentAct(models.Model):
    """That a paper was withdrawn, or stands again, by whom and why. Added, never changed."""

    class Verb(models.TextChoices):
        """What was done."""

        WITHDRAWN = "withdrawn"
        RESTORED = "restored"

    id = models.BigAutoField(primary_key=True)
    keeper = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    document = models.ForeignKey(Document, models.PROTECT, related_name="+", db_constraint=False)
    verb = models.CharField(max_length=9, choices=Verb)
    sealed = models.BinaryField()
    by = models.ForeignKey(Member, models.PROTECT, related_name="+")
    at = models.DateTimeField(db_default=Now(), editable=False)

    def __str__(self) -> str:
        return f"act {self.pk} on document {self.document_id}"
