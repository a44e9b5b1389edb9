"""What the counter's role may read and write so that a mission's members can come in: themselves.

Members stand open to the desk because they are found before anybody acts. At the counter nobody is
found: a function says which number belongs to a login of a mission's member, and everything else
(password, keys, sessions on the own list) is read in that member's name, who sees one row: their
own. Sessions lie in a table that no role may touch; three functions give and take what belongs to a
key that the browser holds, and keep only its digest.
"""

from django.db import migrations

from homeward.postgres import rls
from homeward.postgres.address import COUNTER

# The desk goes on finding every member and every organisation, as before row security was there.
SECURED = """
ALTER TABLE accounts_member ENABLE ROW LEVEL SECURITY;
ALTER TABLE accounts_member FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON accounts_member TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY homeward_desk ON accounts_member TO homeward_desk
  USING (organisation_id > 0) WITH CHECK (organisation_id > 0);
ALTER TABLE accounts_organisation ENABLE ROW LEVEL SECURITY;
ALTER TABLE accounts_organisation FORCE ROW LEVEL SECURITY;
CREATE POLICY owner ON accounts_organisation TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY homeward_desk ON accounts_organisation TO homeward_desk
  USING (id > 0) WITH CHECK (id > 0);
"""
SECURED_BACK = """
DROP POLICY homeward_desk ON accounts_organisation;
DROP POLICY owner ON accounts_organisation;
ALTER TABLE accounts_organisation NO FORCE ROW LEVEL SECURITY;
ALTER TABLE accounts_organisation DISABLE ROW LEVEL SECURITY;
DROP POLICY homeward_desk ON accounts_member;
DROP POLICY owner ON accounts_member;
ALTER TABLE accounts_member NO FORCE ROW LEVEL SECURITY;
ALTER TABLE accounts_member DISABLE ROW LEVEL SECURITY;
"""

