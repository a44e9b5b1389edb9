"""Persons whom people decided to be one are shown as one.

The only column of a person that may ever change, and the only one on which the desk gets the
right to. Checked once a statement like the other keys, because lists bring many persons.
"""

import django.db.models.deletion
from django.db import migrations, models

from homeward.postgres import at_once
from homeward.postgres.address import DESK


class Migration(migrations.Migration):
    dependencies = [("register", "0005_fewer_indexes")]

    operations = [
        migrations.AddField(
            model_name="person",
            name="joined_to",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="register.person",
            ),
        ),
        migrations.AddConstraint(
            model_name="person",
            constraint=models.CheckConstraint(
                condition=models.Q(("joined_to", models.F("id")), _negated=True),
                name="nobody_is_joined_to_themselves",
            ),
        ),
        migrations.AddIndex(
            model_name="person",
            index=models.Index(
                condition=models.Q(("joined_to__isnull", False)),
                fields=["keeper", "joined_to"],
                name="person_joined",
            ),
        ),
        migrations.RunSQL(
            at_once.same_keeper_at_once("register_person", "joined_to_id", "register_person"),
            at_once.same_keeper_at_once_back("register_person", "joined_to_id", "register_person"),
        ),
        migrations.RunSQL(
            f"GRANT UPDATE (joined_to_id) ON register_person TO {DESK};",
            f"REVOKE UPDATE (joined_to_id) ON register_person FROM {DESK};",
        ),
    ]
