"""A release takes two people, an open gate, and names its fields; it ends in one act or by itself."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from django.core.exceptions import PermissionDenied
from tests.apps.counter import serving
from tests.apps.counter.serving import ON, give, open_gate, propose, released, request_of
from tests.apps.invented import LABEL, MARKER, forget_the_actor

from homeward.apps.audit.actions import acting_as
from homeward.apps.counter.models import Copy
from homeward.apps.releases import actions
from homeward.apps.releases.facts import has_changed, offer
from homeward.apps.releases.models import Release
from homeward.core.disclosure.fields import DisclosableField, Gate
from homeward.core.disclosure.releases import OPENS
from homeward.core.truth import Truth

NARRATIVE = DisclosableField.NARRATIVE


def now_of(cast, missions, person=None):
    lead = cast["protection_lead"]
    with acting_as(lead):
        found = offer(lead, person=person or missions.girl, mission=missions.one, on=ON)
    forget_the_actor()
    return found


def test_what_is_given_is_what_was_proposed_and_lies_in_a_table_of_its_own(cast, missions):
    open_gate(cast, missions.girl, "TUR")
    made = propose(cast, missions.girl, missions.one, fields=("name", "birth_span"))
    assert made.said == {"name": MARKER, "birth_span": ["2014-02-17", "2014-02-17"]}
    with acting_as(cast["protection_lead"]):
        assert not Copy.objects.exists()
    give(cast, made)
    with acting_as(cast["protection_lead"]):
        assert Copy.objects.get().said == made.said


@pytest.mark.parametrize("decision", [None, "none", "limited"])
def test_nothing_is_released_that_the_gate_does_not_open(cast, missions, decision):
    if decision:
        fields = [DisclosableField.CODE] if decision == "limited" else ()
        open_gate(cast, missions.girl, "TUR", decision, fields=fields)
    with pytest.raises(actions.NotOpenError) as refused:
        propose(cast, missions.girl, missions.one, fields=("name", "code"))
    closed = {DisclosableField.NAME} | ({DisclosableField.CODE} if decision != "limited" else set())
    assert set(refused.value.fields) == closed


def test_limited_contact_releases_exactly_what_it_names(cast, missions):
    named = [DisclosableField.CODE, DisclosableField.SEX]
    open_gate(cast, missions.girl, "TUR", "limited", fields=named)
    found = now_of(cast, missions)
    assert {field for field in OPENS[serving_state()] if found.open(field)} == set(named)
    made = released(cast, missions.girl, missions.one, fields=("code", "sex"))
    assert set(made.said) == {"code", "sex"}


def serving_state():
    from homeward.core.disclosure.fields import Recipient

    return Recipient.STATE_OF_ORIGIN


def test_another_states_gate_opens_nothing(cast, missions):
    open_gate(cast, missions.girl, "TUR")
    with pytest.raises(actions.NotOpenError):
        propose(cast, missions.girl, missions.two)


def test_a_mission_is_told_nothing_of_somebody_whom_no_source_claims_for_its_state(cast, missions):
    open_gate(cast, missions.man, "TUR")
    with pytest.raises(actions.NotOpenError):
        propose(cast, missions.man, missions.one)


def test_nobody_gives_what_they_proposed(cast, missions):
    open_gate(cast, missions.girl, "TUR")
    made = propose(cast, missions.girl, missions.one, by="protection_lead")
    with pytest.raises(actions.AloneError):
        give(cast, made, by="protection_lead")
    forget_the_actor()
    for role in ("protection_officer", "lawyer", "auditor"):
        with pytest.raises(PermissionDenied):
            give(cast, made, by=role)
        forget_the_actor()
    give(cast, made, by="coordinator")


def test_the_gate_is_asked_again_in_the_moment_of_giving(cast, missions):
    open_gate(cast, missions.girl, "TUR")
    made = propose(cast, missions.girl, missions.one)
    open_gate(cast, missions.girl, "TUR", "none")
    with pytest.raises((actions.NotOpenError, actions.MeanwhileError)):
        give(cast, made)
    forget_the_actor()
    with acting_as(cast["protection_lead"]):
        assert not Copy.objects.exists()


def test_no_release_stands_longer_than_the_gate_is_relied_on(cast, missions):
    open_gate(cast, missions.girl, "TUR", review=ON + timedelta(days=30))
    for until in (ON + timedelta(days=31), ON - timedelta(days=1)):
        with pytest.raises(actions.TooLongError):
            propose(cast, missions.girl, missions.one, until=until)
        forget_the_actor()
    propose(cast, missions.girl, missions.one, until=ON + timedelta(days=30))


def test_nothing_stands_longer_than_a_year_where_no_review_is_set(cast, missions):
    open_gate(cast, missions.girl, "TUR", review=None)
    with pytest.raises(actions.TooLongError):
        propose(cast, missions.girl, missions.one, until=ON + timedelta(days=367))


def test_words_about_what_happened_warn_first_where_the_age_may_be_reached(cast, missions):
    """Russia's is 14 for some acts; the man was born in 1981."""
    open_gate(cast, missions.man, "RUS")
    how = {"fields": ("name",), "written": {NARRATIVE: "Invented words."}}
    with pytest.raises(actions.WarnFirstError):
        propose(cast, missions.man, missions.two, **how)
    forget_the_actor()
    made = propose(cast, missions.man, missions.two, warned=True, **how)
    assert (made.said["narrative"], made.warned) == ("Invented words.", True)


