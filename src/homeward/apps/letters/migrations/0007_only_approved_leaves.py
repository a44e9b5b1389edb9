"""A letter gets a number only where a lawyer approved its text in each of its languages."""

from django.db import migrations, models

from homeward.postgres.address import DESK

# Whoever gets past the pages and the actions still numbers nothing that no lawyer has read. The
# bytes of a text are no matter of the database: the action compares their digests.
ONLY_APPROVED = f"""
CREATE POLICY only_approved ON letters_letter AS RESTRICTIVE FOR INSERT TO {DESK}
  WITH CHECK (draft OR approved AND NOT EXISTS (
    SELECT FROM unnest(string_to_array(letters_letter.languages, '-')) AS spoken
    WHERE NOT EXISTS (
      SELECT FROM letters_approval a
      WHERE a.keeper_id = letters_letter.keeper_id AND a.text = letters_letter.text
        AND a.language = spoken)
  ));
"""  # noqa: S608 - constants only


class Migration(migrations.Migration):
    dependencies = [("letters", "0006_approval")]

    operations = [
        migrations.AddField(
            model_name="letter",
            name="text",
            field=models.CharField(default="request", max_length=20),
        ),
        migrations.AddField(
            model_name="letter",
            name="approved",
            field=models.BooleanField(default=False),
        ),
        migrations.RunSQL(ONLY_APPROVED, "DROP POLICY only_approved ON letters_letter;"),
    ]
