"""Two bulletins, the second a correction, and a way to be the process that serves the public."""

from __future__ import annotations

from contextlib import contextmanager

from django.conf import settings
from django.db import connection
from django.test import override_settings
from tests.apps.invented import forget_the_actor
from tests.apps.publishing.tables import released

from homeward.apps.audit.actions import acting_as


def two_bulletins(cast):
    """A bulletin, and the one that corrects it."""
    from homeward.apps.publishing.actions import correct

    me, lead = cast["coordinator"], cast["protection_lead"]
    first = released(me, lead)
    with acting_as(me):
        made = correct(actor=me, bulletin=first, reason="A list was counted twice (invented).")
    return first, released(me, lead, made=made)


@contextmanager
def as_the_public():
    """Be the process that serves the public: its addresses and its database role."""
    own = {"SIDE": "public", "ROOT_URLCONF": "homeward.config.public_urls"}
    with override_settings(**own, MIDDLEWARE=settings.PUBLIC_MIDDLEWARE):
        forget_the_actor()
        with connection.cursor() as cursor:
            cursor.execute("set local role homeward_public")
        try:
            yield
        finally:
            with connection.cursor() as cursor:
                cursor.execute("reset role")
            forget_the_actor()
