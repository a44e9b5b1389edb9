"""Who of a mission sees what: its head everything, an officer what the head gave, until its end.

Beside the policy by recipient stands a veto by what was given. Copies, answers and notes go with
their request and need none of their own; letters and lists name many persons, and are for whoever
was given everything.
"""

import uuid

import django.db.models.deletion
import django.db.models.functions.datetime
from django.conf import settings
from django.db import migrations, models

from homeward.postgres import operations, rls
from homeward.postgres.address import COUNTER

TABLE = "counter_delegation"
OF_THE_ACTOR = """
    FROM public.accounts_member m
    JOIN public.accounts_organisation o ON o.id = m.organisation_id AND o.kind = 'mission'
    JOIN public.counter_mission c ON c.id = o.id
   WHERE m.id = homeward.actor() AND m.is_active"""
STANDS = "d.ended_at IS NULL AND d.ends_at > now()"
FUNCTIONS = f"""
-- The mission of which the actor is the head.
CREATE FUNCTION homeward.heads() RETURNS integer[]
LANGUAGE sql STABLE PARALLEL RESTRICTED SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $f$
  SELECT coalesce(array_agg(c.id), ARRAY[]::integer[]) {OF_THE_ACTOR}
     AND m.role = 'head_of_mission'
$f$;

-- The mission of which the actor sees everything: its head, or whom the head gave everything.
CREATE FUNCTION homeward.whole_missions() RETURNS integer[]
LANGUAGE sql STABLE PARALLEL RESTRICTED SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $f$
  SELECT coalesce(array_agg(c.id), ARRAY[]::integer[]) {OF_THE_ACTOR}
     AND (m.role = 'head_of_mission' OR (m.role = 'consular_officer' AND EXISTS (
       SELECT FROM public.{TABLE} d WHERE d.mission_id = c.id AND d.member_id = m.id
          AND d.request_id IS NULL AND {STANDS})))
$f$;

-- The requests that the head gave the actor by name.
CREATE FUNCTION homeward.delegated() RETURNS uuid[]
LANGUAGE sql STABLE PARALLEL RESTRICTED SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $f$
  SELECT coalesce(array_agg(d.request_id), ARRAY[]::uuid[])
    FROM public.{TABLE} d
   WHERE d.member_id = homeward.actor() AND d.request_id IS NOT NULL AND {STANDS}
     AND d.mission_id IN (SELECT c.id {OF_THE_ACTOR} AND m.role = 'consular_officer')
$f$;

-- Whom a head may give access: the consular officers of the own mission, for nobody else to read.
CREATE FUNCTION homeward.own_officers(OUT member integer, OUT shown_as text)
RETURNS SETOF record
LANGUAGE sql STABLE PARALLEL RESTRICTED SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $f$
  SELECT m.id, m.shown_as::text FROM public.accounts_member m
   WHERE m.organisation_id = ANY (homeward.heads()) AND m.is_active
     AND m.role = 'consular_officer'
   ORDER BY m.shown_as, m.id
$f$;
"""  # noqa: S608 - constants only
OURS = "homeward.heads(), homeward.whole_missions(), homeward.delegated(), homeward.own_officers()"
RIGHTS = f"""
REVOKE ALL ON FUNCTION {OURS} FROM PUBLIC;
GRANT EXECUTE ON FUNCTION {OURS} TO {COUNTER};
"""
FUNCTIONS_BACK = """
DROP FUNCTION homeward.own_officers();
DROP FUNCTION homeward.delegated();
DROP FUNCTION homeward.whole_missions();
DROP FUNCTION homeward.heads();
"""
WHOLE = "ANY ((SELECT homeward.whole_missions())::integer[])"
HEADS = "mission_id = ANY ((SELECT homeward.heads())::integer[])"
VETOES = {
    "counter_request": f"recipient_id = {WHOLE} OR id = ANY ((SELECT homeward.delegated())::uuid[])",
    "counter_paper": f"recipient_id = {WHOLE}",
    "counter_searchlist": f"mission_id = {WHOLE}",
    TABLE: f"{HEADS} OR member_id = homeward.actor()",
}
# A head gives, in the own name, to an officer of the own mission, for a year at most.
GIVEN = f"""
CREATE POLICY given_by_the_head ON {TABLE} AS RESTRICTIVE FOR INSERT TO {COUNTER}
  WITH CHECK ({HEADS} AND by_id = homeward.actor()
    AND by_label = (SELECT m.shown_as FROM accounts_member m WHERE m.id = homeward.actor())
    AND (member_id, member_label::text) IN (SELECT f.member, f.shown_as FROM homeward.own_officers() f)
    AND at BETWEEN now() AND clock_timestamp() AND ended_at IS NULL
    AND ends_at > now() AND ends_at <= now() + interval '367 days');
CREATE POLICY ended_by_the_head ON {TABLE} AS RESTRICTIVE FOR UPDATE TO {COUNTER}
  USING ({HEADS});
ALTER TABLE {TABLE} ADD CONSTRAINT {TABLE}_request_kept
  FOREIGN KEY (keeper_id, mission_id, request_id)
  REFERENCES counter_request (keeper_id, recipient_id, id) DEFERRABLE INITIALLY DEFERRED;
CREATE FUNCTION homeward.delegation_ended() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $f$
BEGIN
  IF OLD.ended_at IS NOT NULL THEN
    RAISE insufficient_privilege USING MESSAGE = 'permission denied: it has ended already';
  END IF;
  NEW.ended_at := now();
  RETURN NEW;
END
$f$;
REVOKE ALL ON FUNCTION homeward.delegation_ended() FROM PUBLIC;
CREATE TRIGGER delegation_ended BEFORE UPDATE ON {TABLE}
  FOR EACH ROW EXECUTE FUNCTION homeward.delegation_ended();
"""  # noqa: S608 - constants only
GIVEN_BACK = f"""
DROP TRIGGER delegation_ended ON {TABLE};
DROP FUNCTION homeward.delegation_ended();
"""


def pointer(to, **more):
    return models.ForeignKey(
        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=to, **more
    )


class Migration(migrations.Migration):
    dependencies = [
        ("counter", "0004_lists_of_families"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Delegation",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=uuid.uuid4, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("member_label", models.CharField(max_length=120)),
                ("by_label", models.CharField(max_length=120)),
                (
                    "at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False
                    ),
                ),
                ("ends_at", models.DateTimeField()),
                ("ended_at", models.DateTimeField(null=True)),
                ("by", pointer(settings.AUTH_USER_MODEL)),
                ("keeper", pointer("accounts.organisation")),
                ("member", pointer(settings.AUTH_USER_MODEL)),
                ("mission", pointer("counter.mission")),
                ("request", pointer("counter.request", null=True, db_constraint=False)),
            ],
        ),
        migrations.RunSQL(FUNCTIONS, FUNCTIONS_BACK),
        migrations.RunSQL(RIGHTS, migrations.RunSQL.noop),
        operations.protect(TABLE, rights="SELECT"),
        migrations.RunSQL(
            rls.allow(
                TABLE,
                "mission_id",
                "homeward.recipients()",
                role=COUNTER,
                rights="SELECT, INSERT, UPDATE (ended_at)",
            ),
            migrations.RunSQL.noop,
        ),
        *[
            operations.veto(table, "by_what_was_given", condition, role=COUNTER)
            for table, condition in VETOES.items()
        ],
        migrations.RunSQL(GIVEN, GIVEN_BACK),
        migrations.RunSQL(
            rls.same_keeper(TABLE, "mission_id", "counter_mission"), migrations.RunSQL.noop
        ),
    ]
