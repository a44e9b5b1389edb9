"""Whoever searches is told whether the index is whole, also who sees some persons and no list.

Without it "nobody was found" would be read as "nobody is there" by just those who cannot look at
the lists. The function gives one word about the whole register and nothing of any list.
"""

from django.db import migrations

WHOLE = """
CREATE FUNCTION homeward.index_unfinished(mark bigint) RETURNS boolean
LANGUAGE sql STABLE PARALLEL RESTRICTED SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $f$
  SELECT EXISTS (
    SELECT FROM public.intake_list l
     WHERE l.keeper_id = ANY (homeward.keepers()) AND l.state = 'committed'
       AND NOT EXISTS (
         SELECT FROM public.search_coverage c
          WHERE c.list_id = l.id AND c.keeper_id = l.keeper_id AND c.mark = $1 AND c.whole))
$f$;
REVOKE ALL ON FUNCTION homeward.index_unfinished(bigint) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION homeward.index_unfinished(bigint) TO homeward_desk;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("search", "0003_seen_by_assignment"),
        ("intake", "0006_seen_by_assignment"),
    ]

    operations = [
        migrations.RunSQL(WHOLE, "DROP FUNCTION homeward.index_unfinished(bigint);"),
    ]
