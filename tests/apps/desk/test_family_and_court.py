"""On a person's page: the family as a tree and a list, the process on a line of time and a list."""

import re

import pytest
from django.urls import reverse
from tests.apps import invented
from tests.apps.desk.test_claim_pages import SOURCE, get, post, url

from homeward.apps.audit.actions import acting_as
from homeward.apps.audit.models import Event
from homeward.apps.register.models import Claim, Person
from homeward.apps.register.standing import standings
from homeward.core.claims import LegalStatus
from homeward.core.truth import Truth


@pytest.fixture
def lead(browser_of):
    return browser_of("protection_lead")


@pytest.fixture
def girl(taken_in):
    return taken_in.by_row[2]


def kin(browser, person, **said):
    usual = {"tie": "mother", "name": "Lina Invented", "basis": "said"}
    return post(browser, url(person, "kin"), **usual | said, **SOURCE)


def event(browser, person, **said):
    usual = {"event": "arrest", "when": "2017-03-01"}
    return post(browser, url(person, "legal_event"), **usual | said, **SOURCE)


def page(browser, person):
    return get(browser, reverse("desk:person", args=[person])).content.decode()


def code_of(cast, person):
    with acting_as(cast["protection_lead"]):
        code = Person.objects.get(pk=person).code
    invented.forget_the_actor()
    return code


def test_a_person_without_family_or_case_says_what_to_ask(lead, girl):
    text = page(lead, girl)
    assert "Nobody of the family is named" in text
    assert "That is not the same as no case." in text
    assert "<svg class=" not in text.replace('<svg class="hw-icon', "")


def test_kin_without_a_record_is_drawn_and_listed_with_what_it_rests_on(lead, girl):
    assert kin(lead, girl, name="Лина Выдуманная").status_code == 302
    text = page(lead, girl)
    assert 'class="hw-tree"' in text
    assert text.count("Лина Выдуманная") >= 2
    assert "Lina Vydumannaya" in text
    assert "No record that you may see" in text
    assert "hw-join-claimed" in text


def test_several_claimants_are_drawn_as_several_and_what_is_shown_otherwise(lead, girl):
    kin(lead, girl, tie="claimant", name="One Invented")
    kin(lead, girl, tie="claimant", name="Two Invented")
    kin(lead, girl, tie="mother", basis="court")
    text = page(lead, girl)
    assert text.count("hw-join hw-join-claimed") == 2
    assert text.count("hw-join hw-join-proved") == 1


def test_a_tie_to_a_record_leads_both_ways_and_the_look_at_both_is_recorded(
    lead, girl, taken_in, cast
):
    mother = taken_in.by_row[3]
    kin(lead, girl, record=code_of(cast, mother))
    assert reverse("desk:person", args=[mother]) in page(lead, girl)
    text = page(lead, mother)
    assert "Son or daughter" in text
    assert reverse("desk:person", args=[girl]) in text
    with acting_as(cast["protection_lead"]):
        seen = Event.objects.filter(verb="saw as kin").values_list("subjects", flat=True)
        assert {mother, girl} <= {key for keys in seen for key in keys}


@pytest.mark.parametrize("record", ["AAAAA-BBBBB", "%", "own"])
def test_a_record_is_one_that_may_be_seen_and_somebody_else(lead, girl, cast, record):
    answer = kin(lead, girl, record=code_of(cast, girl) if record == "own" else record)
    assert answer.status_code == 422


def test_another_desks_record_answers_as_none(browser_of, girl):
    stranger = browser_of("coordinator-elsewhere")
    assert kin(stranger, girl).status_code == 404


def test_only_a_court_or_a_laboratory_excludes(lead, girl):
    assert kin(lead, girl, excluded="on").status_code == 422
    assert kin(lead, girl, basis="laboratory", excluded="on").status_code == 302
    assert "hw-join-excluded" in page(lead, girl)


def test_a_withdrawn_tie_is_gone_from_the_tree_on_both_pages(lead, girl, taken_in, cast):
    mother = taken_in.by_row[3]
    kin(lead, girl, record=code_of(cast, mother))
    with acting_as(cast["protection_lead"]):
        claim = Claim.objects.get(kind="kin").pk
    address = reverse("desk:claim_withdraw", args=[girl, claim])
    post(lead, address, **{"turn-reason": "Of somebody else."})
    assert 'class="hw-tree"' not in page(lead, girl)
    assert 'class="hw-tree"' not in page(lead, mother)


@pytest.mark.parametrize(
    "said",
    [
        {"event": "arrest"},
        {"event": "charge", "article": "Anti-Terrorism Law article 4(1)"},
        {"event": "conviction", "article": "Anti-Terrorism Law article 4(1)"},
        {"event": "sentence", "penalty": "term", "months": "180"},
        {"event": "commuted", "penalty": "life"},
        {"event": "remission", "months": "6"},
        {"event": "acquittal", "when": "آذار 2018"},
        {"event": "death_ratified"},
    ],
    ids=lambda said: said["event"],
)
def test_an_event_is_drawn_and_told_with_what_it_means(lead, girl, said):
    assert event(lead, girl, **said).status_code == 302
    text = page(lead, girl)
    assert 'class="hw-line"' in text
    assert "Safeguards of a fair process" in text


