"""The pages of claims: added by a form of their kind, withdrawn, noted, and by two at once."""

import pytest
from django.urls import reverse
from tests.apps import invented

from homeward.apps.audit.actions import acting_as
from homeward.apps.desk.claim_forms import BY_HAND, claim_form
from homeward.apps.register import access
from homeward.apps.register.facts import opened
from homeward.apps.register.models import Claim
from homeward.core.claims import ClaimKind
from homeward.core.wording import marking_words

SOURCE = {
    "source_kind": "paper",
    "source_label": "Birth record (invented)",
    "said_on": "2020-05-01",
}
GOOD = {
    "name": "Зубайда Выдуманная",
    "father_name": "Omar Invented",
    "mother_name": "Lina Invented",
    "sex": "ж",
    "birth": "٥ سنوات",
    "birth_place": "Grozny",
    "nationality": "Turkish",
    "legal_status": "acquitted",
    "article": "Article 4 of the Anti-Terrorism Law",
    "penalty": "15 years",
    "arrest": "March 2017",
    "sentenced_on": "2018",
    "released_on": "12.03.2019",
    "place": "Invented prison",
    "seen_on": "2019-03-12",
    "documents": "passport",
    "seeker": "An invented grandmother",
    "reference": "XX-1",
    "remark": "Asked for a letter.",
}


@pytest.fixture
def lead(browser_of):
    return browser_of("protection_lead")


@pytest.fixture
def girl(taken_in):
    return taken_in.by_row[2]


def url(girl, kind):
    return reverse("desk:claim_add", args=[girl]) + f"?kind={kind}"


def post(browser, address, **said):
    invented.forget_the_actor()
    return browser.post(address, said)


def get(browser, address):
    invented.forget_the_actor()
    return browser.get(address)


def newest(cast):
    with acting_as(cast["protection_lead"]):
        found = Claim.objects.order_by("pk").last()
    invented.forget_the_actor()
    return found


def test_every_kind_of_list_has_a_form_and_a_word_that_it_takes():
    assert set(GOOD) == {kind.value for kind in BY_HAND}


@pytest.mark.parametrize("kind", GOOD)
def test_a_claim_of_each_kind_is_added_and_shown(lead, girl, cast, kind):
    answer = post(lead, url(girl, kind), words=GOOD[kind], **SOURCE)
    assert answer.status_code == 302
    assert GOOD[kind] in get(lead, reverse("desk:person", args=[girl])).content.decode()
    assert newest(cast).kind == kind


@pytest.mark.parametrize(
    ("kind", "words"),
    [("birth", "long ago"), ("nationality", "Freedonia"), ("penalty", "a lot"), ("sex", "x"),
     ("legal_status", "in trouble"), ("article", "stealing"), ("name", ""), ("remark", "a c" + "ub")],
)  # fmt: skip
def test_what_cannot_be_read_is_said_and_nothing_is_kept(lead, girl, cast, kind, words):
    before = newest(cast).pk
    answer = post(lead, url(girl, kind), words=words, **SOURCE)
    assert answer.status_code == 422
    assert "hw-error" in answer.content.decode()
    assert newest(cast).pk == before


def test_an_age_is_counted_on_the_day_of_the_source(lead, girl, cast):
    post(lead, url(girl, "birth"), words="5 years", **SOURCE)
    with acting_as(cast["protection_lead"]):
        row = list(access.claims(cast["protection_lead"], persons=[girl]))[-1]
        assert str(opened(row).span.last) == "2015-05-01"


@pytest.mark.parametrize("day", ["", "2999-01-01", "yesterday"])
def test_a_source_needs_a_day_that_has_come(lead, girl, day):
    answer = post(lead, url(girl, "sex"), words="F", **SOURCE | {"said_on": day})
    assert answer.status_code == 422


def test_the_meaning_can_be_chosen_where_words_do_not_tell(lead, girl, cast):
    post(lead, url(girl, "legal_status"), words="file closed", meaning="acquitted", **SOURCE)
    assert newest(cast).code == "acquitted"


def test_a_kind_that_no_claim_has_is_not_found(lead, girl):
    assert get(lead, url(girl, "nothing")).status_code == 404


def test_every_kind_of_claim_has_a_form():
    for kind in ClaimKind:
        assert hasattr(claim_form(kind), "sayings"), kind


def act(browser, girl, claim, what, reason):
    prefix = "note" if what == "note" else "turn"
    address = reverse(f"desk:claim_{what}", args=[girl, claim])
    return post(browser, address, **{f"{prefix}-reason": reason})


def test_a_claim_is_withdrawn_shown_with_its_reason_and_stands_again(lead, girl, cast):
    claim = invented.a_claim(cast["protection_lead"], girl)
    assert act(lead, girl, claim, "withdraw", "Of somebody else.").status_code == 302
    page = get(lead, reverse("desk:person", args=[girl])).content.decode()
    assert "hw-withdrawn" in page
    assert "Of somebody else." in page
    act(lead, girl, claim, "restore", "Hers after all.")
    page = get(lead, reverse("desk:claim", args=[girl, claim])).content.decode()
    assert "Hers after all." in page
    assert "hw-withdrawn" not in page


def test_the_second_to_withdraw_sees_who_did_and_keeps_what_they_typed(
    lead, browser_of, girl, cast
):
    claim = invented.a_claim(cast["protection_lead"], girl)
    act(lead, girl, claim, "withdraw", "The first reason.")
    answer = act(browser_of("coordinator"), girl, claim, "withdraw", "The second reason.")
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "The first reason." in page
    assert "The second reason." in page


def test_a_note_is_shown_and_an_empty_reason_or_a_marking_word_is_not_taken(lead, girl, cast):
    claim = invented.a_claim(cast["protection_lead"], girl)
    act(lead, girl, claim, "note", "Written by a clerk.")
    address = reverse("desk:claim", args=[girl, claim])
    assert "Written by a clerk." in get(lead, address).content.decode()
    for what in ("note", "withdraw"):
        for reason in ("", "the jih" + "adi boy"):
            answer = act(lead, girl, claim, what, reason)
            assert answer.status_code == 422
            assert "hw-errors" in answer.content.decode()


def test_the_page_of_a_claim_says_what_rests_on_it(lead, girl, cast):
    with acting_as(cast["protection_lead"]):
        rows = access.claims(cast["protection_lead"], persons=[girl], kinds=["legal_status"])
        claim = next(rows).claim
    page = get(lead, reverse("desk:claim", args=[girl, claim])).content.decode()
    assert "Without this claim:" in page


def test_a_claim_of_another_person_is_not_found_under_this_one(lead, girl, taken_in, cast):
    other = invented.a_claim(cast["protection_lead"], taken_in.by_row[3])
    assert get(lead, reverse("desk:claim", args=[girl, other])).status_code == 404


@pytest.mark.parametrize(
    "text", ["the Da" + "esh family", "ابن الإرهابي", "Львён" + "ок", "a radicali" + "sed girl"]
)
def test_a_marking_word_is_found_in_three_languages(text):
    assert marking_words(text)


@pytest.mark.parametrize("text", ["Anti-Terrorism Law, article 4", "basis", "incubator", "Cuba"])
def test_a_harmless_word_is_left_alone(text):
    assert not marking_words(text)
