"""Who runs the desk reads what was given within missions, and may end it, never without a reason.

Delegations name members of missions beside one another, so that nobody else at the desk reads one.
"""

from django.db import migrations

from homeward.postgres import operations
from homeward.postgres.address import DESK

TABLE = "counter_delegation"
ENDED = """
CREATE OR REPLACE FUNCTION homeward.delegation_ended() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $f$
BEGIN
  IF OLD.ended_at IS NOT NULL THEN
    RAISE insufficient_privilege USING MESSAGE = 'permission denied: it has ended already';
  END IF;
  {reason}NEW.ended_at := now();
  RETURN NEW;
END
$f$;
"""
REASON = f"""IF current_user = '{DESK}' AND btrim(NEW.ended_why) = '' THEN
    RAISE insufficient_privilege USING MESSAGE = 'permission denied: the desk says why';
  END IF;
  """
RIGHTS = f"GRANT UPDATE (ended_at, ended_why) ON {TABLE} TO {DESK};"
RIGHTS_BACK = f"REVOKE UPDATE (ended_at, ended_why) ON {TABLE} FROM {DESK};"


class Migration(migrations.Migration):
    dependencies = [
        ("releases", "0004_papers_of_missions"),
        ("counter", "0009_ended_by_the_desk"),
        ("register", "0010_seen_by_assignment"),
    ]

    operations = [
        operations.desk_only(TABLE),
        migrations.RunSQL(RIGHTS, RIGHTS_BACK),
        migrations.RunSQL(ENDED.format(reason=REASON), ENDED.format(reason="")),
    ]
