"""The keeper in every key, so that no key answers for another keeper's list or source."""

from django.db import migrations, models

from homeward.postgres import rls


class Migration(migrations.Migration):
    dependencies = [("intake", "0002_rights"), ("register", "0003_keeper_in_every_key")]

    operations = [
        migrations.RemoveConstraint(model_name="row", name="row_once"),
        migrations.AddConstraint(
            model_name="row",
            constraint=models.UniqueConstraint(
                fields=("keeper", "list", "sheet", "number"), name="row_once"
            ),
        ),
        migrations.RunSQL(
            rls.same_keeper("intake_list", "source_id", "register_source"), migrations.RunSQL.noop
        ),
        migrations.RunSQL(
            rls.same_keeper("intake_list", "replaces_id", "intake_list"), migrations.RunSQL.noop
        ),
    ]
