"""The rules that the database's catalogue must keep, each as the query that finds a breach.

Data only; `catalogue.py` runs it. The numbers name the same traps as the tests of row
security do (tests/postgres/test_row_security.py). The trap: `CTES` stands in front of every query and is where
"table", "right" and "excused" are defined; change a word there and all rules change.
"""

from __future__ import annotations

UNDECLARED = "is a function with its owner's rights that nobody declared"

# Names of schemas and objects are ours; the roles are filled in by catalogue.py.
# `checks` are triggers that run once after each whole statement, with no condition; `event` is
# PostgreSQL's bit for it: 4 insert, 8 delete, 16 update (pg_trigger.h).
CTES = """
with roles(role) as (values ('{desk}'), ('{counter}'), ('{public}')),
ours as (select oid, nspname from pg_namespace
         where nspname !~ '^pg_' and nspname <> 'information_schema'),
tables as (
  select c.*, n.nspname, format('%I.%I', n.nspname, c.relname) as name,
         coalesce(obj_description(c.oid, 'pg_class'), '') as said
  from pg_class c join ours n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p', 'v', 'm', 'f') and not exists (
    select from pg_depend x
    where x.classid = 'pg_class'::regclass and x.objid = c.oid and x.deptype = 'e')),
rights as (
  select t.*, r.role from tables t, roles r
  where has_table_privilege(r.role, t.oid,
          'SELECT, INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER')
     or has_any_column_privilege(r.role, t.oid, 'SELECT, INSERT, UPDATE, REFERENCES')),
kept as (
  select t.*, substr(t.said, length('{kept_by}') + 1) as keeper
  from tables t where t.relkind in ('r', 'p') and starts_with(t.said, '{kept_by}')),
definers as (
  select f.*, format('%I.%I', n.nspname, f.proname) as name
  from pg_proc f join ours n on n.oid = f.pronamespace where f.prosecdef),
pointers as (
  select t.oid, t.name, a.attnum, a.attname, t.relname || '_' || a.attname as short
  from kept t join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
  where right(a.attname, 3) = '_id' and a.attname <> t.keeper),
checks as (
  select g.tgrelid, f.proname, g.tgtype & 28 as event
  from pg_trigger g join pg_proc f on f.oid = g.tgfoid
  join pg_namespace n on n.oid = f.pronamespace and n.nspname = 'homeward'
  where not g.tgisinternal and g.tgenabled in ('O', 'A') and g.tgtype & 67 = 0
    and g.tgqual is null and g.tgattr = ''::int2vector)
"""

