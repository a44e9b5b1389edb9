"""The right to stand where the public stands, in a test's own transaction."""

from __future__ import annotations

import pytest


@pytest.fixture
def public_role(as_role):
    """Let the desk's role become the public's, for the length of one test; never in the product."""
    owner = as_role("owner")
    owner.autocommit = True
    owner.execute("grant homeward_public to homeward_desk")
    yield
    owner.execute("revoke homeward_public from homeward_desk")
