"""The desk's role changes passwords of members and nothing else about them.

Who somebody is, for whom they work and in which role is said once, when they are enrolled. A
hole in a page can then not make an auditor a protection lead, or one desk's member another's.
"""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("accounts", "0003_rights")]

    operations = [
        migrations.RunSQL(
            "REVOKE UPDATE ON accounts_member FROM homeward_desk;"
            "GRANT UPDATE (password) ON accounts_member TO homeward_desk",
            "GRANT UPDATE ON accounts_member TO homeward_desk",
        ),
    ]
