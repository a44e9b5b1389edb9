"""How the counter finds who comes in, though its database role finds nobody.

Named in `AUTHENTICATION_BACKENDS` on the counter's side. A newcomer's mistake is to query members
here: nobody acts yet, so row security shows none.
"""

from __future__ import annotations

from typing import Any

from django.contrib.auth.backends import ModelBackend
from django.http import HttpRequest

from homeward.apps.accounts.access import knocking, member_by_key
from homeward.apps.accounts.models import Member


class AtTheCounter(ModelBackend):
    """Reads a mission's member in their own name."""

    def authenticate(
        self,
        request: HttpRequest | None,  # noqa: ARG002  Django's own signature
        username: str | None = None,
        password: str | None = None,
        **_named: Any,
    ) -> Member | None:
        """Give the member whose login and password these are; as slow where there is none."""
        log, key = knocking((username or "").replace("\0", ""))
        # Somebody is read either way, the machine's own member where nobody is meant: as many
        # statements, of the same kinds, so that the time taken does not tell which logins exist.
        read = member_by_key(key if key is not None else log.member or 0)
        member = read if key is not None else None
        if member is None:
            Member().set_password(password)
            return None
        right = member.check_password(password or "")
        return member if right and self.user_can_authenticate(member) else None

    def get_user(self, user_id: int) -> Member | None:
        """Give the member of a session."""
        return member_by_key(user_id)
