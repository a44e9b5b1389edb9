"""The map shows countries and nothing below them, everybody else in words, and asks nobody."""
# ruff: noqa: ARG001 - fixtures are asked for what they do

import re
import subprocess
import sys

import pytest
from tests.apps.invented import forget_the_actor
from tests.apps.situation.conftest import work_out
from tests.architecture.tree import ROOT

from homeward.apps.register.labels import is_state
from homeward.apps.situation.reference.outlines import world

PATH = re.compile(r"(?:M\d+ \d+l(?:-?\d+[ -]?)+z)+")


@pytest.fixture
def counted(cast, people):
    work_out(cast["coordinator"])
    return people


def map_of(browser):
    forget_the_actor()
    answer = browser.get("/situation/map/")
    forget_the_actor()
    return answer.content.decode()


def test_the_outlines_are_countries_each_once_within_the_drawing():
    found = world()
    codes = [code for code, _path in found.outlines if code]
    codes += [code for code, _x, _y in found.points]
    assert len(codes) == len(set(codes))
    assert all(is_state(code) for code in codes)
    assert {"IRQ", "TUR", "FRA", "RUS", "TTO", "MDV", "SGP", "BHR"} <= set(codes)
    for _code, path in found.outlines:
        assert PATH.fullmatch(path), path[:60]
    assert all(0 < x < found.width and 0 < y < found.height for _c, x, y in found.points)


def test_the_map_is_small_and_of_whole_countries_alone():
    file = ROOT / "src/homeward/apps/situation/reference/data/outlines.json"
    assert file.stat().st_size < 40_000
    assert len(world().outlines) < 200


def test_a_state_leads_to_whom_its_nationality_is_claimed_of(counted, browser_of):
    page = map_of(browser_of("coordinator"))
    linked = re.findall(r'<a href="([^"]+)" tabindex="-1"><path class="hw-map-(\d)', page)
    assert ("/situation/persons/?state=TUR", "1") in linked
    assert len(linked) == 3
    assert "nobody claims a nationality" in page
    assert "Natural Earth, public domain" in page
    assert not re.search(r'(?:src|href)="https?:', page)


def test_who_sees_nobody_gets_no_map(counted, browser_of):
    assert "<svg viewBox" not in map_of(browser_of("lawyer"))


def test_the_outlines_are_read_without_the_framework():
    code = "import sys; from homeward.apps.situation.reference.outlines import world; world();"
    code += "sys.exit('django' in sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)
