"""A note whose edited words wait for a lawyer goes by no way; and what went is edited no more."""

from django.db import migrations

from homeward.postgres.address import DESK

# Of the latest edited words that the desk did not take back: whether a lawyer approved them. Where
# there are none, the note has the text that was approved before it got its number.
SETTLED = """COALESCE((
    SELECT EXISTS (SELECT FROM letters_rewordingact a
                   WHERE a.rewording_id = w.id AND a.verb = 'approved')
    FROM letters_rewording w
    WHERE w.letter_id = {key} AND NOT EXISTS (
      SELECT FROM letters_rewordingact a WHERE a.rewording_id = w.id AND a.verb = 'withdrawn')
    ORDER BY w.number DESC LIMIT 1), true)"""
WAITS = f"""
CREATE POLICY words_settled ON counter_paper AS RESTRICTIVE FOR INSERT TO {DESK}
  WITH CHECK ({SETTLED.format(key="counter_paper.id")});
CREATE POLICY words_settled ON correspondence_exchange AS RESTRICTIVE FOR INSERT TO {DESK}
  WITH CHECK (letter_id IS NULL OR {SETTLED.format(key="correspondence_exchange.letter_id")});
CREATE POLICY not_gone ON letters_rewording AS RESTRICTIVE FOR INSERT TO {DESK}
  WITH CHECK (
    NOT EXISTS (SELECT FROM counter_paper p WHERE p.id = letters_rewording.letter_id)
    AND NOT EXISTS (SELECT FROM correspondence_exchange e
                    WHERE e.letter_id = letters_rewording.letter_id AND e.withdrawn_at IS NULL));
"""  # noqa: S608 - constants only
BACK = """
DROP POLICY not_gone ON letters_rewording;
DROP POLICY words_settled ON correspondence_exchange;
DROP POLICY words_settled ON counter_paper;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("correspondence", "0002_rights"),
        ("counter", "0008_papers_taken_back"),
        ("letters", "0010_edited_notes"),
    ]

    operations = [migrations.RunSQL(WAITS, BACK)]
