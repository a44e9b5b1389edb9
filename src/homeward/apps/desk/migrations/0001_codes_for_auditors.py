"""An auditor reads codes of persons in the log, and nothing else of the register.

Events name persons by keys. To an auditor every table of the register is empty, so that a key
alone would tell them nothing they could speak about with the desk. The function gives the code
that belongs to a key, and the key that belongs to a code, of their own register.
"""

from django.db import migrations

CODES = """
CREATE FUNCTION homeward.audited_codes(keys uuid[], codes text[])
RETURNS TABLE (key uuid, code text)
LANGUAGE sql STABLE PARALLEL RESTRICTED SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $f$
  SELECT p.id, p.code::text FROM public.register_person p
   WHERE (p.id = ANY (keys) OR p.code = ANY (codes))
     AND p.keeper_id = ANY (ARRAY(
       SELECT coalesce(o.keeper_id, o.id) FROM public.accounts_member m
         JOIN public.accounts_organisation o ON o.id = m.organisation_id
        WHERE m.id = homeward.actor() AND m.is_active AND m.role = 'auditor'))
$f$;
REVOKE ALL ON FUNCTION homeward.audited_codes(uuid[], text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION homeward.audited_codes(uuid[], text[]) TO homeward_desk;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("register", "0008_claims_by_hand_rights"),
        ("accounts", "0008_who_is_enrolled"),
    ]

    operations = [
        migrations.RunSQL(CODES, "DROP FUNCTION homeward.audited_codes(uuid[], text[]);\n"),
    ]
