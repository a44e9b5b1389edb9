"""The keeper in the key of an entry, so that it never answers for another keeper's letter."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("letters", "0002_rights")]

    operations = [
        migrations.RemoveConstraint(model_name="entry", name="entry_once"),
        migrations.AddConstraint(
            model_name="entry",
            constraint=models.UniqueConstraint(
                fields=("keeper", "letter", "person"), name="entry_once"
            ),
        ),
    ]
