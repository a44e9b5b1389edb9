"""Rows about persons are shown by assignment; see the tenth migration of the register."""

from django.db import migrations

from homeward.postgres import operations


class Migration(migrations.Migration):
    dependencies = [("intake", "0005_counted_anew"), ("register", "0010_seen_by_assignment")]

    operations = [
        operations.desk_only("intake_list"),
        operations.desk_only("intake_file"),
        operations.desk_only("intake_row"),
        operations.desk_only("intake_template"),
    ]
