"""By a link, once, for three days; and what an administrator may do about members."""
# ruff: noqa: ARG001 - fixtures are asked for what they do

import re

import pytest
from django.core import mail
from django.test import Client
from gunicorn.config import Config
from gunicorn.glogging import Logger
from tests.apps.fixtures import came_in
from tests.apps.invented import forget_the_actor
from tests.conftest import PASSWORD, code_now

from homeward.apps.accounts import sittings
from homeward.apps.accounts.actions import GOOD_FOR
from homeward.apps.accounts.models import Invitation, Member
from homeward.apps.audit.actions import acting_as
from homeward.apps.audit.models import Event
from homeward.config.nameless import Nameless
from homeward.config.web import keep_nameless

pytestmark = pytest.mark.usefixtures("cast", "pages")


@pytest.fixture
def boss(browser_of):
    return browser_of("administrator")


def send(browser, url, **said):
    forget_the_actor()
    answer = browser.post(url, said)
    forget_the_actor()
    return answer


def get(browser, url):
    forget_the_actor()
    answer = browser.get(url)
    forget_the_actor()
    return answer


def invite(boss, login="newcomer", role="lawyer", **more):
    organisation = Member.objects.get(login="administrator").organisation_id
    said = {"login": login, "shown_as": "A newcomer", "role": role, "organisation": organisation}
    return send(boss, "/members/invite/", **{**said, **more})


def link_in(answer) -> str:
    said = answer.content.decode()
    return re.search(r'id="hw-link">http://testserver(/invitation/[0-9a-f-]{36}/)<', said)[1]


def test_somebody_comes_in_by_a_link_and_sets_up_an_app(boss, cast):
    link = link_in(invite(boss))
    newcomer = Client()
    page = get(newcomer, link).content.decode()
    assert "newcomer" in page
    assert "Lawyer" in page
    assert send(newcomer, link).headers["location"] == "/enrolment/"
    assert get(newcomer, "/persons/").headers["location"] == "/enrolment/"
    page = get(newcomer, "/account/app/").content.decode()
    secret = re.search(r'id="hw-app-key">([A-Z2-7 ]+)<', page)[1].replace(" ", "")
    new = "four new invented words"
    sent = {"password": new, "again": new, "code": code_now(secret)}
    assert send(newcomer, "/account/app/", **sent).status_code == 200
    assert get(newcomer, "/persons/").status_code == 200
    member = Member.objects.get(login="newcomer")
    assert (member.role, member.is_active, member.is_trial) == ("lawyer", True, False)
    assert member.check_password(new)
    with acting_as(cast["administrator"]):
        verbs = list(Event.objects.order_by("pk").values_list("verb", "target"))
    assert ("invited a member", "login:newcomer") in verbs
    assert ("accepted an invitation", "login:newcomer") in verbs


def test_a_link_opens_once(boss):
    link = link_in(invite(boss))
    assert send(Client(), link).status_code == 302
    assert get(Client(), link).status_code == 404
    assert send(Client(), link).status_code == 404


def test_of_two_who_use_a_link_at_once_the_second_makes_no_member(boss, cast):
    from homeward.apps.accounts import actions

    link = link_in(invite(boss))
    with acting_as(cast["administrator"]):
        [first] = Invitation.objects.select_related("invited_by__organisation", "organisation")
        [second] = Invitation.objects.select_related("invited_by__organisation", "organisation")
        member = actions.accept(invitation=first, at=sittings.moment())
        with pytest.raises(actions.TakenError):
            actions.accept(invitation=second, at=sittings.moment())
        assert Member.objects.get(login="newcomer") == member
    assert send(Client(), link).status_code == 404


def test_a_name_that_was_taken_meanwhile_is_nobody_elses(boss, cast):
    from homeward.apps.accounts.actions import enrol

    link, machine = link_in(invite(boss)), cast["command-line"]
    with acting_as(machine):
        enrol(actor=machine, login="newcomer", shown_as="x", role="auditor", password=None)
    assert send(Client(), link).status_code == 404
    assert Member.objects.get(login="newcomer").role == "auditor"