@pytest.mark.parametrize(
    "said",
    [
        {"event": "sentence"},
        {"event": "arrest", "penalty": "life"},
        {"event": "arrest", "months": "5"},
        {"event": "remission"},
        {"event": "sentence", "penalty": "term"},
        {"event": "acquittal", "article": "article 4"},
        {"event": "charge", "article": "stealing"},
        {"when": "long ago"},
        {"when": ""},
    ],
)
def test_what_does_not_go_together_is_said_and_not_kept(lead, girl, cast, said):
    assert event(lead, girl, **said).status_code == 422
    with acting_as(cast["protection_lead"]):
        assert not Claim.objects.filter(kind="legal_event").exists()


def test_the_end_of_a_sentence_is_a_span_and_never_said_to_be_over(lead, girl):
    event(lead, girl, event="arrest", when="2017")
    event(lead, girl, event="sentence", when="2018", penalty="term", months="24")
    text = page(lead, girl)
    assert "between 1 January 2019 and 31 December 2020" in text.replace("\xa0", " ")
    assert "hw-event-counted" in text
    assert "the release order" in text


def test_an_article_says_what_it_carries_or_that_this_was_not_found(lead, girl):
    event(lead, girl, event="charge", article="Anti-Terrorism Law article 4(1)")
    event(lead, girl, event="charge", article="Penal Code article 444")
    text = page(lead, girl)
    assert "Death for whoever commits" in text
    assert "what it carries: not found in public sources" in text


def standing_of(cast, person):
    lead = cast["protection_lead"]
    with acting_as(lead):
        [found] = standings(lead, on=invented.ON, persons=[person])
    invented.forget_the_actor()
    return found


def test_a_recorded_conviction_counts_for_the_law_and_not_once_it_is_set_aside(
    lead, taken_in, cast
):
    nobody = taken_in.by_row[6]
    event(lead, nobody, event="conviction", when="2018-02-01")
    said = standing_of(cast, nobody).dossier.facts.statuses
    assert [each.status for each in said] == [LegalStatus.CONVICTED]
    event(lead, nobody, event="quashed", when="2019-02-01")
    assert standing_of(cast, nobody).dossier.facts.statuses == ()


def test_an_acquittal_settles_the_question(lead, taken_in, cast):
    nobody = taken_in.by_row[6]
    assert standing_of(cast, nobody).finding.truth is Truth.UNKNOWN
    event(lead, nobody, event="acquittal", when="2018-02-01")
    assert standing_of(cast, nobody).finding.truth is Truth.YES


def test_a_charge_of_a_day_nobody_knows_says_nothing_of_that_time(lead, taken_in, cast):
    nobody = taken_in.by_row[6]
    event(lead, nobody, event="charge", when="2018")
    assert standing_of(cast, nobody).dossier.facts.statuses == ()


def test_days_of_lists_are_on_the_line_of_time_too(lead, girl):
    post(lead, url(girl, "arrest"), words="March 2017", **SOURCE)
    assert "hw-event-span" in page(lead, girl)


def test_a_parents_case_is_not_on_the_childs_page(lead, girl, taken_in, cast):
    """R8: the mother's conviction and sentence are on her own page and nowhere on her child's."""
    mother = taken_in.by_row[3]
    kin(lead, girl, record=code_of(cast, mother), basis="court")
    event(lead, mother, event="sentence", when="2018-02-01", penalty="death")
    assert "Death" in page(lead, mother)
    text = page(lead, girl)
    assert "Sentence passed" not in text
    assert "death" not in text.split('id="family"')[1].split('id="claims"')[0].lower()


def test_safeguards_are_unknown_until_a_source_says_and_disagree_where_sources_do(lead, girl):
    event(lead, girl)
    assert "Did a lawyer assist?" in page(lead, girl)
    address = url(girl, "safeguard")
    post(lead, address, safeguard="lawyer", met="not_met", **SOURCE)
    assert "A source says that it was not." in page(lead, girl)
    post(lead, address, safeguard="lawyer", met="met", **SOURCE)
    assert "The sources disagree." in page(lead, girl)


def test_the_claims_table_says_what_events_ties_and_safeguards_are_in_words(lead, girl):
    event(lead, girl, event="sentence", when="2018", penalty="term", months="180")
    kin(lead, girl)
    post(lead, url(girl, "safeguard"), safeguard="interpreter", met="met", **SOURCE)
    text = page(lead, girl)
    assert "Sentence passed · 15 years" in text
    assert "Mother · somebody says so" in text
    assert "Was there an interpreter where one was needed? met" in text


def marks(text):
    """Where the drawn events lie, from the left."""
    return [float(x) for x in re.findall(r'class="hw-event [^"]+" x="([0-9.]+)"', text)]


def test_a_line_of_time_runs_the_way_the_language_does(lead, girl):
    event(lead, girl, event="arrest", when="2010-01-01")
    event(lead, girl, event="acquittal", when="2015-01-01")
    first, second = marks(page(lead, girl))
    assert first < second
    lead.cookies["django_language"] = "ar"
    first, second = marks(page(lead, girl))
    assert first > second
