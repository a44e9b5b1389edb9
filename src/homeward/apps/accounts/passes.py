"""A pass: the end of an address by which a program works on behalf of a member for a while.

Some programs can be given an address and nothing else. A pass is signed, so that nobody can make
one; it counts for a working day, and no longer once the member leaves, has another role or a new
password.

A newcomer's mistake is to write it to a log, or to read more from it than who the member is.
What they may do is asked of their role each time.
"""

from __future__ import annotations

from django.core import signing
from django.utils.crypto import constant_time_compare

from homeward.apps.accounts.access import actor_of, may_come_in
from homeward.apps.accounts.models import Member
from homeward.apps.audit.actor import Actor

SECONDS = 8 * 60 * 60
_SALT = "homeward.accounts.passes"


def make_pass(member: Member) -> str:
    """Give a member's pass, from now on; letters that may stand in an address."""
    return signing.dumps([member.pk, member.get_session_auth_hash()], salt=_SALT)


def actor_of_pass(text: str) -> Actor | None:
    """Say on whose behalf a program works; `None` where the pass does not count (any more)."""
    try:
        key, mark = signing.loads(text, salt=_SALT, max_age=SECONDS)
    except (signing.BadSignature, ValueError, TypeError):
        return None
    found = Member.objects.select_related("organisation").filter(pk=key).first()
    if found is None or not may_come_in(found):
        return None
    if not constant_time_compare(mark, found.get_session_auth_hash()):
        return None
    return actor_of(found)
