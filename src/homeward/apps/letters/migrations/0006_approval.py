"""That a lawyer approved a text in one language; said once and never unsaid."""

import django.db.models.deletion
import django.db.models.functions.datetime
from django.conf import settings
from django.db import migrations, models

from homeward.postgres import operations
from homeward.postgres.address import DESK

# Whoever gets past the pages still approves nothing in another's name, nor without being a lawyer.
BY_A_LAWYER = f"""
CREATE POLICY by_a_lawyer ON letters_approval AS RESTRICTIVE FOR INSERT TO {DESK}
  WITH CHECK (EXISTS (
    SELECT FROM accounts_member m
    WHERE m.id = homeward.actor() AND m.id = approved_by_id AND m.role = 'lawyer'
  ));
"""


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0008_who_is_enrolled"),
        ("letters", "0005_seen_by_assignment"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Approval",
            fields=[
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
                ("text", models.CharField(max_length=20)),
                ("language", models.CharField(max_length=2)),
                ("version", models.IntegerField()),
                ("digest", models.CharField(max_length=64)),
                (
                    "approved_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False
                    ),
                ),
                (
                    "approved_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "keeper",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, to="accounts.organisation"
                    ),
                ),
            ],
            options={"ordering": ["-approved_at"]},
        ),
        operations.protect("letters_approval", rights="SELECT, INSERT"),
        migrations.RunSQL(BY_A_LAWYER, "DROP POLICY by_a_lawyer ON letters_approval;"),
    ]
