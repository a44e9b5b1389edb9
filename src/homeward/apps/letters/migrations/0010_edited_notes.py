"""Words of notes that a desk edited: who reads them, who approves them, and that nothing is unsaid."""

import uuid

import django.db.models.deletion
import django.db.models.functions.datetime
from django.conf import settings
from django.db import migrations, models

from homeward.postgres import operations, rls
from homeward.postgres.address import DESK

WORDS, NOTE, ACT = "letters_rewording", "letters_rewordednote", "letters_rewordingact"
EVERYBODY = "(SELECT homeward.sees_everybody())"
A_LAWYER = (
    "EXISTS (SELECT FROM accounts_member m WHERE m.id = (SELECT homeward.actor())"
    " AND m.role = 'lawyer')"
)
# The words name nobody, so a lawyer reads them who sees none of the persons; the note itself, with
# its annex, is for who runs the desk.
READ_AND_WRITTEN = f"""
CREATE POLICY assigned ON {WORDS} AS RESTRICTIVE TO {DESK}
  USING ({EVERYBODY} OR {A_LAWYER}) WITH CHECK ({EVERYBODY});
CREATE POLICY assigned ON {ACT} AS RESTRICTIVE TO {DESK}
  USING ({EVERYBODY} OR {A_LAWYER})
  WITH CHECK (by_id = (SELECT homeward.actor()) AND CASE verb
    WHEN 'approved' THEN {A_LAWYER} WHEN 'withdrawn' THEN {EVERYBODY} ELSE false END);
"""
BACK = f"DROP POLICY assigned ON {ACT}; DROP POLICY assigned ON {WORDS};"


def now():
    return models.DateTimeField(
        db_default=django.db.models.functions.datetime.Now(), editable=False
    )


def key_to(model, **more):
    return models.ForeignKey(
        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=model, **more
    )


KEEPER, MEMBER = "accounts.organisation", settings.AUTH_USER_MODEL


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0008_who_is_enrolled"),
        ("letters", "0009_numbers_by_office"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField("letter", "said", models.BinaryField(null=True)),
        migrations.CreateModel(
            name="Rewording",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=uuid.uuid4, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("number", models.PositiveSmallIntegerField()),
                ("state", models.CharField(max_length=3)),
                ("reference", models.CharField(max_length=40)),
                ("text", models.CharField(max_length=20)),
                ("languages", models.CharField(max_length=20)),
                ("sealed", models.BinaryField()),
                ("digest", models.CharField(max_length=64)),
                ("brought_at", now()),
                ("brought_by", key_to(MEMBER)),
                ("keeper", key_to(KEEPER)),
                ("letter", key_to("letters.letter")),
            ],
            options={
                "ordering": ["-number"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("keeper", "letter", "number"), name="rewording_once"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="RewordedNote",
            fields=[
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
                ("pdf", models.BinaryField()),
                ("keeper", key_to(KEEPER)),
                ("rewording", key_to("letters.rewording")),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("keeper", "rewording"), name="reworded_note_once"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="RewordingAct",
            fields=[
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
                (
                    "verb",
                    models.CharField(
                        choices=[("approved", "Approved"), ("withdrawn", "Withdrawn")],
                        max_length=9,
                    ),
                ),
                ("at", now()),
                ("by", key_to(MEMBER)),
                ("keeper", key_to(KEEPER)),
                ("rewording", key_to("letters.rewording")),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("keeper", "rewording", "verb"), name="rewording_act_once"
                    )
                ],
            },
        ),
        *(operations.protect(table, rights="SELECT, INSERT") for table in (WORDS, NOTE, ACT)),
        *(
            migrations.RunSQL(rls.same_keeper(*tie), migrations.RunSQL.noop)
            for tie in (
                (WORDS, "letter_id", "letters_letter"),
                (NOTE, "rewording_id", WORDS),
                (ACT, "rewording_id", WORDS),
            )
        ),
        migrations.RunSQL(READ_AND_WRITTEN, BACK),
        operations.desk_only(NOTE),
    ]