RULES = {
    # 1: only the owner owns.
    "belongs to {0} instead of the database's owner": """
        select t.name, pg_get_userbyid(t.relowner) from tables t
        where t.relowner <> (select datdba from pg_database where datname = current_database())""",
    # 1, 2: row security, forced, wherever a role has a right.
    "gives {0} rights without forced row security": """
        select t.name, t.role from rights t
        where t.relkind in ('r', 'p', 'f') and not (t.relrowsecurity and t.relforcerowsecurity)
          and not starts_with(t.said, '{open_to}' || t.role || ':')""",
    # What belongs to the desk is nothing to the counter: a right needs a policy by name.
    "gives {0} rights without a policy for it": """
        select t.name, t.role from rights t
        where t.relkind in ('r', 'p') and t.relrowsecurity and not exists (
          select from pg_policy p where p.polrelid = t.oid and p.polpermissive
             and t.role::regrole = any(p.polroles))""",
    # 22: TRUNCATE asks no policy, REFERENCES and TRIGGER look at rows behind its back.
    "gives {0} a right that asks no policy": """
        select t.name, t.role from rights t
        where has_table_privilege(t.role, t.oid, 'TRUNCATE, REFERENCES, TRIGGER')""",
    # 3: a view looks with the eyes of who asks.
    "is a view without security_invoker": """
        select t.name from tables t
        where t.relkind = 'v' and not starts_with(t.said, '{exception}')
          and not exists (select from unnest(t.reloptions) o
                          where o in ('security_invoker=true', 'security_invoker=on',
                                      'security_invoker=1', 'security_invoker=yes'))""",
    # 4: what a materialised view has stored has no policies.
    "is a materialised view that {0} can read": """
        select t.name, t.role from rights t where t.relkind = 'm'""",
    # 5: functions that run with the owner's rights.
    UNDECLARED: "select name from definers",
    "runs with its owner's rights and has no fixed search_path": """
        select name from definers
        where not exists (select from unnest(proconfig) s where starts_with(s, 'search_path='))""",
    "runs with its owner's rights for everybody": """
        select name from definers where has_function_privilege('public', oid, 'EXECUTE')""",
    # 14: a leakproof function may see rows before the policy does.
    "is marked leakproof": """
        select f.proname from pg_proc f join ours n on n.oid = f.pronamespace
        where f.proleakproof""",
    # 6: a partition asked directly does not know its parent's policies.
    "is a partition on which {0} has rights": """
        select t.name, t.role from rights t where t.relispartition""",
    # 7: permissive policies are joined by "or".
    "has more than one permissive policy for {0}": """
        select t.name, pg_get_userbyid(who) from tables t
        join pg_policy p on p.polrelid = t.oid and p.polpermissive, unnest(p.polroles) who
        where who <> 0 group by t.name, who having count(*) > 1""",
    "has a policy for everybody": """
        select t.name from tables t join pg_policy p on p.polrelid = t.oid
        where p.polpermissive and 0 = any(p.polroles)""",
    "has a policy for {0} that lets every row through": """
        select t.name, r.role from tables t join pg_policy p on p.polrelid = t.oid, roles r
        where p.polpermissive and r.role::regrole = any(p.polroles)
          and (pg_get_expr(p.polqual, p.polrelid) = 'true'
               or pg_get_expr(p.polwithcheck, p.polrelid) = 'true')""",
    # 8, 9: a value that another keeper has taken answers with an error. A key that is a
    # random uuid, or a plain number nobody may set, tells nothing.
    "has the unique index {0}, which tells of other keepers' rows": """
        select t.name, i.indexrelid::regclass from kept t join pg_index i on i.indrelid = t.oid
        where i.indisunique and not i.indisprimary
          and not exists (
            select from pg_attribute a where a.attrelid = t.oid and a.attnum = any(i.indkey)
              and (a.attname = t.keeper or a.atttypid = 'uuid'::regtype and i.indnkeyatts = 1))
          and not starts_with(coalesce(obj_description(i.indexrelid, 'pg_class'), ''),
                              '{exception}')""",
    # 10: a plain foreign key accepts another keeper's row.
    "refers by {0} to rows of any keeper": """
        select t.name, k.conname from kept t join pg_constraint k on k.conrelid = t.oid
        join kept o on o.oid = k.confrelid
        where k.contype = 'f' and cardinality(k.conkey) = 1
          and not starts_with(coalesce(obj_description(k.oid, 'pg_constraint'), ''),
                              '{exception}')
          and not exists (
            select from pg_constraint w join pg_attribute a
              on a.attrelid = t.oid and a.attname = t.keeper and a.attnum = any(w.conkey)
            where w.conrelid = t.oid and w.confrelid = o.oid and w.contype = 'f'
              and w.conkey @> k.conkey)""",
    # 10 again: a column that points somewhere is held by a foreign key, or on insert and on
    # update by the check of at_once.py. A table's own single key points nowhere.
    "refers by {0} to rows, and nothing checks whose they are": """
        select p.name, p.attname from pointers p
        where not exists (select from pg_constraint k where k.conrelid = p.oid
                           and k.contype = 'f' and p.attnum = any(k.conkey))
          and not exists (select from pg_constraint k where k.conrelid = p.oid
                           and k.contype = 'p' and k.conkey = array[p.attnum])
          and not starts_with(coalesce(col_description(p.oid, p.attnum), ''), '{exception}')
          and (select count(distinct c.event) from checks c
               where c.tgrelid = p.oid and c.proname = p.short || '_kept'
                 and c.event in (4, 16)) < 2""",
    # The other half of at_once.py: who is named may not go. The parent stands in the message.
    "is named by {0} of {1}, and nothing holds it": """
        select coalesce(o.parent::text, p.name), p.attname, p.name
        from pointers p join pg_proc f on f.proname = p.short || '_kept'
        join pg_namespace n on n.oid = f.pronamespace and n.nspname = 'homeward'
        cross join lateral (select to_regclass(format('public.%I',
          substring(f.prosrc from 'names no row of ([a-z_]+)'))) as parent) o
        where (select count(distinct c.event) from checks c
               where c.tgrelid = o.parent and c.proname = p.short || '_held'
                 and c.event in (8, 16)) < 2""",
    # Whoever is not assigned to a person sees nothing of them (docs/adr/0026).
    "names persons, and asks nobody whether they are assigned to them": """
        select t.name from kept t join pg_attribute a on a.attrelid = t.oid
         and a.attname = 'person_id' and not a.attisdropped
        where not exists (select from pg_policy p where p.polrelid = t.oid
          and not p.polpermissive and '{desk}'::regrole = any(p.polroles)
          and strpos(pg_get_expr(p.polqual, p.polrelid), 'homeward.assigned()') > 0)""",
    # 11: a sequence tells how many rows all keepers have together.
    "is a sequence that {0} can read": """
        select s.oid::regclass, r.role from pg_class s
        join ours n on n.oid = s.relnamespace, roles r
        where s.relkind = 'S' and has_sequence_privilege(r.role, s.oid, 'SELECT')""",
    # Nothing for everybody, and no place for a function of one's own in front of ours.
    "lets everybody in": """
        select t.name from tables t, aclexplode(t.relacl) a where a.grantee = 0""",
    "is a schema in which {0} may create": """
        select n.nspname, r.role from ours n, roles r
        where has_schema_privilege(r.role, n.oid, 'CREATE')""",
    "is a schema that {0} may enter": """
        select n.nspname, r.role from ours n, roles r
        where n.nspname = 'homeward_private' and has_schema_privilege(r.role, n.oid, 'USAGE')""",
    "is a database in which {0} may make temporary tables": """
        select current_database(), r.role from roles r
        where has_database_privilege(r.role, current_database(), 'TEMPORARY')""",
}
