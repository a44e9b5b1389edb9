"""Row security for the register; keys that cannot point at another keeper."""

from django.db import migrations

from homeward.postgres import operations, rls


class Migration(migrations.Migration):
    dependencies = [("register", "0001_initial"), ("accounts", "0002_first_members")]

    operations = [
        operations.protect("register_source"),
        operations.protect("register_person", rights="SELECT, INSERT"),
        operations.protect("register_claim"),
        migrations.RunSQL(
            rls.same_keeper("register_person", "first_source_id", "register_source"),
            migrations.RunSQL.noop,
        ),
        migrations.RunSQL(
            rls.same_keeper("register_claim", "person_id", "register_person"),
            migrations.RunSQL.noop,
        ),
        migrations.RunSQL(
            rls.same_keeper("register_claim", "source_id", "register_source"),
            migrations.RunSQL.noop,
        ),
    ]
