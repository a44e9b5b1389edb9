"""Gates that are to be decided anew; said once and never unsaid."""

import django.db.models.deletion
import django.db.models.functions.datetime
from django.db import migrations, models

from homeward.postgres import operations, rls


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0006_rights_of_sign_in"),
        ("register", "0006_joined"),
        ("sharing", "0004_rights_of_screens"),
    ]

    operations = [
        migrations.CreateModel(
            name="GateReopening",
            fields=[
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
                ("state", models.CharField(blank=True, max_length=3)),
                (
                    "at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False
                    ),
                ),
                (
                    "keeper",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="accounts.organisation",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="register.person",
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["keeper", "person"], name="gate_reopened")],
            },
        ),
        operations.protect("sharing_gatereopening", rights="SELECT, INSERT"),
        migrations.RunSQL(
            rls.same_keeper("sharing_gatereopening", "person_id", "register_person"),
            migrations.RunSQL.noop,
        ),
    ]
