"""A member's language is empty until they choose one; nobody could choose before this."""

from __future__ import annotations

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("accounts", "0006_rights_of_sign_in")]

    operations = [
        migrations.AlterField(
            "member", "language", models.CharField(blank=True, default="", max_length=5)
        ),
        # By the store's owner: the trigger that watches members watches the desk's role.
        migrations.RunSQL(
            "UPDATE accounts_member SET language = ''", migrations.RunSQL.noop, elidable=True
        ),
    ]
