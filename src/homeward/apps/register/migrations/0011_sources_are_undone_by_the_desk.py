"""A source stands or falls by whoever runs the desk: the database refuses the rest.

With a list's source fall all its claims. Lists are taken in, corrected and undone by whoever runs
the desk; until now the database let any member who works on persons do it, and reword a source.
"""

from django.db import migrations

from homeward.postgres.address import DESK

UNDONE = f"""
CREATE POLICY undone ON register_source AS RESTRICTIVE FOR UPDATE TO {DESK}
  USING ((SELECT homeward.sees_everybody())) WITH CHECK ((SELECT homeward.sees_everybody()));
REVOKE UPDATE ON register_source FROM {DESK};
GRANT UPDATE (stands, replaced_by_id) ON register_source TO {DESK};
"""  # noqa: S608 - constants only
UNDONE_BACK = f"""
REVOKE UPDATE (stands, replaced_by_id) ON register_source FROM {DESK};
GRANT UPDATE ON register_source TO {DESK};
DROP POLICY undone ON register_source;
"""


class Migration(migrations.Migration):
    dependencies = [("register", "0010_seen_by_assignment")]

    operations = [migrations.RunSQL(UNDONE, UNDONE_BACK)]
