"""A desk whose lawyer approved the texts of notes: without that, no letter has a number."""

from contextlib import contextmanager


@contextmanager
def beside():
    """Let somebody else act for a moment, and then whoever acted before."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("select current_setting('homeward.actor', true)")
        [before] = cursor.fetchone()
        cursor.execute("select set_config('homeward.actor', '', true)")
        yield
        cursor.execute("select set_config('homeward.actor', %s, true)", [before or ""])


def approve_texts(actor, *languages):
    """Every text, or those in some languages, approved by a lawyer of the actor's desk."""
    from homeward.apps.accounts.access import actor_of
    from homeward.apps.accounts.models import Member
    from homeward.apps.audit.actions import acting_as
    from homeward.apps.letters import actions
    from homeward.apps.letters.typesetting.texts import texts

    member = Member.objects.filter(organisation=actor.team, role="lawyer", is_active=True).first()
    lawyer = actor_of(member)
    with beside(), acting_as(lawyer):
        for text in texts():
            if not languages or text.language in languages:
                actions.approve(
                    actor=lawyer, kind=text.kind, language=text.language, digest=text.digest
                )
