"""The product and the browser for the journeys; both start only if a journey asks for them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from tests.browser.journeys import product
from tests.browser.journeys.desk import Desk
from tests.browser.preview.shoot import browser


@pytest.fixture(scope="session")
def demonstration() -> Iterator[product.Product]:
    """One store for all journeys of a run."""
    with product.running() as found:
        yield found


# Of a module, not of the session: two of them at once cannot be driven from one thread.
@pytest.fixture(scope="module")
def all_day(demonstration) -> Iterator[Desk]:
    """The desk through which all journeys of a file go."""
    with browser() as started:
        yield Desk(started, demonstration)


@pytest.fixture
def desk(all_day) -> Iterator[Desk]:
    """The desk in one test. No page may complain, or ask another host for anything."""
    yield all_day
    all_day.close()
    complaints, elsewhere = all_day.complaints[:], all_day.elsewhere[:]
    all_day.complaints.clear()
    all_day.elsewhere.clear()
    assert complaints == []
    assert elsewhere == []


@pytest.fixture
def counter(desk) -> Iterator[Desk]:
    """The same browser at the counter; its pages may complain as little as the desk's."""
    found = Desk(desk.browser, replace(desk.product, url=desk.product.counter))
    yield found
    assert found.complaints == []
    assert found.elsewhere == []


@pytest.fixture(params=["en", "ar"])
def language(request) -> str:
    """Every journey is made in both."""
    return request.param
