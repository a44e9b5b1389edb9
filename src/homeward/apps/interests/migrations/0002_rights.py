"""Row security for consents: added, never changed, and not everything for everybody.

What a child said, and what anybody said about a mission's contact or about sharing, can tell that
somebody fears a State (R16). It is read by those who protect, and by lawyers; the rest by all
who work on persons.
"""

from django.db import migrations

from homeward.postgres import operations, rls
from homeward.postgres.address import DESK

ACTS_AS = f"""
CREATE FUNCTION homeward.acts_as(roles text[]) RETURNS boolean
LANGUAGE sql STABLE PARALLEL RESTRICTED SET search_path = pg_catalog, pg_temp AS $f$
  SELECT EXISTS (SELECT FROM public.accounts_member m
                  WHERE m.id = homeward.actor() AND m.is_active AND m.role = ANY (roles))
$f$;
REVOKE ALL ON FUNCTION homeward.acts_as(text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION homeward.acts_as(text[]) TO {DESK};
"""  # noqa: S608 - constants only
ACTS_AS_BACK = "DROP FUNCTION homeward.acts_as(text[]);"

HEARS = "(SELECT homeward.acts_as(ARRAY['protection_officer', 'protection_lead', 'lawyer']))"
PROTECTS = "(SELECT homeward.acts_as(ARRAY['protection_officer', 'protection_lead']))"
OPEN_WORDS = "whose <> 'child' AND purpose NOT IN ('contact', 'sharing')"


def tied(child, column, parent):
    """Tie a key to rows of the same keeper."""
    return migrations.RunSQL(rls.same_keeper(child, column, parent), migrations.RunSQL.noop)


class Migration(migrations.Migration):
    dependencies = [
        ("interests", "0001_initial"),
        ("letters", "0002_rights"),
        ("accounts", "0006_rights_of_sign_in"),
    ]

    operations = [
        migrations.RunSQL(ACTS_AS, ACTS_AS_BACK),
        operations.protect("interests_consent", rights="SELECT, INSERT"),
        operations.protect("interests_hearing", rights="SELECT, INSERT"),
        operations.protect("interests_stopped", rights="SELECT, INSERT"),
        operations.veto("interests_consent", "who_may_hear", f"{HEARS} OR {OPEN_WORDS}"),
        operations.veto("interests_hearing", "who_may_hear", HEARS),
        operations.veto("interests_stopped", "who_may_hear", PROTECTS),
        tied("interests_consent", "person_id", "register_person"),
        tied("interests_consent", "confirms_id", "interests_consent"),
        tied("interests_hearing", "person_id", "register_person"),
        tied("interests_stopped", "consent_id", "interests_consent"),
        tied("interests_stopped", "letter_id", "letters_letter"),
    ]
