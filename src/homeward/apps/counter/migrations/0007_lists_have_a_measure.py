"""A mission hands in so many lists within a day, whatever gets past the pages.

The numbers of `counter.measure` once more, for whoever puts SQL through a hole. Who inserts sees
every list of the mission: only then may they insert one.
"""

from django.db import migrations

from homeward.postgres.address import COUNTER

TABLE = "counter_searchlist"
MEASURED = f"""
CREATE FUNCTION homeward.list_measured() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $f$
DECLARE
  filled boolean;
BEGIN
  IF current_user <> '{COUNTER}' THEN
    RETURN NEW;
  END IF;
  PERFORM pg_advisory_xact_lock(838, NEW.mission_id);
  SELECT count(*) FILTER (WHERE l.at > now() - interval '24 hours') >= 20
      OR coalesce(sum(l.rows) FILTER (WHERE l.at > now() - interval '24 hours'), 0)
         + greatest(NEW.rows, 0) > 50000
      OR coalesce(sum(octet_length(l.content))
           FILTER (WHERE l.at > now() - interval '24 hours'), 0)
         + octet_length(NEW.content) > 128 * 1024 * 1024
      OR count(*) FILTER (WHERE l.confirmed_at IS NULL AND l.withdrawn_at IS NULL) >= 5
    INTO filled FROM public.{TABLE} l WHERE l.mission_id = NEW.mission_id;
  IF filled THEN
    RAISE insufficient_privilege USING MESSAGE = 'permission denied: too much at once';
  END IF;
  RETURN NEW;
END
$f$;
REVOKE ALL ON FUNCTION homeward.list_measured() FROM PUBLIC;
CREATE TRIGGER list_measured BEFORE INSERT ON {TABLE}
  FOR EACH ROW EXECUTE FUNCTION homeward.list_measured();
"""  # noqa: S608 - constants only
MEASURED_BACK = f"""
DROP TRIGGER list_measured ON {TABLE};
DROP FUNCTION homeward.list_measured();
"""


class Migration(migrations.Migration):
    dependencies = [("counter", "0006_enclosures")]

    operations = [migrations.RunSQL(MEASURED, MEASURED_BACK)]
