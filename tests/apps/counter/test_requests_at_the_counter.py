"""What a mission sees and does: its own, while it stands, and nothing that says there is more."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from tests.apps.counter.serving import (
    ask,
    at_the_counter,
    came_in,
    give,
    open_gate,
    propose,
    released,
    request_of,
)
from tests.apps.invented import MARKER

from homeward.apps.audit.actions import acting_as, change
from homeward.apps.ui.present import day_words

PROFILE = "D3S1358 14,15 vWA 16,17"


@pytest.fixture
def given(cast, missions):
    open_gate(cast, missions.girl, "TUR")
    return released(cast, missions.girl, missions.one)


@pytest.fixture
def request_given(cast, given):
    return request_of(cast, given)


def seen(answer):
    """What a reader can tell answers apart by, but for the token, and the key they typed."""
    text = answer.content.decode()
    text = re.sub(r'name="csrfmiddlewaretoken" value="[^"]+"|"X-CSRFToken": "[^"]+"', "", text)
    text = re.sub(r"[0-9a-f-]{36}", "KEY", text)
    headers = {k: v for k, v in answer.headers.items() if k != "Content-Length"}
    return answer.status_code, headers, text


def test_a_mission_sees_what_was_released_and_answers_it(request_given):
    key = request_given.pk
    with at_the_counter():
        browser = came_in("consular_officer-one")
        assert request_given.reference in ask(browser, "/").content.decode()
        text = ask(browser, f"/requests/{key}/").content.decode()
        assert MARKER in text
        assert "2014" not in text, "the birth was not released"
        said = {"reply": "confirmed", "ground": "mother", "law": "Nationality Law (invented)"}
        sent = ask(browser, f"/requests/{key}/answers/0/", "post", **said)
        assert sent.status_code == 302
        again = ask(browser, f"/requests/{key}/").content.decode()
        assert "Yes, confirmed" in again
        assert "Nationality Law (invented)" in again
        assert "through the mother" in again


def test_the_last_day_is_the_day_that_was_said_at_the_desk(given, request_given):
    last = day_words(given.until)
    with at_the_counter():
        browser = came_in("consular_officer-one")
        assert last in ask(browser, "/").content.decode()
        assert f"until {last}" in ask(browser, f"/requests/{request_given.pk}/").content.decode()


def test_a_page_of_the_counter_names_nothing_of_the_desk(request_given):
    with at_the_counter():
        browser = came_in("consular_officer-one")
        for url in ("/", f"/requests/{request_given.pk}/", "/account/"):
            text = ask(browser, url).content.decode()
            assert "Mission one (invented)" in text
            for word in ("Register", "Pairs", "/persons/", "/lists/", "Consular gate", "two"):
                assert word not in re.sub(r"<footer.*?</footer>", "", text, flags=re.S), (url, word)


def test_another_missions_request_and_one_that_never_was_answer_alike(request_given):
    key, never = request_given.pk, uuid4()
    paths = ("/requests/{}/", "/requests/{}/answers/0/", "/requests/{}/notes/", "/letters/{}.pdf")
    with at_the_counter():
        stranger = came_in("head_of_mission-two")
        assert request_given.reference not in ask(stranger, "/").content.decode()
        for path in paths:
            for method in ("get", "post"):
                said = {"reply": "confirmed", "words": "Invented."} if method == "post" else {}
                foreign = ask(stranger, path.format(key), method, **said)
                missing = ask(stranger, path.format(never), method, **said)
                assert seen(foreign) == seen(missing), (path, method)
                assert foreign.status_code in {404, 405}


def test_what_is_recalled_or_over_answers_like_what_never_was(cast, missions, given, request_given):
    from homeward.apps.counter.models import Copy, Request
    from homeward.apps.releases.actions import end

    lead, key = cast["protection_lead"], request_given.pk

    def gone():
        with at_the_counter():
            browser = came_in("consular_officer-one")
            assert request_given.reference not in ask(browser, "/").content.decode()
            pair = [ask(browser, f"/requests/{each}/") for each in (key, uuid4())]
        assert seen(pair[0]) == seen(pair[1])
        assert pair[0].status_code == 404

    with acting_as(lead), change(actor=lead, verb="let time pass in a test"):
        past = datetime.now(UTC) - timedelta(seconds=1)
        Request.objects.filter(pk=key).update(ends_at=past)
    gone()
    renewed = released(cast, missions.girl, missions.one)
    with at_the_counter():
        assert ask(came_in("consular_officer-one"), f"/requests/{key}/").status_code == 200
    with acting_as(lead):
        for each in (given, renewed):
            end(actor=lead, key=each.pk, why="Invented.", at=datetime.now(UTC))
        assert [copy.said for copy in Copy.objects.all()] == [{}, {}]
    gone()


def test_a_note_is_answered_by_a_note_and_neither_changes(cast, request_given):
    from homeward.apps.counter.models import Note
    from homeward.apps.releases.actions import write_note

    lead = cast["protection_lead"]
    with acting_as(lead):
        asked = write_note(actor=lead, request=request_given, words="Which registry? (invented)")
    with at_the_counter():
        browser = came_in("consular_officer-one")
        page = f"/requests/{request_given.pk}/"
        assert "waits for your answer" in ask(browser, page).content.decode()
        sent = ask(
            browser, f"{page}notes/", "post", words="The civil one (invented).", of=str(asked.pk)
        )
        assert sent.status_code == 302
        text = ask(browser, page).content.decode()
        assert "The civil one (invented)." in text
        assert "waits for your answer" not in text
    with acting_as(lead):
        answer = Note.objects.get(from_mission=True)
        assert (answer.of_id, answer.by_label) == (asked.pk, "Officer one (invented)")


@pytest.mark.parametrize("where", ["answers/2/", "notes/"])
def test_a_dna_profile_is_refused_wherever_it_is_written(cast, request_given, where):
    from homeward.apps.counter.models import Answer, Note

    said = {"reply": "given", "laboratory": PROFILE, "words": PROFILE}
    with at_the_counter():
        browser = came_in("consular_officer-one")
        answer = ask(browser, f"/requests/{request_given.pk}/{where}", "post", **said)
        assert answer.status_code == 422
        assert "looks like a DNA profile" in answer.content.decode()
    with acting_as(cast["protection_lead"]):
        assert not Answer.objects.exists()
        assert not Note.objects.exists()


def test_what_is_not_asked_cannot_be_answered(cast, missions):
    from homeward.core.disclosure.asks import Ask

    open_gate(cast, missions.girl, "TUR")
    made = released(cast, missions.girl, missions.one, asks=(Ask.NATIONALITY,))
    key = request_of(cast, made).pk
    with at_the_counter():
        browser = came_in("consular_officer-one")
        text = ask(browser, f"/requests/{key}/").content.decode()
        assert "return certificate" not in text
        for number in (1, 9):
            said = {"reply": "issued"}
            sent = ask(browser, f"/requests/{key}/answers/{number}/", "post", **said)
            assert sent.status_code == 404


def test_a_proposal_is_nothing_at_the_counter_until_a_second_person_gives_it(cast, missions):
    open_gate(cast, missions.girl, "TUR")
    made = propose(cast, missions.girl, missions.one)
    with at_the_counter():
        text = ask(came_in("consular_officer-one"), "/").content.decode()
        assert "Nothing is asked of you now" in text
    give(cast, made)
    with at_the_counter():
        text = ask(came_in("consular_officer-one"), "/").content.decode()
        assert MARKER in text


def test_two_missions_asked_about_one_person_have_two_references(cast, missions):
    from tests.apps.counter.serving import make_mission

    other, _members = make_mission(cast, "three", "TUR")
    open_gate(cast, missions.girl, "TUR")
    first = request_of(cast, released(cast, missions.girl, missions.one))
    second = request_of(cast, released(cast, missions.girl, other))
    assert first.reference != second.reference
    assert first.pk != second.pk
    with at_the_counter():
        text = ask(came_in("consular_officer-three"), "/").content.decode()
        assert second.reference in text
        assert first.reference not in text


def test_a_letter_handed_over_is_read_byte_for_byte_by_its_mission_alone(cast, missions):
    from tests.apps.letters.approving import approve_texts

    from homeward.apps.letters.actions import write_request
    from homeward.apps.releases.handing import hand_over

    open_gate(cast, missions.girl, "TUR")
    lead = cast["protection_lead"]
    approve_texts(lead)
    with acting_as(lead):
        from tests.apps.counter.serving import ON

        letter = write_request(actor=lead, state="TUR", on=ON, draft=False)
        hand_over(actor=lead, letter=letter, mission=missions.one, on=ON)
    with at_the_counter():
        found = ask(came_in("consular_officer-one"), f"/letters/{letter.pk}.pdf")
        assert found.content == bytes(letter.pdf)
        assert ask(came_in("consular_officer-two"), f"/letters/{letter.pk}.pdf").status_code == 404


def test_what_a_mission_does_is_in_the_desks_log_without_a_word_of_it(cast, request_given):
    from homeward.apps.audit.models import Event

    with at_the_counter():
        browser = came_in("consular_officer-one")
        ask(browser, f"/requests/{request_given.pk}/")
        ask(browser, f"/requests/{request_given.pk}/notes/", "post", words="Secretword (invented)")
    with acting_as(cast["protection_lead"]):
        mine = Event.objects.filter(actor_label="consular_officer-one")
        assert {"opened a request", "wrote to the desk"} <= set(mine.values_list("verb", flat=True))
        assert "Secretword" not in str(list(mine.values()))
