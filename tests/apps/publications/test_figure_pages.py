"""Reported figures: nothing enters by itself, everything is shown with its source and its conflicts."""

import re

import pytest
from tests.apps.invented import forget_the_actor, nobody_acting, take_in

from homeward.apps.audit.actions import acting_as
from homeward.apps.audit.models import Event
from homeward.apps.publications import access, actions
from homeward.apps.publications.models import ReportedFigure
from homeward.core.reported.figure import Unit

ARTICLE = """The river ministry said on Tuesday that at least 833 children of 14 nationalities are held.
Spokesman Tarek Inventedname said that 12 women left last week."""


@pytest.fixture
def desk(browser_of):
    return browser_of("coordinator")


@pytest.fixture
def stocked(cast):
    with acting_as(cast["coordinator"]):
        actions.add_starting_set(actor=cast["coordinator"])
    forget_the_actor()


def get(browser, url):
    with nobody_acting():
        return browser.get(url)


def post(browser, url, data=None):
    with nobody_acting():
        return browser.post(url, data or {})


def kept(cast):
    with acting_as(cast["coordinator"]):
        found = list(access.figures(cast["coordinator"]))
    forget_the_actor()
    return found


def read(browser, **more):
    article = {"text": ARTICLE, "published_on": "2018-07-04", "outlet": "Lantern Post"}
    return post(browser, "/figures/read/", article | more)


def filled(page, *ticked):
    """The proposals as a browser would post them, with some of them ticked."""
    formset = page.context["formset"]
    data = {f"figure-{name}": value for name, value in formset.management_form.initial.items()}
    for number, form in enumerate(formset.forms):
        for name in form.fields:
            value = form[name].value()
            data[form.add_prefix(name)] = "" if value is None else value
        data[form.add_prefix("take")] = "on" if number in ticked else ""
    return data


def test_an_article_is_read_into_proposals_and_nothing_is_kept(desk, cast):
    page = read(desk)
    assert page.status_code == 200
    said = [(f["number"].value(), f["unit"].value()) for f in page.context["formset"].forms]
    assert said == [(833, "children"), (14, "nationalities"), (12, "women")]
    assert kept(cast) == []


def test_the_sentence_is_shown_without_the_name_of_a_person(desk):
    text = read(desk).content.decode()
    assert "12 women left last week" in text
    assert "Inventedname" not in text.partition("<main")[2]


def test_only_what_was_ticked_enters_as_it_was_mended(desk, cast):
    data = filled(read(desk), 0)
    data["figure-0-number"] = "834"
    assert post(desk, "/figures/confirm/", data).status_code == 302
    [figure] = kept(cast)
    assert (figure.low, figure.qualifier, figure.unit) == (834, "at-least", "children")
    assert figure.speaker == "river ministry"
    assert figure.outlet == "Lantern Post"
    assert figure.added_by.login == "coordinator"
    assert figure.sentence.startswith("The river ministry")


def test_a_ticked_proposal_that_makes_no_sense_is_shown_again_and_nothing_enters(desk, cast):
    data = filled(read(desk), 0, 1)
    data["figure-0-as_of"] = "last week"
    answer = post(desk, "/figures/confirm/", data)
    assert answer.status_code == 422
    assert "Write days as in 2018-07-03" in answer.content.decode()
    assert kept(cast) == []


def test_nothing_ticked_adds_nothing(desk, cast):
    assert post(desk, "/figures/confirm/", filled(read(desk))).status_code == 302
    assert kept(cast) == []


def test_a_saved_page_is_read_like_pasted_text(desk):
    from django.core.files.uploadedfile import SimpleUploadedFile

    page = f"<html><script>9 children</script><p>{ARTICLE}</p></html>".encode()
    answer = read(desk, text="", file=SimpleUploadedFile("a.html", page))
    assert len(answer.context["formset"].forms) == 3


def test_a_file_that_is_no_article_is_refused_with_what_to_do(desk):
    from django.core.files.uploadedfile import SimpleUploadedFile

    answer = read(desk, text="", file=SimpleUploadedFile("a.pdf", b"%PDF-1.4 not really"))
    assert answer.status_code == 422
    assert "damaged" in answer.content.decode()


def test_a_figure_can_be_typed_in_with_a_state_in_any_language(desk, cast):
    data = {"number": "12", "qualifier": "about", "unit": "children", "matter": "held",
            "nationality": "Россия", "place": "العراق", "as_of": "2018-07"}  # fmt: skip
    assert post(desk, "/figures/new/", data).status_code == 302
    [figure] = kept(cast)
    assert (figure.nationality, figure.place) == ("RUS", "IRQ")
    assert (str(figure.first), str(figure.last)) == ("2018-07-01", "2018-07-31")


