"""Rows about persons are shown by assignment; see the tenth migration of the register."""

from django.db import migrations

from homeward.postgres import operations


class Migration(migrations.Migration):
    dependencies = [("tracing", "0005_two_persons"), ("register", "0010_seen_by_assignment")]

    operations = [
        operations.assigned_only("tracing_proposal", "first_id", "second_id"),
        operations.assigned_with(
            "tracing_act", "proposal_id", "tracing_proposal", ("first_id", "second_id")
        ),
    ]
