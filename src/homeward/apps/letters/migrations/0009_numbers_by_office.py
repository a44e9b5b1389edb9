"""Who keeps the offices, and what a number may be, whatever gets past the pages.

A series begins at nothing and goes on by one. A letter carries the number that its office's series
has just given, and an office that is closed gives none. The triggers come after the row: what row
security refuses is refused by row security first.
"""

from django.db import migrations

from homeward.postgres import operations, rls
from homeward.postgres.address import DESK

OFFICE, SERIES, LETTER = "letters_writingoffice", "letters_series", "letters_letter"
# The sign of a desk without an office of its own; an office that takes it takes its series over.
NEUTRAL = "HW"
RIGHTS = f"""
GRANT UPDATE (sign, names, closed_at, closed_by_id) ON {OFFICE} TO {DESK};
REVOKE UPDATE ON {SERIES} FROM {DESK};
GRANT UPDATE (last, office_id) ON {SERIES} TO {DESK};
"""
RIGHTS_BACK = f"""
GRANT UPDATE ON {SERIES} TO {DESK};
REVOKE UPDATE (sign, names, closed_at, closed_by_id) ON {OFFICE} FROM {DESK};
"""
KEPT = f"""
CREATE FUNCTION homeward.office_by_a_coordinator() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $f$
BEGIN
  IF current_user <> '{DESK}' THEN
    RETURN NULL;
  END IF;
  IF NOT EXISTS (SELECT FROM public.accounts_member m
                 WHERE m.id = homeward.actor() AND m.role = 'coordinator') THEN
    RAISE insufficient_privilege USING MESSAGE = 'permission denied: a coordinator keeps offices';
  END IF;
  IF TG_OP = 'INSERT' AND (NEW.added_by_id <> homeward.actor() OR NEW.closed_at IS NOT NULL)
    OR TG_OP = 'UPDATE' AND NEW.closed_by_id IS DISTINCT FROM OLD.closed_by_id
      AND NEW.closed_by_id <> homeward.actor() THEN
    RAISE insufficient_privilege USING MESSAGE = 'permission denied: in the own name alone';
  END IF;
  IF TG_OP = 'UPDATE' AND NEW.sign <> OLD.sign AND EXISTS (
    SELECT FROM public.{SERIES} s WHERE s.office_id = OLD.id AND s.last > 0) THEN
    RAISE insufficient_privilege
      USING MESSAGE = 'permission denied: a sign stays once a number was given';
  END IF;
  RETURN NULL;
END
$f$;
CREATE TRIGGER office_by_a_coordinator AFTER INSERT OR UPDATE ON {OFFICE}
  FOR EACH ROW EXECUTE FUNCTION homeward.office_by_a_coordinator();

CREATE FUNCTION homeward.series_without_gap() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $f$
DECLARE
  fits boolean;
BEGIN
  IF current_user <> '{DESK}' THEN
    RETURN NULL;
  END IF;
  IF TG_OP = 'INSERT' THEN
    fits := NEW.last = 0;
  ELSIF NEW.office_id IS NOT DISTINCT FROM OLD.office_id THEN
    fits := NEW.last IN (OLD.last, OLD.last + 1);
  ELSE
    fits := OLD.office_id IS NULL AND NEW.last = OLD.last AND EXISTS (
      SELECT FROM public.{OFFICE} o WHERE o.id = NEW.office_id AND o.sign = '{NEUTRAL}');
  END IF;
  IF fits IS NOT TRUE THEN
    RAISE insufficient_privilege USING MESSAGE = 'permission denied: numbers follow one another';
  END IF;
  RETURN NULL;
END
$f$;
CREATE TRIGGER series_without_gap AFTER INSERT OR UPDATE ON {SERIES}
  FOR EACH ROW EXECUTE FUNCTION homeward.series_without_gap();

CREATE FUNCTION homeward.letter_of_an_office() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $f$
DECLARE
  mark text := '{NEUTRAL}';
  open_now boolean;
BEGIN
  IF current_user <> '{DESK}' THEN
    RETURN NULL;
  END IF;
  IF NEW.office_id IS NULL THEN
    open_now := NOT EXISTS (
      SELECT FROM public.{OFFICE} o WHERE o.keeper_id = NEW.keeper_id);
  ELSE
    SELECT o.sign, o.closed_at IS NULL INTO mark, open_now
      FROM public.{OFFICE} o WHERE o.id = NEW.office_id;
  END IF;
  IF open_now IS NOT TRUE THEN
    RAISE insufficient_privilege USING MESSAGE = 'permission denied: no letter from this office';
  END IF;
  IF NOT NEW.draft AND NOT EXISTS (
    SELECT FROM public.{SERIES} s
    WHERE s.keeper_id = NEW.keeper_id AND s.office_id IS NOT DISTINCT FROM NEW.office_id
      AND s.year = extract(year FROM NEW.dated)
      AND NEW.reference = mark || '/' || s.year || '/'
        || lpad(s.last::text, greatest(4, length(s.last::text)), '0')) THEN
    RAISE insufficient_privilege
      USING MESSAGE = 'permission denied: a letter has the number its series gave';
  END IF;
  RETURN NULL;
END
$f$;
CREATE TRIGGER letter_of_an_office AFTER INSERT ON {LETTER}
  FOR EACH ROW EXECUTE FUNCTION homeward.letter_of_an_office();

REVOKE ALL ON FUNCTION homeward.office_by_a_coordinator(), homeward.series_without_gap(),
  homeward.letter_of_an_office() FROM PUBLIC;
"""  # noqa: S608 - constants only
KEPT_BACK = f"""
DROP TRIGGER letter_of_an_office ON {LETTER};
DROP TRIGGER series_without_gap ON {SERIES};
DROP TRIGGER office_by_a_coordinator ON {OFFICE};
DROP FUNCTION homeward.letter_of_an_office();
DROP FUNCTION homeward.series_without_gap();
DROP FUNCTION homeward.office_by_a_coordinator();
"""


class Migration(migrations.Migration):
    dependencies = [("letters", "0008_offices")]

    operations = [
        operations.protect(OFFICE, rights="SELECT, INSERT"),
        operations.desk_only(OFFICE),
        *(
            migrations.RunSQL(rls.same_keeper(table, "office_id", OFFICE), migrations.RunSQL.noop)
            for table in (SERIES, LETTER)
        ),
        migrations.RunSQL(RIGHTS, RIGHTS_BACK),
        migrations.RunSQL(KEPT, KEPT_BACK),
    ]
