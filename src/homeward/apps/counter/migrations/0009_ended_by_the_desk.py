"""A delegation that the desk ended says why, for the mission's head to read.

What the desk may do with it is in `releases`, which knows who runs the desk. No right of the
counter's role on the new column: a mission cannot write the desk's words.
"""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("counter", "0008_papers_taken_back")]

    operations = [
        migrations.AddField(
            model_name="delegation",
            name="ended_why",
            field=models.CharField(db_default="", default="", max_length=200),
        ),
        migrations.AddConstraint(
            model_name="delegation",
            constraint=models.CheckConstraint(
                condition=models.Q(("ended_why", ""), ("ended_at__isnull", False), _connector="OR"),
                name="a_reason_for_what_has_ended",
            ),
        ),
    ]
