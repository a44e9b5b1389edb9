"""The questions to the database's catalogue about every right and every policy, for `declared.py`.

Data only. Each query gives one line per fact. The trap: a right that nobody gave explicitly may
stand there all the same (everybody may run a new function), so that an empty list of rights is
read as PostgreSQL's default wherever that default gives anything to everybody.
"""

from __future__ import annotations

# `everybody` counts in our own schemas alone: what PostgreSQL itself gives to all is not ours,
# nor what an operator's extension does. What one of the roles was given counts wherever it is.
CTES = """
with who(oid, role) as (
  select oid, rolname::text from pg_roles where rolname in ('{desk}', '{counter}', '{public}')
  union all select 0, 'everybody'),
ours as (select oid, nspname from pg_namespace
         where nspname !~ '^pg_' and nspname <> 'information_schema'),
added(classid, objid) as (select classid, objid from pg_depend where deptype = 'e'),
given(kind, name, col, ours, acl) as (
  select case c.relkind when 'S' then 'sequence' else 'table' end,
         format('%I.%I', n.nspname, c.relname), null::name, o.oid is not null and x.objid is null,
         c.relacl
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    left join ours o on o.oid = n.oid
    left join added x on x.classid = 'pg_class'::regclass and x.objid = c.oid
   where c.relkind in ('r', 'p', 'v', 'm', 'f', 'S')
  union all
  select 'table', format('%I.%I', n.nspname, c.relname), a.attname,
         o.oid is not null and x.objid is null, a.attacl
    from pg_attribute a join pg_class c on c.oid = a.attrelid
    join pg_namespace n on n.oid = c.relnamespace left join ours o on o.oid = n.oid
    left join added x on x.classid = 'pg_class'::regclass and x.objid = c.oid
   where a.attacl is not null and not a.attisdropped
  union all
  select 'function', format('%I.%I(%s)', n.nspname, f.proname,
                            pg_get_function_identity_arguments(f.oid)), null,
         o.oid is not null and x.objid is null,
         coalesce(f.proacl, acldefault('f', f.proowner))
    from pg_proc f join pg_namespace n on n.oid = f.pronamespace
    left join ours o on o.oid = n.oid
    left join added x on x.classid = 'pg_proc'::regclass and x.objid = f.oid
  union all
  select 'schema', quote_ident(n.nspname), null, o.oid is not null, n.nspacl
    from pg_namespace n left join ours o on o.oid = n.oid
  union all
  select 'database', 'itself', null, true, coalesce(datacl, acldefault('d', datdba))
    from pg_database where datname = current_database()
  union all
  select 'type', format_type(t.oid, null), null, false, t.typacl from pg_type t
  union all
  select 'language', quote_ident(lanname), null, false, lanacl from pg_language
  union all
  select 'wrapper of foreign data', quote_ident(fdwname), null, true, fdwacl
    from pg_foreign_data_wrapper
  union all
  select 'foreign server', quote_ident(srvname), null, true, srvacl from pg_foreign_server
  union all
  select 'parameter', parname, null, true, paracl from pg_parameter_acl
  union all
  select 'tablespace', quote_ident(spcname), null, true, spcacl from pg_tablespace
  union all
  select 'large object', oid::text, null, true, lomacl from pg_largeobject_metadata
  union all
  select 'whatever is made', format('%s as %s', coalesce(n.nspname, 'anywhere'), d.defaclobjtype),
         null, true, d.defaclacl
    from pg_default_acl d left join pg_namespace n on n.oid = d.defaclnamespace)
"""

RIGHTS = """
select format('%s %s: %s may %s%s%s', g.kind, g.name, w.role, a.privilege_type,
              ' (' || quote_ident(g.col) || ')', case when a.is_grantable then ', and pass it on' end)
  from given g, aclexplode(g.acl) a join who w on w.oid = a.grantee
 where w.oid <> 0 or g.ours
union
select format('%s: %s owns it', pg_describe_object(d.classid, d.objid, 0), w.role)
  from pg_shdepend d join who w on w.oid = d.refobjid and d.refclassid = 'pg_authid'::regclass
 where d.deptype = 'o'
   and d.dbid in (0, (select oid from pg_database where datname = current_database()))
union
select format('role %s: %s may become it', pg_get_userbyid(m.roleid), w.role)
  from pg_auth_members m join who w on w.oid = m.member
"""

# What a policy says, in three parts: by them it is found again on a version that words it anew.
POLICIES = """
select format('policy %s.%s', quote_ident(c.relname), quote_ident(p.polname)),
       format('%s, %s, for %s',
         case when p.polpermissive then 'lets in' else 'holds back' end,
         case p.polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update'
                       when 'd' then 'delete' else 'all' end,
         (select string_agg(case who when 0 then 'everybody' when c.relowner then 'the owner'
                                     else pg_get_userbyid(who)::text end, ' and ' order by pg_get_userbyid(who))
            from unnest(p.polroles) who)),
       regexp_replace(format('using %s with check %s',
         coalesce(pg_get_expr(p.polqual, p.polrelid), 'none'),
         coalesce(pg_get_expr(p.polwithcheck, p.polrelid), 'none')), '\\s+', ' ', 'g')
  from pg_policy p join pg_class c on c.oid = p.polrelid
"""
