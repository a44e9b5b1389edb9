"""What the small components show, and what they refuse."""

from __future__ import annotations

import pytest
from django.template import Context, Template
from django.utils import translation

from homeward.apps.ui.parts import Cell, Column, NamePart, SpanPart, Table
from homeward.apps.ui.templatetags.ui import answer_tag, direction
from homeward.core.truth import Truth


def shown(source: str, **context: object) -> str:
    return Template("{% load ui %}" + source).render(Context(context))


@pytest.mark.parametrize("truth", list(Truth))
def test_an_answer_refuses_a_raw_truth(truth):
    with pytest.raises(TypeError, match="answer_word"):
        answer_tag(truth)


@pytest.mark.parametrize("word", ["", "maybe", "YES", "none"])
def test_an_answer_refuses_any_other_word(word):
    with pytest.raises(ValueError, match="unknown"):
        answer_tag(word)


def test_a_refused_answer_breaks_the_page_instead_of_showing_nothing():
    with pytest.raises(TypeError):
        shown("{% answer truth %}", truth=Truth.NO)


def test_each_answer_has_a_word_and_a_shape_of_its_own():
    pages = {word: shown("{% answer word %}", word=word) for word in ("yes", "no", "unknown")}
    for word, page in pages.items():
        assert f"icons.svg#{word}" in page
        assert word.capitalize() in page
    assert len(set(pages.values())) == 3


def test_answers_are_said_in_arabic():
    with translation.override("ar"):
        assert "غير معروف" in shown("{% answer 'unknown' %}")


def test_a_name_keeps_its_script_its_direction_and_its_language():
    page = shown("{% person_name name %}", name=NamePart("ليلى", "ar", "Laylā"))
    assert '<bdi lang="ar" dir="rtl">ليلى</bdi>' in page
    assert 'lang="ar-Latn" dir="ltr">Laylā' in page


def test_a_name_in_an_unknown_language_claims_none():
    page = shown("{% person_name name %}", name=NamePart("Али"))
    assert "lang=" not in page
    assert 'dir="auto"' in page


def test_a_missing_name_is_said_and_not_left_blank():
    assert "No name stated" in shown("{% person_name name %}", name=NamePart(""))


@pytest.mark.parametrize(
    ("lang", "expected"),
    [("ar", "rtl"), ("ar-IQ", "rtl"), ("ug", "rtl"), ("ru", "ltr"), ("und", "auto"), ("", "auto")],
)
def test_the_direction_follows_the_language(lang, expected):
    assert direction(lang) == expected


def test_a_date_is_shown_as_written_with_what_it_means():
    page = shown("{% date_span span %}", span=SpanPart("٢٠٠٠", "17 or 18 years old", "ar"))
    assert "٢٠٠٠" in page
    assert "17 or 18 years old" in page


def test_a_date_that_nobody_wrote_is_not_stated():
    assert "Not stated" in shown("{% date_span span %}", span=SpanPart(""))


def test_whatever_a_list_holds_is_shown_and_never_run():
    page = shown("{% cell cell %}", cell=Cell("<script>x</script>", "raw"))
    assert "&lt;script&gt;" in page
    assert "<script>" not in page


def test_a_row_longer_than_its_heads_still_shows():
    table = Table("Odd", [Column("One")], [[Cell("a"), Cell("b")]])
    page = shown('{% include "ui/components/table.html" with table=table only %}', table=table)
    assert "a</span>" in page
    assert "b</span>" in page


def test_a_table_spells_out_its_roles_for_when_it_is_stacked():
    table = Table("Persons", [Column("Code")], [[Cell("H7K2", "code")]])
    page = shown('{% include "ui/components/table.html" with table=table only %}', table=table)
    for role in ("table", "rowgroup", "row", "columnheader", "rowheader"):
        assert f'role="{role}"' in page


def test_an_icon_says_nothing_to_a_screen_reader():
    assert 'aria-hidden="true"' in shown("{% icon 'home' %}")
