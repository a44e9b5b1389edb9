"""The desk's pages: what waits, what the attack left open, why it was refused, what is public."""

from datetime import UTC, datetime

import pytest
from django.urls import reverse
from tests.apps.invented import forget_the_actor
from tests.apps.publishing.tables import attacked, kept, proposed, released

from homeward.apps.audit.actions import acting_as
from homeward.apps.bulletins.models import Bulletin


@pytest.fixture
def me(cast):
    return cast["coordinator"]


def page(browser, name, made=None, **posted):
    forget_the_actor()
    url = reverse(f"publishing:{name}", args=[made.pk] if made else [])
    answer = browser.post(url, posted) if posted else browser.get(url)
    forget_the_actor()
    return answer


def test_an_empty_desk_is_told_what_to_do_next_and_what_can_be_published_at_all(browser_of):
    text = page(browser_of("coordinator"), "bulletins").content.decode()
    assert "Nothing has been published" in text
    assert "Count, and attack" in text
    assert "Children by sex and month of the first list" in text


def test_tables_that_stand_show_what_remains_open_and_the_very_public_page(browser_of, me):
    made = kept(me, proposed(me))
    own, other = browser_of("coordinator"), browser_of("protection_lead")
    text = page(own, "proposal", made).content.decode()
    assert "Where an attacker is nearest" in text
    assert "Somebody else releases them" in text
    assert reverse("publishing:release", args=[made.pk]) not in text
    assert (
        reverse("publishing:release", args=[made.pk])
        in page(other, "proposal", made).content.decode()
    )
    preview = page(own, "preview", made).content.decode()
    assert "Bulletin of 1 November 2026" in preview
    assert "not shown" in preview
    assert "Nobody who is counted here exists" in preview
    assert 'href="/' not in preview.split("</head>")[1]  # nothing on it leads anywhere yet


def test_a_second_member_releases_on_the_page_and_everybody_sees_who_did(browser_of, me):
    made = kept(me, proposed(me))
    answer = page(browser_of("protection_lead"), "release", made, sure="yes")
    assert answer.status_code == 302
    text = page(browser_of("coordinator"), "bulletins").content.decode()
    assert "protection_lead" in text
    with acting_as(me):
        assert Bulletin.objects.get().reference in text
    shown = page(browser_of("coordinator"), "proposal", made).content.decode()
    assert "Correct this bulletin" in shown
    assert "Withdraw</button>" not in shown


def test_who_proposed_is_told_so_where_they_would_release(browser_of, me):
    made = kept(me, proposed(me))
    answer = page(browser_of("coordinator"), "release", made)
    assert "nothing here for you to release" in answer.content.decode()
    page(browser_of("coordinator"), "release", made, sure="yes")
    with acting_as(me):
        assert not Bulletin.objects.exists()


def test_refused_tables_say_why_and_stay_in_the_history_with_their_reason(browser_of, me):
    made = kept(me, proposed(me), attacked(stands=False))
    browser = browser_of("protection_lead")
    text = page(browser, "proposal", made).content.decode()
    assert "could be narrowed down to between 3 and 7" in text
    assert "merge the line" in text
    assert reverse("publishing:release", args=[made.pk]) not in text
    assert "Refused or withdrawn" in page(browser, "bulletins").content.decode()


def test_proposing_withdrawing_and_correcting_are_forms_that_say_what_is_missing(
    browser_of, me, cast
):
    browser = browser_of("coordinator")
    assert page(browser, "propose", day="2026-11-15").status_code == 302
    bulletin = released(me, cast["protection_lead"])
    answer = page(browser, "correct", bulletin, reason="")
    assert answer.status_code == 302
    assert "Say what was wrong" in page(browser, "proposal", bulletin).content.decode()
    page(browser, "correct", bulletin, reason="A list was counted twice.")
    text = page(browser, "bulletins").content.decode()
    assert "Waits for the worker" in text
    with acting_as(me):
        from homeward.apps.publishing.access import under_way

        waiting = under_way(me)
    forget_the_actor()
    assert "hx-get" in page(browser, "progress", waiting).content.decode()
    page(browser, "withdraw", waiting, why="Invented.")
    done = page(browser, "progress", waiting)
    assert done.headers["HX-Refresh"] == "true"
    assert waiting.proposed_at <= datetime.now(UTC)
