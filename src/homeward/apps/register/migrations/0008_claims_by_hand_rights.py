"""Row security for what people do to claims, and a claim's own columns are never changed.

Acts and links name their claim. A key into `register_claim` would need one more index over every
claim there is, and slow every list that is taken in; one look when an act is written does it.
"""

from django.db import migrations

from homeward.postgres import operations, rls
from homeward.postgres.address import DESK

OF_ITS_CLAIM = """
CREATE FUNCTION homeward.is_of_its_claim() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $f$
BEGIN
  IF NOT EXISTS (
    SELECT FROM public.register_claim c
    WHERE c.id = NEW.claim_id AND c.keeper_id = NEW.keeper_id AND c.person_id = NEW.person_id)
  THEN
    RAISE foreign_key_violation USING MESSAGE = 'it names no claim of this person',
      TABLE = TG_TABLE_NAME, CONSTRAINT = 'of_its_claim';
  END IF;
  RETURN NEW;
END
$f$;
REVOKE ALL ON FUNCTION homeward.is_of_its_claim() FROM PUBLIC;
CREATE TRIGGER of_its_claim AFTER INSERT ON register_claimact
FOR EACH ROW EXECUTE FUNCTION homeward.is_of_its_claim();
CREATE TRIGGER of_its_claim AFTER INSERT ON register_kinlink
FOR EACH ROW EXECUTE FUNCTION homeward.is_of_its_claim();
"""
BACK = """
DROP TRIGGER of_its_claim ON register_claimact;
DROP TRIGGER of_its_claim ON register_kinlink;
DROP FUNCTION homeward.is_of_its_claim();
"""


def same_keeper(child, column):
    return migrations.RunSQL(
        rls.same_keeper(child, column, "register_person"), migrations.RunSQL.noop
    )


class Migration(migrations.Migration):
    dependencies = [("register", "0007_claims_by_hand")]

    operations = [
        operations.protect("register_claimact", rights="SELECT, INSERT"),
        operations.protect("register_kinlink", rights="SELECT, INSERT"),
        same_keeper("register_claimact", "person_id"),
        same_keeper("register_kinlink", "person_id"),
        same_keeper("register_kinlink", "other_id"),
        migrations.RunSQL(OF_ITS_CLAIM, BACK),
        migrations.RunSQL(
            rls.excuse(
                "COLUMN",
                "register_claimact.claim_id",
                "the trigger of_its_claim holds it to a claim of the same person and keeper",
            ),
            migrations.RunSQL.noop,
        ),
        migrations.RunSQL(
            f"REVOKE UPDATE ON register_claim FROM {DESK};\n"
            f"GRANT UPDATE (withdrawn_at) ON register_claim TO {DESK};",
            f"GRANT UPDATE ON register_claim TO {DESK};",
        ),
    ]