def test_a_link_is_good_for_three_days_and_no_longer(boss, monkeypatch):
    link, began = link_in(invite(boss)), sittings.now()
    whole = int(GOOD_FOR.total_seconds())
    monkeypatch.setattr(sittings, "now", lambda: began + whole - 60)
    assert get(Client(), link).status_code == 200
    monkeypatch.setattr(sittings, "now", lambda: began + whole + 60)
    assert get(Client(), link).status_code == 404


def test_a_revoked_link_opens_nothing(boss):
    link = link_in(invite(boss))
    page = get(boss, "/members/").content.decode()
    [revoke] = re.findall(r'action="(/members/links/[0-9a-f-]{36}/revoke/)"', page)
    assert revoke not in link
    assert send(boss, revoke).status_code == 302
    assert get(Client(), link).status_code == 404
    assert send(boss, revoke).status_code == 404


def test_a_link_of_an_administrator_who_left_opens_nothing(boss, let_go):
    link = link_in(invite(boss))
    let_go("administrator")
    assert get(Client(), link).status_code == 404


def test_what_is_kept_of_a_link_is_no_link(boss, cast):
    link = link_in(invite(boss))
    with acting_as(cast["administrator"]):
        [kept] = Invitation.objects.all()
    forget_the_actor()
    assert str(kept.pk) not in link
    assert get(Client(), f"/invitation/{kept.pk}/").status_code == 404


def test_a_link_that_still_opens_never_stands_in_the_log(boss, caplog):
    caplog.handler.addFilter(Nameless())
    link = link_in(invite(boss))
    forget_the_actor()
    assert Client(enforce_csrf_checks=True).post(link).status_code == 403
    assert "/invitation/…/" in caplog.text
    assert link not in caplog.text
    assert link.split("/")[2] not in caplog.text


def test_the_web_servers_own_log_does_not_say_which_address_failed(capfd):
    log = Logger(Config())
    keep_nameless(log)
    try:
        raise ValueError("invented words")
    except ValueError:
        log.exception("Error handling request %s", "/invitation/0123456789abcdef0123/?q=words")
    said = capfd.readouterr().err
    assert "ValueError" in said
    assert "invitation" not in said
    assert "words" not in said


def test_a_link_that_never_was_answers_like_one_that_was_used(boss):
    link = link_in(invite(boss))
    send(Client(), link)
    used, never = (
        get(Client(), link),
        get(Client(), f"/invitation/{'0' * 8}-0000-4000-8000-{'0' * 12}/"),
    )
    assert (used.status_code, len(used.content)) == (never.status_code, len(never.content))


@pytest.mark.parametrize(
    "login", ["lawyer", "command-line", "lawyer-elsewhere", "UPPER", "a b", ""]
)
def test_a_name_that_is_taken_or_cannot_be_is_refused(boss, login):
    assert invite(boss, login=login).status_code == 422


def test_a_name_is_invited_once_at_a_time(boss):
    invite(boss)
    assert invite(boss).status_code == 422


def test_nobody_is_invited_into_another_desk(boss, cast):
    assert invite(boss, organisation=cast["lawyer-elsewhere"].keeper).status_code == 422


def test_with_a_mail_server_the_link_goes_to_an_address_that_is_kept_nowhere(boss, cast, settings):
    settings.EMAIL_HOST = "mail.example"
    answer = invite(boss, mail="newcomer@example.org")
    assert "/invitation/" not in answer.content.decode()
    [letter] = mail.outbox
    assert letter.to == ["newcomer@example.org"]
    link = re.search(r"http://testserver(/invitation/\S+/)", letter.body)[1]
    assert get(Client(), link).status_code == 200
    with acting_as(cast["administrator"]):
        kept = [vars(one) for one in (*Invitation.objects.all(), *Event.objects.all())]
    assert "example.org" not in repr(kept)


