"""A proposal rests on a source of the same keeper only."""

from django.db import migrations

from homeward.postgres import rls


class Migration(migrations.Migration):
    dependencies = [("tracing", "0002_rights"), ("register", "0003_keeper_in_every_key")]

    operations = [
        migrations.RunSQL(
            rls.same_keeper("tracing_proposal", "source_id", "register_source"),
            migrations.RunSQL.noop,
        ),
    ]
