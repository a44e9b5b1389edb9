"""Who sees whom: row security asks for assignments on every table that names a person.

* `homeward.sees_everybody()`: who runs the desk that keeps the register.
* `homeward.assigned()`: the persons that the actor may read of, with everybody shown as one with
  them; `homeward.worked_on()`: those of them that are theirs as cases and not in an emergency.
* `homeward.break_glass()`: the one way to somebody who is not assigned. It looks past row
  security for one code, writes down that it did, and opens one person for four hours.

The two that give keys run with the owner's rights, because they answer before any row is shown;
they answer with keys of the actor's own keeper and with nothing else.
"""

from django.db import migrations

from homeward.postgres import at_once, operations
from homeward.postgres.address import DESK

SEEING = f"""
CREATE FUNCTION homeward.sees_everybody() RETURNS boolean
LANGUAGE sql STABLE PARALLEL RESTRICTED SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $f$
  SELECT EXISTS (
    SELECT FROM public.accounts_member m
      JOIN public.accounts_organisation o ON o.id = m.organisation_id
     WHERE m.id = homeward.actor() AND m.is_active
       AND m.role IN ('coordinator', 'protection_lead')
       AND coalesce(o.keeper_id, o.id) = o.id)
$f$;

CREATE FUNCTION homeward_private.assigned_to(in_emergency boolean) RETURNS uuid[]
LANGUAGE sql STABLE PARALLEL RESTRICTED SET search_path = pg_catalog, pg_temp AS $f$
  WITH me AS (
    SELECT m.id, m.organisation_id AS team, coalesce(o.keeper_id, o.id) AS keeper
      FROM public.accounts_member m
      JOIN public.accounts_organisation o ON o.id = m.organisation_id
     WHERE m.id = homeward.actor() AND m.is_active
       AND m.role IN ('coordinator', 'protection_officer', 'protection_lead', 'lawyer')),
  own AS (
    SELECT a.person_id, a.keeper_id
      FROM me JOIN public.register_assignment a
        ON a.keeper_id = me.keeper AND (a.member_id = me.id OR a.team_id = me.team)
     WHERE a.ended_at IS NULL AND a.begins_at <= statement_timestamp()
       AND (a.ends_at IS NULL OR a.ends_at > statement_timestamp())
       AND (in_emergency OR a.kind <> 'emergency')),
  heads AS (
    SELECT DISTINCT coalesce(p.joined_to_id, p.id) AS id, p.keeper_id
      FROM own JOIN public.register_person p
        ON p.keeper_id = own.keeper_id AND p.id = own.person_id)
  SELECT coalesce(array_agg(id), ARRAY[]::uuid[]) FROM (
    SELECT h.id FROM heads h
     UNION
    SELECT p.id FROM heads h JOIN public.register_person p
        ON p.keeper_id = h.keeper_id AND p.joined_to_id = h.id) everybody
$f$;

CREATE FUNCTION homeward.assigned() RETURNS uuid[]
LANGUAGE sql STABLE PARALLEL RESTRICTED SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $f$ SELECT homeward_private.assigned_to(true) $f$;

CREATE FUNCTION homeward.worked_on() RETURNS uuid[]
LANGUAGE sql STABLE PARALLEL RESTRICTED SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $f$ SELECT homeward_private.assigned_to(false) $f$;

CREATE FUNCTION homeward.break_glass(code_typed text, reason_typed text) RETURNS uuid
LANGUAGE plpgsql VOLATILE PARALLEL UNSAFE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $f$
DECLARE
  me integer := homeward.actor();
  ours integer[] := homeward.keepers();
  found record;
BEGIN
  SELECT p.id, p.keeper_id INTO found FROM public.register_person p
   WHERE p.keeper_id = ANY (ours) AND p.code = code_typed;
  IF found IS NULL OR length(btrim(reason_typed)) < 10 THEN
    RETURN NULL;
  END IF;
  INSERT INTO public.register_assignment
    (id, keeper_id, person_id, member_id, kind, reason, given_by_id, begins_at, ends_at)
  VALUES (gen_random_uuid(), found.keeper_id, found.id, me, 'emergency',
          left(btrim(reason_typed), 300), me, statement_timestamp(),
          statement_timestamp() + interval '4 hours');
  RETURN found.id;
END
$f$;

REVOKE ALL ON FUNCTION homeward.sees_everybody(), homeward_private.assigned_to(boolean),
  homeward.assigned(), homeward.worked_on(), homeward.break_glass(text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION homeward.sees_everybody(), homeward.assigned(), homeward.worked_on(),
  homeward.break_glass(text, text) TO {DESK};
"""  # noqa: S608 - constants only

