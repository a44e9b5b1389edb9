"""A source is replaced by one of the same keeper only."""

from django.db import migrations

from homeward.postgres import rls


class Migration(migrations.Migration):
    dependencies = [("register", "0002_rights")]

    operations = [
        migrations.RunSQL(
            rls.same_keeper("register_source", "replaced_by_id", "register_source"),
            migrations.RunSQL.noop,
        ),
    ]
