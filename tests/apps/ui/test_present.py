"""From what the core answers to what a page shows."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime

import pytest
from django.conf import settings
from django.core.paginator import Paginator
from django.http import QueryDict
from django.template.loader import render_to_string
from django.utils import translation

from homeward.apps.ui import present
from homeward.apps.ui.parts import Link
from homeward.core.finding import Confidence, Finding, Provision, any_of, not_so
from homeward.core.text import Sentence, gettext_noop
from homeward.core.truth import Truth

PROVISION = Provision(
    "Invented Law 1/1999", "art. 3", Sentence("counted in full years"), "a book", Confidence.LOW
)


def leaf(question: str, truth: Truth, **more: object) -> Finding:
    return Finding(Sentence(question), truth, Sentence("because"), **more)


def tree() -> Finding:
    return any_of(
        Sentence("Asked?"),
        leaf("Child?", Truth.UNKNOWN, provision=PROVISION, settle=Sentence("A birth record")),
        not_so(Sentence("Free?"), leaf("Held?", Truth.YES, claims=("L12-34",))),
    )


@pytest.mark.parametrize("truth", list(Truth))
def test_every_truth_has_its_word(truth):
    assert present.answer_word(truth) == truth.value


def test_nothing_but_a_truth_has_a_word():
    with pytest.raises(KeyError):
        present.answer_word(None)


def test_a_finding_keeps_its_shape_when_it_is_presented():
    part = present.reason_part(tree())
    assert (part.answer, part.joined) == ("unknown", "any")
    assert [child.answer for child in part.because] == ["unknown", "no"]
    assert part.because[1].joined == "not"
    assert part.because[0].citation == "Invented Law 1/1999, art. 3"
    assert part.because[0].verify


def test_the_page_shows_question_reason_citation_mark_claims_and_what_would_settle():
    part = present.reason_part(tree(), lambda reference: Link(f"row {reference}", "/rows/1/"))
    page = render_to_string("ui/components/reasons.html", {"part": part, "levels": 2})
    for words in (
        "Asked?",
        "Child?",
        "Held?",
        "because",
        "Invented Law",
        "verify",
        "A birth record",
    ):
        assert words in page
    assert 'href="/rows/1/"' in page
    assert page.count("<details open>") == 2


def test_references_of_the_whole_tree_are_collected_once():
    assert present.references(tree()) == {"L12-34"}


def test_days_and_numbers_are_written_in_the_readers_language():
    sentence = Sentence(gettext_noop("{count} on {day}"), count=5, day=date(2018, 7, 3))
    with translation.override("en"):
        assert present.say(sentence) == "5 on 3 July 2018"
    with translation.override("ar"):
        assert "يوليو" in present.say(sentence)
    with translation.override("fr"):
        assert present.say(sentence) == "5 on 3\u00a0juillet 2018"
    with translation.override("ru"):
        assert present.say(sentence) == "5 on 3\u00a0июля 2018\u00a0года"


def test_the_first_of_a_month_is_an_ordinal_in_french_and_nothing_else_is():
    with translation.override("fr"):
        assert present.day_words(date(2009, 1, 1)) == "1er\u00a0janvier 2009"
        assert present.day_words(date(2009, 1, 11)) == "11\u00a0janvier 2009"
        assert present.day_words(datetime(2009, 1, 1, 9, 5, tzinfo=UTC)) == "1er\u00a0janvier 2009"
        assert present.day_words(date(2009, 1, 1), "Y") == "2009"
    with translation.override("en"):
        assert present.day_words(date(2009, 1, 1)) == "1 January 2009"


@pytest.mark.parametrize("language", [code for code, _name in settings.LANGUAGES])
def test_a_number_and_a_day_are_never_in_figures_that_can_be_read_two_ways(language):
    """3/7/2018 is July to one reader and March to another; a month is always a word."""
    with translation.override(language):
        for form in ("DATE_FORMAT", "SHORT_DATE_FORMAT", "DATETIME_FORMAT"):
            said = present.day_words(datetime(2018, 7, 3, 14, 5, tzinfo=UTC), form)
            assert re.search(r"[^\W\d]{3}", said)
            assert "2018" in said


def test_a_pager_keeps_the_filters_and_knows_its_ends():
    page = Paginator(range(833), 50).page(1)
    pager = present.pager_part(page, QueryDict("nationality=kg&page=9"))
    assert (pager.first, pager.last, pager.total, pager.previous_url) == (1, 50, 833, "")
    assert pager.next_url == "?nationality=kg&page=2"
    assert any(link.gap for link in pager.links)
    assert [link.number for link in pager.links if link.current] == [1]


def test_no_template_is_given_a_truth():
    for part in (present.reason_part(tree()), *present.reason_part(tree()).because):
        assert isinstance(part.answer, str)
