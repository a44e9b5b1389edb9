"""Releases are kept by the desk; the counter has no right on them. Only the ends of a life change."""

from django.db import migrations

from homeward.postgres import operations, rls
from homeward.postgres.address import DESK

ENDS = """
GRANT UPDATE (given_by_id, given_at, ended_by_id, ended_at, ended_why)
  ON releases_release TO homeward_desk;
"""
# Two people, held against whatever gets past the pages: who proposes and who gives is whoever acts,
# and what was given or ended once is not given or ended again.
TWO = """
CREATE FUNCTION homeward.release_written() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $f$
BEGIN
  IF current_user <> 'homeward_desk' THEN
    RETURN NEW;
  END IF;
  IF TG_OP = 'INSERT' AND (NEW.proposed_by_id IS DISTINCT FROM homeward.actor()
       OR NEW.given_at IS NOT NULL OR NEW.ended_at IS NOT NULL) THEN
    RAISE insufficient_privilege USING MESSAGE = 'permission denied: a release is proposed by who acts';
  END IF;
  IF TG_OP = 'UPDATE' THEN
    IF (OLD.given_at IS NOT NULL AND (NEW.given_at, NEW.given_by_id)
          IS DISTINCT FROM (OLD.given_at, OLD.given_by_id))
       OR (OLD.given_at IS NULL AND NEW.given_at IS NOT NULL
           AND (NEW.given_by_id IS DISTINCT FROM homeward.actor() OR OLD.ended_at IS NOT NULL))
       OR (OLD.ended_at IS NOT NULL AND NEW IS DISTINCT FROM OLD)
       OR (NEW.ended_at IS NOT NULL AND NEW.ended_by_id IS DISTINCT FROM homeward.actor()) THEN
      RAISE insufficient_privilege USING MESSAGE = 'permission denied: this is not done again or for another';
    END IF;
  END IF;
  RETURN NEW;
END
$f$;
REVOKE ALL ON FUNCTION homeward.release_written() FROM PUBLIC;
CREATE TRIGGER release_written BEFORE INSERT OR UPDATE ON releases_release
  FOR EACH ROW EXECUTE FUNCTION homeward.release_written();
"""
# And what lies at the counter is what was given, to the letter: no copy without its release, and
# what was recalled is emptied for good.
COPIED = """
CREATE FUNCTION homeward.copy_written() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $f$
BEGIN
  IF current_user <> 'homeward_desk' THEN
    RETURN NEW;
  END IF;
  IF TG_OP = 'UPDATE' AND (OLD.recalled_at IS NOT NULL OR NEW.recalled_at IS NULL
       OR NEW.said <> '{}'::jsonb) THEN
    RAISE insufficient_privilege USING MESSAGE = 'permission denied: a copy is emptied and no more';
  END IF;
  IF TG_OP = 'INSERT' AND NOT EXISTS (
       SELECT FROM public.releases_release r
        WHERE r.id = NEW.id AND r.keeper_id = NEW.keeper_id AND r.recipient_id = NEW.recipient_id
          AND r.given_by_id = homeward.actor() AND r.ended_at IS NULL AND r.said = NEW.said
          AND r.purpose = NEW.purpose AND r.basis = NEW.basis AND r.asks = NEW.asks) THEN
    RAISE insufficient_privilege USING MESSAGE = 'permission denied: a copy is of what was given';
  END IF;
  RETURN NEW;
END
$f$;
REVOKE ALL ON FUNCTION homeward.copy_written() FROM PUBLIC;
CREATE TRIGGER copy_written BEFORE INSERT OR UPDATE ON counter_copy
  FOR EACH ROW EXECUTE FUNCTION homeward.copy_written();
"""
COPIED_BACK = """
DROP TRIGGER copy_written ON counter_copy;
DROP FUNCTION homeward.copy_written();
"""
# A letter names many persons. Who sees one of them may find that it lies at the counter and take it
# back; its bytes are no column of the desk's there.
PAPERS = f"""
CREATE POLICY {rls.ASSIGNED} ON counter_paper AS RESTRICTIVE TO {DESK}
  USING ((SELECT homeward.sees_everybody())
         OR EXISTS (SELECT FROM letters_entry e WHERE e.letter_id = counter_paper.id));
"""  # noqa: S608 - constants only
TAKEN = f"""
CREATE POLICY {rls.ASSIGNED} ON releases_takenup AS RESTRICTIVE TO {DESK}
  USING (EXISTS (SELECT FROM counter_answer a WHERE a.id = releases_takenup.answer_id));
"""
TWO_BACK = """
DROP TRIGGER release_written ON releases_release;
DROP FUNCTION homeward.release_written();
"""


class Migration(migrations.Migration):
    dependencies = [
        ("releases", "0001_initial"),
        ("counter", "0002_rights"),
        ("register", "0010_seen_by_assignment"),
        ("letters", "0005_seen_by_assignment"),
    ]

    operations = [
        operations.protect("releases_release", rights="SELECT, INSERT"),
        operations.protect("releases_takenup", rights="SELECT, INSERT"),
        operations.assigned_only("releases_release"),
        operations.assigned_only("counter_request", "subject"),
        *[
            operations.assigned_with(table, "request_id", "counter_request", ["subject"])
            for table in ("counter_copy", "counter_answer", "counter_note")
        ],
        migrations.RunSQL(PAPERS, f"DROP POLICY {rls.ASSIGNED} ON counter_paper;"),
        migrations.RunSQL(TAKEN, f"DROP POLICY {rls.ASSIGNED} ON releases_takenup;"),
        migrations.RunSQL(ENDS, migrations.RunSQL.noop),
        migrations.RunSQL(TWO, TWO_BACK),
        migrations.RunSQL(COPIED, COPIED_BACK),
        *[
            migrations.RunSQL(rls.same_keeper(child, column, parent), migrations.RunSQL.noop)
            for child, column, parent in (
                ("releases_release", "person_id", "register_person"),
                ("releases_release", "recipient_id", "counter_mission"),
                ("releases_takenup", "answer_id", "counter_answer"),
                ("releases_takenup", "source_id", "register_source"),
            )
        ],
    ]
