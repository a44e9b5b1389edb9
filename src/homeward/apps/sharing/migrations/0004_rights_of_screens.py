"""The risk screens' compartment: shown to those who protect, kept by the desk, never changed.

What is answered there can be the fear itself (R16), so a coordinator's or a lawyer's role sees no
row of it, whatever a page asks.
"""

from django.db import migrations

from homeward.postgres import operations, rls

SCREENERS = """
CREATE FUNCTION homeward.screeners() RETURNS integer[]
LANGUAGE sql STABLE PARALLEL RESTRICTED SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $f$
  SELECT coalesce(array_agg(coalesce(o.keeper_id, o.id)), ARRAY[]::integer[])
    FROM public.accounts_member m
    JOIN public.accounts_organisation o ON o.id = m.organisation_id
   WHERE m.id = homeward.actor() AND m.is_active
     AND m.role IN ('protection_officer', 'protection_lead')
$f$;
REVOKE ALL ON FUNCTION homeward.screeners() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION homeward.screeners() TO homeward_desk;
"""


class Migration(migrations.Migration):
    dependencies = [("sharing", "0003_screen_and_named_fields")]

    operations = [
        migrations.RunSQL(SCREENERS, "DROP FUNCTION homeward.screeners();"),
        operations.protect(
            "sharing_screen", function="homeward.screeners()", rights="SELECT, INSERT"
        ),
        migrations.RunSQL(
            rls.same_keeper("sharing_screen", "person_id", "register_person"),
            migrations.RunSQL.noop,
        ),
    ]
