"""What a panel reads of the person whose paper lies before it: their code, and what they said.

Whoever sits on a panel and has promised secrecy may not be assigned to the person. Row security
keeps the person's own row from them, and a query that joins to it found no paper at all. They get
the code through a function, and the child's views by the paper; nothing else of the person.
"""

from django.db import migrations

from homeward.postgres.address import DESK

# Looks past row security for one thing, the code, and only of papers that the actor may read.
CODES = f"""
CREATE FUNCTION homeward.code_of_paper(asked uuid) RETURNS text
LANGUAGE sql STABLE PARALLEL RESTRICTED SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $f$
  SELECT p.code::text FROM public.interests_paper x
    JOIN public.register_person p ON p.keeper_id = x.keeper_id AND p.id = x.person_id
   WHERE x.id = asked AND x.keeper_id = ANY (homeward.keepers())
     AND (homeward.sees_everybody() OR x.id = ANY (homeward.seats())
          OR x.person_id = ANY (homeward.assigned()))
$f$;
REVOKE ALL ON FUNCTION homeward.code_of_paper(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION homeward.code_of_paper(uuid) TO {DESK};
"""  # noqa: S608 - constants only

SEEN = (
    "(SELECT homeward.sees_everybody()) OR person_id = ANY ((SELECT homeward.assigned())::uuid[])"
)
WRITTEN = SEEN.replace("assigned", "worked_on")
BEFORE_THE_PANEL = (
    "EXISTS (SELECT FROM interests_paper x WHERE x.person_id = interests_hearing.person_id"
    " AND x.keeper_id = interests_hearing.keeper_id"
    " AND x.id = ANY ((SELECT homeward.seats())::uuid[]))"
)


def views(seen: str) -> str:
    """Make the policy anew that says to whom a child's views are shown."""
    return (
        "DROP POLICY assigned ON interests_hearing;\n"
        f"CREATE POLICY assigned ON interests_hearing AS RESTRICTIVE TO {DESK}"
        f" USING ({seen}) WITH CHECK ({WRITTEN});\n"
    )


class Migration(migrations.Migration):
    dependencies = [("interests", "0005_seen_by_assignment")]

    operations = [
        migrations.RunSQL(CODES, "DROP FUNCTION homeward.code_of_paper(uuid);"),
        migrations.RunSQL(views(f"{SEEN} OR {BEFORE_THE_PANEL}"), views(SEEN)),
    ]
