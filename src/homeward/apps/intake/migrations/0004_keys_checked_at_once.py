"""The key of raw rows is checked once a statement, like those of the claims written beside them."""

from django.db import migrations

from homeward.postgres import at_once, rls


class Migration(migrations.Migration):
    dependencies = [
        ("intake", "0003_keeper_in_every_key"),
        ("register", "0004_keys_checked_at_once"),
    ]

    operations = [
        migrations.RunSQL(
            "ALTER TABLE intake_row DROP CONSTRAINT intake_row_list_id_keeper;\n"
            + at_once.same_keeper_at_once("intake_row", "list_id", "intake_list"),
            at_once.same_keeper_at_once_back("intake_row", "list_id", "intake_list")
            + rls.same_keeper("intake_row", "list_id", "intake_list"),
        ),
    ]
