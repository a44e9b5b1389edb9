"""The log may be added to and looked at, never changed."""

from django.db import migrations

from homeward.postgres import operations


class Migration(migrations.Migration):
    dependencies = [("audit", "0001_initial"), ("accounts", "0002_first_members")]

    operations = [
        operations.protect("audit_event", "keeper", "homeward.loggers()", rights="SELECT, INSERT"),
    ]
