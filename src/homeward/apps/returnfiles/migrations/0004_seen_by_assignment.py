"""Return files are shown by assignment; see the tenth migration of the register."""

from django.db import migrations

from homeward.postgres import operations


class Migration(migrations.Migration):
    dependencies = [("returnfiles", "0003_keys_of_acts"), ("register", "0010_seen_by_assignment")]

    operations = [
        operations.assigned_only("returnfiles_file"),
        *[
            operations.assigned_with(f"returnfiles_{table}", "file_id", "returnfiles_file")
            for table in ("act", "task", "glance")
        ],
    ]
