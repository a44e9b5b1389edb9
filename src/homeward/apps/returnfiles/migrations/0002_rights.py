"""Row security for return files, and the rules of acts that no page may forget.

* A member writes acts in their own name and office: both are compared with the signed context.
  What came about by itself (a hold that rose, a claim that changed) names nobody.
* A hold by hand is raised by somebody.
* A hold is lifted by the member who agrees, on the asking of a protection lead who is another
  member, in the same file, about the same hold, which is in force, and once.
* The consular decision is the protection lead's.
"""

from django.db import migrations

from homeward.postgres import operations, rls
from homeward.postgres.address import DESK

WHOLE = """
CREATE FUNCTION homeward.file_act_is_whole() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $f$
DECLARE
  me integer := homeward.actor();
  role text;
BEGIN
  IF NEW.by_id IS NULL THEN
    IF NEW.kind NOT IN ('raised', 'claim_changed') OR NEW.hold = 'by_hand' THEN
      RAISE check_violation USING MESSAGE = 'somebody does what does not come about by itself',
        TABLE = 'returnfiles_act', CONSTRAINT = 'somebody_does_it';
    END IF;
    RETURN NEW;
  END IF;
  SELECT m.role INTO role FROM public.accounts_member m WHERE m.id = me;
  IF NEW.kind = 'lifted' THEN
    IF NEW.second_id IS DISTINCT FROM me OR NEW.second_office IS DISTINCT FROM role
       OR NOT EXISTS (
         SELECT FROM public.returnfiles_act a
          WHERE a.id = NEW.of_id AND a.file_id = NEW.file_id AND a.kind = 'asked'
            AND a.by_id = NEW.by_id AND a.office = 'protection_lead'
            AND a.hold = NEW.hold AND a.ground = NEW.ground
            AND NOT EXISTS (SELECT FROM public.returnfiles_act d
                             WHERE d.of_id = a.id AND d.id <> NEW.id
                               AND d.kind IN ('lifted', 'declined')))
       OR NOT EXISTS (
         SELECT FROM public.returnfiles_act r
          WHERE r.file_id = NEW.file_id AND r.kind = 'raised'
            AND r.hold = NEW.hold AND r.ground = NEW.ground AND r.number < NEW.number
            AND NOT EXISTS (SELECT FROM public.returnfiles_act l
                             WHERE l.file_id = NEW.file_id AND l.kind = 'lifted'
                               AND l.hold = r.hold AND l.ground = r.ground AND l.id <> NEW.id
                               AND l.number > r.number))
    THEN
      RAISE check_violation USING MESSAGE = 'a hold is lifted as the lead asked and another agreed',
        TABLE = 'returnfiles_act', CONSTRAINT = 'lifted_by_the_lead_and_another';
    END IF;
    RETURN NEW;
  END IF;
  IF NEW.by_id IS DISTINCT FROM me OR NEW.office IS DISTINCT FROM role THEN
    RAISE check_violation USING MESSAGE = 'a member acts in their own name and office',
      TABLE = 'returnfiles_act', CONSTRAINT = 'in_ones_own_office';
  END IF;
  IF role NOT IN ('coordinator', 'protection_officer', 'protection_lead', 'lawyer')
     OR (role <> 'protection_lead' AND (NEW.kind = 'asked' OR NEW.ask LIKE 's6.%'
                                        AND NEW.kind = 'answered'))
  THEN
    RAISE check_violation USING MESSAGE = 'this office does not do so',
      TABLE = 'returnfiles_act', CONSTRAINT = 'the_office_may';
  END IF;
  RETURN NEW;
END
$f$;
REVOKE ALL ON FUNCTION homeward.file_act_is_whole() FROM PUBLIC;
CREATE TRIGGER file_act_is_whole AFTER INSERT ON returnfiles_act
FOR EACH ROW EXECUTE FUNCTION homeward.file_act_is_whole();
"""
WHOLE_BACK = """
DROP TRIGGER file_act_is_whole ON returnfiles_act;
DROP FUNCTION homeward.file_act_is_whole();
"""
CHANGED = f"""
GRANT UPDATE (version, claims) ON returnfiles_file TO {DESK};
GRANT UPDATE (ended, ended_by_id, ended_at) ON returnfiles_task TO {DESK};
"""
CHANGED_BACK = f"""
REVOKE UPDATE (version, claims) ON returnfiles_file FROM {DESK};
REVOKE UPDATE (ended, ended_by_id, ended_at) ON returnfiles_task FROM {DESK};
"""


def tied(child, column, parent):
    """Tie a key to rows of the same keeper."""
    return migrations.RunSQL(rls.same_keeper(child, column, parent), migrations.RunSQL.noop)


class Migration(migrations.Migration):
    dependencies = [("returnfiles", "0001_initial"), ("register", "0002_rights")]

    operations = [
        operations.protect("returnfiles_file", rights="SELECT, INSERT"),
        operations.protect("returnfiles_act", rights="SELECT, INSERT"),
        operations.protect("returnfiles_task", rights="SELECT, INSERT"),
        operations.protect("returnfiles_glance", rights="SELECT, INSERT, UPDATE"),
        tied("returnfiles_file", "person_id", "register_person"),
        tied("returnfiles_act", "file_id", "returnfiles_file"),
        tied("returnfiles_act", "of_id", "returnfiles_act"),
        tied("returnfiles_task", "file_id", "returnfiles_file"),
        tied("returnfiles_glance", "file_id", "returnfiles_file"),
        migrations.RunSQL(WHOLE, WHOLE_BACK),
        migrations.RunSQL(CHANGED, CHANGED_BACK),
    ]