FUNCTIONS = """
-- Who the actor is at the counter: themselves, if they are an active member of a mission.
CREATE FUNCTION homeward.at_the_counter() RETURNS integer[]
LANGUAGE sql STABLE PARALLEL RESTRICTED SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $f$
  SELECT coalesce(array_agg(m.id), ARRAY[]::integer[])
    FROM public.accounts_member m
    JOIN public.accounts_organisation o ON o.id = m.organisation_id AND o.kind = 'mission'
   WHERE m.id = homeward.actor() AND m.is_active
$f$;

CREATE FUNCTION homeward.own_mission() RETURNS integer[]
LANGUAGE sql STABLE PARALLEL RESTRICTED SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $f$
  SELECT coalesce(array_agg(m.organisation_id), ARRAY[]::integer[])
    FROM public.accounts_member m
    JOIN public.accounts_organisation o ON o.id = m.organisation_id AND o.kind = 'mission'
   WHERE m.id = homeward.actor() AND m.is_active
$f$;

-- Who knocks, and in whose log that goes: a mission's member, or nobody, whose knocking goes in
-- the log of the command line. Nothing of a member of the desk is ever answered.
CREATE FUNCTION homeward.knocks(
  word text, OUT member integer, OUT keeper integer, OUT label text, OUT known boolean
)
LANGUAGE sql STABLE PARALLEL RESTRICTED SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $f$
  SELECT m.id, coalesce(o.keeper_id, o.id), m.login::text, m.login <> 'command-line'
    FROM public.accounts_member m
    JOIN public.accounts_organisation o ON o.id = m.organisation_id
   WHERE (m.login = word AND m.is_active AND o.kind = 'mission') OR m.login = 'command-line'
   ORDER BY m.login = 'command-line' LIMIT 1
$f$;

-- An open invitation of a mission's member, for whoever has its link.
CREATE FUNCTION homeward.invited_here(
  link uuid, OUT login text, OUT shown_as text, OUT role text, OUT organisation text,
  OUT invited_by text, OUT renews boolean
)
LANGUAGE sql STABLE PARALLEL RESTRICTED SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $f$
  SELECT i.login::text, i.shown_as::text, i.role::text, o.name::text, m.shown_as::text,
         i.member_id IS NOT NULL
    FROM public.accounts_invitation i
    JOIN public.accounts_organisation o ON o.id = i.organisation_id AND o.kind = 'mission'
    JOIN public.accounts_member m ON m.id = i.invited_by_id AND m.is_active
   WHERE i.id = link AND i.used_at IS NULL AND i.revoked_at IS NULL AND i.ends_at > now()
$f$;

-- The link is used up and its member there, or neither. Whoever comes second finds it used.
CREATE FUNCTION homeward.comes_in(link uuid, OUT member integer, OUT keeper integer)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $f$
DECLARE
  found public.accounts_invitation;
BEGIN
  UPDATE public.accounts_invitation i SET used_at = now()
    FROM public.accounts_organisation o, public.accounts_member m
   WHERE i.id = link AND i.used_at IS NULL AND i.revoked_at IS NULL AND i.ends_at > now()
     AND o.id = i.organisation_id AND o.kind = 'mission'
     AND m.id = i.invited_by_id AND m.is_active
     AND i.role IN ('consular_officer', 'head_of_mission')
  RETURNING i.* INTO found;
  IF found.id IS NULL THEN
    RETURN;
  END IF;
  member := found.member_id;
  IF member IS NULL THEN
    INSERT INTO public.accounts_member
      (login, shown_as, role, organisation_id, password, is_active, language, era, is_trial)
    VALUES (found.login, found.shown_as, found.role, found.organisation_id, '!', true, '', 0, false)
    ON CONFLICT (login) DO NOTHING RETURNING id INTO member;
    IF member IS NULL THEN
      RETURN;
    END IF;
    UPDATE public.accounts_invitation SET member_id = member WHERE id = link;
  END IF;
  keeper := found.keeper_id;
END
$f$;

CREATE TABLE homeward_private.session_at_counter (
  digest text PRIMARY KEY,
  said text NOT NULL,
  ends_at timestamptz NOT NULL
);
REVOKE ALL ON homeward_private.session_at_counter FROM PUBLIC;

CREATE FUNCTION homeward.session_said(key text) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $f$
  SELECT s.said FROM homeward_private.session_at_counter s
   WHERE s.digest = encode(sha256(convert_to(key, 'UTF8')), 'hex') AND s.ends_at > now()
$f$;

-- `must`: 'new' there must be none of this key yet, 'old' there must be one, '' either.
CREATE FUNCTION homeward.session_keep(key text, words text, until timestamptz, must text)
RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $f$
DECLARE
  hashed text := encode(sha256(convert_to(key, 'UTF8')), 'hex');
BEGIN
  DELETE FROM homeward_private.session_at_counter WHERE ends_at <= now();
  IF must = 'new' THEN
    INSERT INTO homeward_private.session_at_counter VALUES (hashed, words, until)
      ON CONFLICT DO NOTHING;
    RETURN FOUND;
  ELSIF must = 'old' THEN
    UPDATE homeward_private.session_at_counter SET said = words, ends_at = until
     WHERE digest = hashed;
    RETURN FOUND;
  END IF;
  INSERT INTO homeward_private.session_at_counter VALUES (hashed, words, until)
    ON CONFLICT (digest) DO UPDATE SET said = excluded.said, ends_at = excluded.ends_at;
  RETURN true;
END
$f$;

CREATE FUNCTION homeward.session_end(key text) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $f$
  DELETE FROM homeward_private.session_at_counter
   WHERE digest = encode(sha256(convert_to(key, 'UTF8')), 'hex')
$f$;
"""
FUNCTIONS_BACK = """
DROP FUNCTION homeward.session_end(text);
DROP FUNCTION homeward.session_keep(text, text, timestamptz, text);
DROP FUNCTION homeward.session_said(text);
DROP TABLE homeward_private.session_at_counter;
DROP FUNCTION homeward.comes_in(uuid);
DROP FUNCTION homeward.invited_here(uuid);
DROP FUNCTION homeward.knocks(text);
DROP FUNCTION homeward.own_mission();
DROP FUNCTION homeward.at_the_counter();
"""
OURS = (
    "homeward.at_the_counter(), homeward.own_mission(), homeward.knocks(text),"
    " homeward.invited_here(uuid), homeward.comes_in(uuid), homeward.session_said(text),"
    " homeward.session_keep(text, text, timestamptz, text), homeward.session_end(text)"
)
RIGHTS = f"""
REVOKE ALL ON FUNCTION {OURS} FROM PUBLIC;
GRANT EXECUTE ON FUNCTION {OURS}, homeward.loggers() TO homeward_counter;
"""

OWN = {
    "accounts_member": ("id", "at_the_counter", "SELECT, UPDATE (password, era, language)"),
    "accounts_organisation": ("id", "own_mission", "SELECT"),
    "accounts_visit": ("member_id", "at_the_counter", "SELECT, INSERT, UPDATE (ended_at)"),
    "mfa_authenticator": ("user_id", "at_the_counter", "SELECT, INSERT, UPDATE, DELETE"),
    "audit_event": ("keeper", "loggers", "SELECT, INSERT"),
}
# Of the log a mission's member writes and reads what they did themselves, and how often
# somebody failed to come in as them.
OWN_EVENTS = (
    "actor = homeward.actor() OR (actor IS NULL AND kind = 'refused'"
    " AND target IN ('', 'member:' || homeward.actor()))"
)


class Migration(migrations.Migration):
    dependencies = [
        ("counter", "0002_rights"),
        ("accounts", "0008_who_is_enrolled"),
        ("audit", "0003_refusals"),
        ("mfa", "0003_authenticator_type_uniq"),
    ]

    operations = [
        migrations.RunSQL(SECURED, SECURED_BACK),
        migrations.RunSQL(FUNCTIONS, FUNCTIONS_BACK),
        migrations.RunSQL(RIGHTS, migrations.RunSQL.noop),
        *[
            migrations.RunSQL(
                rls.allow(table, column, f"homeward.{function}()", role=COUNTER, rights=rights),
                f"DROP POLICY {COUNTER} ON {table};\nREVOKE ALL ON {table} FROM {COUNTER};",
            )
            for table, (column, function, rights) in OWN.items()
        ],
        migrations.RunSQL(
            rls.veto("audit_event", "own_events", OWN_EVENTS, role=COUNTER),
            "DROP POLICY own_events ON audit_event;",
        ),
    ]
