"""Consents and papers are shown by assignment; see the tenth migration of the register.

Whoever sits on a panel and has promised secrecy reads that one paper without being assigned to
its person: the seat is the assignment, and it shows nothing else of them.
"""

from django.db import migrations

from homeward.postgres import operations
from homeward.postgres.address import DESK

EVERYBODY = "(SELECT homeward.sees_everybody())"
SITS = "= ANY ((SELECT homeward.seats())::uuid[])"

PAPERS = f"""
CREATE POLICY assigned ON interests_paper AS RESTRICTIVE TO {DESK}
  USING ({EVERYBODY} OR id {SITS} OR person_id = ANY ((SELECT homeward.assigned())::uuid[]))
  WITH CHECK ({EVERYBODY} OR person_id = ANY ((SELECT homeward.worked_on())::uuid[]));
"""


def with_its_paper(table: str) -> migrations.RunSQL:
    """Show what belongs to a paper to whom the paper is shown."""
    paper = f"SELECT FROM interests_paper x WHERE x.id = {table}.paper_id"
    own = "x.person_id = ANY ((SELECT homeward.worked_on())::uuid[])"
    return migrations.RunSQL(
        f"CREATE POLICY assigned ON {table} AS RESTRICTIVE TO {DESK}"
        f" USING ({EVERYBODY} OR EXISTS ({paper}))"
        f" WITH CHECK ({EVERYBODY} OR EXISTS ({paper} AND (x.id {SITS} OR {own})));",
        f"DROP POLICY assigned ON {table};",
    )


class Migration(migrations.Migration):
    dependencies = [("interests", "0004_rights_of_papers"), ("register", "0010_seen_by_assignment")]

    operations = [
        operations.assigned_only("interests_consent"),
        operations.assigned_only("interests_hearing"),
        operations.assigned_with("interests_stopped", "consent_id", "interests_consent"),
        migrations.RunSQL(PAPERS, "DROP POLICY assigned ON interests_paper;"),
        *map(with_its_paper, ("interests_writing", "interests_decision")),
    ]