def test_a_child_who_has_just_reached_the_age_of_that_state_warns_as_well(cast, missions):
    """Turkey's is twelve; the girl was born in February 2014."""
    open_gate(cast, missions.girl, "TUR")
    assert now_of(cast, missions).reached is Truth.YES
    with pytest.raises(actions.WarnFirstError):
        propose(cast, missions.girl, missions.one, written={NARRATIVE: "Invented."})


def test_a_field_that_is_copied_cannot_be_written_and_the_other_way_round(cast, missions):
    open_gate(cast, missions.girl, "TUR")
    for how in (
        {"written": {DisclosableField.NAME: "Somebody else"}},
        {"fields": ("narrative",)},
        {"fields": ("fear",)},
        {"fields": ("mother_name",)},
    ):
        with pytest.raises(actions.NotOpenError):
            propose(cast, missions.girl, missions.one, **how)
        forget_the_actor()


def test_a_recall_is_one_act_and_what_was_said_stands_on_record(cast, missions):
    open_gate(cast, missions.girl, "TUR")
    made = released(cast, missions.girl, missions.one)
    said, request = dict(made.said), request_of(cast, made)
    assert request.ends_at is not None
    officer = cast["protection_officer"]
    with acting_as(officer):
        actions.end(actor=officer, key=made.pk, why="Invented.", at=datetime.now(UTC))
        copy, kept = Copy.objects.get(), Release.objects.get()
        assert (copy.said, copy.recalled_at is not None) == ({}, True)
        assert (kept.said, kept.ended_why) == (said, "Invented.")
    assert request_of(cast, made).ends_at is None


def test_a_decision_at_the_gate_takes_back_what_it_no_longer_opens(cast, missions):
    open_gate(cast, missions.girl, "TUR")
    wide = released(cast, missions.girl, missions.one, fields=("name", "code"))
    narrow = released(cast, missions.girl, missions.one, fields=("code",))
    waiting = propose(cast, missions.girl, missions.one, fields=("name",))
    open_gate(cast, missions.girl, "TUR", "limited", fields=[DisclosableField.CODE])
    with acting_as(cast["protection_lead"]):
        ended = {each.pk: each.ended_at is not None for each in Release.objects.all()}
        assert ended == {wide.pk: True, narrow.pk: False, waiting.pk: True}
    open_gate(cast, missions.girl, "TUR", "none")
    with acting_as(cast["protection_lead"]):
        assert not Release.objects.filter(ended_at=None).exists()
        assert {str(copy.said) for copy in Copy.objects.all()} == {"{}"}


