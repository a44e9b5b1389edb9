"""Lists of families from missions at the desk: for who sees everybody, and taken in once."""

import django.db.models.deletion
import django.db.models.functions.datetime
from django.conf import settings
from django.db import migrations, models

from homeward.postgres import operations, rls


def pointer(to):
    return models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to=to)


class Migration(migrations.Migration):
    dependencies = [
        ("releases", "0002_rights"),
        ("counter", "0004_lists_of_families"),
        ("intake", "0006_seen_by_assignment"),
    ]

    operations = [
        migrations.CreateModel(
            name="TakenList",
            fields=[
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
                (
                    "at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False
                    ),
                ),
                ("by", pointer(settings.AUTH_USER_MODEL)),
                ("keeper", pointer("accounts.organisation")),
                ("list", pointer("counter.searchlist")),
                ("taken", pointer("intake.list")),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("keeper", "list"), name="a_list_is_taken_in_once"
                    )
                ],
            },
        ),
        operations.protect("releases_takenlist", rights="SELECT, INSERT"),
        operations.desk_only("releases_takenlist"),
        operations.desk_only("counter_searchlist"),
        *[
            migrations.RunSQL(rls.same_keeper(*tied), migrations.RunSQL.noop)
            for tied in (
                ("releases_takenlist", "list_id", "counter_searchlist"),
                ("releases_takenlist", "taken_id", "intake_list"),
            )
        ],
    ]
