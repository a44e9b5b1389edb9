"""Row security for the gate; its decisions are added and never changed."""

from django.db import migrations

from homeward.postgres import operations, rls


class Migration(migrations.Migration):
    dependencies = [("sharing", "0001_initial"), ("register", "0002_rights")]

    operations = [
        operations.protect("sharing_gatedecision", rights="SELECT, INSERT"),
        migrations.RunSQL(
            rls.same_keeper("sharing_gatedecision", "person_id", "register_person"),
            migrations.RunSQL.noop,
        ),
    ]
