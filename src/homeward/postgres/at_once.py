"""Keys checked once for a whole statement, for tables that take a million rows at a time.

PostgreSQL checks a foreign key row by row, which for a list of 100,000 people took longer than
writing its claims. The triggers made here ask the same question once for all rows of a
statement: does every parent named exist, with the same keeper? The parent's side is held too:
a parent that is still named can neither be deleted nor get another key.

The trap: a foreign key also holds against a parent that is deleted by somebody else *at the
same moment*, and this does not. Use it only below parents that no role but the owner may
delete (`rights="SELECT, INSERT"` or the usual ones), and delete those with the child's table
locked.
"""

from __future__ import annotations

import re

_NAME = re.compile(r"[a-z_][a-z0-9_]*\Z")

# Many rows name few parents, each of which is one look into an index. Left to itself the
# planner reads the whole parent table for every batch, because it remembers it as empty.
_SQL = """
CREATE UNIQUE INDEX IF NOT EXISTS {parent}_keeper_id ON {parent} (keeper_id, id);

CREATE FUNCTION homeward.{short}_kept() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp SET enable_hashjoin = off SET enable_mergejoin = off
SET enable_seqscan = off SET plan_cache_mode = force_generic_plan AS $f$
BEGIN
  IF EXISTS (
    SELECT FROM (SELECT DISTINCT keeper_id, {column} FROM fresh WHERE {column} IS NOT NULL) c
    WHERE NOT EXISTS (
      SELECT FROM public.{parent} p WHERE p.keeper_id = c.keeper_id AND p.id = c.{column}))
  THEN
    RAISE foreign_key_violation USING
      MESSAGE = 'foreign key {child}.{column} names no row of {parent}',
      TABLE = '{child}', CONSTRAINT = '{short}_kept';
  END IF;
  RETURN NULL;
END
$f$;

CREATE FUNCTION homeward.{short}_held() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $f$
BEGIN
  IF EXISTS (
    SELECT FROM gone g JOIN public.{child} c ON c.{column} = g.id AND c.keeper_id = g.keeper_id
    WHERE NOT EXISTS (
      SELECT FROM public.{parent} p WHERE p.keeper_id = g.keeper_id AND p.id = g.id))
  THEN
    RAISE foreign_key_violation USING
      MESSAGE = 'foreign key {child}.{column} still names a row of {parent}',
      TABLE = '{parent}', CONSTRAINT = '{short}_held';
  END IF;
  RETURN NULL;
END
$f$;

REVOKE ALL ON FUNCTION homeward.{short}_kept(), homeward.{short}_held() FROM PUBLIC;

CREATE TRIGGER {short}_kept AFTER INSERT ON {child} REFERENCING NEW TABLE AS fresh
FOR EACH STATEMENT EXECUTE FUNCTION homeward.{short}_kept();
CREATE TRIGGER {short}_kept_on_update AFTER UPDATE ON {child} REFERENCING NEW TABLE AS fresh
FOR EACH STATEMENT EXECUTE FUNCTION homeward.{short}_kept();
CREATE TRIGGER {short}_held AFTER DELETE ON {parent} REFERENCING OLD TABLE AS gone
FOR EACH STATEMENT EXECUTE FUNCTION homeward.{short}_held();
CREATE TRIGGER {short}_held_on_update AFTER UPDATE ON {parent} REFERENCING OLD TABLE AS gone
FOR EACH STATEMENT EXECUTE FUNCTION homeward.{short}_held();
"""

_BACK = """
DROP FUNCTION homeward.{short}_kept() CASCADE;
DROP FUNCTION homeward.{short}_held() CASCADE;
"""


def same_keeper_at_once(child: str, column: str, parent: str) -> str:
    """Return SQL that ties rows to a parent of the same keeper, checked once a statement.

    Args:
        child: Table whose rows name a parent, with a `keeper_id`.
        column: Its column; NULL names nobody.
        parent: Table with `keeper_id` and the key `id`.
    """
    return _filled(_SQL, child, column, parent)


def same_keeper_at_once_back(child: str, column: str, parent: str) -> str:
    """Return SQL that takes the triggers and their functions away again."""
    return _filled(_BACK, child, column, parent)


def _filled(sql: str, child: str, column: str, parent: str) -> str:
    for name in (child, column, parent):
        if not _NAME.match(name):
            raise ValueError(f"not a plain name: {name!r}")
    short = f"{child}_{column}"
    if len(short) > 40:  # noqa: PLR2004  endings are added, and PostgreSQL cuts names at 63
        raise ValueError(f"too long a name: {short!r}")
    return sql.format(child=child, column=column, parent=parent, short=short)
