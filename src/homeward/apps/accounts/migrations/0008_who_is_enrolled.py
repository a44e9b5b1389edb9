"""An administrator learns which of their members could come in with a second factor.

Keys lie under row security, each member's own, and stay there: this answers with numbers of
members and with nothing about a key, not its kind, its name or when it was used.
"""

from django.db import migrations

ENROLLED = """
CREATE FUNCTION homeward.enrolled() RETURNS integer[]
LANGUAGE sql STABLE PARALLEL RESTRICTED SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $f$
  SELECT coalesce(array_agg(DISTINCT m.id), ARRAY[]::integer[])
    FROM public.accounts_member m
    JOIN public.accounts_organisation o ON o.id = m.organisation_id
    JOIN public.mfa_authenticator k ON k.user_id = m.id AND k.type IN ('webauthn', 'totp')
   WHERE coalesce(o.keeper_id, o.id) = ANY (homeward.inviters())
     AND (m.keys_from IS NULL OR k.created_at >= m.keys_from)
$f$;
REVOKE ALL ON FUNCTION homeward.enrolled() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION homeward.enrolled() TO homeward_desk;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0007_language_when_chosen"),
        ("mfa", "0003_authenticator_type_uniq"),
    ]

    operations = [
        migrations.RunSQL(ENROLLED, "DROP FUNCTION homeward.enrolled();\n"),
    ]
