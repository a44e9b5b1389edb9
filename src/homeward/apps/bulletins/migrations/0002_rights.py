"""Who reads bulletins: the desk its own, the public those whose day has come. Nobody changes one."""

from django.db import migrations

from homeward.postgres import operations, rls
from homeward.postgres.address import PUBLIC_SIDE

# The only right that the public's role has on any table. The database keeps the day, so that no
# page can show a bulletin too early.
READ_BY_ANYBODY = f"""
CREATE POLICY {PUBLIC_SIDE} ON bulletins_bulletin TO {PUBLIC_SIDE}
  USING (opens_at <= statement_timestamp()) WITH CHECK (opens_at <= statement_timestamp());
GRANT SELECT ON bulletins_bulletin TO {PUBLIC_SIDE};
"""
BACK = f"""
REVOKE ALL ON bulletins_bulletin FROM {PUBLIC_SIDE};
DROP POLICY {PUBLIC_SIDE} ON bulletins_bulletin;
"""


class Migration(migrations.Migration):
    dependencies = [("bulletins", "0001_initial"), ("accounts", "0008_who_is_enrolled")]

    operations = [
        operations.protect("bulletins_bulletin", rights="SELECT, INSERT"),
        migrations.RunSQL(READ_BY_ANYBODY, BACK),
        migrations.RunSQL(
            rls.same_keeper("bulletins_bulletin", "corrects_id", "bulletins_bulletin"),
            migrations.RunSQL.noop,
        ),
    ]
