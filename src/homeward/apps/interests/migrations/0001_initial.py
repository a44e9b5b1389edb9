"""What people said about consent, what the child said, what was stopped."""

import django.contrib.postgres.fields
import django.db.models.deletion
import django.db.models.functions.datetime
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("accounts", "0006_rights_of_sign_in"),
        ("letters", "0003_keeper_in_every_key"),
        ("register", "0006_joined"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Consent",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=uuid.uuid4, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "whose",
                    models.CharField(
                        choices=[
                            ("child", "child"),
                            ("mother", "mother"),
                            ("father", "father"),
                            ("guardian", "guardian"),
                            ("caregiver", "caregiver"),
                        ],
                        max_length=10,
                    ),
                ),
                (
                    "purpose",
                    models.CharField(
                        choices=[
                            ("tracing", "tracing"),
                            ("sample", "sample"),
                            ("contact", "contact"),
                            ("sharing", "sharing"),
                            ("return", "return"),
                            ("placement", "placement"),
                        ],
                        max_length=10,
                    ),
                ),
                (
                    "position",
                    models.CharField(
                        choices=[
                            ("agreed", "agreed"),
                            ("refused", "refused"),
                            ("withdrawn", "withdrawn"),
                            ("unreachable", "unreachable"),
                            ("not_asked", "not_asked"),
                            ("not_sought", "not_sought"),
                        ],
                        max_length=12,
                    ),
                ),
                ("said_on", models.DateField()),
                ("to_whom", models.CharField(blank=True, max_length=3)),
                ("language", models.CharField(blank=True, max_length=8)),
                (
                    "present",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=12), null=True, size=None
                    ),
                ),
                ("explained", models.CharField(blank=True, max_length=3)),
                (
                    "at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False
                    ),
                ),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "confirms",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="interests.consent",
                    ),
                ),
                (
                    "keeper",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="accounts.organisation",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="register.person",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Hearing",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=uuid.uuid4, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "views",
                    models.CharField(
                        choices=[
                            ("not_asked", "not_asked"),
                            ("given", "given"),
                            ("declined", "declined"),
                            ("observed", "observed"),
                        ],
                        max_length=10,
                    ),
                ),
                ("heard_on", models.DateField()),
                ("language", models.CharField(blank=True, max_length=8)),
                (
                    "present",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=12), null=True, size=None
                    ),
                ),
                ("sealed", models.BinaryField()),
                (
                    "at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False
                    ),
                ),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "keeper",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="accounts.organisation",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="register.person",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Stopped",
            fields=[
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
                (
                    "what",
                    models.CharField(choices=[("gate", "Gate"), ("draft", "Draft")], max_length=6),
                ),
                ("state", models.CharField(blank=True, max_length=3)),
                (
                    "consent",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="interests.consent",
                    ),
                ),
                (
                    "keeper",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="accounts.organisation",
                    ),
                ),
                (
                    "letter",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="letters.letter",
                    ),
                ),
            ],
        ),
        migrations.AddIndex(
            model_name="consent",
            index=models.Index(fields=["keeper", "person", "said_on"], name="consent_of_person"),
        ),
        migrations.AddIndex(
            model_name="hearing",
            index=models.Index(fields=["keeper", "person", "heard_on"], name="hearing_of_person"),
        ),
        migrations.AddConstraint(
            model_name="stopped",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("letter__isnull", False), ("what", "draft")),
                    models.Q(("letter__isnull", True), ("what", "gate")),
                    _connector="OR",
                ),
                name="a_stopped_draft_is_named",
            ),
        ),
    ]
