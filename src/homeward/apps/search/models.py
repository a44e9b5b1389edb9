"""The blind index: under which keys each person is found, and how common keys are.

Nothing here can be read back to a name. A newcomer's mistake is to think that nothing here is
personal: who has two rows before them sees whether they sound alike.
"""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models

from homeward.apps.accounts.models import Organisation
from homeward.apps.intake.models import List
from homeward.apps.register.models import Person, Source


class Keys(models.Model):
    """The keys of what one source says of one person; they count while that source stands.

    Attributes:
        person: The person of the source's own row, whoever they are joined to.
        keys: Digests, see `search.blind`.
    """

    id = models.BigAutoField(primary_key=True)
    # Held by one check for each statement, with the keeper in it, like the register's own.
    keeper = models.ForeignKey(Organisation, models.PROTECT, db_index=False, db_constraint=False)
    person = models.ForeignKey(Person, models.PROTECT, db_index=False, db_constraint=False)
    source = models.ForeignKey(Source, models.PROTECT, db_index=False, db_constraint=False)
    keys = ArrayField(models.BigIntegerField())

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["keeper", "person", "source"], name="keys_once"),
        ]

    def __str__(self) -> str:
        return f"keys {self.pk}"


class Count(models.Model):
    """How many entries have a key. A guide to what is rare and never an answer.

    What falls with its source goes on being counted: rare keys stay rare, and common ones
    common.
    """

    id = models.BigAutoField(primary_key=True)
    keeper = models.ForeignKey(Organisation, models.PROTECT, db_index=False)
    key = models.BigIntegerField()
    count = models.IntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["keeper", "key"], name="key_counted_once")]

    def __str__(self) -> str:
        return f"count {self.pk}"


class Coverage(models.Model):
    """How far a list's rows have been written into the index.

    Attributes:
        mark: Which version under which key wrote them, see `blind.mark`; another one begins anew.
        sheet, number: The last row that is written; before the first, -1.
        whole: Whether it was the last row of all.
    """

    list = models.OneToOneField(List, models.PROTECT, primary_key=True)
    keeper = models.ForeignKey(Organisation, models.PROTECT, db_index=False)
    mark = models.BigIntegerField()
    sheet = models.SmallIntegerField(default=-1)
    number = models.IntegerField(default=-1)
    whole = models.BooleanField(default=False)

    def __str__(self) -> str:
        return f"coverage of {self.pk}"
