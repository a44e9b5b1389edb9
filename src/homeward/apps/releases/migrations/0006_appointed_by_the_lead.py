"""A mission is appointed by the protection lead, in their own name: the database refuses the rest.

The action asks for the role. Until now the database let any member who works on persons add a row
here, and the counter serves whatever organisation has one.
"""

from django.db import migrations

from homeward.postgres.address import DESK

APPOINTED = f"""
CREATE POLICY appointed ON counter_mission AS RESTRICTIVE FOR INSERT TO {DESK}
  WITH CHECK (appointed_by_id = (SELECT homeward.actor()) AND EXISTS (
    SELECT FROM accounts_member m
     WHERE m.id = appointed_by_id AND m.is_active AND m.role = 'protection_lead'));
"""  # noqa: S608 - constants only


class Migration(migrations.Migration):
    dependencies = [("releases", "0005_delegations_at_the_desk")]

    operations = [migrations.RunSQL(APPOINTED, "DROP POLICY appointed ON counter_mission;")]
