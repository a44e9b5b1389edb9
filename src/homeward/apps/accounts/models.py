"""Organisations and their members."""

from __future__ import annotations

import uuid
from typing import ClassVar

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models.functions import Now
from django.utils.crypto import salted_hmac


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
    """Somebody who works with Homeward.

    `era` grows when all their sessions are to end. What proves them (passkeys, app, recovery
    codes) counts only if it was made after `keys_from`. `is_trial` marks the invented members of
    a demonstration, who never come into a store with a declaration. `language` is empty until they
    choose one; until then the browser's counts.
    """

    id = models.AutoField(primary_key=True)
    login = models.CharField(max_length=60, unique=True)
    shown_as = models.CharField(max_length=120)
    organisation = models.ForeignKey(Organisation, models.PROTECT)
    role = models.CharField(max_length=20, choices=Role)
    is_active = models.BooleanField(default=True)
    language = models.CharField(max_length=5, blank=True, default="")
    joined_at = models.DateTimeField(db_default=Now(), editable=False)
    era = models.IntegerField(default=0)
    keys_from = models.DateTimeField(null=True, blank=True)
    is_trial = models.BooleanField(default=False)

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

    def _get_session_auth_hash(self, secret: str | None = None) -> str:
        """Tie a session to what it was opened with: any of these changed, and it has ended."""
        said = f"{self.password}|{self.role}|{self.organisation_id}|{self.era}|{self.keys_from}"
        return salted_hmac(
            "homeward.accounts.Member.session", said, secret=secret, algorithm="sha256"
        ).hexdigest()


class Invitation(models.Model):
    """A link by which somebody comes in, once: as a new member, or with new keys (`member`).

    The key is a digest of what stands in the link, so that the table opens no door.
    """

    id = models.UUIDField(primary_key=True, editable=False)
    keeper = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    login = models.CharField(max_length=60)
    shown_as = models.CharField(max_length=120)
    role = models.CharField(max_length=20, choices=Role)
    member = models.ForeignKey(Member, models.PROTECT, null=True, blank=True, related_name="+")
    invited_by = models.ForeignKey(Member, models.PROTECT, related_name="+")
    made_at = models.DateTimeField(db_default=Now(), editable=False)
    ends_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-made_at"]

    def __str__(self) -> str:
        return f"invitation {self.pk}"


class Visit(models.Model):
    """One session of a member, for their own list of sessions. Only they see it."""

    class How(models.TextChoices):
        """What was shown at the door besides a password."""

        PASSKEY = "passkey"
        CODE = "code"
        RECOVERY = "recovery"
        FIRST = "first"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    member = models.ForeignKey(Member, models.PROTECT, related_name="+")
    session = models.CharField(max_length=40)
    how = models.CharField(max_length=8, choices=How)
    began_at = models.DateTimeField(db_default=Now(), editable=False)
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-began_at"]

    def __str__(self) -> str:
        return f"visit {self.pk}"
