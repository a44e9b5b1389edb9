"""Notes of every kind to two States, in French and in Russian, as far as the missions' own hands.

A lawyer approves a text before a note of it leaves, the coordinator writes each kind from the
State's page and lays some at the counter, the mission reads the very bytes. All of it is invented.
"""

from __future__ import annotations

import io
import re

import pypdf
import pytest
from tests.browser.journeys.album import picture
from tests.browser.journeys.desk import faults, in_order
from tests.browser.journeys.missions import (
    ABROAD,
    RESIDENT,
    STATES,
    answers_like_never,
    asked,
    held,
    proven,
)

pytestmark = [pytest.mark.browser, pytest.mark.full]

TITLES = {"fr": "Note verbale", "ru": "Вербальная нота"}
LETTERS = "section[aria-labelledby=letters] tbody a[href$='.pdf']"
# What the demonstration leaves to a lawyer, by the language of the mission.
WAITS = {"fr": "handover", "ru": "thanks"}


# How the desk calls each, in English.
CALLED = {
    "request": "asks a State",
    "reminder": "reminds",
    "thanks": "thanks for",
    "answer": "answers a question",
    "handover": "handing persons over",
}


def letters_of(page, address):
    """Reference to address of every note with a number that a page lists."""
    page.goto(address)
    links = page.locator("main a[href$='.pdf']")
    found = {one.inner_text(): one.get_attribute("href") for one in links.all()}
    return {each: where for each, where in found.items() if re.search(r"/\d{4}/\d+", each)}


def written(page, state, language, kind, about=""):
    """Write a note from the State's page; its reference, or nothing where none was written."""
    before = letters_of(page, f"/states/{state}/")
    if page.locator("[name=text]").count():
        page.locator("[name=text]").select_option(kind)
        if about:
            label = page.locator("[name=about] option", has_text=about)
            page.locator("[name=about]").select_option(label.first.get_attribute("value"))
    page.locator("[name=languages]").select_option(f"{language}-ar")
    page.locator("button[name=draft][value=no]").click()
    page.wait_for_load_state()
    said = page.locator("#hw-messages").inner_text()
    new = letters_of(page, f"/states/{state}/").keys() - before.keys()
    return next(iter(new), ""), said


def approved(desk, kind, language):
    """A lawyer reads the text as a sample and approves it."""
    page = desk.member("lawyer", "en")
    page.goto("/letters/texts/")
    assert faults(page) == []
    sample = page.locator("main tbody tr a[href*='/letters/texts/']").first.get_attribute("href")
    assert page.request.get(sample).body().startswith(b"%PDF")
    tongue = {"fr": "French", "ru": "Russian"}[language]
    button = page.locator("main form button").filter(has_text=CALLED[kind]).filter(has_text=tongue)
    button.click()
    page.wait_for_load_state()
    assert button.count() == 0
    assert in_order(page) == []


def handed_over(page, state, reference):
    """Lay a note at the counter."""
    page.goto(f"/states/{state}/")
    page.locator("form[action^='/releases/letters/'] button", has_text=reference).first.click()
    page.wait_for_load_state()


def test_notes_of_every_kind_are_approved_written_handed_over_and_read_byte_for_byte(
    desk, counter, tmp_path
):
    lead, coordinator, made = proven(desk), desk.member("coordinator", "en"), {}
    for mission, name in ((RESIDENT, "Lettra"), (ABROAD, "Pisma")):
        state, language = STATES[mission][0], mission[1]
        [child] = held(desk, tmp_path, mission, [f"{name} Inventedova"])
        asked(desk, lead, child, mission)
        request, _said = written(coordinator, state, language, "request")
        waits = WAITS[language]
        refused, said = written(coordinator, state, language, waits, request)
        assert refused == ""
        assert "no lawyer has approved its text" in said
        approved(desk, waits, language)
        notes = {"request": request}
        for kind in list(CALLED)[1:]:
            notes[kind], said = written(coordinator, state, language, kind, request)
            assert notes[kind], said
            row = coordinator.locator("section[aria-labelledby=letters] tr", has_text=notes[kind])
            assert CALLED[kind] in row.inner_text()
        if mission == RESIDENT:
            coordinator.locator("#letters").scroll_into_view_if_needed()
            picture(coordinator, "missions", 5, "en")
        assert in_order(coordinator) == []
        coordinator.set_viewport_size({"width": 1280, "height": 800})
        made[mission] = notes
        page = counter.member(*mission)
        assert not set(notes.values()) & letters_of(page, "/").keys()
        for kind in ("request", "handover"):
            handed_over(coordinator, state, notes[kind])
        at_the_counter(desk, counter, mission, notes)
    mine, theirs = (letters_of(counter.member(*each), "/") for each in (RESIDENT, ABROAD))
    assert not mine.keys() & theirs.keys()
    for each in mine.values():
        assert answers_like_never(counter.member(*ABROAD), each)
    for each in theirs.values():
        assert answers_like_never(counter.member(*RESIDENT), each)


def at_the_counter(desk, counter, mission, notes):
    """The mission finds what was handed over and nothing else, and reads the desk's own bytes."""
    page, coordinator = counter.member(*mission), desk.member("coordinator", "en")
    there = letters_of(page, "/")
    if mission == ABROAD:
        picture(page, "missions", 6, "ru")
    assert in_order(page) == []
    here = letters_of(coordinator, f"/states/{STATES[mission][0]}/")
    assert {kind for kind, note in notes.items() if note in there} == {"request", "handover"}
    for kind in ("request", "handover"):
        read = page.request.get(there[notes[kind]])
        assert read.headers["content-type"] == "application/pdf"
        assert read.body() == coordinator.request.get(here[notes[kind]]).body()
        text = pypdf.PdfReader(io.BytesIO(read.body())).pages[0].extract_text()
        assert TITLES[mission[1]] in text