@pytest.mark.parametrize(
    "wrong", [{"nationality": "Nowhereland"}, {"as_of": "July"}, {"to": "3"}, {"number": "-1"}]
)
def test_a_figure_that_makes_no_sense_is_refused(desk, cast, wrong):
    data = {"number": "12", "qualifier": "about", "unit": "children", "matter": "held"} | wrong
    assert post(desk, "/figures/new/", data).status_code == 422
    assert kept(cast) == []


def test_an_empty_number_is_being_told_of_none_and_never_nought(desk, cast):
    data = {"qualifier": "exactly", "unit": "children", "matter": "held"}
    assert post(desk, "/figures/new/", data).status_code == 302
    [figure] = kept(cast)
    assert figure.low is None
    assert "told of none" in get(desk, f"/figures/{figure.pk}/").content.decode()


def test_an_empty_list_says_what_to_do_next_and_the_starting_set_is_added_once(desk, cast):
    assert "Begin with figures that are public" in get(desk, "/figures/").content.decode()
    post(desk, "/figures/starting-set/")
    count = len(kept(cast))
    post(desk, "/figures/starting-set/")
    assert count > 90
    assert len(kept(cast)) == count


@pytest.mark.usefixtures("stocked")
def test_conflicts_are_shown_with_what_differs_and_what_explains_them(desk):
    text = get(desk, "/figures/conflicts/").content.decode()
    for words in (
        "They speak of the same thing and cannot both be right.",
        "office of the Prime Minister",
        "They differ by 2, which is what a third source counts in another unit.",
        "The rows add up to 5703, not to 5704: 1 apart.",
        "Together the parts come to at least 5858, which is more than the whole.",
    ):
        assert words in text, words


@pytest.mark.usefixtures("stocked")
def test_the_time_line_is_drawn_with_its_table_and_mirrored_for_arabic(desk):
    query = "/figures/time-line/?unit=children&matter=returned"
    english = get(desk, query).content.decode()
    assert english.count("hw-claim-line-mark") > 15
    assert "hw-claim-line-ring" in english.partition("hw-claim-line-legend")[0]
    assert "<table" in english
    desk.cookies["django_language"] = "ar"
    arabic = get(desk, query).content.decode()
    axis = [re.search(r'hw-claim-line-grid" x1="(\d+)"', text)[1] for text in (english, arabic)]
    assert axis == ["70", "930"]


def test_the_register_stands_beside_a_claim_with_its_bounds(desk, cast, read_once):  # noqa: ARG001
    with acting_as(cast["coordinator"]):
        take_in(cast["coordinator"])
        actions.add_starting_set(actor=cast["coordinator"])
        figure = access.figures(cast["coordinator"]).get(row="N-TUR1")
    forget_the_actor()
    text = get(desk, f"/figures/{figure.pk}/").content.decode()
    assert "at least 1, at most 1." in text
    assert "fewer than the claim says" in text
    assert "neither for the claim nor against it" in text


@pytest.mark.usefixtures("stocked")
def test_a_withdrawn_figure_is_kept_and_compared_no_more(desk, cast):
    figure = next(one for one in kept(cast) if one.row == "C2a")
    post(desk, f"/figures/{figure.pk}/withdraw/")
    assert figure.pk not in {one.pk for one in kept(cast)}
    text = get(desk, f"/figures/{figure.pk}/").content.decode()
    assert "This figure was withdrawn" in text
    with acting_as(cast["coordinator"]):
        assert Event.objects.filter(verb="withdrew a figure").count() == 1
        row = ReportedFigure.objects.get(pk=figure.pk)
        assert row.withdrawn_by.login == "coordinator"
    forget_the_actor()


@pytest.mark.usefixtures("stocked")
def test_another_desk_sees_none_of_ours(browser_of, cast):
    figure = kept(cast)[0]
    elsewhere = browser_of("coordinator-elsewhere")
    assert "No figure has been added yet" in get(elsewhere, "/figures/").content.decode()
    assert get(elsewhere, f"/figures/{figure.pk}/").status_code == 404


@pytest.mark.usefixtures("stocked")
def test_a_row_cannot_be_changed_even_past_the_pages(cast):
    from django.db import ProgrammingError, transaction

    from homeward.apps.audit.actions import change

    actor = cast["coordinator"]
    with acting_as(actor), pytest.raises(ProgrammingError, match="permission denied"):
        with transaction.atomic(), change(actor=actor, verb="tried"):
            ReportedFigure.objects.filter(row="C2a").update(low=14)
    forget_the_actor()


def test_the_words_of_every_unit_are_known():
    from homeward.apps.publications.labels import MATTERS, UNITS, VERDICTS
    from homeward.core.reported.conflicts import Verdict
    from homeward.core.reported.figure import Matter

    assert (set(UNITS), set(MATTERS), set(VERDICTS)) == (set(Unit), set(Matter), set(Verdict))
