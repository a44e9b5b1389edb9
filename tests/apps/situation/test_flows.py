"""Moves of a month: each number is that of the list behind it, and what is sealed is in none."""
# ruff: noqa: ARG001 - fixtures are asked for what they do

import re
from datetime import timedelta

import pytest
from tests.apps.invented import forget_the_actor
from tests.apps.returnfiles.filing import ON, WHY, answer
from tests.apps.situation.conftest import work_out

from homeward.apps.audit.actions import acting_as
from homeward.apps.returnfiles import actions
from homeward.apps.returnfiles.models import Move
from homeward.apps.situation import access
from homeward.core.returns.stages import Stage

MONTH = f"{ON:%Y-%m}"


def page_of(browser, url):
    forget_the_actor()
    answered = browser.get(url)
    forget_the_actor()
    return answered


def arrows(actor, month=ON):
    with acting_as(actor):
        found = dict(access.count_moves(actor, month))
    forget_the_actor()
    return found


def test_a_stage_that_is_met_moves_the_file_on(cast, file):
    assert arrows(cast["coordinator"]) == {("", "S0"): 1, ("S0", "S1"): 1}
    assert arrows(cast["coordinator"], ON - timedelta(days=40)) == {}


def test_what_is_done_and_undone_on_one_day_stands_no_more_and_again_once_it_is_done(cast, file):
    me = cast["coordinator"]
    with acting_as(me):
        actions.reopen(actor=me, key=file.pk, stage=Stage.S0, reason=WHY, on=ON)
    assert arrows(me) == {("", "S0"): 1}
    for ask, value in (("s0.duplicates", "yes"), ("s0.context", "orphanage")):
        answer(me, file, ask, value)
    assert arrows(me) == {("", "S0"): 1, ("S0", "S1"): 1}
    with acting_as(me):
        assert Move.objects.filter(file=file).count() == 2


def test_made_anew_the_moves_are_the_same(cast, file):
    me = cast["coordinator"]
    with acting_as(me):
        before = list(Move.objects.order_by("pk").values())
        actions.look_through(actor=me, files=[file], on=ON)
        assert list(Move.objects.order_by("pk").values()) == before


@pytest.fixture
def screened(cast, file):
    """The file after its first look at protection: a move to a sealed stage, and one from it."""
    officer = cast["protection_lead"]
    for ask in ("s1.seen", "s1.needs", "s5.screen"):
        answer(officer, file, ask, "yes")
    forget_the_actor()
    return file


def test_only_who_protects_sees_a_move_that_tells_of_a_sealed_stage(cast, screened, browser_of):
    sealed = {("S1", "S5"), ("S5", "S6")}
    assert sealed <= set(arrows(cast["protection_lead"]))
    assert not {end for ends in arrows(cast["coordinator"]) for end in ends} & {"S5", "S6"}
    browser = browser_of("coordinator")
    url = f"/situation/files/?month={MONTH}&left=S5&into=S6"
    assert "Nobody stands behind this number" in page_of(browser, url).content.decode()
    lead = page_of(browser_of("protection_lead"), url).content.decode()
    assert "Nobody stands behind this number" not in lead


def test_each_number_leads_to_as_many_files(cast, screened, browser_of):
    work_out(cast["coordinator"])
    browser = browser_of("protection_lead")
    page = page_of(browser, f"/situation/flows/?month={MONTH}").content.decode()
    numbers = re.findall(r'<a href="(/situation/files/[^"]+)">(\d+)</a>', page)
    assert len(numbers) == len(arrows(cast["protection_lead"]))
    assert page.count('class="hw-ribbon"') == len(numbers)
    for url, number in numbers:
        behind = page_of(browser, url.replace("&amp;", "&")).content.decode()
        assert behind.count('<tr role="row"><th scope="row"') == int(number), url


def test_who_is_assigned_nobody_sees_no_move(cast, file, browser_of):
    assert arrows(cast["lawyer"]) == {}
    page = page_of(browser_of("lawyer"), f"/situation/flows/?month={MONTH}").content.decode()
    assert "No file moved in this month" in page


@pytest.mark.parametrize("query", ["flows/?month=2026-13", "flows/?month=", "files/?month=x",
                                   "files/?month=2026-11&left=S99"])  # fmt: skip
def test_what_is_no_month_and_no_stage_has_no_page(file, browser_of, query):
    assert page_of(browser_of("coordinator"), f"/situation/{query}").status_code == 404


def test_in_arabic_the_ribbons_run_from_the_right(cast, file, browser_of):
    browser = browser_of("coordinator")
    where = re.compile(r'<rect class="hw-flow-stage" x="(\d+)"')
    english = where.findall(page_of(browser, f"/situation/flows/?month={MONTH}").content.decode())
    browser.cookies["django_language"] = "ar"
    arabic = where.findall(page_of(browser, f"/situation/flows/?month={MONTH}").content.decode())
    assert english[0] == arabic[-1]
    assert english[0] < arabic[0]
