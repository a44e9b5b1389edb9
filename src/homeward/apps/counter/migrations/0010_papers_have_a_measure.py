"""A mission sends so many papers within a day, and so many lie with one request, whatever happens.

The numbers of `counter.measure` once more, for whoever puts SQL through a hole. An officer who was
given one request sees its papers alone, so a function counts for the whole mission: how many papers,
pages and bytes its own members sent within a day, whether or not a request still stands. Whatever
the desk does with a paper or a request changes none of these numbers.
"""

from django.db import migrations

from homeward.postgres.address import COUNTER

PAPER, PAGE = "counter_enclosure", "counter_enclosurepage"
LATELY = "homeward.papers_lately(integer)"
MEASURED = f"""
CREATE FUNCTION homeward.papers_lately(
  mission integer, OUT papers bigint, OUT pages bigint, OUT bytes bigint)
LANGUAGE sql VOLATILE PARALLEL RESTRICTED SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $f$
  SELECT count(DISTINCT e.id), count(p.id), coalesce(sum(octet_length(p.picture)), 0)
    FROM public.{PAPER} e LEFT JOIN public.{PAGE} p ON p.enclosure_id = e.id
   WHERE e.recipient_id = mission AND mission = ANY (homeward.own_mission())
     AND e.at > now() - interval '24 hours'
$f$;
REVOKE ALL ON FUNCTION {LATELY} FROM PUBLIC;
GRANT EXECUTE ON FUNCTION {LATELY} TO {COUNTER};

CREATE FUNCTION homeward.paper_measured() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $f$
BEGIN
  IF current_user <> '{COUNTER}' THEN
    RETURN NULL;
  END IF;
  PERFORM pg_advisory_xact_lock(838, NEW.recipient_id);
  IF (SELECT papers > 200 FROM homeward.papers_lately(NEW.recipient_id))
    OR (SELECT count(*) > 30 FROM public.{PAPER} e
        WHERE e.request_id = NEW.request_id AND e.withdrawn_at IS NULL) THEN
    RAISE insufficient_privilege USING MESSAGE = 'permission denied: too many papers at once';
  END IF;
  RETURN NULL;
END
$f$;
CREATE TRIGGER paper_measured AFTER INSERT ON {PAPER}
  FOR EACH ROW EXECUTE FUNCTION homeward.paper_measured();

CREATE FUNCTION homeward.pages_measured() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $f$
DECLARE
  of integer;
BEGIN
  IF current_user <> '{COUNTER}' THEN
    RETURN NULL;
  END IF;
  FOR of IN SELECT DISTINCT a.recipient_id FROM added a LOOP
    PERFORM pg_advisory_xact_lock(838, of);
    IF (SELECT pages > 1000 OR bytes > 256 * 1024 * 1024 FROM homeward.papers_lately(of)) THEN
      RAISE insufficient_privilege USING MESSAGE = 'permission denied: too many papers at once';
    END IF;
  END LOOP;
  RETURN NULL;
END
$f$;
CREATE TRIGGER pages_measured AFTER INSERT ON {PAGE} REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION homeward.pages_measured();

REVOKE ALL ON FUNCTION homeward.paper_measured(), homeward.pages_measured() FROM PUBLIC;
"""  # noqa: S608 - constants only
MEASURED_BACK = f"""
DROP TRIGGER pages_measured ON {PAGE};
DROP TRIGGER paper_measured ON {PAPER};
DROP FUNCTION homeward.pages_measured();
DROP FUNCTION homeward.paper_measured();
DROP FUNCTION {LATELY};
"""


class Migration(migrations.Migration):
    dependencies = [("counter", "0009_ended_by_the_desk")]

    operations = [migrations.RunSQL(MEASURED, MEASURED_BACK)]
