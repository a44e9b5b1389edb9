"""Row security for the correspondence: exchanges are for who runs the desk, as letters are.

Whom one was about is shown by assignment besides, as every row that names a person.
"""

from django.db import migrations

from homeward.postgres import operations, rls

EXCHANGE, CONCERN = "correspondence_exchange", "correspondence_concern"
LADDER, POSITION = "correspondence_ladder", "correspondence_statedposition"
PARENTS = (
    (EXCHANGE, "of_id", EXCHANGE),
    (EXCHANGE, "letter_id", "letters_letter"),
    (EXCHANGE, "request_id", "counter_request"),
    (CONCERN, "exchange_id", EXCHANGE),
    (CONCERN, "person_id", "register_person"),
)


def withdrawable(table):
    columns = "(withdrawn_at, withdrawn_by_id)"
    return migrations.RunSQL(
        f"GRANT UPDATE {columns} ON {table} TO homeward_desk",
        f"REVOKE UPDATE {columns} ON {table} FROM homeward_desk",
    )


class Migration(migrations.Migration):
    dependencies = [
        ("correspondence", "0001_initial"),
        ("letters", "0005_seen_by_assignment"),
        ("counter", "0003_coming_in"),
    ]

    operations = [
        *(
            operations.protect(table, rights="SELECT, INSERT")
            for table in (EXCHANGE, CONCERN, LADDER, POSITION)
        ),
        *(migrations.RunSQL(rls.same_keeper(*tie), migrations.RunSQL.noop) for tie in PARENTS),
        withdrawable(EXCHANGE),
        withdrawable(POSITION),
        operations.desk_only(EXCHANGE),
        operations.assigned_only(CONCERN),
    ]
