"""Lists of families who search, handed in by missions: the mission's own until it confirms one.

The desk may read a list from then on and write nothing into it: no column here could say what came
of it. A trigger holds the order: what is confirmed stays as it is, what is withdrawn is empty.
"""

import uuid

import django.db.models.deletion
import django.db.models.functions.datetime
from django.conf import settings
from django.db import migrations, models

from homeward.postgres import operations, rls
from homeward.postgres.address import COUNTER

TABLE = "counter_searchlist"
RIGHTS = "SELECT, INSERT, UPDATE (tables, confirmed_at, withdrawn_at, content)"
IN_THE_OWN_NAME = f"""
CREATE POLICY in_the_own_name ON {TABLE} AS RESTRICTIVE FOR INSERT TO {COUNTER}
  WITH CHECK (by_id = homeward.actor()
    AND by_label = (SELECT m.shown_as FROM accounts_member m WHERE m.id = homeward.actor())
    AND at BETWEEN now() AND clock_timestamp());
"""  # noqa: S608 - constants only
# A list corrects a list of the same mission and of no other: a key that ties to another mission's
# would tell that there is one.
CORRECTS = f"""
CREATE UNIQUE INDEX counter_searchlist_served ON {TABLE} (keeper_id, mission_id, id);
ALTER TABLE {TABLE} ADD CONSTRAINT counter_searchlist_instead_kept
  FOREIGN KEY (keeper_id, mission_id, instead_of_id)
  REFERENCES {TABLE} (keeper_id, mission_id, id) DEFERRABLE INITIALLY DEFERRED;
"""
IN_ORDER = f"""
CREATE FUNCTION homeward.list_written() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $f$
BEGIN
  IF current_user <> '{COUNTER}' THEN
    RETURN NEW;
  END IF;
  IF TG_OP = 'INSERT' THEN
    IF NEW.confirmed_at IS NOT NULL OR NEW.withdrawn_at IS NOT NULL THEN
      RAISE insufficient_privilege USING MESSAGE = 'permission denied: a list is looked at first';
    END IF;
  ELSIF OLD.withdrawn_at IS NOT NULL
     OR (OLD.confirmed_at IS NOT NULL AND (NEW.tables IS DISTINCT FROM OLD.tables
         OR NEW.confirmed_at IS DISTINCT FROM OLD.confirmed_at))
     OR ((NEW.withdrawn_at IS NOT NULL) <> (NEW.content = ''::bytea))
     OR (NEW.content <> ''::bytea AND NEW.content IS DISTINCT FROM OLD.content) THEN
    RAISE insufficient_privilege USING MESSAGE = 'permission denied: this is not done again';
  END IF;
  RETURN NEW;
END
$f$;
REVOKE ALL ON FUNCTION homeward.list_written() FROM PUBLIC;
CREATE TRIGGER list_written BEFORE INSERT OR UPDATE ON {TABLE}
  FOR EACH ROW EXECUTE FUNCTION homeward.list_written();
"""
IN_ORDER_BACK = f"""
DROP TRIGGER list_written ON {TABLE};
DROP FUNCTION homeward.list_written();
"""


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0008_who_is_enrolled"),
        ("counter", "0003_coming_in"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="SearchList",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=uuid.uuid4, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("file_name", models.CharField(max_length=200)),
                ("digest", models.BinaryField(max_length=32)),
                ("content", models.BinaryField()),
                ("tables", models.JSONField(default=list)),
                ("rows", models.IntegerField()),
                ("by_label", models.CharField(max_length=120)),
                (
                    "at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False
                    ),
                ),
                ("confirmed_at", models.DateTimeField(null=True)),
                ("withdrawn_at", models.DateTimeField(null=True)),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "instead_of",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="counter.searchlist",
                    ),
                ),
                (
                    "keeper",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="accounts.organisation",
                    ),
                ),
                (
                    "mission",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="counter.mission",
                    ),
                ),
            ],
        ),
        operations.protect(TABLE, rights="SELECT"),
        operations.veto(TABLE, "when_it_is_confirmed", "confirmed_at IS NOT NULL"),
        migrations.RunSQL(
            rls.allow(TABLE, "mission_id", "homeward.recipients()", role=COUNTER, rights=RIGHTS),
            migrations.RunSQL.noop,
        ),
        migrations.RunSQL(IN_THE_OWN_NAME, migrations.RunSQL.noop),
        migrations.RunSQL(
            rls.same_keeper(TABLE, "mission_id", "counter_mission"), migrations.RunSQL.noop
        ),
        migrations.RunSQL(CORRECTS, migrations.RunSQL.noop),
        migrations.RunSQL(IN_ORDER, IN_ORDER_BACK),
    ]
