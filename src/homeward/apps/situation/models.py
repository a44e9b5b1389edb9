"""What is kept of where persons stand, so that very many can be counted at once.

No day of birth lies here, only whether a birthday is near, in one letter for each age: that is
all the pictures need. A newcomer's mistake is to read a row as the answer; it is what was
answered on its day from the claims it names, and the person's own page asks the law anew.
"""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models

from homeward.apps.accounts.models import Organisation
from homeward.apps.register.models import Person


class Line(models.Model):
    """Where one person stands: what the law answers, of which States, which birthdays are near.

    Attributes:
        person: Under whom everybody joined with them is shown.
        answer: "yes", "no" or "unknown"; empty where no claim stands any more.
        states: ISO codes of the nationalities claimed, in order; none is unknown, not stateless.
        ages: A `core.returns.counted.Turning` for each of `THRESHOLDS`.
        claims: Digest of the claims it was worked out from.
        made_on: The day for which it was.
    """

    id = models.BigAutoField(primary_key=True)
    # Held by one check for each statement, with the keeper in it, like the register's own.
    keeper = models.ForeignKey(Organisation, models.PROTECT, db_index=False, db_constraint=False)
    person = models.ForeignKey(
        Person, models.PROTECT, related_name="+", db_index=False, db_constraint=False
    )
    answer = models.CharField(max_length=7, blank=True)
    states = ArrayField(models.CharField(max_length=3), default=list, blank=True)
    ages = models.CharField(max_length=4, blank=True)
    claims = models.BigIntegerField()
    made_on = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["keeper", "person"], name="one_line_each"),
        ]

    def __str__(self) -> str:
        return f"line {self.pk}"


class Look(models.Model):
    """When a whole register was last looked through, and which sources stood then.

    Attributes:
        at: When the looking through had been done.
        on: For which day.
        sources: Digest of the sources that stood.
    """

    id = models.BigAutoField(primary_key=True)
    keeper = models.ForeignKey(Organisation, models.PROTECT, db_index=False)
    at = models.DateTimeField()
    on = models.DateField()
    sources = models.CharField(max_length=32, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["keeper"], name="one_look_each")]

    def __str__(self) -> str:
        return f"look {self.pk}"
