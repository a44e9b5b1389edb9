"""After a big list the database counts anew what its plans rest on.

The trap: PostgreSQL plans by what it last counted, and counts by itself only a minute or so
later. Right after the first lists of a new register it believes the tables empty, and reading
one State's persons takes seconds instead of hundredths. Only a table's owner may count, so the
desk's role asks this function, which does that and gives nothing out.
"""

from django.db import migrations

from homeward.postgres.address import DESK

# Only when there is something to learn: when the new claims are a tenth of those known, or more.
# `SKIP_LOCKED`: when another list, or the database by itself, is counting, that will do.
COUNT_ANEW = f"""
CREATE FUNCTION homeward.count_anew(claims bigint) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $f$
BEGIN
  IF claims * 10 >= (SELECT reltuples FROM pg_class WHERE oid = 'public.register_claim'::regclass)
  THEN
    EXECUTE 'ANALYZE (SKIP_LOCKED) public.register_person, public.register_claim,'
      || ' public.register_source, public.intake_row';
  END IF;
END
$f$;
REVOKE ALL ON FUNCTION homeward.count_anew(bigint) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION homeward.count_anew(bigint) TO {DESK};
"""  # noqa: S608 - constants only


class Migration(migrations.Migration):
    dependencies = [
        ("intake", "0004_keys_checked_at_once"),
        ("register", "0006_joined"),
    ]

    operations = [
        migrations.RunSQL(COUNT_ANEW, "DROP FUNCTION homeward.count_anew(bigint);"),
    ]