def number(login) -> int:
    return Member.objects.get(login=login).pk


def test_an_administrator_changes_a_role_and_the_log_says_from_what_to_what(boss, cast):
    assert send(boss, f"/members/{number('lawyer')}/role/", role="auditor").status_code == 302
    assert Member.objects.get(login="lawyer").role == "auditor"
    with acting_as(cast["administrator"]):
        event = Event.objects.get(verb="changed a role")
    assert event.detail == {"from": "lawyer", "to": "auditor"}


def test_an_act_is_asked_about_before_it_is_done(boss):
    url = f"/members/{number('lawyer')}/let-go/"
    assert "cannot sign in" in send(boss, url).content.decode()
    assert Member.objects.get(login="lawyer").is_active
    assert send(boss, url, confirmed="yes").status_code == 302
    assert not Member.objects.get(login="lawyer").is_active
    assert Client().post(
        "/sign-in/", {"username": "lawyer", "password": PASSWORD}
    ).status_code == 422  # fmt: skip
    assert send(boss, f"/members/{number('lawyer')}/take-back/").status_code == 302
    assert Member.objects.get(login="lawyer").is_active


def test_new_keys_take_the_old_ones_away_at_once(boss, cast):
    from homeward.apps.accounts import keys

    answer = send(boss, f"/members/{number('lawyer')}/link/", confirmed="yes")
    lawyer = Member.objects.select_related("organisation").get(login="lawyer")
    assert not keys.holding_of(lawyer).enough
    forget_the_actor()
    assert send(Client(), "/sign-in/", username="lawyer", password=PASSWORD).status_code == 422
    browser = Client()
    assert send(browser, link_in(answer)).headers["location"] == "/enrolment/"
    assert browser.session["_auth_user_id"] == str(lawyer.pk), "the same member as before"


@pytest.mark.parametrize("act", ["role", "let-go", "take-back", "sessions/end", "link"])
def test_nobody_rules_over_themselves_or_over_another_desk(boss, act):
    said = {"confirmed": "yes", "role": "protection_lead"}
    assert send(boss, f"/members/{number('administrator')}/{act}/", **said).status_code == 403
    assert send(boss, f"/members/{number('lawyer-elsewhere')}/{act}/", **said).status_code == 404
    assert send(boss, f"/members/{number('command-line')}/{act}/", **said).status_code == 404
    assert Member.objects.get(login="administrator").role == "administrator"


@pytest.mark.parametrize(
    "url",
    ["/members/invite/", "/members/organisations/", "/members/{}/role/", "/members/{}/let-go/"],
)
def test_what_an_administrator_does_asks_again_who_they_are(monkeypatch, url):
    browser = came_in(Client(), Member.objects.get(login="administrator"))
    later = sittings.now() + sittings.FRESH
    monkeypatch.setattr(sittings, "now", lambda: later)
    said = {"role": "auditor", "confirmed": "yes", "name": "x", "kind": "agency"}
    answer = send(browser, url.format(number("lawyer")), **said)
    assert answer.headers["location"].startswith("/sign-in/again/")
    assert Member.objects.get(login="lawyer").role == "lawyer"


def test_an_organisation_is_added_around_the_own_desk(boss, cast):
    said = {"name": "Invented agency", "kind": "agency"}
    assert send(boss, "/members/organisations/", **said).status_code == 302
    assert send(boss, "/members/organisations/", **said).status_code == 422
    assert "Invented agency" in get(boss, "/members/invite/").content.decode()
    assert send(boss, "/members/organisations/", name="y", kind="desk").status_code == 422


def test_an_administrator_sees_members_and_no_person(boss, taken_in):
    page = get(boss, "/members/").content.decode()
    assert "lawyer" in page
    assert "lawyer-elsewhere" not in page
    person = next(iter(taken_in.by_row.values()))
    for url in ("/persons/", f"/persons/{person}/", "/lists/", "/search/", "/pairs/"):
        assert get(boss, url).status_code == 403, url
    assert "/persons/" not in page
