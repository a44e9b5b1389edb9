"""Rows about persons are shown by assignment; see the tenth migration of the register."""

from django.db import migrations

from homeward.postgres import operations
from homeward.postgres.address import DESK

# A letter names many persons. A draft names nobody, and carries codes: who may see one of these
# persons may see the draft, because whoever takes a consent back has to find it and stop it.
LETTERS = f"""
CREATE POLICY assigned ON letters_letter AS RESTRICTIVE TO {DESK}
  USING ((SELECT homeward.sees_everybody())
         OR draft AND EXISTS (SELECT FROM letters_entry e WHERE e.letter_id = letters_letter.id))
  WITH CHECK ((SELECT homeward.sees_everybody()));
"""  # noqa: S608 - constants only


class Migration(migrations.Migration):
    dependencies = [
        ("letters", "0004_stop"),
        ("register", "0010_seen_by_assignment"),
    ]

    operations = [
        operations.desk_only("letters_series"),
        migrations.RunSQL(LETTERS, "DROP POLICY assigned ON letters_letter;"),
        operations.assigned_only("letters_entry"),
    ]
