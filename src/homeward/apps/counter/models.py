"""What missions are given and what they answer; every row belongs to one mission.

Nothing here points at the register. The trap: `Request.subject` is the key by which the desk finds
the person again; the counter's role has no right on that column, so leave it out of every query
made at the counter (`counter.access` does).
"""

from __future__ import annotations

import uuid

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models.functions import Now

from homeward.apps.accounts.models import Member, Organisation
from homeward.core.disclosure.asks import Ask


class Mission(models.Model):
    """An organisation of members whom the desk serves at the counter as the mission of a State."""

    organisation = models.OneToOneField(
        Organisation, models.PROTECT, primary_key=True, db_column="id", related_name="+"
    )
    keeper = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    state = models.CharField(max_length=3)
    appointed_by = models.ForeignKey(Member, models.PROTECT, related_name="+")
    appointed_at = models.DateTimeField(db_default=Now(), editable=False)

    def __str__(self) -> str:
        return f"mission {self.pk}"


class Request(models.Model):
    """One person about whom one mission is asked. Two missions have two, with two references.

    It is there for the mission as long as something stands that was released in it: `ends_at` is
    the last moment of that, and empty means that nothing stands.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    keeper = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    recipient = models.ForeignKey(Mission, models.PROTECT, related_name="+")
    subject = models.UUIDField()
    reference = models.CharField(max_length=12)
    opened_at = models.DateTimeField(db_default=Now(), editable=False)
    ends_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["keeper", "recipient", "subject"], name="one_request_for_each"
            ),
            models.UniqueConstraint(fields=["keeper", "reference"], name="request_reference_once"),
        ]

    def __str__(self) -> str:
        return f"request {self.reference}"


class Copy(models.Model):
    """What was given in one release, as it was said: it never changes with the register.

    `said` holds values by `core.disclosure.fields.DisclosableField`. When a release is recalled it
    is emptied; the desk's own record of what was said stays where the counter has no right.
    """

    id = models.UUIDField(primary_key=True, editable=False)
    keeper = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    recipient = models.ForeignKey(Mission, models.PROTECT, related_name="+")
    request = models.ForeignKey(Request, models.PROTECT, related_name="+")
    said = models.JSONField()
    purpose = models.CharField(max_length=200)
    basis = models.CharField(max_length=200)
    asks = ArrayField(models.CharField(max_length=12))
    given_at = models.DateTimeField(db_default=Now(), editable=False)
    ends_at = models.DateTimeField()
    recalled_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"copy {self.pk}"


class Answer(models.Model):
    """A mission's answer to one thing asked. Added, never changed; the latest counts."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    keeper = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    recipient = models.ForeignKey(Mission, models.PROTECT, related_name="+")
    request = models.ForeignKey(Request, models.PROTECT, related_name="+")
    ask = models.CharField(max_length=12, choices=[(a.value, a.value) for a in Ask])
    reply = models.CharField(max_length=16)
    parts = models.JSONField(default=dict)
    by = models.ForeignKey(Member, models.PROTECT, related_name="+")
    by_label = models.CharField(max_length=120)
    at = models.DateTimeField(db_default=Now(), editable=False)

    def __str__(self) -> str:
        return f"answer {self.pk}"


class Note(models.Model):
    """What desk and mission write to one another about a request; a note is answered by a note."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    keeper = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    recipient = models.ForeignKey(Mission, models.PROTECT, related_name="+")
    request = models.ForeignKey(Request, models.PROTECT, related_name="+")
    # The key that holds it ties within one request (second migration): a plain one would tell
    # a mission that another's note is there.
    of = models.ForeignKey("self", models.PROTECT, null=True, related_name="+", db_constraint=False)
    from_mission = models.BooleanField()
    words = models.CharField(max_length=1000)
    by = models.ForeignKey(Member, models.PROTECT, related_name="+")
    by_label = models.CharField(max_length=120)
    at = models.DateTimeField(db_default=Now(), editable=False)

    def __str__(self) -> str:
        return f"note {self.pk}"


class Paper(models.Model):
    """A letter handed over to a mission, byte for byte."""

    id = models.UUIDField(primary_key=True, editable=False)
    keeper = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    recipient = models.ForeignKey(Mission, models.PROTECT, related_name="+")
    reference = models.CharField(max_length=40)
    dated = models.DateField()
    languages = models.CharField(max_length=20)
    pdf = models.BinaryField()
    handed_at = models.DateTimeField(db_default=Now(), editable=False)
    withdrawn_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"paper {self.reference}"


class SearchList(models.Model):
    """A list of families who search that a mission hands in, as it came.

    The mission's until it confirms it: then the desk may read it, and nothing here ever says what
    came of that. A newcomer's mistake is to add such a column. Withdrawn, its bytes are gone.

    Attributes:
        digest: Of the file, so that the mission is told when it hands in the same one again.
        tables: What its columns mean, as `sheets.understanding.stored` writes it.
        rows: About how many persons it speaks.
        instead_of: The list that it corrects and that was withdrawn for it.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    keeper = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    mission = models.ForeignKey(Mission, models.PROTECT, related_name="+")
    file_name = models.CharField(max_length=200)
    digest = models.BinaryField(max_length=32)
    content = models.BinaryField()
    tables = models.JSONField(default=list)
    rows = models.IntegerField()
    # Tied within one mission by a key of three columns, as notes are.
    instead_of = models.ForeignKey(
        "self", models.PROTECT, null=True, related_name="+", db_constraint=False
    )
    by = models.ForeignKey(Member, models.PROTECT, related_name="+")
    by_label = models.CharField(max_length=120)
    at = models.DateTimeField(db_default=Now(), editable=False)
    confirmed_at = models.DateTimeField(null=True)
    withdrawn_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"list {self.pk} of a mission"


