"""Two missions, and the right to stand at the counter in a test's own transaction."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from tests.apps.counter import serving


@pytest.fixture
def counter_role(as_role):
    """Let the desk's role become the counter's, for the length of one test; never in the product."""
    owner = as_role("owner")
    owner.autocommit = True
    owner.execute("grant homeward_counter to homeward_desk")
    yield
    owner.execute("revoke homeward_counter from homeward_desk")


@pytest.fixture
def missions(cast, taken_in, pages, counter_role):  # noqa: ARG001
    """A girl claimed by one State, a man claimed by another, and the mission of each."""
    one, members_one = serving.make_mission(cast, "one", "TUR")
    two, members_two = serving.make_mission(cast, "two", "RUS")
    return SimpleNamespace(
        one=one,
        two=two,
        members={"one": members_one, "two": members_two},
        girl=taken_in.by_row[2],
        man=taken_in.by_row[3],
    )
