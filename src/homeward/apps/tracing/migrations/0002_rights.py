"""Row security for proposals."""

from django.db import migrations

from homeward.postgres import operations, rls


class Migration(migrations.Migration):
    dependencies = [("tracing", "0001_initial"), ("register", "0002_rights")]

    operations = [
        operations.protect("tracing_proposal"),
        migrations.RunSQL(
            rls.same_keeper("tracing_proposal", "first_id", "register_person"),
            migrations.RunSQL.noop,
        ),
        migrations.RunSQL(
            rls.same_keeper("tracing_proposal", "second_id", "register_person"),
            migrations.RunSQL.noop,
        ),
    ]
