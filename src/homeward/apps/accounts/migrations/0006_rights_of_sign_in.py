"""Who may write what about members, their keys, their visits and invitations.

A member's own keys and visits are kept by the member. Invitations are kept by the organisation
and open to its administrators. The table of members stays readable, because members are found
before anybody acts; but what is written there is checked row by row against who acts, so that a
hole in a page makes nobody a protection lead, and no one desk's administrator rules another's.
"""

from django.db import migrations

from homeward.postgres import operations

ONESELF = """
CREATE FUNCTION homeward.oneself() RETURNS integer[]
LANGUAGE sql STABLE PARALLEL RESTRICTED SET search_path = pg_catalog, pg_temp AS $f$
  SELECT coalesce(array_agg(m.id), ARRAY[]::integer[])
    FROM public.accounts_member m WHERE m.id = homeward.actor() AND m.is_active
$f$;

-- In whose name the actor may invite: an administrator's own organisation; and the command line's,
-- by which the first administrator comes in.
CREATE FUNCTION homeward.inviters() RETURNS integer[]
LANGUAGE sql STABLE PARALLEL RESTRICTED SET search_path = pg_catalog, pg_temp AS $f$
  SELECT coalesce(array_agg(coalesce(o.keeper_id, o.id)), ARRAY[]::integer[])
    FROM public.accounts_member m
    JOIN public.accounts_organisation o ON o.id = m.organisation_id
   WHERE m.id = homeward.actor() AND m.is_active
     AND (m.role = 'administrator' OR m.login = 'command-line')
$f$;

-- Who opened an invitation that is still good. Whoever follows a link is nobody yet, so this
-- looks past row security; it answers with a number, and only to who has the link.
CREATE FUNCTION homeward.inviter(invitation uuid) RETURNS integer
LANGUAGE sql STABLE PARALLEL RESTRICTED SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $f$
  SELECT i.invited_by_id FROM public.accounts_invitation i
    JOIN public.accounts_member m ON m.id = i.invited_by_id AND m.is_active
   WHERE i.id = invitation AND i.used_at IS NULL AND i.revoked_at IS NULL
$f$;
REVOKE ALL ON FUNCTION homeward.oneself(), homeward.inviters(), homeward.inviter(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION homeward.oneself(), homeward.inviters(), homeward.inviter(uuid)
  TO homeward_desk;
"""
ONESELF_BACK = """
DROP FUNCTION homeward.inviter(uuid);
DROP FUNCTION homeward.inviters();
DROP FUNCTION homeward.oneself();
"""

CHECKED = """
CREATE FUNCTION homeward.member_written() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $f$
DECLARE
  place integer[];
  oneself boolean;
BEGIN
  IF current_user <> 'homeward_desk' THEN
    RETURN NEW;
  END IF;
  place := homeward.inviters();
  oneself := TG_OP = 'UPDATE' AND NEW.id = homeward.actor();
  IF oneself THEN
    IF (NEW.role, NEW.is_active, NEW.organisation_id, NEW.shown_as)
         IS DISTINCT FROM (OLD.role, OLD.is_active, OLD.organisation_id, OLD.shown_as)
       OR NEW.keys_from IS DISTINCT FROM OLD.keys_from THEN
      RAISE insufficient_privilege USING MESSAGE = 'permission denied: nobody changes this about themselves';
    END IF;
  ELSIF NOT EXISTS (SELECT FROM public.accounts_organisation o
                     WHERE o.id = NEW.organisation_id
                       AND coalesce(o.keeper_id, o.id) = ANY (place)) THEN
    RAISE insufficient_privilege USING MESSAGE = 'permission denied: only an administrator writes this member';
  END IF;
  IF TG_OP = 'UPDATE' THEN
    IF NOT oneself AND NOT EXISTS (SELECT FROM public.accounts_organisation o
                     WHERE o.id = OLD.organisation_id
                       AND coalesce(o.keeper_id, o.id) = ANY (place)) THEN
      RAISE insufficient_privilege USING MESSAGE = 'permission denied: only an administrator writes this member';
    END IF;
    IF OLD.login = 'command-line' OR NEW.era < OLD.era
       OR (OLD.keys_from IS NOT NULL AND NEW.keys_from IS NULL)
       OR NEW.keys_from < OLD.keys_from THEN
      RAISE insufficient_privilege USING MESSAGE = 'permission denied: this is not taken back';
    END IF;
  END IF;
  -- An administrator takes a password away and never gives one: they would know it.
  IF NOT oneself AND left(NEW.password, 1) <> '!'
     AND (TG_OP = 'INSERT' OR NEW.password IS DISTINCT FROM OLD.password)
     AND NOT EXISTS (SELECT FROM public.accounts_member m
                      WHERE m.id = homeward.actor() AND m.login = 'command-line') THEN
    RAISE insufficient_privilege USING MESSAGE = 'permission denied: nobody gives another a password';
  END IF;
  RETURN NEW;
END
$f$;
REVOKE ALL ON FUNCTION homeward.member_written() FROM PUBLIC;
CREATE TRIGGER member_written BEFORE INSERT OR UPDATE ON accounts_member
  FOR EACH ROW EXECUTE FUNCTION homeward.member_written();

CREATE FUNCTION homeward.organisation_written() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $f$
BEGIN
  IF current_user = 'homeward_desk'
     AND NOT coalesce(NEW.keeper_id = ANY (homeward.inviters()), false) THEN
    RAISE insufficient_privilege USING MESSAGE = 'permission denied: only an administrator adds an organisation';
  END IF;
  RETURN NEW;
END
$f$;
REVOKE ALL ON FUNCTION homeward.organisation_written() FROM PUBLIC;
CREATE TRIGGER organisation_written BEFORE INSERT ON accounts_organisation
  FOR EACH ROW EXECUTE FUNCTION homeward.organisation_written();

GRANT UPDATE (password, role, is_active, organisation_id, shown_as, language, era, keys_from)
  ON accounts_member TO homeward_desk;
GRANT INSERT ON accounts_organisation TO homeward_desk;
"""
CHECKED_BACK = """
REVOKE INSERT ON accounts_organisation FROM homeward_desk;
REVOKE UPDATE (role, is_active, organisation_id, shown_as, language, era, keys_from)
  ON accounts_member FROM homeward_desk;
DROP TRIGGER organisation_written ON accounts_organisation;
DROP FUNCTION homeward.organisation_written();
DROP TRIGGER member_written ON accounts_member;
DROP FUNCTION homeward.member_written();
"""

# Written once; afterwards an invitation is only used or revoked, a visit only ended.
NARROW = """
REVOKE UPDATE ON accounts_invitation, accounts_visit FROM homeward_desk;
GRANT UPDATE (used_at, revoked_at, member_id) ON accounts_invitation TO homeward_desk;
GRANT UPDATE (ended_at) ON accounts_visit TO homeward_desk;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0005_sign_in"),
        ("account", "0009_emailaddress_unique_primary_email"),
        ("mfa", "0003_authenticator_type_uniq"),
    ]

    operations = [
        migrations.RunSQL(ONESELF, ONESELF_BACK),
        migrations.RunSQL(CHECKED, CHECKED_BACK),
        operations.protect("accounts_invitation", "keeper_id", "homeward.inviters()"),
        operations.protect("accounts_visit", "member_id", "homeward.oneself()"),
        operations.protect(
            "mfa_authenticator",
            "user_id",
            "homeward.oneself()",
            rights="SELECT, INSERT, UPDATE, DELETE",
        ),
        migrations.RunSQL(NARROW, migrations.RunSQL.noop),
    ]
