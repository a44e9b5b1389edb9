"""Row security for the blind index, the index itself, and the one way into it.

The trap: under row security a condition may use an index only if its operator is known to give
nothing away ("leakproof"), because it would see rows before the policy does. Equality of numbers
is; that arrays overlap is not, and only a superuser could say otherwise. As the desk's own query
the search would therefore read the whole table. So it goes through a function that runs with its
owner's rights, asks `homeward.keepers()` itself, as the policy does, and gives nothing else out.
"""

from django.db import migrations

from homeward.postgres import at_once, operations, rls
from homeward.postgres.address import DESK

# Entries that wait in a list of their own would be read through by every search.
INDEX = """
CREATE INDEX search_keys_held ON search_keys USING gin (keys) WITH (fastupdate = off);
"""

# Put together for each question, so that it is planned with the keys that are asked for, and
# with as many conditions as there are groups.
HOLDERS = f"""
CREATE FUNCTION homeward.key_holders(
  one bigint[], two bigint[], three bigint[], four bigint[], sources uuid[], most integer)
RETURNS TABLE (person_id uuid, keys bigint[])
LANGUAGE plpgsql STABLE PARALLEL RESTRICTED SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $f$
BEGIN
  RETURN QUERY EXECUTE
    'SELECT e.person_id, e.keys FROM public.search_keys e WHERE e.keys && $1'
    || CASE WHEN two IS NULL THEN '' ELSE ' AND e.keys && $2' END
    || CASE WHEN three IS NULL THEN '' ELSE ' AND e.keys && $3' END
    || CASE WHEN four IS NULL THEN '' ELSE ' AND e.keys && $4' END
    || ' AND e.keeper_id = ANY ($5) AND e.source_id = ANY ($6) LIMIT $7'
    USING one, two, three, four, homeward.keepers(), sources, most;
END
$f$;
REVOKE ALL ON FUNCTION homeward.key_holders(
  bigint[], bigint[], bigint[], bigint[], uuid[], integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION homeward.key_holders(
  bigint[], bigint[], bigint[], bigint[], uuid[], integer) TO {DESK};
"""  # noqa: S608 - constants only

HOLDERS_BACK = """
DROP FUNCTION homeward.key_holders(bigint[], bigint[], bigint[], bigint[], uuid[], integer);
"""


def at_once_tied(column, parent):
    """Tie a key of an entry to rows of the same keeper, checked once a statement."""
    return migrations.RunSQL(
        at_once.same_keeper_at_once("search_keys", column, parent),
        at_once.same_keeper_at_once_back("search_keys", column, parent),
    )


class Migration(migrations.Migration):
    dependencies = [
        ("search", "0001_initial"),
        ("register", "0006_joined"),
        ("intake", "0004_keys_checked_at_once"),
    ]

    operations = [
        operations.protect("search_keys", rights="SELECT, INSERT, UPDATE (keys)"),
        operations.protect("search_count", rights="SELECT, INSERT, UPDATE (count)"),
        operations.protect(
            "search_coverage", rights="SELECT, INSERT, UPDATE (mark, sheet, number, whole)"
        ),
        at_once_tied("person_id", "register_person"),
        at_once_tied("source_id", "register_source"),
        migrations.RunSQL(
            rls.same_keeper("search_coverage", "list_id", "intake_list"), migrations.RunSQL.noop
        ),
        migrations.RunSQL(INDEX, "DROP INDEX search_keys_held;"),
        migrations.RunSQL(HOLDERS, HOLDERS_BACK),
    ]
