"""Organisations and their members."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models.functions import Now


class Role(models.TextChoices):
    """What a member may do. A member has exactly one role; two hats are two members."""

    COORDINATOR = "coordinator"
    PROTECTION_OFFICER = "protection_officer"
    PROTECTION_LEAD = "protection_lead"
    LAWYER = "lawyer"
    AUDITOR = "auditor"
    ADMINISTRATOR = "administrator"
    CONSULAR_OFFICER = "consular_officer"
    HEAD_OF_MISSION = "head_of_mission"


class Organisation(models.Model):
    """A desk, an agency, a mission, an office of lawyers or a monitor.

    `keeper` is the organisation whose register its members work in; a desk is its own keeper.
    """

    class Kind(models.TextChoices):
        """What sort of organisation it is."""

        DESK = "desk"
        AGENCY = "agency"
        MISSION = "mission"
        LAWYERS = "lawyers"
        MONITOR = "monitor"

    id = models.AutoField(primary_key=True)
    name = models.CharField(max_length=160)
    kind = models.CharField(max_length=8, choices=Kind)
    keeper = models.ForeignKey("self", models.PROTECT, null=True, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["name"], name="organisation_name_once")]

    def __str__(self) -> str:
        return self.name


class MemberManager(BaseUserManager["Member"]):
    """Finds members by login. Making one is an action (`accounts.actions.enrol`)."""

    def get_by_natural_key(self, username: str | None) -> Member:
        """Find the member whom the sign-in form means; logins are compared without case."""
        return self.get(login=(username or "").casefold())


class Member(AbstractBaseUser):
    """Somebody who works with Homeward."""

    id = models.AutoField(primary_key=True)
    login = models.CharField(max_length=60, unique=True)
    shown_as = models.CharField(max_length=120)
    organisation = models.ForeignKey(Organisation, models.PROTECT)
    role = models.CharField(max_length=20, choices=Role)
    is_active = models.BooleanField(default=True)
    language = models.CharField(max_length=5, default="en")
    joined_at = models.DateTimeField(db_default=Now(), editable=False)

    objects: ClassVar[MemberManager] = MemberManager()

    USERNAME_FIELD = "login"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(role__in=Role.values), name="member_role_is_known"
            )
        ]

    def __str__(self) -> str:
        return self.login

    @property
    def keeper_id(self) -> int:
        """Key of the organisation whose register this member works in."""
        return self.organisation.keeper_id or self.organisation_id
