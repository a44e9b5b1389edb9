"""Drafts that are no longer to be used; said once and never unsaid."""

import django.db.models.deletion
import django.db.models.functions.datetime
from django.db import migrations, models

from homeward.postgres import operations, rls


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0006_rights_of_sign_in"),
        ("letters", "0003_keeper_in_every_key"),
    ]

    operations = [
        migrations.CreateModel(
            name="Stop",
            fields=[
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
                (
                    "at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False
                    ),
                ),
                (
                    "keeper",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, to="accounts.organisation"
                    ),
                ),
                (
                    "letter",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, to="letters.letter"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("keeper", "letter"), name="stopped_once")
                ],
            },
        ),
        operations.protect("letters_stop", rights="SELECT, INSERT"),
        migrations.RunSQL(
            rls.same_keeper("letters_stop", "letter_id", "letters_letter"),
            migrations.RunSQL.noop,
        ),
    ]
