"""Row security for lists and their rows."""

from django.db import migrations

from homeward.postgres import operations, rls


class Migration(migrations.Migration):
    dependencies = [("intake", "0001_initial"), ("register", "0002_rights")]

    operations = [
        operations.protect("intake_list"),
        operations.protect("intake_file", rights="SELECT, INSERT"),
        operations.protect("intake_row", rights="SELECT, INSERT"),
        operations.protect("intake_template"),
        operations.open_table(
            "intake_progress",
            rights="SELECT, INSERT, UPDATE",
            why="counts of rows, written beside the transaction",
        ),
        migrations.RunSQL(
            rls.same_keeper("intake_file", "list_id", "intake_list"), migrations.RunSQL.noop
        ),
        migrations.RunSQL(
            rls.same_keeper("intake_row", "list_id", "intake_list"), migrations.RunSQL.noop
        ),
        migrations.RunSQL(
            "CREATE INDEX row_likeness ON intake_row (keeper_id, likeness) WHERE likeness <> ''",
            "DROP INDEX row_likeness",
        ),
    ]
