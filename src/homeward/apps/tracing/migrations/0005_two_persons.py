"""Row security for acts, and the rule of two persons, held by the database itself.

* A member writes acts in their own name only: the name is compared with the signed context.
* Who confirms is another than who decided: the first decider is looked up in the act itself.
* A yes that may be shown to a State holds once it is confirmed. The database asks the register
  whether it may be shown, so that no page can forget to.
* All of it is asked after the row, so that row security has spoken first.
* Nobody is shown under another's code unless people decided, pair by pair, that they are one.
"""

from django.db import migrations

from homeward.postgres import operations, rls
from homeward.postgres.address import DESK

MAY_BE_SHOWN = f"""
CREATE FUNCTION homeward.may_be_shown(people uuid[]) RETURNS boolean LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $f$
  WITH heads AS (
    SELECT coalesce(joined_to_id, id) AS id FROM public.register_person WHERE id = ANY (people)),
  everybody AS (
    SELECT id FROM heads UNION
    SELECT m.id FROM public.register_person m JOIN heads h ON m.joined_to_id = h.id)
  SELECT EXISTS (
    SELECT FROM everybody e
    JOIN public.register_claim c ON c.person_id = e.id
    JOIN public.register_source s ON s.id = c.source_id
    WHERE c.kind = 'nationality' AND c.code NOT IN ('', 'XXA')
      AND c.withdrawn_at IS NULL AND s.stands)
$f$;
REVOKE ALL ON FUNCTION homeward.may_be_shown(uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION homeward.may_be_shown(uuid[]) TO {DESK};

CREATE FUNCTION homeward.act_is_whole() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $f$
BEGIN
  IF NEW.by_id IS DISTINCT FROM homeward.actor() THEN
    RAISE check_violation USING MESSAGE = 'a member acts in their own name only',
      TABLE = 'tracing_act', CONSTRAINT = 'in_ones_own_name';
  END IF;
  IF NEW.of_id IS NOT NULL AND NOT EXISTS (
    SELECT FROM public.tracing_act a
    WHERE a.id = NEW.of_id AND a.proposal_id = NEW.proposal_id AND a.by_id = NEW.of_by_id)
  THEN
    RAISE check_violation USING MESSAGE = 'who did what is answered is not left to be said',
      TABLE = 'tracing_act', CONSTRAINT = 'of_truly_by';
  END IF;
  IF NEW.verb = 'same' AND NOT NEW.needs_second AND (
    SELECT homeward.may_be_shown(ARRAY[p.first_id, p.second_id])
    FROM public.tracing_proposal p WHERE p.id = NEW.proposal_id)
  THEN
    RAISE check_violation USING MESSAGE = 'what may be shown to a State needs a second member',
      TABLE = 'tracing_act', CONSTRAINT = 'shown_to_a_state_needs_two';
  END IF;
  IF NEW.verb = 'confirm' AND NOT EXISTS (
    SELECT FROM public.tracing_act a
    WHERE a.id = NEW.of_id AND a.proposal_id = NEW.proposal_id AND a.verb = 'same')
  THEN
    RAISE check_violation USING MESSAGE = 'a confirmation answers a yes to the same proposal',
      TABLE = 'tracing_act', CONSTRAINT = 'a_yes_is_confirmed';
  END IF;
  RETURN NEW;
END
$f$;
REVOKE ALL ON FUNCTION homeward.act_is_whole() FROM PUBLIC;
CREATE TRIGGER act_is_whole AFTER INSERT ON tracing_act
FOR EACH ROW EXECUTE FUNCTION homeward.act_is_whole();
"""  # noqa: S608 - constants only

DECIDED_AS_SAID = """
CREATE FUNCTION homeward.proposal_is_decided_as_said() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $f$
BEGIN
  IF NOT EXISTS (
    SELECT FROM public.tracing_act a WHERE a.id = NEW.settled_id AND a.proposal_id = NEW.id
    AND CASE NEW.decision
        WHEN 'waiting' THEN a.verb = 'same' AND a.needs_second
        WHEN 'same' THEN a.verb = 'confirm' OR a.verb = 'same' AND NOT a.needs_second
        ELSE a.verb = NEW.decision END)
  THEN
    RAISE check_violation USING MESSAGE = 'a proposal is decided as its act says',
      TABLE = 'tracing_proposal', CONSTRAINT = 'decided_as_said';
  END IF;
  RETURN NEW;
END
$f$;
REVOKE ALL ON FUNCTION homeward.proposal_is_decided_as_said() FROM PUBLIC;
CREATE TRIGGER decided_as_said AFTER INSERT OR UPDATE ON tracing_proposal
FOR EACH ROW WHEN (NEW.decision <> 'open')
EXECUTE FUNCTION homeward.proposal_is_decided_as_said();
"""

# At once and not at the end of the transaction: the context of who acts is gone by then for
# whoever looks later, and a yes is written before the persons it joins.
JOINED_BY_PEOPLE = """
CREATE FUNCTION homeward.person_is_joined_by_people() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $f$
BEGIN
  IF NOT EXISTS (
    WITH RECURSIVE near (id) AS (
      SELECT NEW.id
      UNION
      SELECT o.id FROM near n CROSS JOIN LATERAL (
        SELECT p.second_id AS id FROM public.tracing_proposal p
        WHERE p.first_id = n.id AND p.kind = 'same' AND p.decision = 'same'
        UNION ALL
        SELECT p.first_id FROM public.tracing_proposal p
        WHERE p.second_id = n.id AND p.kind = 'same' AND p.decision = 'same') o)
    SELECT FROM near WHERE id = NEW.joined_to_id)
  THEN
    RAISE check_violation USING MESSAGE = 'persons are joined by what people decided alone',
      TABLE = 'register_person', CONSTRAINT = 'joined_by_people';
  END IF;
  RETURN NEW;
END
$f$;
REVOKE ALL ON FUNCTION homeward.person_is_joined_by_people() FROM PUBLIC;
CREATE TRIGGER joined_by_people AFTER INSERT OR UPDATE ON register_person
FOR EACH ROW WHEN (NEW.joined_to_id IS NOT NULL)
EXECUTE FUNCTION homeward.person_is_joined_by_people();
"""

BACK = """
DROP TRIGGER joined_by_people ON register_person;
DROP TRIGGER decided_as_said ON tracing_proposal;
DROP TRIGGER act_is_whole ON tracing_act;
DROP FUNCTION homeward.person_is_joined_by_people();
DROP FUNCTION homeward.proposal_is_decided_as_said();
DROP FUNCTION homeward.act_is_whole();
DROP FUNCTION homeward.may_be_shown(uuid[]);
"""


def tied(child, column, parent):
    """Tie a key to rows of the same keeper."""
    return migrations.RunSQL(rls.same_keeper(child, column, parent), migrations.RunSQL.noop)


class Migration(migrations.Migration):
    dependencies = [("tracing", "0004_decisions"), ("register", "0006_joined")]

    operations = [
        operations.protect("tracing_act", rights="SELECT, INSERT"),
        tied("tracing_act", "proposal_id", "tracing_proposal"),
        tied("tracing_act", "of_id", "tracing_act"),
        tied("tracing_act", "was_settled_id", "tracing_act"),
        tied("tracing_proposal", "settled_id", "tracing_act"),
        migrations.RunSQL(MAY_BE_SHOWN + DECIDED_AS_SAID + JOINED_BY_PEOPLE, BACK),
    ]