def test_a_gate_reopened_by_a_withdrawal_takes_back_whatever_was_given(cast, missions):
    from homeward.apps.sharing.actions import reopen_gate

    open_gate(cast, missions.girl, "TUR")
    released(cast, missions.girl, missions.one)
    officer = cast["protection_officer"]
    with acting_as(officer):
        reopen_gate(actor=officer, person=missions.girl)
        assert [copy.said for copy in Copy.objects.all()] == [{}]


def test_when_a_claim_changes_the_old_stands_as_what_was_said_and_a_new_one_is_offered(
    cast, missions, browser_of
):
    from homeward.apps.register.actions import Saying, Spoken, add_claim
    from homeward.apps.register.codec import Value
    from homeward.core.claims import ClaimKind

    open_gate(cast, missions.girl, "TUR")
    made = released(cast, missions.girl, missions.one, fields=("name", "birth_written"))
    waiting = propose(cast, missions.girl, missions.one, fields=("birth_written",))
    page = f"/releases/{made.pk}/"
    assert "register has moved on" not in browser_of("coordinator").get(page).content.decode()
    forget_the_actor()
    lead = cast["protection_lead"]
    with acting_as(lead):
        add_claim(
            actor=lead,
            person=missions.girl,
            saying=Saying(ClaimKind.BIRTH, Value("2014-03-01", "2014-03-01")),
            spoken=Spoken("paper", "A paper (invented)", date(2020, 1, 1)),
            received_on=ON,
        )
        assert has_changed(
            waiting.said, offer(lead, person=missions.girl, mission=missions.one, on=ON).values
        )
    with pytest.raises(actions.ChangedError):
        give(cast, waiting)
    forget_the_actor()
    with acting_as(lead):
        assert Copy.objects.get().said["name"] == MARKER
    forget_the_actor()
    for each in (made, waiting):
        text = browser_of("coordinator").get(f"/releases/{each.pk}/").content.decode()
        assert "register has moved on" in text
        assert f"/releases/about/{missions.girl}/{missions.one.pk}/" in text
        forget_the_actor()


def test_an_answer_is_taken_up_once_as_a_claim_with_the_mission_as_its_source(cast, missions):
    from homeward.apps.counter.actions import answer
    from homeward.apps.register.access import claims, sources
    from homeward.apps.register.facts import opened
    from homeward.core.disclosure.asks import Ask, Part

    open_gate(cast, missions.girl, "TUR")
    request = request_of(cast, released(cast, missions.girl, missions.one))
    officer, lead = missions.members["one"]["consular_officer"], cast["protection_lead"]
    with serving.at_the_counter(), acting_as(officer):
        given = answer(
            actor=officer,
            request=request.pk,
            ask=Ask.NATIONALITY,
            reply="confirmed",
            parts={Part.GROUND: "mother", Part.LAW: "Law (invented)"},
        )
    with acting_as(lead):
        actions.take_up(actor=lead, key=given.pk, on=ON)
        found = [c for c in claims(lead, persons=[missions.girl]) if c.kind == "nationality"]
        by_source = {source.pk: source for source in sources(lead)}
        said = {by_source[c.source].label: opened(c) for c in found}
        assert set(said) == {LABEL, "Mission one (invented)"}
        mine = said["Mission one (invented)"]
        assert mine.code == "TUR"
        assert "Law (invented)" in mine.words
        with pytest.raises(actions.MeanwhileError) as first:
            actions.take_up(actor=lead, key=given.pk, on=ON)
        assert first.value.by == lead.label


