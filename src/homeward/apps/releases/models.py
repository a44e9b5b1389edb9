"""Releases as the desk keeps them, and which answers have been taken up."""

from __future__ import annotations

import uuid

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models.functions import Now

from homeward.apps.accounts.models import Member, Organisation
from homeward.apps.counter.models import Answer, Enclosure, Mission, SearchList
from homeward.apps.documents.models import Document
from homeward.apps.intake.models import List
from homeward.apps.register.models import Person, Source


class Release(models.Model):
    """Exactly these words, to exactly this mission, for this purpose, on this basis, until then.

    Proposed by one member and given by another; the database refuses one person in both places.
    `said` is frozen when it is proposed, so that who approves and who receives see the same. Only
    the ends of its life are ever written again: given, withdrawn before that, recalled after.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    keeper = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    recipient = models.ForeignKey(Mission, models.PROTECT, related_name="+")
    said = models.JSONField()
    purpose = models.CharField(max_length=200)
    basis = models.CharField(max_length=200)
    asks = ArrayField(models.CharField(max_length=12))
    until = models.DateField()
    warned = models.BooleanField(default=False)
    proposed_by = models.ForeignKey(Member, models.PROTECT, related_name="+")
    proposed_at = models.DateTimeField(db_default=Now(), editable=False)
    given_by = models.ForeignKey(Member, models.PROTECT, null=True, related_name="+")
    given_at = models.DateTimeField(null=True)
    ended_by = models.ForeignKey(Member, models.PROTECT, null=True, related_name="+")
    ended_at = models.DateTimeField(null=True)
    ended_why = models.CharField(max_length=200, blank=True, default="", db_default="")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(given_by__isnull=True)
                | ~models.Q(given_by=models.F("proposed_by")),
                name="a_release_takes_two",
            ),
            models.CheckConstraint(
                condition=models.Q(given_by__isnull=True, given_at__isnull=True)
                | models.Q(given_by__isnull=False, given_at__isnull=False),
                name="given_by_somebody",
            ),
        ]

    def __str__(self) -> str:
        return f"release {self.pk}"


class TakenUp(models.Model):
    """That a mission's answer has become a source with claims. Once for each answer."""

    id = models.BigAutoField(primary_key=True)
    keeper = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    answer = models.ForeignKey(Answer, models.PROTECT, related_name="+")
    source = models.ForeignKey(Source, models.PROTECT, related_name="+")
    by = models.ForeignKey(Member, models.PROTECT, related_name="+")
    at = models.DateTimeField(db_default=Now(), editable=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["keeper", "answer"], name="an_answer_is_taken_up_once")
        ]

    def __str__(self) -> str:
        return f"taken up {self.pk}"


class TakenList(models.Model):
    """That a mission's list of families has become a list of the desk's. Once for each."""

    id = models.BigAutoField(primary_key=True)
    keeper = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    list = models.ForeignKey(SearchList, models.PROTECT, related_name="+")
    taken = models.ForeignKey(List, models.PROTECT, related_name="+")
    by = models.ForeignKey(Member, models.PROTECT, related_name="+")
    at = models.DateTimeField(db_default=Now(), editable=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["keeper", "list"], name="a_list_is_taken_in_once")
        ]

    def __str__(self) -> str:
        return f"taken list {self.pk}"


class TakenPaper(models.Model):
    """That a paper which a mission sent is among a person's papers. Once for each."""

    id = models.BigAutoField(primary_key=True)
    keeper = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    enclosure = models.ForeignKey(Enclosure, models.PROTECT, related_name="+")
    document = models.ForeignKey(Document, models.PROTECT, related_name="+")
    by = models.ForeignKey(Member, models.PROTECT, related_name="+")
    at = models.DateTimeField(db_default=Now(), editable=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["keeper", "enclosure"], name="a_paper_is_taken_in_once")
        ]

    def __str__(self) -> str:
        return f"taken paper {self.pk}"
