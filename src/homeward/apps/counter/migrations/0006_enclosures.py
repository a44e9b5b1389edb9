"""Papers that a mission sends with a request: pictures of their pages, added and never changed.

They go with their request like answers and notes: gone for the mission when nothing stands any more,
and seen at the desk by whoever is assigned to the person.
"""

import uuid

import django.db.models.deletion
import django.db.models.functions.datetime
from django.conf import settings
from django.db import migrations, models

from homeward.postgres import operations, rls
from homeward.postgres.address import COUNTER

PAPER, PAGE = "counter_enclosure", "counter_enclosurepage"
VETOES = {
    PAPER: "request_id IN (SELECT r.id FROM counter_request r)",
    PAGE: f"enclosure_id IN (SELECT e.id FROM {PAPER} e)",  # noqa: S608 - constants only
}
IN_THE_OWN_NAME = f"""
CREATE POLICY in_the_own_name ON {PAPER} AS RESTRICTIVE FOR INSERT TO {COUNTER}
  WITH CHECK (by_id = homeward.actor()
    AND by_label = (SELECT m.shown_as FROM accounts_member m WHERE m.id = homeward.actor())
    AND at BETWEEN now() AND clock_timestamp());
CREATE POLICY of_a_paper_of_this_moment ON {PAGE} AS RESTRICTIVE FOR INSERT TO {COUNTER}
  WITH CHECK (enclosure_id IN (
    SELECT e.id FROM {PAPER} e WHERE e.by_id = homeward.actor() AND e.at >= now()));
"""  # noqa: S608 - constants only
# A page is one of a paper of the same request, and a paper of one of the same mission's requests.
TIED = f"""
CREATE UNIQUE INDEX {PAPER}_served ON {PAPER} (keeper_id, recipient_id, request_id, id);
ALTER TABLE {PAPER} ADD CONSTRAINT {PAPER}_request_kept
  FOREIGN KEY (keeper_id, recipient_id, request_id)
  REFERENCES counter_request (keeper_id, recipient_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE {PAGE} ADD CONSTRAINT {PAGE}_paper_kept
  FOREIGN KEY (keeper_id, recipient_id, request_id, enclosure_id)
  REFERENCES {PAPER} (keeper_id, recipient_id, request_id, id) DEFERRABLE INITIALLY DEFERRED;
"""


def pointer(to, **more):
    return models.ForeignKey(
        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=to, **more
    )


def key():
    return models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)


class Migration(migrations.Migration):
    dependencies = [
        ("counter", "0005_delegates"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Enclosure",
            fields=[
                ("id", key()),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("certificate", "Certificate"),
                            ("birth", "Birth"),
                            ("nationality", "Nationality"),
                            ("laboratory", "Laboratory"),
                            ("custody", "Custody"),
                            ("other", "Other"),
                        ],
                        max_length=12,
                    ),
                ),
                ("digest", models.BinaryField(max_length=32)),
                ("scanned", models.BooleanField()),
                ("pages", models.PositiveSmallIntegerField()),
                ("by_label", models.CharField(max_length=120)),
                (
                    "at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False
                    ),
                ),
                ("by", pointer(settings.AUTH_USER_MODEL)),
                ("keeper", pointer("accounts.organisation")),
                ("recipient", pointer("counter.mission")),
                ("request", pointer("counter.request", db_constraint=False)),
            ],
        ),
        migrations.CreateModel(
            name="EnclosurePage",
            fields=[
                ("id", key()),
                ("number", models.PositiveSmallIntegerField()),
                ("width", models.PositiveSmallIntegerField()),
                ("height", models.PositiveSmallIntegerField()),
                ("picture", models.BinaryField()),
                ("enclosure", pointer("counter.enclosure", db_constraint=False)),
                ("keeper", pointer("accounts.organisation")),
                ("recipient", pointer("counter.mission")),
                ("request", pointer("counter.request", db_constraint=False)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("keeper", "recipient", "enclosure", "number"),
                        name="a_page_of_an_enclosure_once",
                    )
                ],
            },
        ),
        *[operations.protect(table, rights="SELECT") for table in (PAPER, PAGE)],
        *[
            migrations.RunSQL(
                rls.allow(
                    table,
                    "recipient_id",
                    "homeward.recipients()",
                    role=COUNTER,
                    rights="SELECT, INSERT",
                ),
                migrations.RunSQL.noop,
            )
            for table in (PAPER, PAGE)
        ],
        *[
            operations.veto(table, "with_its_request", condition, role=COUNTER)
            for table, condition in VETOES.items()
        ],
        migrations.RunSQL(IN_THE_OWN_NAME, migrations.RunSQL.noop),
        *[
            migrations.RunSQL(rls.same_keeper(*tied), migrations.RunSQL.noop)
            for tied in (
                (PAPER, "recipient_id", "counter_mission"),
                (PAPER, "request_id", "counter_request"),
                (PAGE, "recipient_id", "counter_mission"),
                (PAGE, "request_id", "counter_request"),
                (PAGE, "enclosure_id", PAPER),
            )
        ],
        migrations.RunSQL(TIED, migrations.RunSQL.noop),
    ]
