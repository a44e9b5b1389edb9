"""Lists, their rows as they came, and templates for the next list from the same source."""

from __future__ import annotations

import uuid

from django.db import models
from django.db.models.functions import Now

from homeward.apps.accounts.models import Member, Organisation
from homeward.apps.register.models import Source


class List(models.Model):
    """A file received.

    `source` is set by the commit and by nothing else: a list without one has said nothing
    to the register yet.
    """

    class State(models.TextChoices):
        """How far it has come."""

        RECEIVED = "received"
        QUEUED = "queued"
        COMMITTED = "committed"
        UNDONE = "undone"
        FAILED = "failed"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    keeper = models.ForeignKey(Organisation, models.PROTECT)
    file_name = models.CharField(max_length=200)
    sha256 = models.CharField(max_length=64)
    size = models.BigIntegerField()
    label = models.CharField(max_length=160)
    kind = models.CharField(max_length=8, choices=Source.Kind)
    received_on = models.DateField()
    state = models.CharField(max_length=9, choices=State, default=State.RECEIVED)
    tables = models.JSONField(default=list)
    rows = models.IntegerField(default=0)
    tally = models.JSONField(default=dict)
    replaces = models.ForeignKey("self", models.PROTECT, null=True, blank=True)
    source = models.OneToOneField(Source, models.PROTECT, null=True, blank=True)
    added_by = models.ForeignKey(Member, models.PROTECT)
    added_at = models.DateTimeField(db_default=Now(), editable=False)
    failure = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ["-added_at"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(source__isnull=False)
                | ~models.Q(state__in=["committed", "undone"]),
                name="a_committed_list_is_a_source",
            ),
        ]
        indexes = [models.Index(fields=["keeper", "sha256"], name="list_by_digest")]

    def __str__(self) -> str:
        return f"list {self.pk}"


class File(models.Model):
    """The file itself, byte for byte."""

    list = models.OneToOneField(List, models.CASCADE, primary_key=True)
    keeper = models.ForeignKey(Organisation, models.PROTECT)
    content = models.BinaryField()

    def __str__(self) -> str:
        return f"file of {self.pk}"


class Row(models.Model):
    """One row of a list, as it came, and the person it was taken to be about."""

    id = models.BigAutoField(primary_key=True)
    keeper = models.ForeignKey(Organisation, models.PROTECT, db_index=False, db_constraint=False)
    list = models.ForeignKey(List, models.PROTECT, db_index=False, db_constraint=False)
    sheet = models.SmallIntegerField(default=0)
    number = models.IntegerField()
    sealed = models.BinaryField()
    person = models.UUIDField()
    likeness = models.BinaryField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["keeper", "list", "sheet", "number"], name="row_once"),
        ]

    def __str__(self) -> str:
        return f"row {self.number} of {self.list_id}"


class Template(models.Model):
    """How lists of one source are laid out, as a person confirmed it."""

    id = models.AutoField(primary_key=True)
    keeper = models.ForeignKey(Organisation, models.PROTECT)
    label = models.CharField(max_length=160)
    headers = models.CharField(max_length=64)
    mapping = models.JSONField()
    saved_at = models.DateTimeField(db_default=Now(), editable=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["keeper", "label", "headers"], name="template_once")
        ]

    def __str__(self) -> str:
        return f"template {self.pk}"


class Progress(models.Model):
    """How far long work on a list has come; written outside its transaction so that others see it.

    Nothing here is about a person, and nothing depends on it: a killed worker leaves a stale
    line that the next one overwrites.
    """

    list = models.OneToOneField(List, models.CASCADE, primary_key=True, db_constraint=False)
    keeper = models.ForeignKey(Organisation, models.PROTECT, db_constraint=False)
    phase = models.CharField(max_length=20)
    done = models.IntegerField(default=0)
    total = models.IntegerField(default=0)
    at = models.DateTimeField(db_default=Now())

    def __str__(self) -> str:
        return f"{self.phase} {self.done}/{self.total}"
