"""Papers from missions at the desk: seen with their request, taken into a person's papers once."""

import django.db.models.deletion
import django.db.models.functions.datetime
from django.conf import settings
from django.db import migrations, models

from homeward.postgres import operations, rls


def pointer(to):
    return models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to=to)


class Migration(migrations.Migration):
    dependencies = [
        ("releases", "0003_lists_of_missions"),
        ("counter", "0006_enclosures"),
        ("documents", "0002_rights"),
    ]

    operations = [
        migrations.CreateModel(
            name="TakenPaper",
            fields=[
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
                (
                    "at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False
                    ),
                ),
                ("by", pointer(settings.AUTH_USER_MODEL)),
                ("document", pointer("documents.document")),
                ("enclosure", pointer("counter.enclosure")),
                ("keeper", pointer("accounts.organisation")),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("keeper", "enclosure"), name="a_paper_is_taken_in_once"
                    )
                ],
            },
        ),
        operations.protect("releases_takenpaper", rights="SELECT, INSERT"),
        operations.assigned_with("releases_takenpaper", "document_id", "documents_document"),
        *[
            operations.assigned_with(table, "request_id", "counter_request", ["subject"])
            for table in ("counter_enclosure", "counter_enclosurepage")
        ],
        *[
            migrations.RunSQL(rls.same_keeper(*tied), migrations.RunSQL.noop)
            for tied in (
                ("releases_takenpaper", "enclosure_id", "counter_enclosure"),
                ("releases_takenpaper", "document_id", "documents_document"),
            )
        ],
    ]
