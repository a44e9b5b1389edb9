"""What is over for a mission is as if it had never been: by its day, or by no contact at the gate.

Two missions side by side, one in the country and in French, one abroad and in Russian. No browser
makes a day pass, so a release is proposed to end today, the earliest day that the form takes, and
the moment at which today ends is moved to now in the store's own database, by its owner: nothing
but the clock does that otherwise. All persons are invented.
"""

from __future__ import annotations

import io
import re

import psycopg
import pytest
from PIL import Image
from tests.browser.journeys.desk import faults, in_order, saved
from tests.browser.journeys.missions import (
    ABROAD,
    INVENTED,
    KEY,
    RESIDENT,
    STATES,
    answers_like_never,
    asked,
    decide,
    held,
    main_of,
    new_of,
    path_of,
    proven,
    requests_of,
)

from homeward.postgres.address import embedded_address

pytestmark = [pytest.mark.browser, pytest.mark.full]

PAGES = ("/", "/families/", "/delegates/", "/account/")
ENDS = (
    "update counter_copy set ends_at = now() where request_id = (select id from counter_request"
    " where reference = %(reference)s)",
    "update counter_request set ends_at = now() where reference = %(reference)s",
)


def told(page) -> dict[str, str]:
    """Every word that a mission reads on the pages that it has without being asked anything."""
    read = {}
    for address in PAGES:
        page.goto(address)
        read[address] = page.locator("body").inner_text()
    return read


def the_day_ends(desk, reference):
    """Move the end of what was released in a request to now."""
    address = embedded_address(desk.product.home).conninfo()
    with psycopg.connect(**address, autocommit=True) as owner:
        for statement in ENDS:
            assert owner.execute(statement, {"reference": reference}).rowcount == 1


def send(page, form, **values):
    """Fill a form of the request page in and send it."""
    for name, value in values.items():
        form.locator(f"[name={name}]").fill(value)
    form.locator("[type=submit]").click()
    page.wait_for_load_state()


def answered(page):
    """Answer the first thing asked, write a note, send a paper; where each now stands."""
    form = page.locator("form[action$='/answers/0/']")
    form.locator("[name=reply][value=confirmed]").check()
    send(page, form, law="Article 12 (invented)")
    send(page, page.locator("form[action$='/notes/']").last, words="Une note (invented)")
    page.locator("section[aria-labelledby=papers] summary").click()
    form = page.locator("form[action$='/papers/']")
    form.locator("[name=kind]").select_option("birth")
    out = io.BytesIO()
    Image.new("RGB", (600, 400), "#eef").save(out, "JPEG")
    file = {"name": "paper.jpg", "mimeType": "image/jpeg", "buffer": out.getvalue()}
    form.locator("[name=file]").set_input_files(file)
    send(page, form)
    links = page.locator("section[aria-labelledby=papers] li a")
    return [each.get_attribute("href") for each in links.all()]


def posts_like_never(page, address):
    """Whether whatever is sent to a request is answered as if it had never been."""
    token = page.context.cookies()
    value = next(each["value"] for each in token if "csrf" in each["name"])
    said = []
    for here in (address, f"/requests/{KEY}/"):
        for tail in ("answers/0/", "notes/", "papers/"):
            answer = page.request.post(
                here + tail,
                form={"csrfmiddlewaretoken": value, "words": INVENTED, "reply": "confirmed"},
                headers={"Referer": page.url},
            )
            said.append((answer.status, re.sub(r'value="[^"]+"', "", answer.text())))
    return said[:3] == said[3:] and {status for status, _text in said} == {404}


def test_a_request_that_ends_by_its_day_leaves_nothing_and_the_other_missions_stays(
    desk, counter, tmp_path
):
    lead, pages, before, made = proven(desk), {}, {}, {}
    for mission, name in ((RESIDENT, "Endora"), (ABROAD, "Stayana")):
        [child] = held(desk, tmp_path, mission, [f"{name} Inventedova"])
        pages[mission] = counter.member(*mission)
        before[mission] = told(pages[mission])
        old = requests_of(pages[mission])
        asked(desk, lead, child, mission, days=0 if mission == RESIDENT else 20)
        made[mission] = new_of(pages[mission], old)
    page, (reference, address) = pages[RESIDENT], made[RESIDENT]
    page.goto(address)
    assert faults(page) == []
    follow = answered(page)
    assert told(page) != before[RESIDENT]
    other = told(pages[ABROAD])
    the_day_ends(desk, reference)
    assert told(page) == before[RESIDENT]
    for each in (address, *follow):
        assert answers_like_never(page, each), each
    page.goto("/")
    assert posts_like_never(page, address)
    assert told(pages[ABROAD]) == other
    assert pages[ABROAD].goto(made[ABROAD][1]).status == 200
    assert not answers_like_never(pages[ABROAD], made[ABROAD][1])


def test_a_child_of_no_contact_is_nowhere_in_pages_counts_letters_lists_notes_and_downloads(
    desk, counter, tmp_path
):
    lead, page, other = proven(desk), counter.member(*ABROAD), counter.member(*RESIDENT)
    [child] = held(desk, tmp_path, ABROAD, ["Nokontakta Inventedova"])
    own_list(page, tmp_path)
    before, others = told(page), told(other)
    old = requests_of(page)
    asked(desk, lead, child, ABROAD)
    reference, address = new_of(page, old)
    page.goto(address)
    code = page.locator(".hw-card .hw-code").first.inner_text()
    follow = answered(page)
    letter = handed_over(desk, page)
    assert told(page) != before
    decide(lead, child, STATES[ABROAD][0], "none")
    assert told(page) == before
    for each in (address, letter, *follow):
        assert answers_like_never(page, each), each
    page.goto("/")
    assert posts_like_never(page, address)
    for each in (*PAGES, *requests_of(page).values()):
        page.goto(each)
        html = page.content()
        assert not [one for one in (reference, code, "Nokontakta") if one in html], each
    assert told(other) == others
    assert answers_like_never(other, address)


def own_list(page, folder):
    """The mission's own list, on which the child stands: it reads the same whatever is decided."""
    page.goto("/families/new/")
    rows = "Name,Sex,Date of birth,Nationality\nNokontakta Inventedova,F,2015-01-11,Kyrgyzstan\n"
    page.set_input_files("[name=file]", saved(folder, "own.csv", rows.encode()))
    page.locator("main form [type=submit]").click()
    page.locator("form[action$='/confirm/'] [type=submit]").click()
    page.wait_for_load_state()
    assert in_order(page) == []


def handed_over(desk, page):
    """A note that names the child, written at the desk and laid at the counter; its address."""
    page.goto("/")
    had = {each.get_attribute("href") for each in page.locator("main a[href$='.pdf']").all()}
    coordinator = desk.member("coordinator", "en")
    coordinator.goto(f"/states/{STATES[ABROAD][0]}/")
    coordinator.locator("[name=languages]").select_option("ru-ar")
    coordinator.locator("button[name=draft][value=no]").click()
    coordinator.wait_for_load_state()
    coordinator.locator("form[action^='/releases/letters/'] button").first.click()
    coordinator.wait_for_load_state()
    page.goto("/")
    now = {each.get_attribute("href") for each in page.locator("main a[href$='.pdf']").all()}
    [letter] = now - had
    assert page.request.get(letter).body().startswith(b"%PDF")
    assert path_of(page) == "/"
    assert main_of(page)
    return letter