class Delegation(models.Model):
    """What the head of a mission lets one of its officers see, until a day.

    Without a request it is everything of the mission. Only its end is ever written again.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    keeper = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    mission = models.ForeignKey(Mission, models.PROTECT, related_name="+")
    member = models.ForeignKey(Member, models.PROTECT, related_name="+")
    # At the counter nobody reads a colleague's row: the names stand here as they were shown.
    member_label = models.CharField(max_length=120)
    # Tied within one mission by a key of three columns, as notes are.
    request = models.ForeignKey(
        Request, models.PROTECT, null=True, related_name="+", db_constraint=False
    )
    by = models.ForeignKey(Member, models.PROTECT, related_name="+")
    by_label = models.CharField(max_length=120)
    at = models.DateTimeField(db_default=Now(), editable=False)
    ends_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    # Why the desk ended it, for the head to read; empty where the desk did not.
    ended_why = models.CharField(max_length=200, default="", db_default="")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(ended_why="") | models.Q(ended_at__isnull=False),
                name="a_reason_for_what_has_ended",
            )
        ]

    def __str__(self) -> str:
        return f"delegation {self.pk}"


class Enclosure(models.Model):
    """A paper that a mission sends with a request, as pictures of its pages; the file is not kept.

    Attributes:
        digest: Of the file that was sent, so that the same one is known again.
        scanned: A virus scanner looked at the file before it was drawn.
        pages: How many pages were drawn.
        withdrawn_at: When the mission took it back; from then on its pages are empty.
        withdrawn_label: Who did, as they were shown.
    """

    class Kind(models.TextChoices):
        """What sort of paper it is. No DNA profile is one: a laboratory's letter is."""

        CERTIFICATE = "certificate"
        BIRTH = "birth"
        NATIONALITY = "nationality"
        LABORATORY = "laboratory"
        CUSTODY = "custody"
        OTHER = "other"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    keeper = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    recipient = models.ForeignKey(Mission, models.PROTECT, related_name="+")
    request = models.ForeignKey(Request, models.PROTECT, related_name="+", db_constraint=False)
    kind = models.CharField(max_length=12, choices=Kind)
    digest = models.BinaryField(max_length=32)
    scanned = models.BooleanField()
    pages = models.PositiveSmallIntegerField()
    by = models.ForeignKey(Member, models.PROTECT, related_name="+")
    by_label = models.CharField(max_length=120)
    at = models.DateTimeField(db_default=Now(), editable=False)

    withdrawn_at = models.DateTimeField(null=True)
    withdrawn_label = models.CharField(max_length=120, default="", db_default="")

    def __str__(self) -> str:
        return f"enclosure {self.pk}"


class EnclosurePage(models.Model):
    """One page of such a paper, a picture that Homeward wrote."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    keeper = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    recipient = models.ForeignKey(Mission, models.PROTECT, related_name="+")
    request = models.ForeignKey(Request, models.PROTECT, related_name="+", db_constraint=False)
    enclosure = models.ForeignKey(Enclosure, models.PROTECT, related_name="+", db_constraint=False)
    number = models.PositiveSmallIntegerField()
    width = models.PositiveSmallIntegerField()
    height = models.PositiveSmallIntegerField()
    picture = models.BinaryField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["keeper", "recipient", "enclosure", "number"],
                name="a_page_of_an_enclosure_once",
            )
        ]

    def __str__(self) -> str:
        return f"page {self.number} of enclosure {self.enclosure_id}"
