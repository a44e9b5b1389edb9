"""What passed with States, the steps of a desk, what States said."""

import django.db.models.deletion
import django.db.models.functions.datetime
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("accounts", "0008_who_is_enrolled"),
        ("counter", "0003_coming_in"),
        ("letters", "0005_seen_by_assignment"),
        ("register", "0010_seen_by_assignment"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Concern",
            fields=[
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
                (
                    "keeper",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
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
            name="Exchange",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=uuid.uuid4, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("state", models.CharField(max_length=3)),
                (
                    "direction",
                    models.CharField(choices=[("out", "out"), ("in", "in")], max_length=3),
                ),
                (
                    "means",
                    models.CharField(
                        choices=[
                            ("note", "note"),
                            ("mail", "mail"),
                            ("call", "call"),
                            ("visit", "visit"),
                            ("meeting", "meeting"),
                            ("counter", "counter"),
                        ],
                        max_length=8,
                    ),
                ),
                ("day", models.DateField()),
                ("sealed", models.BinaryField()),
                ("reference", models.CharField(blank=True, max_length=60)),
                ("asks", models.BooleanField(default=False)),
                ("answer_by", models.DateField(null=True)),
                (
                    "act",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("remind", "remind"),
                            ("call", "call"),
                            ("visit", "visit"),
                            ("capital", "capital"),
                            ("protecting power", "protecting power"),
                        ],
                        max_length=16,
                    ),
                ),
                (
                    "recorded_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False
                    ),
                ),
                ("withdrawn_at", models.DateTimeField(null=True)),
                (
                    "keeper",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
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
                (
                    "of",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="correspondence.exchange",
                    ),
                ),
                (
                    "persons",
                    models.ManyToManyField(
                        related_name="+", through="correspondence.Concern", to="register.person"
                    ),
                ),
                (
                    "recorded_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "request",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="counter.request",
                    ),
                ),
                (
                    "withdrawn_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
        migrations.AddField(
            model_name="concern",
            name="exchange",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, to="correspondence.exchange"
            ),
        ),
        migrations.CreateModel(
            name="Ladder",
            fields=[
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
                ("rungs", models.JSONField()),
                (
                    "made_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False
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
                    "made_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="StatedPosition",
            fields=[
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
                ("state", models.CharField(max_length=3)),
                (
                    "covers",
                    models.CharField(
                        choices=[
                            ("all", "All"),
                            ("children", "Children"),
                            ("orphans", "Orphans"),
                            ("case by case", "Case By Case"),
                            ("none", "None"),
                        ],
                        max_length=12,
                    ),
                ),
                ("said_on", models.DateField()),
                ("speaker", models.CharField(blank=True, max_length=160)),
                ("source", models.CharField(max_length=300)),
                (
                    "added_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False
                    ),
                ),
                ("withdrawn_at", models.DateTimeField(null=True)),
                (
                    "added_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
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
                    "withdrawn_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["-said_on", "-id"],
            },
        ),
        migrations.AddConstraint(
            model_name="exchange",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("direction", "out"),
                    models.Q(("act", ""), ("answer_by", None), ("asks", False)),
                    _connector="OR",
                ),
                name="only_what_went_out_asks",
            ),
        ),
        migrations.AddConstraint(
            model_name="exchange",
            constraint=models.UniqueConstraint(
                condition=models.Q(("letter__isnull", False), ("withdrawn_at", None)),
                fields=("keeper", "letter"),
                name="a_letter_is_sent_once",
            ),
        ),
        migrations.AddConstraint(
            model_name="concern",
            constraint=models.UniqueConstraint(
                fields=("keeper", "exchange", "person"), name="concern_once"
            ),
        ),
    ]
