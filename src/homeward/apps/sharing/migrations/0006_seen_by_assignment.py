"""Rows about persons are shown by assignment; see the tenth migration of the register."""

from django.db import migrations

from homeward.postgres import operations


class Migration(migrations.Migration):
    dependencies = [("sharing", "0005_gatereopening"), ("register", "0010_seen_by_assignment")]

    operations = [
        operations.assigned_only("sharing_gatedecision"),
        operations.assigned_only("sharing_screen"),
        operations.assigned_only("sharing_gatereopening"),
    ]
