"""Row security for reported figures: each desk has its own, and only a withdrawal changes a row."""

from django.db import migrations

from homeward.postgres import operations

TABLE = "publications_reportedfigure"


class Migration(migrations.Migration):
    dependencies = [("publications", "0001_initial"), ("accounts", "0003_rights")]

    operations = [
        operations.protect(TABLE, rights="SELECT, INSERT"),
        migrations.RunSQL(
            f"GRANT UPDATE (withdrawn_at, withdrawn_by_id) ON {TABLE} TO homeward_desk",
            f"REVOKE UPDATE (withdrawn_at, withdrawn_by_id) ON {TABLE} FROM homeward_desk",
        ),
    ]
