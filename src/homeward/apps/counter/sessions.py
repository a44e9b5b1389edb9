"""Sessions at the counter, in a table that no role may touch.

Named in `SESSION_ENGINE` on the counter's side. Three functions of the database give and take what
belongs to a key; the table holds the key's digest, so that whoever could read it could not come in.
A newcomer's mistake is to use the desk's table: who reads that takes over the desk.
"""

from __future__ import annotations

from typing import Any

from django.contrib.sessions.backends.base import CreateError, SessionBase, UpdateError
from django.db import connection


class SessionStore(SessionBase):
    """What Django asks of a place for sessions."""

    def load(self) -> dict[str, Any]:
        """Give what is kept under the key; nothing for a key that is over or was never given."""
        said = _ask("select homeward.session_said(%s)", [self.session_key])
        if said is None:
            self._session_key = None
            return {}
        return dict(self.decode(said))

    def exists(self, session_key: str) -> bool:
        """Say whether something is kept under a key."""
        return _ask("select homeward.session_said(%s)", [session_key]) is not None

    def create(self) -> None:
        """Begin a session under a key that nobody had."""
        while True:
            self._session_key = self._get_new_session_key()
            try:
                self.save(must_create=True)
            except CreateError:
                continue
            self.modified = True
            return

    def save(self, must_create: bool = False) -> None:
        """Keep it. An ended session is not kept again: `UpdateError` says so."""
        if self.session_key is None:
            self.create()
            return
        said = self.encode(self._get_session(no_load=must_create))
        given = [self.session_key, said, self.get_expiry_date(), "new" if must_create else "old"]
        if not _ask("select homeward.session_keep(%s, %s, %s, %s)", given):
            raise CreateError if must_create else UpdateError

    def delete(self, session_key: str | None = None) -> None:
        """End it."""
        key = session_key or self.session_key
        if key is not None:
            _ask("select homeward.session_end(%s)", [key])

    @classmethod
    def clear_expired(cls) -> None:
        """Nothing to do: what is over goes whenever something is kept."""


def _ask(statement: str, given: list[Any]) -> Any:
    with connection.cursor() as cursor:
        cursor.execute(statement, given)
        return cursor.fetchone()[0]
