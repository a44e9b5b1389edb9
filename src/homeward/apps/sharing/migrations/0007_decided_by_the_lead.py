"""The gate is decided by the protection lead, in their own name: the database refuses the rest.

The action asks for the role. Until now the database let whoever runs the desk write such a row, so
that a hole in a coordinator's page could have opened the gate of a child.
"""

from django.db import migrations

from homeward.postgres.address import DESK

DECIDED = f"""
CREATE POLICY decided ON sharing_gatedecision AS RESTRICTIVE FOR INSERT TO {DESK}
  WITH CHECK (decided_by_id = (SELECT homeward.actor()) AND EXISTS (
    SELECT FROM accounts_member m
     WHERE m.id = decided_by_id AND m.is_active AND m.role = 'protection_lead'));
"""  # noqa: S608 - constants only


class Migration(migrations.Migration):
    dependencies = [("sharing", "0006_seen_by_assignment")]

    operations = [migrations.RunSQL(DECIDED, "DROP POLICY decided ON sharing_gatedecision;")]
