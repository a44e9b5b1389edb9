"""Row security for papers on best interests, and the rules that the database holds by itself.

* Those who protect read them, and whoever sits on the panel and has promised secrecy: nobody else,
  neither a mission nor who coordinates.
* A decided paper takes no word and no seat more.
* A member promises in their own name, and a decision is recorded in one's own.
"""

from django.db import migrations

from homeward.postgres import operations, rls
from homeward.postgres.address import DESK

# Looks past row security, which asks it: at seats, to say on which panels the actor sits.
SEATS = f"""
CREATE FUNCTION homeward.seats() RETURNS uuid[]
LANGUAGE sql STABLE PARALLEL RESTRICTED SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $f$
  SELECT coalesce(array_agg(s.paper_id), ARRAY[]::uuid[]) FROM public.interests_seat s
   WHERE s.member_id = homeward.actor() AND s.promised_on IS NOT NULL AND s.left_at IS NULL
     AND s.keeper_id = ANY (homeward.keepers())
$f$;
REVOKE ALL ON FUNCTION homeward.seats() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION homeward.seats() TO {DESK};
"""  # noqa: S608 - constants only

RULES = """
CREATE FUNCTION homeward.paper_is_open() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $f$
BEGIN
  IF EXISTS (SELECT FROM public.interests_decision d
             WHERE d.paper_id = NEW.paper_id AND d.verb IN ('approve', 'decide')) THEN
    RAISE check_violation USING MESSAGE = 'a decided paper takes nothing more',
      CONSTRAINT = 'a_decided_paper_is_sealed';
  END IF;
  RETURN NEW;
END
$f$;
REVOKE ALL ON FUNCTION homeward.paper_is_open() FROM PUBLIC;
CREATE TRIGGER paper_is_open AFTER INSERT ON interests_writing
FOR EACH ROW EXECUTE FUNCTION homeward.paper_is_open();
CREATE TRIGGER paper_is_open AFTER INSERT OR UPDATE ON interests_seat
FOR EACH ROW EXECUTE FUNCTION homeward.paper_is_open();

CREATE FUNCTION homeward.promised_by_oneself() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $f$
BEGIN
  IF NEW.promised_on IS NOT NULL AND NEW.member_id IS DISTINCT FROM homeward.actor()
     AND (TG_OP = 'INSERT' OR NEW.promised_on IS DISTINCT FROM OLD.promised_on
          OR NEW.interested IS DISTINCT FROM OLD.interested) THEN
    RAISE check_violation USING MESSAGE = 'a member promises in their own name only',
      CONSTRAINT = 'promised_by_oneself';
  END IF;
  RETURN NEW;
END
$f$;
REVOKE ALL ON FUNCTION homeward.promised_by_oneself() FROM PUBLIC;
CREATE TRIGGER promised_by_oneself AFTER INSERT OR UPDATE ON interests_seat
FOR EACH ROW EXECUTE FUNCTION homeward.promised_by_oneself();

CREATE FUNCTION homeward.decided_by_oneself() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $f$
BEGIN
  IF NEW.by_id IS DISTINCT FROM homeward.actor() THEN
    RAISE check_violation USING MESSAGE = 'a member decides in their own name only',
      CONSTRAINT = 'decided_by_oneself';
  END IF;
  RETURN NEW;
END
$f$;
REVOKE ALL ON FUNCTION homeward.decided_by_oneself() FROM PUBLIC;
CREATE TRIGGER decided_by_oneself AFTER INSERT ON interests_decision
FOR EACH ROW EXECUTE FUNCTION homeward.decided_by_oneself();

REVOKE UPDATE ON interests_seat FROM homeward_desk;
GRANT UPDATE (promised_on, interested, left_at) ON interests_seat TO homeward_desk;
"""
RULES_BACK = """
DROP TRIGGER decided_by_oneself ON interests_decision;
DROP TRIGGER promised_by_oneself ON interests_seat;
DROP TRIGGER paper_is_open ON interests_seat;
DROP TRIGGER paper_is_open ON interests_writing;
DROP FUNCTION homeward.decided_by_oneself();
DROP FUNCTION homeward.promised_by_oneself();
DROP FUNCTION homeward.paper_is_open();
"""

PROTECTS = "(SELECT homeward.acts_as(ARRAY['protection_officer', 'protection_lead']))"
SITS = "= ANY ((SELECT homeward.seats())::uuid[])"
OWN = "member_id = (SELECT homeward.actor())"


def tied(child, column, parent):
    """Tie a key to rows of the same keeper."""
    return migrations.RunSQL(rls.same_keeper(child, column, parent), migrations.RunSQL.noop)


class Migration(migrations.Migration):
    dependencies = [("interests", "0003_papers")]

    operations = [
        migrations.RunSQL(SEATS, "DROP FUNCTION homeward.seats();"),
        operations.protect("interests_paper", rights="SELECT, INSERT"),
        operations.protect("interests_writing", rights="SELECT, INSERT"),
        operations.protect("interests_seat"),
        operations.protect("interests_decision", rights="SELECT, INSERT"),
        operations.veto("interests_paper", "who_may_read", f"{PROTECTS} OR id {SITS}"),
        operations.veto("interests_writing", "who_may_read", f"{PROTECTS} OR paper_id {SITS}"),
        operations.veto("interests_decision", "who_may_read", f"{PROTECTS} OR paper_id {SITS}"),
        operations.veto(
            "interests_seat", "who_may_read", f"{PROTECTS} OR {OWN} OR paper_id {SITS}"
        ),
        tied("interests_paper", "person_id", "register_person"),
        tied("interests_paper", "follows_id", "interests_paper"),
        tied("interests_writing", "paper_id", "interests_paper"),
        tied("interests_seat", "paper_id", "interests_paper"),
        tied("interests_decision", "paper_id", "interests_paper"),
        tied("interests_decision", "hearing_id", "interests_hearing"),
        migrations.RunSQL(RULES, RULES_BACK),
    ]
