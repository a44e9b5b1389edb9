"""Return files, their acts, who has which task, and what lists show of them.

An act holds codes alone. What somebody typed lies in its one sealed column, capped, and kept out
of every list and export (R10). A newcomer's mistake is to change an act; the desk's role may only
add one, and the database itself refuses a lifted hold without the lead and a second person.
"""

from __future__ import annotations

import uuid

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.functions import RandomUUID
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from homeward.apps.accounts.models import Member, Organisation
from homeward.apps.register.models import Person

AUDIENCES = [("protection", "protection"), ("lawyer", "lawyer"), ("desk", "desk")]
"""How much of a file somebody may learn of; values of `core.returns.parties.Audience`."""


class File(models.Model):
    """The return file of one person.

    Attributes:
        version: Number of its last act. Whoever writes has seen this one, or is refused.
        claims: Keys of the claims that stood when the file was last looked through; what changed
            since opens tracks again.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    keeper = models.ForeignKey(Organisation, models.PROTECT, db_index=False, related_name="+")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    opened_on = models.DateField()
    opened_by = models.ForeignKey(Member, models.PROTECT, related_name="+")
    version = models.IntegerField(default=0)
    claims = ArrayField(models.BigIntegerField(), default=list, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["keeper", "person"], name="one_file_each")]

    def __str__(self) -> str:
        return f"file {self.pk}"


class Act(models.Model):
    """One thing that was recorded in a file. Added and never changed: undoing is an act too.

    Attributes:
        key: Random; the one by which pages call it, since a number would tell how many there are.
        number: Its place in the file, from one.
        on: The day on which it was recorded.
        ask, value: Which question was answered, and how; for `SAID`, what was said of what; which
            step, which paper, and what was compared in two of them.
        stage: The stage that was opened again.
        hold, ground: Why a file stops and what exactly it rests on, in codes.
        claim_kind, claims: What changed in the register, or what an answer rests on; codes of the
            persons a step takes along; the two papers compared.
        of: The answer withdrawn; the asking that is answered when a hold is lifted.
        shown_on: The day of the paper or visit that shows it; empty where nobody said.
        audience: Who may learn of this act at all.
        sealed: What was typed: the reason or note, and the reference of the evidence.
        by, office: Who, and in which office they acted; nobody where it came about by itself.
        second, second_office: The second person of a lifted hold.
    """

    class Kind(models.TextChoices):
        """What was done. The first six are `core.returns.acts`; the rest are of this desk."""

        ANSWERED = "answered"
        WITHDRAWN = "withdrawn"
        REOPENED = "reopened"
        CLAIM_CHANGED = "claim_changed"
        RAISED = "raised"
        LIFTED = "lifted"
        ASKED = "asked"
        DECLINED = "declined"
        SAID = "said"
        NOTED = "noted"
        PLANNED = "planned"
        CANCELLED = "cancelled"
        PARTED = "parted"
        PAPER = "paper"
        COMPARED = "compared"

    id = models.BigAutoField(primary_key=True)
    key = models.UUIDField(unique=True, db_default=RandomUUID(), editable=False)
    keeper = models.ForeignKey(Organisation, models.PROTECT, db_index=False, related_name="+")
    file = models.ForeignKey(File, models.PROTECT, db_index=False, related_name="acts")
    number = models.IntegerField()
    kind = models.CharField(max_length=13, choices=Kind)
    on = models.DateField()
    ask = models.CharField(max_length=40, blank=True)
    value = models.CharField(max_length=40, blank=True)
    stage = models.CharField(max_length=3, blank=True)
    hold = models.CharField(max_length=20, blank=True)
    ground = models.CharField(max_length=240, blank=True)
    claim_kind = models.CharField(max_length=16, blank=True)
    claims = ArrayField(models.CharField(max_length=40), default=list, blank=True)
    of = models.ForeignKey("self", models.PROTECT, null=True, related_name="+")
    shown_on = models.DateField(null=True)
    audience = models.CharField(max_length=10, choices=AUDIENCES)
    sealed = models.BinaryField(default=b"")
    by = models.ForeignKey(Member, models.PROTECT, null=True, related_name="+")
    office = models.CharField(max_length=20, blank=True)
    second = models.ForeignKey(Member, models.PROTECT, null=True, related_name="+")
    second_office = models.CharField(max_length=20, blank=True)
    at = models.DateTimeField(db_default=Now(), editable=False)

    class Meta:
        ordering = ["file", "number"]
        constraints = [
            models.UniqueConstraint(fields=["keeper", "file", "number"], name="act_of_file_once"),
            models.CheckConstraint(
                condition=Q(kind__in=["raised", "claim_changed"]) | Q(by__isnull=False),
                name="somebody_acts",
            ),
            models.CheckConstraint(
                condition=~Q(kind__in=["lifted", "declined", "withdrawn"]) | Q(of__isnull=False),
                name="it_answers_an_act",
            ),
            # `second` is compared where it is known only: NULL would let the check pass.
            models.CheckConstraint(
                condition=~Q(kind="lifted")
                | Q(
                    Q(second__isnull=False),
                    ~Q(second=models.F("by")),
                    Q(office="protection_lead"),
                    Q(second_office__in=["protection_lead", "protection_officer"])
                    | Q(second_office="lawyer") & ~Q(hold="fear"),
                ),
                name="only_the_lead_lifts_and_never_alone",
            ),
        ]

    def __str__(self) -> str:
        return f"act {self.pk}"


class Task(models.Model):
    """Who has taken a task on a file: a question of the table, or one written by hand.

    Attributes:
        ask: Key of the question, "hold", or empty where the task was written by hand.
        sealed: The words of a task written by hand.
        due_on: By when, for one written by hand; a question's own day comes from the table.
        audience: Who may learn of it.
        ended: Why nobody has it any more; empty while it is theirs.
    """

    class Ended(models.TextChoices):
        """How a task ended for the one who had it."""

        DONE = "done"
        HANDED_OVER = "handed_over"
        DROPPED = "dropped"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    keeper = models.ForeignKey(Organisation, models.PROTECT, db_index=False, related_name="+")
    file = models.ForeignKey(File, models.PROTECT, related_name="given")
    ask = models.CharField(max_length=40, blank=True)
    sealed = models.BinaryField(default=b"")
    due_on = models.DateField(null=True)
    audience = models.CharField(max_length=10, choices=AUDIENCES)
    member = models.ForeignKey(Member, models.PROTECT, related_name="+")
    given_by = models.ForeignKey(Member, models.PROTECT, related_name="+")
    given_at = models.DateTimeField(db_default=Now(), editable=False)
    ended = models.CharField(max_length=12, choices=Ended, blank=True)
    ended_by = models.ForeignKey(Member, models.PROTECT, null=True, related_name="+")
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["keeper", "file", "ask"],
                condition=Q(ended="") & ~Q(ask=""),
                name="one_member_has_a_question",
            )
        ]
        indexes = [
            models.Index(fields=["keeper", "member"], condition=Q(ended=""), name="tasks_of_member")
        ]

    def __str__(self) -> str:
        return f"task {self.pk}"


class Glance(models.Model):
    """What a list shows of a file to one audience. Made anew from the acts, never the truth itself.

    Attributes:
        ready: "yes", "no" or "unknown".
        states: One letter for each stage, S0 first; see `access.LETTERS`.
        tasks: What has to be done, as rows of key, first and last day.
        due_on: The earliest last day among the tasks.
        ahead, ahead_on: The next day that changes something, and its earliest day.
        tracks, waits, follow, step, heard: The file in letters, for counting; see
            `core.returns.counted`. Empty until it is worked out for the first time.
        state: Of which State the answer in `heard` is awaited; empty where several are claimed.
        made_on: For which day it was worked out.
    """

    id = models.BigAutoField(primary_key=True)
    keeper = models.ForeignKey(Organisation, models.PROTECT, db_index=False, related_name="+")
    file = models.ForeignKey(File, models.PROTECT, db_index=False, related_name="glances")
    audience = models.CharField(max_length=10, choices=AUDIENCES)
    ready = models.CharField(max_length=7)
    states = models.CharField(max_length=15)
    tasks = models.JSONField(default=list)
    due_on = models.DateField(null=True)
    ahead = models.CharField(max_length=20, blank=True)
    ahead_on = models.DateField(null=True)
    tracks = models.CharField(max_length=15, default="", db_default="")
    waits = models.CharField(max_length=16, default="", db_default="")
    follow = models.CharField(max_length=8, default="", db_default="")
    step = models.CharField(max_length=1, default="", db_default="")
    heard = models.CharField(max_length=40, default="", db_default="")
    state = models.CharField(max_length=3, default="", db_default="")
    made_on = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["keeper", "file", "audience"], name="one_glance_each")
        ]
        indexes = [
            models.Index(fields=["keeper", "audience", "due_on", "file"], name="glances_by_day"),
            models.Index(
                fields=["keeper", "audience", "ready", "due_on", "file"], name="glances_by_ready"
            ),
            # Everything that is counted, so that counting reads the index and no row.
            models.Index(
                fields=["keeper", "audience"],
                include=[
                    *("file", "tracks", "waits", "follow", "step"),
                    *("heard", "state", "made_on", "due_on"),
                ],
                name="glances_counted",
            ),
        ]

    def __str__(self) -> str:
        return f"glance {self.pk}"


class Move(models.Model):
    """That a file came from one stage to another; follows from the acts (`core.returns.flows`).

    Attributes:
        on: The day.
        left: The stage that was met; empty where the file was opened.
        into: The stage it opened; the same where it is open again; empty where the file was closed.
        sealed: It tells of a stage that only protection staff read.
        stands: It still follows from the acts; not so where an answer was taken back that day.
    """

    id = models.BigAutoField(primary_key=True)
    keeper = models.ForeignKey(Organisation, models.PROTECT, db_index=False, related_name="+")
    file = models.ForeignKey(File, models.PROTECT, db_index=False, related_name="moves")
    on = models.DateField()
    left = models.CharField(max_length=3, blank=True)
    into = models.CharField(max_length=3, blank=True)
    sealed = models.BooleanField()
    stands = models.BooleanField(default=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["keeper", "file", "on", "left", "into"], name="one_move_each"
            )
        ]
        indexes = [
            models.Index(
                fields=["keeper", "on"],
                include=["file", "left", "into", "sealed"],
                condition=Q(stands=True),
                name="moves_by_day",
            )
        ]

    def __str__(self) -> str:
        return f"move {self.pk}"
