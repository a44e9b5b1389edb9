"""Every test of an app runs with the tripwire on: no write outside `audit.change`."""

import pytest
from tests.apps.fixtures import as_role, browser_of, let_go, pages, read_once, taken_in

__all__ = ["as_role", "browser_of", "let_go", "pages", "read_once", "taken_in"]


@pytest.fixture(autouse=True)
def tripwire(request):
    if not {"db", "transactional_db"} & set(request.fixturenames):
        yield
        return
    from django.db import connection

    from homeward.apps.audit.actions import refuse_unaudited_writes

    with connection.execute_wrapper(refuse_unaudited_writes):
        yield
