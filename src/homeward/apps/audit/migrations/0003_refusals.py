"""Refusals are found by whom they concern and when."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("audit", "0002_rights"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="event",
            index=models.Index(
                condition=models.Q(("kind", "refused")),
                fields=["target", "at"],
                name="audit_event_refusals",
            ),
        ),
    ]
