"""The desk's organisation, the member of the command line, and whose rows an actor may see."""

from django.db import migrations

# Only roles that work on persons see any. An administrator manages members and an auditor
# reads the log; neither is on this list, so to them the register is empty.
KEEPERS = """
CREATE OR REPLACE FUNCTION homeward.keepers() RETURNS integer[]
LANGUAGE sql STABLE PARALLEL RESTRICTED SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $f$
  SELECT coalesce(array_agg(coalesce(o.keeper_id, o.id)), ARRAY[]::integer[])
    FROM public.accounts_member m
    JOIN public.accounts_organisation o ON o.id = m.organisation_id
   WHERE m.id = homeward.actor() AND m.is_active
     AND m.role IN ('coordinator', 'protection_officer', 'protection_lead', 'lawyer')
$f$;

-- Whose log an actor may look at, and in whose name they may add to it: every active member's own.
CREATE OR REPLACE FUNCTION homeward.loggers() RETURNS integer[]
LANGUAGE sql STABLE PARALLEL RESTRICTED SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $f$
  SELECT coalesce(array_agg(coalesce(o.keeper_id, o.id)), ARRAY[]::integer[])
    FROM public.accounts_member m
    JOIN public.accounts_organisation o ON o.id = m.organisation_id
   WHERE m.id = homeward.actor() AND m.is_active
$f$;
REVOKE ALL ON FUNCTION homeward.loggers() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION homeward.loggers() TO homeward_desk;
"""


def first_members(apps, schema_editor):
    organisation = apps.get_model("accounts", "Organisation").objects.using(
        schema_editor.connection.alias
    )
    member = apps.get_model("accounts", "Member").objects.using(schema_editor.connection.alias)
    desk = organisation.create(name="Coordinating desk", kind="desk")
    # "!" is a password that no password matches: this member works on the machine itself.
    member.create(
        login="command-line",
        shown_as="Command line",
        role="coordinator",
        organisation=desk,
        password="!",
    )


class Migration(migrations.Migration):
    dependencies = [("accounts", "0001_initial"), ("audit", "0001_initial")]

    operations = [
        migrations.RunSQL(KEEPERS, migrations.RunSQL.noop),
        migrations.RunPython(first_members, migrations.RunPython.noop),
    ]
