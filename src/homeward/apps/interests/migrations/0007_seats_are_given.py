"""A seat on a panel opens a paper, so that it is given by whoever may write about that child.

Until now the database let any member who works on persons write themselves a seat, promise, and
read the paper of a child to whom they are not assigned; and let any who protect move others from
a panel. No page did that. Who sits may ask others on, as before; who left does not come back alone.
"""

from django.db import migrations

from homeward.postgres.address import DESK

EVERYBODY = "(SELECT homeward.sees_everybody())"
OWN = "member_id = (SELECT homeward.actor())"
PAPER = "SELECT FROM interests_paper x WHERE x.id = interests_seat.paper_id"
# Within the paper's own policies: whoever does not see it gives no seat either.
GIVES = (
    f"EXISTS ({PAPER} AND (x.id = ANY ((SELECT homeward.seats())::uuid[])"
    " OR x.person_id = ANY ((SELECT homeward.worked_on())::uuid[])))"
)

SEATS = f"""
CREATE POLICY assigned ON interests_seat AS RESTRICTIVE FOR SELECT TO {DESK}
  USING ({EVERYBODY} OR {OWN} OR EXISTS ({PAPER}));
CREATE POLICY given ON interests_seat AS RESTRICTIVE FOR INSERT TO {DESK}
  WITH CHECK ({EVERYBODY} OR {GIVES});
CREATE POLICY changed ON interests_seat AS RESTRICTIVE FOR UPDATE TO {DESK}
  USING ({EVERYBODY} OR ({OWN} AND left_at IS NULL) OR {GIVES})
  WITH CHECK ({EVERYBODY} OR {OWN} OR {GIVES});
"""
SEATS_BACK = """
DROP POLICY assigned ON interests_seat;
DROP POLICY given ON interests_seat;
DROP POLICY changed ON interests_seat;
"""


class Migration(migrations.Migration):
    dependencies = [("interests", "0006_from_the_seat")]

    operations = [migrations.RunSQL(SEATS, SEATS_BACK)]
