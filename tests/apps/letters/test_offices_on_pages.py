"""The pages of offices, and how a State's page lets one choose from where it writes."""
# ruff: noqa: ARG001 - fixtures are asked for what they do

import re

import pytest
from django.utils.timezone import localdate
from tests.apps.invented import GIRL, forget_the_actor, persons_by_row, take_in
from tests.apps.letters.approving import approve_texts
from tests.apps.letters.offices import NAMES, add

from homeward.apps.audit.actions import acting_as
from homeward.apps.letters.forms import PARTS
from homeward.apps.letters.models import Letter, WritingOffice
from homeward.apps.sharing.actions import decide, screen

YEAR = localdate().year
FILLED = {
    f"{part}_{code}": getattr(NAMES[code], part) for code in ("en", "ar") for part in PARTS
} | {"sign": "EBL", "feminine_ar": "on"}


def ask(browser, url, method="get", **words):
    forget_the_actor()
    answer = getattr(browser, method)(url, words)
    forget_the_actor()
    return answer


def said(answer):
    return " ".join(re.sub(r"<[^>]+>", " ", answer.content.decode()).split())


@pytest.fixture
def rows(cast, pages):
    """Every office of the desk, as its coordinator reads them."""

    def read():
        with acting_as(cast["coordinator"]):
            found = list(WritingOffice.objects.all())
        forget_the_actor()
        return found

    return read


def test_a_coordinator_names_an_office_and_sees_it_among_those_that_write(rows, browser_of):
    browser = browser_of("coordinator")
    assert "named no office yet" in said(ask(browser, "/letters/offices/"))
    assert ask(browser, "/letters/offices/add/").status_code == 200
    assert ask(browser, "/letters/offices/add/", "post", **FILLED).status_code == 302
    [row] = rows()
    assert (row.sign, set(row.names)) == ("EBL", {"en", "ar"})
    assert row.names["ar"]["feminine"] is True
    assert row.names["en"]["feminine"] is False
    text = said(ask(browser, "/letters/offices/"))
    assert "EBL" in text
    assert "none yet" in text
    assert "HW" not in text, "the neutral office wrote nothing, so it does not stand here"


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"sign": "ebl"}, "Begin with a letter"),
        ({"name_ar": ""}, "This field is required"),
        ({"name_ru": "Бюро"}, "Fill in every part of the name in this language, or none"),
        ({"name_en": "\u200f"}, "characters that cannot be printed"),
    ],
)
def test_what_is_not_whole_is_refused_in_words(rows, browser_of, wrong, words):
    answer = ask(browser_of("coordinator"), "/letters/offices/add/", "post", **FILLED | wrong)
    assert answer.status_code == 422
    assert words in said(answer)
    assert not rows()


def test_an_office_is_changed_closed_and_opened_again_on_its_page(rows, cast, browser_of):
    browser, row = browser_of("coordinator"), add(cast["coordinator"], "EBL")
    forget_the_actor()
    page = f"/letters/offices/{row.pk}/"
    assert 'value="Bureau inventé"' in ask(browser, page).content.decode()
    assert ask(browser, page, "post", **FILLED | {"sign": "ERB"}).status_code == 302
    assert [(one.sign, set(one.names)) for one in rows()] == [("ERB", {"en", "ar"})]
    assert ask(browser, f"{page}close/", "post").status_code == 302
    assert "Nothing is written from it" in said(ask(browser, page))
    assert "no note can be written" in said(ask(browser, "/letters/offices/"))
    assert "no note can be written" in said(ask(browser, "/states/TUR/"))
    assert ask(browser, f"{page}open/", "post").status_code == 302
    assert rows()[0].closed_at is None
    add(cast["coordinator"], "BGD")
    taken = ask(browser, page, "post", **FILLED | {"sign": "BGD"})
    assert taken.status_code == 422
    assert "has this sign" in said(taken)


def test_who_writes_sees_the_offices_and_keeps_none(rows, cast, browser_of):
    row = add(cast["coordinator"], "EBL")
    lead = browser_of("protection_lead")
    text = said(ask(lead, "/letters/offices/"))
    assert "A coordinator adds, changes and closes offices" in text
    assert "/letters/offices/add/" not in ask(lead, "/letters/offices/").content.decode()
    page = f"/letters/offices/{row.pk}/"
    for url, method in ((page, "get"), (page, "post"), (f"{page}close/", "post")):
        assert ask(lead, url, method).status_code == 403, url
    assert ask(browser_of("lawyer"), "/letters/offices/").status_code == 403


@pytest.fixture
def girl(cast, read_once):
    lead = cast["protection_lead"]
    approve_texts(lead)
    with acting_as(lead):
        person = persons_by_row(lead, take_in(lead, GIRL))[2]
        screen(actor=lead, person=person, state="TUR", answers={})
        decide(actor=lead, person=person, state="TUR", decision="contact", reason="Invented.")
    forget_the_actor()
    return person


def written(cast):
    with acting_as(cast["coordinator"]):
        found = list(Letter.objects.order_by("made_at").values_list("reference", flat=True))
    forget_the_actor()
    return found


def test_a_state_page_lets_one_choose_where_several_offices_are_open(cast, browser_of, girl):
    browser = browser_of("coordinator")
    page = ask(browser, "/states/TUR/").content.decode()
    assert 'name="office"' not in page
    assert "Written from HW" in page
    one = add(cast["coordinator"], "EBL")
    page = ask(browser, "/states/TUR/").content.decode()
    assert 'name="office"' not in page
    assert "Written from EBL: Invented Office, Erbil" in page
    two = add(cast["coordinator"], "BGD")
    page = ask(browser, "/states/TUR/").content.decode()
    assert f'<option value="{one.pk}">EBL: Invented Office, Erbil' in page
    form = {"draft": "no", "languages": "en-ar"}
    for office, words in (
        ("", "Say from which office"),
        (str(two.pk), f"The note has been written. BGD/{YEAR}/0001"),
        (str(one.pk + two.pk), "is closed"),
    ):
        ask(browser, "/letters/to/TUR/", "post", **form, office=office)
        assert words in said(ask(browser, "/states/TUR/")), office
    assert written(cast) == [f"BGD/{YEAR}/0001"]
    for office in ("x", "-1", "²", "1.0"):
        assert ask(browser, "/letters/to/TUR/", "post", **form, office=office).status_code == 404
    both = {"languages": "ru-ar", "office": str(one.pk), "draft": "yes"}
    ask(browser, "/letters/to/TUR/", "post", **both)
    assert "no name in one of these languages" in said(ask(browser, "/states/TUR/"))


def test_who_writes_no_letters_is_not_told_from_where_they_are_written(cast, browser_of, girl):
    add(cast["coordinator"], "EBL")
    text = said(ask(browser_of("lawyer"), "/states/TUR/"))
    assert "EBL" not in text
    assert "no note can be written" not in text