@pytest.mark.parametrize(
    ("reply", "expected"),
    [
        ("confirmed", "confirmed"),
        ("refused", "refused"),
        ("undetermined", "undetermined"),
        ("needs_more", None),
    ],
)
def test_an_answer_about_nationality_answers_the_return_files_question(
    cast, missions, reply, expected
):
    from homeward.apps.counter.actions import answer
    from homeward.apps.returnfiles.actions import open_file
    from homeward.apps.returnfiles.models import Act
    from homeward.core.disclosure.asks import Ask

    open_gate(cast, missions.girl, "TUR")
    request = request_of(cast, released(cast, missions.girl, missions.one))
    officer, lead = missions.members["one"]["consular_officer"], cast["protection_lead"]
    with acting_as(lead):
        open_file(actor=lead, person=missions.girl, on=ON)
    with serving.at_the_counter(), acting_as(officer):
        given = answer(
            actor=officer, request=request.pk, ask=Ask.NATIONALITY, reply=reply, parts={}
        )
    with acting_as(lead):
        actions.take_up(actor=lead, key=given.pk, on=ON)
        said = list(Act.objects.filter(ask="s7.answer").values_list("value", flat=True))
        assert said == ([expected] if expected else [])


def test_only_the_lead_appoints_and_only_an_organisation_that_is_a_mission(cast, missions):
    from homeward.apps.accounts.actions import add_organisation

    admin, lead = cast["administrator"], cast["protection_lead"]
    with acting_as(admin):
        agency = add_organisation(actor=admin, name="Agency (invented)", kind="agency")
        with pytest.raises(PermissionDenied):
            actions.appoint(actor=admin, organisation=agency, state="TUR")
    forget_the_actor()
    with acting_as(lead):
        for organisation in (agency, missions.one.organisation):
            with pytest.raises(PermissionDenied):
                actions.appoint(actor=lead, organisation=organisation, state="TUR")


def test_giving_asks_again_who_one_is(cast, missions, browser_of):
    open_gate(cast, missions.girl, "TUR")
    made = propose(cast, missions.girl, missions.one)
    browser = browser_of("protection_lead")
    session = browser.session
    session["proved"] = 0
    session.save()
    forget_the_actor()
    answer = browser.post(f"/releases/{made.pk}/give/")
    assert answer.headers["location"].startswith("/sign-in/again/")
    forget_the_actor()
    with acting_as(cast["protection_lead"]):
        assert not Copy.objects.exists()


def test_the_preview_is_the_very_page_that_the_mission_sees(cast, missions, browser_of):
    import re

    open_gate(cast, missions.girl, "TUR")
    made = propose(cast, missions.girl, missions.one)
    before = browser_of("coordinator").get(f"/releases/{made.pk}/preview/").content.decode()
    forget_the_actor()
    give(cast, made)
    key = request_of(cast, made).pk
    with serving.at_the_counter():
        browser = serving.came_in("consular_officer-one")
        after = serving.ask(browser, f"/requests/{key}/").content.decode()

    def told(text):
        part = re.search(r'<section aria-labelledby="released">.*?</dl>', text, re.S)[0]
        return part, re.findall(r"<h3 id=\"ask-\w+\">.*?</h3>", text)

    assert told(before) == told(after)
    assert "Mission one (invented)" in before


def test_gates_that_say_no_and_gates_that_say_nothing_look_alike_from_outside(cast, missions):
    """No contact, and no such person: the same pages, counts and letters for the mission."""
    open_gate(cast, missions.girl, "TUR", "none")

    def pages():
        with serving.at_the_counter():
            browser = serving.came_in("consular_officer-one")
            text = serving.ask(browser, "/").content.decode()
        return __import__("re").sub(r'value="[^"]+"|"X-CSRFToken": "[^"]+"', "", text)

    closed = pages()
    lead = cast["protection_lead"]
    with acting_as(lead):
        from homeward.apps.sharing.access import gates

        assert gates(lead, "TUR", [missions.girl]) == {missions.girl: Gate.NONE}
    with serving.at_the_counter():
        browser = serving.came_in("consular_officer-two")
        other = serving.ask(browser, "/").content.decode()
    other = __import__("re").sub(r'value="[^"]+"|"X-CSRFToken": "[^"]+"', "", other)
    assert closed.replace("one", "two") == other
