"""The log's table. Rows are added and never changed: the desk's role may only insert and look."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models.functions import Now


class Event(models.Model):
    """One thing that one member did.

    There are no foreign keys: the log must never stand in the way of erasing live rows, and
    must stay readable when they are gone. No event holds a name, a date of birth or any words
    about a person; `subjects` are the keys of the persons concerned.
    """

    class Kind(models.TextChoices):
        """What the event was."""

        READ = "read"
        WRITE = "write"
        SESSION = "session"
        REFUSED = "refused"

    id = models.BigAutoField(primary_key=True)
    at = models.DateTimeField(db_default=Now(), editable=False)
    keeper = models.IntegerField()
    actor = models.IntegerField(null=True)
    actor_label = models.CharField(max_length=80)
    kind = models.CharField(max_length=8, choices=Kind)
    verb = models.CharField(max_length=60)
    target = models.CharField(max_length=120, blank=True)
    subjects = ArrayField(models.UUIDField(), default=list, blank=True)
    count = models.IntegerField(default=0)
    detail = models.JSONField(default=dict, blank=True)

    class Meta:
        ordering = ["-id"]
        indexes = [
            GinIndex(fields=["subjects"], name="audit_event_subjects", fastupdate=True),
            # Asked at every sign-in: how often was this account refused lately?
            models.Index(
                fields=["target", "at"],
                name="audit_event_refusals",
                condition=models.Q(kind="refused"),
            ),
        ]

    def __str__(self) -> str:
        return f"audit {self.pk}: {self.verb}"
