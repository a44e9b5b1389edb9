"""How long a session lasts, and how lately somebody proved who they are: marks in the session.

The moment is always given, in seconds since 1970. A newcomer's mistake is to trust the cookie's
age: it is renewed with every page. What counts is `began`, which is written once.
"""

from __future__ import annotations

import time
from collections.abc import MutableMapping
from datetime import UTC, datetime
from typing import Any

IDLE = 30 * 60  # seconds without a sign of life
LONGEST = 12 * 60 * 60  # seconds in all, however busy
FRESH = 10 * 60  # seconds for which a proof is good for what is weighty
HALFWAY = 5 * 60  # seconds between the right password and the code
MARK_EVERY = 60  # seconds: a page a second later needs no write

Session = MutableMapping[str, Any]

BEGAN, SEEN, PROVED, WHOLE, HALF = "began", "seen", "proved", "whole", "halfway"


def now() -> int:
    """Read the clock; views and the middleware ask here, tests stop it here."""
    return int(time.time())


def moment() -> datetime:
    """The same as a moment in UTC."""
    return datetime.fromtimestamp(now(), UTC)


def begin(session: Session, at: int, *, whole: bool) -> None:
    """Mark a session that has just been opened.

    Args:
        session: The request's, with a key that nobody had before.
        at: The moment.
        whole: A second factor was shown. Without it only the pages of enrolment open.
    """
    session[BEGAN] = session[SEEN] = session[PROVED] = at
    session[WHOLE] = whole


def ended(session: Session, at: int) -> str:
    """Say why a session is over: "idle", "long", or nothing while it goes on.

    One without marks was opened by an older version, which knew no second factor: it is over.
    """
    if BEGAN not in session or at - session[BEGAN] >= LONGEST or at < session[BEGAN]:
        return "long"
    return "idle" if at - session[SEEN] >= IDLE else ""


def seen(session: Session, at: int) -> None:
    """Take a sign of life into account."""
    if SEEN in session and at - session[SEEN] >= MARK_EVERY:
        session[SEEN] = at


def is_whole(session: Session) -> bool:
    """Say whether a second factor was shown in this session."""
    return bool(session.get(WHOLE))


def prove(session: Session, at: int) -> None:
    """Mark that they have just shown again who they are, or have enrolled."""
    session[PROVED], session[WHOLE] = at, True


def is_fresh(session: Session, at: int) -> bool:
    """Say whether the last proof is recent enough for what is weighty."""
    return 0 <= at - session.get(PROVED, -FRESH) < FRESH


def put_halfway(session: Session, member: int, at: int, wanted: str) -> None:
    """Remember whose password was right, until the code comes; they are not signed in."""
    session[HALF] = {"member": member, "at": at, "next": wanted}


def halfway(session: Session, at: int) -> tuple[int, str] | None:
    """Give whose password was right and where they wanted to go; `None` when it is too late."""
    said = session.get(HALF)
    if said is None or not 0 <= at - said["at"] < HALFWAY:
        return None
    return said["member"], said["next"]


def leave_halfway(session: Session) -> None:
    """Forget whose password was right."""
    session.pop(HALF, None)
