"""Whole pages: the frame, the forms, the errors, and nothing inline."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django import forms
from django.conf import settings
from django.template.loader import render_to_string
from django.test import RequestFactory
from django.utils import translation

from homeward.apps import ui
from homeward.apps.ui.parts import Action, Link, Progress
from homeward.apps.ui.shell import shell

FOLDER = Path(ui.__file__).parent
TEMPLATES = sorted((FOLDER / "templates").rglob("*.html"))
ERRORS = ["400.html", "403.html", "403_csrf.html", "404.html", "500.html"]


class Member:
    is_authenticated = True

    def __str__(self) -> str:
        return "Nour"


def page(template: str, **context: object) -> str:
    return render_to_string(template, context, RequestFactory().get("/somewhere/?q=1"))


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_no_template_holds_an_inline_style_script_or_handler(template):
    text = template.read_text(encoding="utf-8")
    assert not re.search(r"\sstyle=|<style|\son[a-z]+=|javascript:|hx-on", text)
    assert all("src=" in tag for tag in re.findall(r"<script[^>]*>", text))


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_no_template_trusts_what_it_shows(template):
    text = template.read_text(encoding="utf-8")
    assert "|safe" not in text
    assert "autoescape" not in text


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_no_address_leads_out_of_the_installation(template):
    assert not re.search(r"""(src|href|action)=["']?(https?:)?//""", template.read_text("utf-8"))


@pytest.mark.parametrize(
    "style", sorted((FOLDER / "static/ui").glob("*.css")), ids=lambda p: p.name
)
def test_styles_serve_both_directions_with_one_file(style):
    text = style.read_text(encoding="utf-8")
    physical = r"[\s{;](margin|padding|border)-(left|right)|[\s{;](left|right)\s*:|float:\s*(left|right)|text-align:\s*(left|right)"
    assert not re.search(physical, text)
    assert "http" not in text
    assert "data:" not in text


@pytest.mark.parametrize(
    ("language", "direction"), [("en", "ltr"), ("ar", "rtl"), ("fr", "ltr"), ("ru", "ltr")]
)
def test_the_page_says_its_language_and_direction(language, direction):
    with translation.override(language):
        text = page("ui/base.html")
    assert f'<html lang="{language}" dir="{direction}">' in text
    assert ("bootstrap.rtl.min.css" in text) == (direction == "rtl")


@pytest.mark.parametrize("error", ERRORS)
def test_an_error_page_needs_no_context_and_says_what_to_do(error):
    text = render_to_string(error)
    assert "<h1>" in text
    assert "Go to the first page" in text
    assert text.count("<p>") >= 3


def test_an_unknown_address_and_a_closed_one_get_the_same_words():
    assert "same in both cases" in render_to_string("404.html")


def test_invented_data_is_announced_only_in_a_store_of_invented_data():
    assert "Invented data." in page("ui/base.html", store_is_fictional=True)
    assert "Invented data." not in page("ui/base.html", store_is_fictional=False)
    assert "Invented data." not in page("ui/base.html")


def test_the_banner_is_the_first_thing_on_the_page():
    text = page("ui/base.html", store_is_fictional=True)
    assert text.index("hw-fictional-banner") < text.index("hw-skip") < text.index("<header")


def test_navigation_is_shown_to_members_and_marks_the_present_page(settings):
    settings.HOMEWARD_NAV = [
        {"label": "Here", "url_name": "set_language", "prefix": "/some"},
        {"label": "Nowhere", "url_name": "no_such_page"},
    ]
    request = RequestFactory().get("/somewhere/")
    items = shell(request)["nav_items"]
    assert [(item.label, item.current) for item in items] == [("Here", True)]
    assert 'aria-current="page"' in page("ui/base.html", user=Member(), nav_items=items)
    assert "hw-nav" not in page("ui/base.html", nav_items=items)


def test_the_language_switch_comes_back_to_the_same_page():
    text = page("ui/base.html")
    assert 'name="next" value="/somewhere/?q=1"' in text
    for code, name in settings.LANGUAGES:
        assert re.search(f'lang="{code}"[^>]*>{name}</button>', text)


def test_signing_out_is_a_post_with_a_token():
    text = page("ui/base.html", user=Member(), sign_out_url="/out/")
    form = text[text.index('action="/out/"') :]
    assert "csrfmiddlewaretoken" in form[:200]


def test_demo_accounts_are_not_mentioned_unless_given():
    assert "Invented accounts" not in page("ui/sign_in.html")


class OneField(forms.Form):
    age = forms.IntegerField(label="Age", help_text="In full years.")


def test_an_error_is_listed_linked_and_tied_to_its_field():
    text = page("ui/components/form.html", form=OneField({}), submit="Save")
    assert 'href="#id_age"' in text
    assert 'aria-describedby="id_age_helptext id_age_error"' in text
    assert 'aria-invalid="true"' in text
    assert 'id="id_age_error"' in text


def test_a_form_without_errors_raises_no_alarm():
    text = page("ui/components/form.html", form=OneField(), submit="Save")
    assert "role=" not in text
    assert "csrfmiddlewaretoken" in text


def test_an_action_that_changes_something_is_a_form():
    text = page("ui/components/actions.html", actions=[Action("Undo", "/undo/", post=True)])
    assert '<form method="post" action="/undo/"' in text
    assert "csrfmiddlewaretoken" in text


def test_a_confirm_page_posts_that_it_was_confirmed():
    text = page("ui/confirm.html", title="Undo?", confirm_label="Undo", cancel=Link("", "/back/"))
    assert 'name="confirmed" value="yes"' in text
    assert 'href="/back/"' in text


def test_progress_of_unknown_length_is_not_shown_as_zero():
    text = page("ui/components/progress.html", progress=Progress("Reading", "/p/", "running"))
    assert "value=" not in text
    assert 'hx-get="/p/"' in text
    assert "Show the present state" in text


@pytest.mark.parametrize("state", ["finished", "failed"])
def test_progress_that_has_ended_asks_no_more(state):
    text = page("ui/components/progress.html", progress=Progress("Reading", "/p/", state))
    assert "hx-get" not in text
    assert "Show the present state" not in text


def test_every_icon_that_is_asked_for_is_drawn():
    drawn = set(re.findall(r'symbol id="([a-z-]+)"', (FOLDER / "static/ui/icons.svg").read_text()))
    asked = {
        name
        for path in FOLDER.parent.parent.rglob("*.html")
        for name in re.findall(r"""{% icon ["']([a-z-]+)["']""", path.read_text("utf-8"))
    } | {
        name
        for path in FOLDER.parent.parent.rglob("*.py")
        for name in re.findall(r'(?:icon=|"icon": )"([a-z-]+)"', path.read_text("utf-8"))
    }
    assert asked - drawn == set()
