"""Proposals are seen by who sees everybody. Two members, and each thing once, whatever gets past the pages."""

from django.db import migrations

from homeward.postgres import operations, rls

AGAIN = """ GRANT UPDATE (step, counted_on, catalogue, key, earlier, shown, small, shifted, rounded,
digest, proof,
              pinned, attacked_at, released_by_id, released_at, ended_by_id, ended_at, ended_why)
  ON publishing_proposal TO homeward_desk;
"""
# Both triggers look at what was written, after row security has: what is another desk's is refused
# by that first. What was attacked is not attacked again with other numbers; who proposes and who
# releases is whoever acts; what was released or ended once is not released or ended again.
TWO = """
CREATE FUNCTION homeward.proposal_written() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $f$
BEGIN
  IF current_user <> 'homeward_desk' THEN
    RETURN NEW;
  END IF;
  IF TG_OP = 'INSERT' AND (NEW.proposed_by_id IS DISTINCT FROM homeward.actor()
       OR NEW.step <> 'waiting' OR NEW.attacked_at IS NOT NULL OR NEW.released_at IS NOT NULL
       OR NEW.ended_at IS NOT NULL) THEN
    RAISE insufficient_privilege USING MESSAGE = 'permission denied: tables are proposed by who acts';
  END IF;
  IF TG_OP = 'UPDATE' AND (
       (OLD.attacked_at IS NOT NULL AND (NEW.step, NEW.attacked_at, NEW.counted_on, NEW.catalogue, NEW.key,
            NEW.earlier, NEW.shown, NEW.small, NEW.shifted, NEW.rounded, NEW.digest, NEW.proof, NEW.pinned)
          IS DISTINCT FROM (OLD.step, OLD.attacked_at, OLD.counted_on, OLD.catalogue, OLD.key,
            OLD.earlier, OLD.shown, OLD.small, OLD.shifted, OLD.rounded, OLD.digest, OLD.proof,
            OLD.pinned))
       OR (OLD.released_at IS NOT NULL AND NEW IS DISTINCT FROM OLD)
       OR (OLD.ended_at IS NOT NULL AND NEW IS DISTINCT FROM OLD)
       OR (NEW.released_at IS NOT NULL AND (OLD.step <> 'stands' OR NEW.ended_at IS NOT NULL
            OR NEW.released_by_id IS DISTINCT FROM homeward.actor()))
       OR (NEW.ended_at IS NOT NULL AND NEW.ended_by_id IS DISTINCT FROM homeward.actor())) THEN
    RAISE insufficient_privilege USING MESSAGE = 'permission denied: this is not done again or for another';
  END IF;
  RETURN NEW;
END
$f$;
REVOKE ALL ON FUNCTION homeward.proposal_written() FROM PUBLIC;
CREATE TRIGGER proposal_written AFTER INSERT OR UPDATE ON publishing_proposal
  FOR EACH ROW EXECUTE FUNCTION homeward.proposal_written();
"""
TWO_BACK = """
DROP TRIGGER proposal_written ON publishing_proposal;
DROP FUNCTION homeward.proposal_written();
"""
# A bulletin is what was attacked and released, to the number, in its turn: the attack on it took in
# exactly the bulletins before it.
PUBLISHED = """
CREATE FUNCTION homeward.bulletin_written() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $f$
BEGIN
  IF current_user = 'homeward_desk' AND (NEW.opens_at < now() OR NOT EXISTS (
       SELECT FROM public.publishing_proposal p
        WHERE p.id = NEW.id AND p.keeper_id = NEW.keeper_id AND p.step = 'stands'
          AND p.released_by_id = homeward.actor() AND p.ended_at IS NULL
          AND p.counted_on = NEW.counted_on AND p.set_day = NEW.set_day
          AND p.catalogue = NEW.catalogue AND p.shown = NEW.shown AND p.digest = NEW.digest
          AND p.corrects_id IS NOT DISTINCT FROM NEW.corrects_id AND p.reason = NEW.reason
          AND p.earlier = NEW.number - 1
          AND NEW.number = (SELECT count(*) FROM public.bulletins_bulletin b
                             WHERE b.keeper_id = NEW.keeper_id))) THEN
    RAISE insufficient_privilege USING MESSAGE = 'permission denied: a bulletin is of what was attacked and released';
  END IF;
  RETURN NEW;
END
$f$;
REVOKE ALL ON FUNCTION homeward.bulletin_written() FROM PUBLIC;
CREATE TRIGGER bulletin_written AFTER INSERT ON bulletins_bulletin
  FOR EACH ROW EXECUTE FUNCTION homeward.bulletin_written();
"""
PUBLISHED_BACK = """
DROP TRIGGER bulletin_written ON bulletins_bulletin;
DROP FUNCTION homeward.bulletin_written();
"""


class Migration(migrations.Migration):
    dependencies = [
        ("publishing", "0001_initial"),
        ("bulletins", "0002_rights"),
        ("register", "0010_seen_by_assignment"),
    ]

    operations = [
        operations.protect("publishing_proposal", rights="SELECT, INSERT"),
        operations.desk_only("publishing_proposal"),
        migrations.RunSQL(AGAIN, migrations.RunSQL.noop),
        migrations.RunSQL(TWO, TWO_BACK),
        migrations.RunSQL(PUBLISHED, PUBLISHED_BACK),
        migrations.RunSQL(
            rls.same_keeper("publishing_proposal", "corrects_id", "bulletins_bulletin"),
            migrations.RunSQL.noop,
        ),
    ]
