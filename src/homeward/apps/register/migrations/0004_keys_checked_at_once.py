"""Keys of persons and claims are checked once a statement, not once a row.

Row by row they took more than half of the time of committing a long list.
"""

import django.db.models.deletion
from django.db import migrations, models

from homeward.postgres import at_once, rls


def instead(child, column, parent):
    """Take the foreign key away and put the check for whole statements in its place."""
    key = f"{child}_{column}_keeper"
    return migrations.RunSQL(
        f"ALTER TABLE {child} DROP CONSTRAINT {key};\n"
        + at_once.same_keeper_at_once(child, column, parent),
        at_once.same_keeper_at_once_back(child, column, parent)
        + rls.same_keeper(child, column, parent),
    )


class Migration(migrations.Migration):
    dependencies = [("register", "0003_keeper_in_every_key")]

    operations = [
        migrations.AlterField(
            model_name="person",
            name="keeper",
            field=models.ForeignKey(
                db_constraint=False,
                db_index=False,
                on_delete=django.db.models.deletion.PROTECT,
                to="accounts.organisation",
            ),
        ),
        migrations.AlterField(
            model_name="person",
            name="first_source",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.PROTECT,
                to="register.source",
            ),
        ),
        instead("register_person", "first_source_id", "register_source"),
        instead("register_claim", "person_id", "register_person"),
        instead("register_claim", "source_id", "register_source"),
    ]
