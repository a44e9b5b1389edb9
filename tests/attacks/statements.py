"""Some two hundred ways to get at a table in SQL, for whoever can put SQL through a hole.

Each reading is written so that an attacker who learns nothing gets nothing: no row, or values that
are empty or zero. The names in the comments are the traps of row security they try.
"""

from __future__ import annotations

from itertools import product

# What an attacker asks about each row; a policy must hold before any of them is looked at.
CONDITIONS = (
    "true",
    "t is distinct from null",
    "t::text <> ''",
    "length(t::text) > 0",
    "ctid is not null",
    "tableoid is not null",
    "{column} is not null",
    "coalesce({column}::text, '') <> '~'",
    "not (t is null)",
    "exists (select 1)",
)
READINGS = (
    "select {column} from {table} t where {where}",
    "select count(*) from {table} t where {where}",
    "select coalesce(max(1), 0) from {table} t where {where}",
    "select exists (select from {table} t where {where})",
    "select bool_or(true) from {table} t where {where}",
    "select json_agg({column}) from {table} t where {where}",
    "with x as (select {column} from {table} t where {where}) select count(*) from x",
    "with x as materialized (select 1 from {table} t where {where}) select * from x",
    "select 1 from {table} t where {where} limit 1",
    "select 1 from {table} t where {where} order by {column} desc fetch first 1 rows only",
    "select 1 from (select 1) one cross join lateral (select from {table} t where {where}) x",
    "select 1 from {table} t natural join {table} u where {where}",
    "select 1 from {table} t where {where} group by {column} having count(*) > 0",
    "select 1 from {table} t where {where} union all select 1 from {table} t where {where}",
    "select row_number() over () from {table} t where {where}",
    "select distinct on ({column}) 1 from {table} t where {where}",
    "select sum(1) filter (where {where}) from {table} t",
)
# A function of the attacker's own must not see a row before the policy does (trap 14).
LEAKS = (
    "select 1 from {table} t where {of} and 1 / (case when {column} is null then 1 else 0 end) = 1",
    "select 1 from {table} t where {of} and ({column}::text)::int = 1 and {column} is null",
    "select 1 from {table} t tablesample system (100) where {of}",
    "select 1 from only {table} t where {of}",
    "select 1 from {table} t where {of} for share",
    "select 1 from {table} t where {of} for update",
)
WRITINGS = (
    "delete from {table} where {of}",
    "delete from {table} where {of} returning 1",
    "update {table} set {column} = {column} where {of}",
    "update {table} set {column} = {column} where {of} returning 1",
    "insert into {table} select * from {table} where {of} returning 1",
    "insert into {table} default values on conflict do nothing returning 1",  # trap 9
    "merge into {table} t using (select 1) s on {of} when matched then delete",
    "truncate {table}",
    "truncate {table} cascade",
    "lock table {table} in access exclusive mode",
    "copy (select 1 from {table} limit 0) to program 'true'",
    "copy {table} to program 'true'",
    "copy {table} from program 'true'",
    "alter table {table} disable row level security",  # trap 1
    "alter table {table} no force row level security",
    "alter table {table} owner to current_user",
    "alter table {table} rename to gone",
    "alter table {table} disable trigger all",
    "drop table {table} cascade",
    "create policy mine on {table} using (true)",  # trap 7
    "drop policy owner on {table}",
    "grant all on {table} to public",
    "create rule mine as on insert to {table} do instead nothing",
    "create trigger mine before insert on {table} execute function pg_temp.fired()",
    "create statistics public.mine on {column}, ctid from {table}",
    "create table public.mine (like {table} including all)",
    "create table public.mine partition of {table} default",  # trap 6
    "create materialized view public.mine as select * from {table}",  # trap 4
    "create function public.mine() returns setof {table} language sql security definer"
    " as 'select * from {table}'",  # trap 5
    "comment on table {table} is 'homeward: open to everybody: mine'",
    "security label on table {table} is 'mine'",
    "analyze {table} (nobodys_column)",
    "set role postgres",  # trap 2
    "set session authorization postgres",
    "set row_security = off",
    "alter role current_user bypassrls",
    "alter role current_user superuser",
    "set session_replication_role = replica",
)
# What a view of the attacker's own shows, where they may make one for the length of a session.
VIEWED = (
    "create temp view seen as select {column} from {table} where {of}; select count(*) from seen",  # trap 3
    "create temp table kept as select {column} from {table} where {of}; select count(*) from kept",
    "prepare seen as select count(*) from {table} where {of}; execute seen; deallocate seen",
    "declare seen cursor for select {column} from {table} where {of}; fetch all from seen",
)


def readings(table: str, column: str, of: str = "true") -> list[str]:
    """Every reading of a table; one that learns nothing gives nothing, or zero."""
    asked = [
        one.format(table=table, column=column, where=f"({where.format(column=column)}) and {of}")
        for one, where in product(READINGS, CONDITIONS)
    ]
    return asked + [one.format(table=table, column=column, of=of) for one in (*LEAKS, *VIEWED)]


def writings(table: str, column: str, of: str = "true") -> list[str]:
    """Every other act; each is refused, or touches no row."""
    return [one.format(table=table, column=column, of=of) for one in WRITINGS]
