"""Who sees what at the counter: a mission its own rows, while something stands; the desk its desk's.

The counter's role gets rights here and in the next migration and nowhere else. Three things hold
beside the policy by recipient: a request is there only until `ends_at`, a copy only until its own
end and while it is not recalled, and answers and notes only with their request.
"""

from django.db import migrations

from homeward.postgres import operations, rls
from homeward.postgres.address import COUNTER

# Whose matters an actor is served: an active consular member of an appointed mission, its own.
RECIPIENTS = """
CREATE FUNCTION homeward.recipients() RETURNS integer[]
LANGUAGE sql STABLE PARALLEL RESTRICTED SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $f$
  SELECT coalesce(array_agg(c.id), ARRAY[]::integer[])
    FROM public.accounts_member m
    JOIN public.accounts_organisation o ON o.id = m.organisation_id AND o.kind = 'mission'
    JOIN public.counter_mission c ON c.id = o.id
   WHERE m.id = homeward.actor() AND m.is_active
     AND m.role IN ('consular_officer', 'head_of_mission')
$f$;
REVOKE ALL ON FUNCTION homeward.recipients() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION homeward.recipients() TO homeward_counter;
"""

# What of each table the counter may do. `subject` is no column of a request to it.
COUNTERS = {
    "counter_mission": ("id", "SELECT (id, keeper_id, state)"),
    "counter_request": (
        "recipient_id",
        "SELECT (id, keeper_id, recipient_id, reference, opened_at, ends_at)",
    ),
    "counter_copy": ("recipient_id", "SELECT"),
    "counter_answer": ("recipient_id", "SELECT, INSERT"),
    "counter_note": ("recipient_id", "SELECT, INSERT"),
    "counter_paper": ("recipient_id", "SELECT"),
}
DESKS = {
    "counter_mission": "SELECT, INSERT",
    "counter_request": "SELECT, INSERT",
    "counter_copy": "SELECT, INSERT",
    "counter_answer": "SELECT",
    "counter_note": "SELECT, INSERT",
    # Never its bytes: who may not see every person a letter names still has to take it back.
    "counter_paper": (
        "SELECT (id, keeper_id, recipient_id, reference, dated, languages, handed_at,"
        " withdrawn_at), INSERT"
    ),
}
# What the desk may write again: the ends of things, and the emptying of what is recalled.
AGAIN = """
GRANT UPDATE (ends_at) ON counter_request TO homeward_desk;
GRANT UPDATE (recalled_at, said) ON counter_copy TO homeward_desk;
GRANT UPDATE (withdrawn_at) ON counter_paper TO homeward_desk;
"""
ITS_REQUEST = "request_id IN (SELECT r.id FROM counter_request r)"
VETOES = {
    "counter_request": ("while_something_stands", "ends_at > now()"),
    "counter_copy": (
        "while_it_stands",
        f"ends_at > now() AND recalled_at IS NULL AND {ITS_REQUEST}",
    ),
    "counter_answer": ("with_its_request", ITS_REQUEST),
    "counter_note": ("with_its_request", ITS_REQUEST),
    "counter_paper": ("while_it_is_not_withdrawn", "withdrawn_at IS NULL"),
}
# Nobody writes in another's name or on another day, and each side writes as itself.
SHOWN = "by_label = (SELECT m.shown_as FROM accounts_member m WHERE m.id = homeward.actor())"
NOW = "at BETWEEN now() AND clock_timestamp()"
IN_THE_OWN_NAME = f"""
CREATE POLICY in_the_own_name ON counter_answer AS RESTRICTIVE FOR INSERT TO homeward_counter
  WITH CHECK (by_id = homeward.actor() AND {SHOWN} AND {NOW});
CREATE POLICY in_the_own_name ON counter_note AS RESTRICTIVE FOR INSERT TO homeward_counter
  WITH CHECK (by_id = homeward.actor() AND from_mission AND {SHOWN} AND {NOW});
CREATE POLICY in_the_desks_name ON counter_note AS RESTRICTIVE FOR INSERT TO homeward_desk
  WITH CHECK (by_id = homeward.actor() AND NOT from_mission);
"""


def served_with(child: str) -> str:
    """Tie a row to a request of the same keeper and the same mission."""
    keys = "(keeper_id, recipient_id, request_id)"
    return (
        f"ALTER TABLE {child} ADD CONSTRAINT {child}_request_kept FOREIGN KEY {keys} "
        "REFERENCES counter_request (keeper_id, recipient_id, id) DEFERRABLE INITIALLY DEFERRED;"
    )


# A note answers a note of the same request and of no other: a key that ties to another mission's
# note would tell that there is one.
ANSWERED = """
CREATE UNIQUE INDEX counter_note_served ON counter_note (keeper_id, recipient_id, request_id, id);
ALTER TABLE counter_note ADD CONSTRAINT counter_note_of_kept
  FOREIGN KEY (keeper_id, recipient_id, request_id, of_id)
  REFERENCES counter_note (keeper_id, recipient_id, request_id, id) DEFERRABLE INITIALLY DEFERRED;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("counter", "0001_initial"),
        ("accounts", "0006_rights_of_sign_in"),
    ]

    operations = [
        migrations.RunSQL(RECIPIENTS, "DROP FUNCTION homeward.recipients();"),
        *[operations.protect(table, rights=rights) for table, rights in DESKS.items()],
        migrations.RunSQL(AGAIN, migrations.RunSQL.noop),
        *[
            migrations.RunSQL(
                rls.allow(table, column, "homeward.recipients()", role=COUNTER, rights=rights),
                migrations.RunSQL.noop,
            )
            for table, (column, rights) in COUNTERS.items()
        ],
        *[
            operations.veto(table, name, condition, role=COUNTER)
            for table, (name, condition) in VETOES.items()
        ],
        migrations.RunSQL(IN_THE_OWN_NAME, migrations.RunSQL.noop),
        *[
            migrations.RunSQL(
                rls.same_keeper(table, "recipient_id", "counter_mission"), migrations.RunSQL.noop
            )
            for table in COUNTERS
            if table != "counter_mission"
        ],
        *[
            migrations.RunSQL(
                rls.same_keeper(table, "request_id", "counter_request"), migrations.RunSQL.noop
            )
            for table in ("counter_copy", "counter_answer", "counter_note")
        ],
        migrations.RunSQL(
            "CREATE UNIQUE INDEX counter_request_served ON counter_request"
            " (keeper_id, recipient_id, id);",
            migrations.RunSQL.noop,
        ),
        *[
            migrations.RunSQL(served_with(table), migrations.RunSQL.noop)
            for table in ("counter_copy", "counter_answer", "counter_note")
        ],
        migrations.RunSQL(ANSWERED, migrations.RunSQL.noop),
    ]
