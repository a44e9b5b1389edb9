"""Offices from which a desk writes, each with a sign and a series of its own.

Series and letters that are there stay as they are: without an office they are those of a desk that
has no office of its own, and the next number follows the last one given.
"""

import django.db.models.deletion
import django.db.models.functions.datetime
from django.conf import settings
from django.db import migrations, models


def pointer(to, **more):
    return models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to=to, **more)


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0008_who_is_enrolled"),
        ("letters", "0007_only_approved_leaves"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="WritingOffice",
            fields=[
                ("id", models.AutoField(primary_key=True, serialize=False)),
                ("sign", models.CharField(max_length=8)),
                ("names", models.JSONField()),
                (
                    "added_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False
                    ),
                ),
                ("closed_at", models.DateTimeField(null=True)),
                ("added_by", pointer(settings.AUTH_USER_MODEL, related_name="+")),
                ("closed_by", pointer(settings.AUTH_USER_MODEL, null=True, related_name="+")),
                ("keeper", pointer("accounts.organisation")),
            ],
            options={
                "ordering": ["sign"],
                "constraints": [
                    models.UniqueConstraint(fields=("keeper", "sign"), name="sign_once"),
                    models.CheckConstraint(
                        condition=models.Q(sign__regex="^[A-Z][A-Z0-9-]{0,7}$"),
                        name="a_sign_is_plain",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(closed_at=None, closed_by=None)
                        | models.Q(closed_at__isnull=False, closed_by__isnull=False),
                        name="somebody_closed_it",
                    ),
                ],
            },
        ),
        migrations.AddField("letter", "office", pointer("letters.writingoffice", null=True)),
        migrations.AddField("series", "office", pointer("letters.writingoffice", null=True)),
        migrations.RemoveConstraint("series", "series_once"),
        migrations.AddConstraint(
            "series",
            models.UniqueConstraint(
                fields=("keeper", "office", "year"), name="series_once", nulls_distinct=False
            ),
        ),
    ]
