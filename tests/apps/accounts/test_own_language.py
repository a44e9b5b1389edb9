"""A member reads the pages in the language they chose, at whatever browser."""

import re

import pytest
from django.conf import settings
from django.test import Client
from tests.apps.fixtures import came_in
from tests.apps.invented import forget_the_actor

from homeward.apps.accounts import actions
from homeward.apps.accounts.models import Member
from homeward.apps.audit.actions import acting_as
from homeward.apps.audit.models import Event

pytestmark = pytest.mark.usefixtures("cast", "pages")


def member(login="coordinator"):
    return Member.objects.select_related("organisation").get(login=login)


def choose(browser, language):
    forget_the_actor()
    answer = browser.post("/language/", {"language": language, "next": "/account/"})
    forget_the_actor()
    return answer


def language_of(browser, page="/account/", **headers):
    forget_the_actor()
    text = browser.get(page, headers=headers).content.decode()
    forget_the_actor()
    return re.search(r'<html lang="(\w+)" dir="(\w+)"', text).groups()


def test_a_choice_is_kept_and_stands_at_another_browser(cast):
    assert choose(came_in(Client(), member()), "ru").url == "/account/"
    assert member().language == "ru"
    assert language_of(came_in(Client(), member()), **{"Accept-Language": "ar"}) == ("ru", "ltr")
    with acting_as(cast["coordinator"]):
        assert Event.objects.filter(verb="chose a language").count() == 1


def test_who_has_chosen_nothing_reads_what_the_browser_asks_for():
    assert member().language == ""
    assert language_of(came_in(Client(), member()), **{"Accept-Language": "ar"}) == ("ar", "rtl")
    assert language_of(came_in(Client(), member()), **{"Accept-Language": "fr-CD, en"}) == (
        "fr",
        "ltr",
    )


def test_one_members_choice_is_not_the_next_ones_at_the_same_browser():
    browser = came_in(Client(), member())
    choose(browser, "ru")
    other = came_in(Client(), member("lawyer"))
    other.cookies[settings.LANGUAGE_COOKIE_NAME] = browser.cookies[settings.LANGUAGE_COOKIE_NAME]
    choose(other, "fr")
    assert language_of(browser) == ("ru", "ltr")
    assert language_of(other) == ("fr", "ltr")


def test_choosing_again_what_was_chosen_writes_nothing(cast):
    browser = came_in(Client(), member())
    choose(browser, "ar")
    choose(browser, "ar")
    with acting_as(cast["coordinator"]):
        assert Event.objects.filter(verb="chose a language").count() == 1


@pytest.mark.parametrize("language", ["", "xx", "de", "ru; drop", "r" * 300])
def test_what_is_no_language_of_the_product_changes_nothing(language):
    assert choose(came_in(Client(), member()), language).status_code == 302
    assert member().language == ""


def test_without_signing_in_the_browser_keeps_the_choice_and_no_member_does():
    browser = Client()
    choose(browser, "fr")
    assert language_of(browser, "/sign-in/") == ("fr", "ltr")
    assert not Member.objects.exclude(language="").exists()


def test_a_page_that_only_looks_chooses_nothing():
    browser = came_in(Client(), member())
    forget_the_actor()
    browser.get("/language/?language=ru")
    forget_the_actor()
    assert member().language == ""


def test_nobody_chooses_for_another(cast):
    with acting_as(cast["coordinator"]), pytest.raises(Exception, match="permission denied"):
        actions.speak(actor=cast["coordinator"], member=member("lawyer"), language="ru")
