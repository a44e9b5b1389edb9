"""Two tables on one sheet: both are taken in by their own headings, or the preview says which is not."""

import pytest
from tests.apps.invented import forget_the_actor, persons_by_row, receive

from homeward.apps.audit.actions import acting_as
from homeward.apps.intake import actions
from homeward.apps.intake.models import List
from homeward.apps.register.standing import standings

pytestmark = pytest.mark.usefixtures("read_once")

WOMEN = """Name,Sex,Date of birth,Nationality,Status
Noor Invented,F,1990-04-03,Uzbekistan,convicted
Ayla Invented,F,1984-11-05,Turkey,convicted
"""
CHILDREN = """
Children with them,,,,
Nationality,Name of the child,Date of birth,Mother's name,Sex
Turkey,Ali Invented,2012-01-02,Ayla Invented,M
Uzbekistan,Zarina Invented,2013-05-06,Noor Invented,F
"""
SUMMARY = """
Nationality,Status,Sex
Turkey,convicted,F
"""


@pytest.fixture
def browser(browser_of):
    return browser_of("coordinator")


def waiting(cast, text):
    actor = cast["coordinator"]
    with acting_as(actor):
        found = receive(actor, text.encode()).list
    forget_the_actor()
    return actor, found


def page(browser, url):
    forget_the_actor()
    text = browser.get(url).content.decode()
    forget_the_actor()
    return text


def said_about(actor, found):
    with acting_as(actor):
        rows = persons_by_row(actor, found)
        known = {s.dossier.person: s.dossier for s in standings(actor, on=found.received_on)}
        return {
            number: (known[key].sex, known[key].nationalities[0], known[key].facts.birth.first.year)
            for number, key in rows.items()
        }


def test_both_tables_are_taken_in_and_every_claim_points_to_its_row(cast):
    actor, found = waiting(cast, WOMEN + CHILDREN)
    with acting_as(actor):
        found = actions.commit(actor=actor, key=found.pk)
        assert found.rows == 4
        assert found.source.sheets == {}, "one sheet: rows need no sheet's name"
    assert said_about(actor, found) == {
        2: ("F", "UZB", 1990),
        3: ("F", "TUR", 1984),
        7: ("M", "TUR", 2012),
        8: ("F", "UZB", 2013),
    }


def test_each_table_has_its_columns_on_the_page_and_what_is_changed_there_holds(cast, browser):
    actor, found = waiting(cast, WOMEN + CHILDREN)
    text = page(browser, f"/lists/{found.pk}/mapping/")
    assert "rows 2 to 3" in text
    assert "rows 7 to 8" in text
    fields = {
        **dict(zip([f"column-0-{i}" for i in range(5)], ["name", "sex", "birth", "nationality", ""], strict=True)),
        **dict(zip([f"column-0-from-6-{i}" for i in range(5)], ["", "name", "birth", "mother", "sex"], strict=True)),
    }  # fmt: skip
    assert all(f'name="{name}"' in text for name in fields)
    forget_the_actor()
    assert browser.post(f"/lists/{found.pk}/mapping/", fields).status_code == 302
    with acting_as(actor):
        committed = actions.commit(actor=actor, key=found.pk)
        assert committed.tally["by_kind"]["nationality"] == 2, "left out of the second table"
        assert "legal_status" not in committed.tally["by_kind"], "left out of the first"


def test_a_raw_row_stands_under_the_headings_of_its_own_table(cast, browser):
    actor, found = waiting(cast, WOMEN + CHILDREN)
    with acting_as(actor):
        actions.commit(actor=actor, key=found.pk)
    upper, lower = (page(browser, f"/lists/{found.pk}/rows/0/{row}/") for row in (3, 7))
    assert "Status" in upper
    assert "Mother&#x27;s name" not in upper
    assert "Mother&#x27;s name" in lower
    assert ">Status<" not in lower


@pytest.mark.parametrize("where", ["mapping", "preview"])
def test_a_table_that_is_not_read_is_said_with_its_rows_before_anything_is_written(
    cast, browser, where
):
    _actor, found = waiting(cast, WOMEN + SUMMARY)
    text = page(browser, f"/lists/{found.pk}/{where}/")
    assert "Another table was found and not read" in text
    assert "Rows 5 to 6 are another table" in text
    assert found.rows == 2


def test_where_there_is_one_table_nothing_is_said(cast, browser):
    _actor, found = waiting(cast, WOMEN)
    for where in ("mapping", "preview"):
        assert "Another table" not in page(browser, f"/lists/{found.pk}/{where}/")


def test_a_list_received_before_sheets_could_have_several_tables_keeps_its_mapping(cast):
    from homeward.apps.audit.actions import change

    actor, found = waiting(cast, WOMEN)
    [table] = found.tables
    del table["first"]
    table["mapping"]["columns"][1]["field"] = None
    with acting_as(actor), change(actor=actor, verb="as it was kept before"):
        List.objects.filter(pk=found.pk).update(tables=[table])
    with acting_as(actor):
        committed = actions.commit(actor=actor, key=found.pk)
    assert "sex" not in committed.tally["by_kind"]


def test_a_corrected_version_knows_the_rows_of_both_tables_again(cast):
    actor, found = waiting(cast, WOMEN + CHILDREN)
    with acting_as(actor):
        first = actions.commit(actor=actor, key=found.pk)
        before = persons_by_row(actor, first)
    mended = (WOMEN + CHILDREN).replace("2012-01-02", "2012-01-03")
    actor, again = waiting(cast, mended)
    with acting_as(actor):
        second = actions.commit(actor=actor, key=again.pk)
        assert persons_by_row(actor, second) == before
        assert second.tally["changes"] == {"same": 3, "changed": 1, "added": 0, "removed": 0}
