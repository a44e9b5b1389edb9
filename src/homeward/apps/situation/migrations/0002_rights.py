"""Row security for what is kept for counting: by its keeper, and a line by assignment as well."""

from django.db import migrations

from homeward.postgres import at_once, operations


class Migration(migrations.Migration):
    dependencies = [("situation", "0001_initial"), ("register", "0010_seen_by_assignment")]

    operations = [
        operations.protect(
            "situation_line",
            rights="SELECT, INSERT, UPDATE (answer, states, ages, claims, made_on)",
        ),
        operations.protect("situation_look", rights='SELECT, INSERT, UPDATE (at, "on", sources)'),
        migrations.RunSQL(
            at_once.same_keeper_at_once("situation_line", "person_id", "register_person"),
            at_once.same_keeper_at_once_back("situation_line", "person_id", "register_person"),
        ),
        operations.assigned_only("situation_line"),
    ]
