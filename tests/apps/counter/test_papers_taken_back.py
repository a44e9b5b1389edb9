"""A mission takes a paper back: gone at once, and it learns nothing of whether the desk had it."""
# ruff: noqa: ARG001 - fixtures are asked for what they do

from __future__ import annotations

import pytest
from django.db import connection
from tests.apps.counter.serving import ask, at_the_counter, came_in, keys_in
from tests.apps.counter.test_papers_with_a_request import OFFICER, request_given, send, sent
from tests.apps.counter.test_requests_at_the_counter import seen
from tests.apps.documents.papers import SAID, photograph

from homeward.apps.audit.actions import acting_as

__all__ = ["request_given", "sent"]

TAKEN = SAID | {"kind": "travel", "label": "Return certificate (invented)"}


def take_back(key, login=OFFICER):
    with at_the_counter():
        return ask(came_in(login), f"/papers/{key}/take-back/", "post", confirmed="yes")


def told(request):
    with at_the_counter():
        return ask(came_in(OFFICER), f"/requests/{request.pk}/")


def test_a_paper_is_taken_back_after_asking_its_pages_are_gone_and_it_can_be_sent_anew(
    cast, request_given, sent
):
    with at_the_counter():
        browser = came_in(OFFICER)
        question = ask(browser, f"/papers/{sent}/take-back/").content.decode()
        assert "Take this paper back?" in question
        assert ask(browser, f"/papers/{sent}/1.jpg").status_code == 200, "asking does nothing"
    assert take_back(sent).headers["location"] == f"/requests/{request_given.pk}/"
    text = told(request_given).content.decode()
    assert "Taken back on" in text
    assert f"/papers/{sent}/1.jpg" not in text
    with at_the_counter():
        browser = came_in(OFFICER)
        assert ask(browser, f"/papers/{sent}/1.jpg").status_code == 404
        send(browser, request_given, photograph())
        page = ask(browser, f"/requests/{request_given.pk}/")
        [new] = {*keys_in(page, "/papers/")} - {sent}
        assert ask(browser, f"/papers/{new}/1.jpg").status_code == 200
    with connection.cursor() as cursor, acting_as(cast["protection_lead"]):
        cursor.execute("select length(picture) from counter_enclosurepage order by 1")
        sizes = [size for (size,) in cursor.fetchall()]
    assert sizes[0] == 0
    assert sizes[1] > 0


def test_of_two_who_take_it_back_the_second_is_told_that_a_colleague_was_quicker(
    request_given, sent
):
    take_back(sent)
    with at_the_counter():
        head = came_in("head_of_mission-one")
        ask(head, f"/papers/{sent}/take-back/", "post", confirmed="yes")
        assert "was quicker" in ask(head, f"/requests/{request_given.pk}/").content.decode()


def test_the_desk_takes_in_nothing_that_was_taken_back_and_reads_so(
    request_given, sent, browser_of, pages
):
    take_back(sent)
    browser = browser_of("coordinator")
    page = f"/releases/papers/{sent}/"
    answer = ask(browser, page, "post", **TAKEN)
    assert answer.headers["location"] == page
    text = ask(browser, page).content.decode()
    assert "The mission has taken it back; nothing was taken in." in text
    assert "There is nothing to take in." in text
    assert 'href=""' not in text  # no way back that leads nowhere
    assert "Take it into the person" not in text
    assert "Papers that are not taken in yet" not in ask(browser, "/releases/").content.decode()
    request = ask(browser, f"/releases/requests/{request_given.pk}/").content.decode()
    assert "The mission took it back on" in request


def test_what_the_desk_took_in_before_stays_with_a_note_and_the_mission_is_told_the_same(
    cast, request_given, sent, browser_of, pages
):
    from homeward.apps.documents.models import Page

    with at_the_counter():
        browser = came_in(OFFICER)
        send(browser, request_given, photograph(turned=6), "birth")
        page = ask(browser, f"/requests/{request_given.pk}/")
        [other] = {*keys_in(page, "/papers/")} - {sent}
    desk = browser_of("coordinator")
    ask(desk, f"/releases/papers/{sent}/", "post", **TAKEN)
    alike = [seen(take_back(key)) for key in (sent, other)]
    assert alike[0] == alike[1], "taken over or not, the same bytes"
    text = ask(desk, "/releases/").content.decode()
    assert "Taken back after they were taken in" in text
    assert f"/releases/papers/{sent}/" in text
    assert f"/releases/papers/{other}/" not in text
    text = ask(desk, f"/releases/papers/{sent}/").content.decode()
    assert "What was taken in stands until somebody withdraws it" in text
    with acting_as(cast["protection_lead"]):
        assert Page.objects.count() == 1


@pytest.mark.parametrize("login", ["consular_officer-two", "head_of_mission-two"])
def test_nobody_takes_back_what_another_mission_sent(request_given, sent, login):
    assert take_back(sent, login).status_code == 404
    assert "Taken back" not in told(request_given).content.decode()
