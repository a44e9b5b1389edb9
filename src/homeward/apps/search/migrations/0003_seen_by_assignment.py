"""The blind index is shown by assignment, and so is the one way into it that row security misses.

`search_count` stays as it was: how often a word is found in the whole register weighs names, and
says of nobody that they are there. What is counted for an officer is what is counted for all.
"""

from importlib import import_module

from django.db import migrations

from homeward.postgres import operations

# As in the second migration, with whom the actor may see among the conditions.
HOLDERS = """
CREATE OR REPLACE FUNCTION homeward.key_holders(
  one bigint[], two bigint[], three bigint[], four bigint[], sources uuid[], most integer)
RETURNS TABLE (person_id uuid, keys bigint[])
LANGUAGE plpgsql STABLE PARALLEL RESTRICTED SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $f$
DECLARE
  everybody boolean := homeward.sees_everybody();
BEGIN
  RETURN QUERY EXECUTE
    'SELECT e.person_id, e.keys FROM public.search_keys e WHERE e.keys && $1'
    || CASE WHEN two IS NULL THEN '' ELSE ' AND e.keys && $2' END
    || CASE WHEN three IS NULL THEN '' ELSE ' AND e.keys && $3' END
    || CASE WHEN four IS NULL THEN '' ELSE ' AND e.keys && $4' END
    || CASE WHEN everybody THEN '' ELSE ' AND e.person_id = ANY (homeward.assigned())' END
    || ' AND e.keeper_id = ANY ($5) AND e.source_id = ANY ($6) LIMIT $7'
    USING one, two, three, four, homeward.keepers(), sources, most;
END
$f$;
"""
HOLDERS_BEFORE = import_module("homeward.apps.search.migrations.0002_rights").HOLDERS.replace(
    "CREATE FUNCTION", "CREATE OR REPLACE FUNCTION"
)


class Migration(migrations.Migration):
    dependencies = [("search", "0002_rights"), ("register", "0010_seen_by_assignment")]

    operations = [
        operations.assigned_only("search_keys"),
        operations.desk_only("search_coverage"),
        migrations.RunSQL(HOLDERS, HOLDERS_BEFORE),
    ]
