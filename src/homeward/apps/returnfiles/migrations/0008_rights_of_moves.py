"""Moves from stage to stage lie under row security like the acts from which they follow."""

from django.db import migrations

from homeward.postgres import operations, rls


class Migration(migrations.Migration):
    dependencies = [("returnfiles", "0007_moves")]

    operations = [
        operations.protect("returnfiles_move", rights="SELECT, INSERT, UPDATE (stands)"),
        migrations.RunSQL(
            rls.same_keeper("returnfiles_move", "file_id", "returnfiles_file"),
            migrations.RunSQL.noop,
        ),
        operations.assigned_with("returnfiles_move", "file_id", "returnfiles_file"),
    ]
