"""Row security for letters."""

from django.db import migrations

from homeward.postgres import operations, rls


class Migration(migrations.Migration):
    dependencies = [("letters", "0001_initial"), ("register", "0002_rights")]

    operations = [
        operations.protect("letters_series"),
        operations.protect("letters_letter", rights="SELECT, INSERT"),
        operations.protect("letters_entry", rights="SELECT, INSERT"),
        migrations.RunSQL(
            rls.same_keeper("letters_entry", "letter_id", "letters_letter"), migrations.RunSQL.noop
        ),
        migrations.RunSQL(
            rls.same_keeper("letters_entry", "person_id", "register_person"), migrations.RunSQL.noop
        ),
    ]