SEEING_BACK = """
DROP FUNCTION homeward.break_glass(text, text);
DROP FUNCTION homeward.worked_on();
DROP FUNCTION homeward.assigned();
DROP FUNCTION homeward_private.assigned_to(boolean);
DROP FUNCTION homeward.sees_everybody();
"""

# Seen by who runs the desk, and by who may see the person: so that a case worker can tell with
# whom they share it. Given by who runs the desk alone; an emergency goes by its function.
OF_ASSIGNMENTS = f"""
CREATE POLICY seen ON register_assignment AS RESTRICTIVE FOR SELECT TO {DESK}
  USING ((SELECT homeward.sees_everybody())
         OR person_id = ANY ((SELECT homeward.assigned())::uuid[]));
CREATE POLICY given ON register_assignment AS RESTRICTIVE FOR INSERT TO {DESK}
  WITH CHECK ((SELECT homeward.sees_everybody()) AND kind <> 'emergency'
              AND given_by_id = homeward.actor());
CREATE POLICY ended ON register_assignment AS RESTRICTIVE FOR UPDATE TO {DESK}
  USING ((SELECT homeward.sees_everybody()) OR member_id = homeward.actor());
REVOKE UPDATE ON register_assignment FROM {DESK};
GRANT UPDATE (ended_at, ended_by_id, ended_why, reviewed_at, reviewed_by_id, outcome, outcome_why)
  ON register_assignment TO {DESK};

-- Asked after the row, so that row security has spoken first.
CREATE FUNCTION homeward.assignment_written() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $f$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NOT EXISTS (
      SELECT FROM public.accounts_organisation o
        LEFT JOIN public.accounts_member m ON m.organisation_id = o.id AND m.id = NEW.member_id
       WHERE coalesce(o.keeper_id, o.id) = NEW.keeper_id
         AND (o.id = NEW.team_id OR m.id = NEW.member_id)) THEN
      RAISE check_violation USING MESSAGE = 'who does not work in this register is assigned nobody',
        TABLE = 'register_assignment', CONSTRAINT = 'assigned_within_the_register';
    END IF;
    RETURN NEW;
  END IF;
  IF OLD.ended_at IS NOT NULL AND (NEW.ended_at, NEW.ended_by_id, NEW.ended_why)
       IS DISTINCT FROM (OLD.ended_at, OLD.ended_by_id, OLD.ended_why)
     OR OLD.reviewed_at IS NOT NULL AND (NEW.reviewed_at, NEW.reviewed_by_id, NEW.outcome)
       IS DISTINCT FROM (OLD.reviewed_at, OLD.reviewed_by_id, OLD.outcome) THEN
    RAISE check_violation USING MESSAGE = 'what has ended, or was reviewed, stays so',
      TABLE = 'register_assignment', CONSTRAINT = 'ended_once';
  END IF;
  IF NEW.reviewed_at IS DISTINCT FROM OLD.reviewed_at
     AND (NEW.reviewed_by_id IS DISTINCT FROM homeward.actor() OR NEW.reviewed_by_id = NEW.member_id)
  THEN
    RAISE check_violation USING MESSAGE = 'nobody reviews an emergency of their own',
      TABLE = 'register_assignment', CONSTRAINT = 'reviewed_by_another';
  END IF;
  RETURN NEW;
END
$f$;
REVOKE ALL ON FUNCTION homeward.assignment_written() FROM PUBLIC;
CREATE TRIGGER assignment_written AFTER INSERT OR UPDATE ON register_assignment
  FOR EACH ROW EXECUTE FUNCTION homeward.assignment_written();
"""  # noqa: S608 - constants only

OF_ASSIGNMENTS_BACK = f"""
DROP TRIGGER assignment_written ON register_assignment;
DROP FUNCTION homeward.assignment_written();
DROP POLICY seen ON register_assignment;
DROP POLICY given ON register_assignment;
DROP POLICY ended ON register_assignment;
GRANT UPDATE ON register_assignment TO {DESK};
"""


class Migration(migrations.Migration):
    dependencies = [
        ("register", "0009_assignments"),
        ("accounts", "0006_rights_of_sign_in"),
    ]

    operations = [
        migrations.RunSQL(SEEING, SEEING_BACK),
        operations.protect("register_assignment"),
        migrations.RunSQL(
            at_once.same_keeper_at_once("register_assignment", "person_id", "register_person"),
            at_once.same_keeper_at_once_back("register_assignment", "person_id", "register_person"),
        ),
        migrations.RunSQL(OF_ASSIGNMENTS, OF_ASSIGNMENTS_BACK),
        operations.assigned_only("register_person", "id"),
        operations.assigned_only("register_claim"),
        operations.assigned_only("register_claimact"),
        operations.assigned_only("register_kinlink", "person_id", "other_id"),
    ]
